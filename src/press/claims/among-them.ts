import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { TextMap } from "./texts/texts.ts";

/** "Among these were allies such as A and B": some of those the sentence before counted. */
export function amongThem(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  before: Draft | undefined,
): Draft[] {
  const match = /^IM?=.*?A(?=[.]*$)/.exec(sentence.codes) ?? soDid(sentence);
  const options = ["not-voting", "abstaining", "no", "yes"] as const;
  const option = options.find((o) => before?.numbers?.[o] !== undefined) ?? before?.position?.option;
  if (match === null || option === undefined) return [];
  const at = match[0].length - 1;
  const actors = claimedActors(document, sentence, [at]);
  if (actors.members.length === 0) return [];
  return [
    {
      ...place(document, sentence, 0, at),
      type: "position",
      modality: "asserted",
      position: { actors, option, exhaustive: false, negated: false },
      sentence: sentence.index,
      referent: before?.referent ?? texts.referentAt(sentence.index, at),
      because: "among-them",
    },
  ];
}

/** "So did India." */
function soDid(sentence: ChunkedSentence): RegExpExecArray | null {
  return /^(?:so|as|and so) did$/.test(sentence.chunks[0]?.phrase ?? "") ? /^jA/.exec(sentence.codes) : null;
}
