import type { VoteEvent, VotingRecord } from "#record";
import type { Document } from "../../document.ts";
import type { Judged } from "../judgement.ts";
import type { Tellings } from "./tellings.ts";

/** A claim that was called wrong, beside all else that the article tells. */
export interface Alarm extends Judged {
  readonly record: VotingRecord;
  readonly document: Document;
  /** The vote of which it is not so. */
  readonly row: number;
  readonly vote: VoteEvent;
  readonly tellings: Tellings;
  /** What is told right of that vote, and what its sentence tells. */
  readonly right: readonly Judged[];
  readonly beside: readonly Judged[];
  /** The words of its sentence. */
  readonly said: string;
}

/** Undefined where no vote stands against it. */
export function alarmOf(
  record: VotingRecord,
  document: Document,
  tellings: Tellings,
  { claim, judgement }: Judged,
): Alarm | undefined {
  const [row] = judgement.rows;
  if (row === undefined) return undefined;
  const sentence = document.sentences[claim.sentence];
  return {
    record,
    document,
    tellings,
    claim,
    judgement,
    row,
    vote: record.vote(row),
    right: tellings.rightOf(row),
    beside: tellings.inSentence(claim.sentence),
    said: sentence === undefined ? "" : document.text.slice(sentence.start, sentence.end),
  };
}
