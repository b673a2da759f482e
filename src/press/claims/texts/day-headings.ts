import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import type { When } from "./vote-days.ts";

/** Fewer than this are the day of the page, or of its last change. */
const FEWEST = 2;

/** A chronology: the day in a line of its own under which a sentence stands, by its index. Empty where an article is none. */
export function dayHeadings(document: Document, sentences: readonly ChunkedSentence[]): ReadonlyMap<number, When> {
  const headings = new Map<number, When>();
  for (const sentence of sentences) {
    const when = headingOf(document, sentence);
    if (when !== undefined) headings.set(sentence.index, when);
  }
  const under = new Map<number, When>();
  if (new Set([...headings.values()].map((h) => h.from)).size < FEWEST) return under;
  let current: When | undefined;
  for (const { index } of sentences) {
    const own = headings.get(index);
    if (own !== undefined) current = own;
    else if (current !== undefined) under.set(index, current);
  }
  return under;
}

function headingOf(document: Document, { codes, chunks }: ChunkedSentence): When | undefined {
  if (!/^[-.(]?D[).:-]?$/.test(codes)) return undefined;
  const date = document.dates[chunks[codes.indexOf("D")]?.at ?? -1];
  if (date?.precision !== "day" || date.relative) return undefined;
  return date.from === undefined || date.to === undefined ? undefined : { from: date.from, to: date.to };
}
