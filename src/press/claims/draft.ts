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

/** A claim with all its fields, set or not. */
type WholeClaim = { readonly [Field in keyof Required<RawClaim>]: RawClaim[Field] };

/** What the sentence around it says of a claim. */
type Around = Pick<RawClaim, "rival" | "anchored" | "otherBody">;

/** The claim of a draft. All claims have the same fields in the same order: splitting, linking and judging look at little else. */
export function whole(draft: Draft, { rival, anchored, otherBody }: Around = draft): WholeClaim {
  return {
    id: 0,
    start: draft.start,
    end: draft.end,
    type: draft.type,
    modality: draft.modality,
    sentence: draft.sentence,
    referent: draft.referent,
    rival,
    news: draft.news,
    because: draft.because,
    tentative: draft.tentative,
    quoted: draft.quoted,
    speaker: draft.speaker,
    numbers: draft.numbers,
    group: draft.group,
    position: draft.position,
    outcome: draft.outcome,
    sponsors: draft.sponsors,
    weak: draft.weak,
    tight: draft.tight,
    naming: draft.naming,
    body: draft.body,
    date: draft.date,
    symbol: draft.symbol,
    title: draft.title,
    matter: draft.matter,
    history: draft.history,
    company: draft.company,
    anchored,
    aside: draft.aside,
    loose: draft.loose,
    otherBody,
  };
}
