import type { VoteEvent, VotingRecord } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import type { Document, Sentence } from "../../document.ts";
import type { Linked, Ranked } from "../../link/linked.ts";
import type { Holding } from "../holds.ts";

/** What has to be known of a claim that is not so of its vote. */
interface Known {
  readonly record: VotingRecord;
  readonly document: Document;
  readonly linked: Linked;
  readonly claim: RawClaim;
  /** The vote of which it is not so. */
  readonly row: number;
  /** How surely that vote is meant, in the units of `WEIGHTS`. */
  readonly score: number;
  readonly holding: Pick<Holding, "settled" | "fit" | "compared" | "correct">;
  /** The vote of which it is so, where the two may have been mixed up. */
  readonly borrowed?: Ranked | undefined;
}

/** A claim about to be called wrong, with all that a doubt may ask about. */
export interface Accusation extends Known {
  readonly vote: VoteEvent;
  readonly sentence: Pick<Sentence, "start" | "end" | "block">;
  /** The words of its sentence, and of them its own, those before it and those soon behind it. */
  readonly said: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** How far behind a verb its object reaches, in characters. */
const BEHIND = 60;

export function accusationOf(known: Known): Accusation {
  const { record, document, claim, row } = known;
  const { text, sentences } = document;
  const sentence = sentences[claim.sentence] ?? { ...claim, block: 0 };
  return {
    ...known,
    vote: record.vote(row),
    sentence,
    said: text.slice(sentence.start, sentence.end),
    words: text.slice(claim.start, claim.end),
    before: text.slice(sentence.start, claim.start),
    after: text.slice(claim.end, Math.min(sentence.end, claim.end + BEHIND)),
  };
}

/** Of what is compared with other votes: that the record is sure has been asked before. */
export const SETTLED: Accusation["holding"] = { settled: true, fit: 0, compared: 0 };
