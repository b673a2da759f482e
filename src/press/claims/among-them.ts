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
  const match = /^IM?=.*?A(?=[.]*$)/.exec(sentence.codes) ?? soDid(sentence) ?? followedSuit(document, sentence);
  const options = ["not-voting", "abstaining", "no", "yes"] as const;
  const option = options.find((o) => before?.numbers?.[o] !== undefined) ?? before?.position?.option;
  if (match === null || option === undefined) return [];
  const at = match[0].lastIndexOf("A");
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

/** "Israel followed suit." "Germany did the same." "Ukraine did too." */
function followedSuit(document: Document, { codes, sentence }: ChunkedSentence): RegExpExecArray | null {
  const match = /^A[.,DG]{0,3}$/.exec(codes);
  if (match === null) return null;
  return /\b(?:followed (?:suit|its lead|their lead)|(?:did|do|does) (?:so too|the same|likewise|too|so as well))\W*$/.test(
    document.text.slice(sentence.start, sentence.end),
  )
    ? match
    : null;
}
