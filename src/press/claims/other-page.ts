import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";

/** The title of a page that this one leads to, or the name of its section: its words are not told here. */
export function isOfAnotherPage({ blocks }: Document, { sentence }: ChunkedSentence): boolean {
  return blocks[sentence.block]?.kind === "boilerplate";
}
