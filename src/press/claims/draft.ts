import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import type { RawClaim } from "./raw-claim.ts";

/** A claim before it has its number in the article. */
export type Draft = Omit<RawClaim, "id">;

/** From the first chunk to the last, in the text. */
export function place(
  document: Document,
  sentence: ChunkedSentence,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const first = sentence.chunks[Math.max(0, from)];
  const last = sentence.chunks[Math.min(sentence.chunks.length - 1, to)];
  return { start: first?.start ?? sentence.sentence.start, end: last?.end ?? document.text.length };
}
