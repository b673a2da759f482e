import { type Counts, OPTIONS, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { holdsOf } from "./holds.ts";
import type { Judged } from "./judged.ts";
import { isNearResult } from "./near-result.ts";

/** Two things told in one sentence that are both not so of the vote are told of another, unless they make one mistake. */
export function isSentenceOfAnother(
  record: VotingRecord,
  document: Document,
  told: ReadonlySet<number>,
  alarm: Judged,
  inSentence: readonly Judged[],
): boolean {
  const [row] = alarm.judgement.rows;
  if (row === undefined) return false;
  const wrong = contradictedBeside(record, document, row, alarm.claim, inSentence);
  return wrong.length > 0 && !isOneMistake(record, told, row, [alarm.claim, ...wrong]);
}

/** What the sentence tells of the same text, in other words, that is not so of the vote either. */
function contradictedBeside(
  record: VotingRecord,
  document: Document,
  row: number,
  claim: RawClaim,
  inSentence: readonly Judged[],
): readonly RawClaim[] {
  return inSentence.flatMap(({ claim: other }) =>
    other !== claim &&
    other.type !== claim.type &&
    // "four countries, among them Chad, voted for it": one wrong word makes both wrong
    (other.end <= claim.start || claim.end <= other.start) &&
    other.type !== "body" &&
    other.weak !== true &&
    other.modality === "asserted" &&
    other.referent === claim.referent &&
    holdsOf(record, document, row, other).holds === false
      ? [other]
      : [],
  );
}

/**
 * "Adopted with 14 votes in favour; the United States abstained", of a vote with all fifteen: one figure is a slip, the article tells of
 * no other vote, and tells something right of this one. Where it is named by its number, that may be what is wrong.
 */
function isOneMistake(
  record: VotingRecord,
  told: ReadonlySet<number>,
  row: number,
  wrong: readonly RawClaim[],
): boolean {
  const tallies = wrong.filter((c) => c.type === "tally");
  return (
    told.size === 1 &&
    told.has(row) &&
    wrong.every((c) => (c.referent?.symbols ?? []).length === 0) &&
    tallies.length > 0 &&
    tallies.every((c) => isOneFigureOff(c, record.vote(row).tally))
  );
}

/** One figure is wrong, as figures go wrong; the others are right. */
function isOneFigureOff(claim: RawClaim, right: Counts): boolean {
  return (
    isNearResult(claim, right) && OPTIONS.filter((o) => (claim.numbers?.[o] ?? right[o]) !== right[o]).length === 1
  );
}
