import type { Document } from "../../document.ts";
import type { Chunk } from "./chunk.ts";

/** What one does with a veto. */
const WIELDED =
  /^(?:cast|casts|casting|used?|uses|using|exercised?|exercises|exercising|wield|wields|wielded|wielding|imposed?|imposes|deployed|invoked|invokes|issued|employed|applied|reached|put|took|taken|takes|made)$/;

/** How far the verb may stand from its veto, in chunks: "cast its third and fourth veto". */
const REACH = 5;

/** "cast a triple veto", "took use of its right of veto": one verb, whatever stands between. */
export function mergeVetoes(document: Document, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some((c) => c.code === "$" || c.code === "£")) return chunks;
  const merged: Chunk[] = [];
  for (const chunk of chunks) {
    const verb = chunk.code === "$" || chunk.code === "£" ? verbOf(document, merged) : undefined;
    const first = verb === undefined ? undefined : merged[verb];
    if (verb === undefined || first === undefined) {
      merged.push(chunk);
      continue;
    }
    merged.splice(verb);
    merged.push({ ...first, code: "x", last: chunk.last, end: chunk.end, phrase: "cast a veto" });
  }
  return merged;
}

function verbOf(document: Document, chunks: readonly Chunk[]): number | undefined {
  for (let i = chunks.length - 1; i >= Math.max(0, chunks.length - REACH); i--) {
    const chunk = chunks[i];
    if (chunk === undefined || !/[.v9LN%&OF]/.test(chunk.code)) return undefined;
    if (WIELDED.test(document.wordOf(document.tokens.word[chunk.first] ?? 0))) return i;
  }
  return undefined;
}
