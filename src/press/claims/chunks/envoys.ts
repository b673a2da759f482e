import type { Document } from "../../document.ts";
import type { Chunk } from "./chunk.ts";

/** Who casts or explains a member's vote. */
const ENVOYS: ReadonlySet<string> = new Set(
  "ambassador envoy delegation delegate delegates government representative mission minister president administration diplomat diplomats leader leaders leadership premier spokesman spokeswoman spokesperson chargé".split(
    " ",
  ),
);

const OF: ReadonlySet<string> = new Set(
  "ambassador ambassadors envoy envoys representative representatives delegate delegates".split(" "),
);

/** "Hungary's ambassador", "Russia's U.N. envoy Vasily Nebenzya": one actor, the member itself. */
export function mergeEnvoys(document: Document, chunks: readonly Chunk[]): readonly Chunk[] {
  const codes = chunks.map((c) => c.code).join("");
  if (!/A'|OA/.test(codes)) return chunks;
  const merged: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    // "the representatives of China and India"
    const member = /[.M]/.test(chunk.code) && codes.startsWith("OA", i + 1) ? chunks[i + 2] : undefined;
    if (member !== undefined && OF.has(document.wordOf(document.tokens.word[chunk.last] ?? 0))) {
      merged.push({ ...member, first: chunk.first, start: chunk.start });
      i += 2;
      continue;
    }
    const end = chunk.code === "A" && codes[i + 1] === "'" ? envoyAfter(document, chunks, i + 1) : undefined;
    const last = end === undefined ? undefined : chunks[end];
    if (end === undefined || last === undefined) {
      merged.push(chunk);
      continue;
    }
    merged.push({ ...chunk, last: last.last, end: last.end });
    i = end;
  }
  return merged;
}

/** The chunk that ends the office: at most four words on, and its holder's name where that is known. */
function envoyAfter(document: Document, chunks: readonly Chunk[], from: number): number | undefined {
  let found: number | undefined;
  for (let i = from + 1; i <= from + 5; i++) {
    const chunk = chunks[i];
    if (chunk === undefined || !/[.MGt]/.test(chunk.code)) break;
    if (ENVOYS.has(document.wordOf(document.tokens.word[chunk.last] ?? 0))) found = i;
  }
  const next = found === undefined ? undefined : chunks[found + 1];
  return next?.code === "A" && isHolder(document, chunks[from - 1], next) ? (found ?? 0) + 1 : found;
}

function isHolder(document: Document, member: Chunk | undefined, person: Chunk): boolean {
  const code = (chunk: Chunk | undefined): string | undefined => document.actors[chunk?.actors?.[0] ?? -1]?.codes[0];
  return code(member) !== undefined && code(member) === code(person);
}
