import { type Counts, OPTIONS, type VoteEvent } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import { holdsOf } from "../holds.ts";
import { isNearResult } from "../near-result.ts";
import type { Alarm } from "./alarm.ts";
import { tiedBeside } from "./another-text.ts";

/** A sentence that tells so much right of a vote tells of that one, whatever else is wrong in it. */
const MOSTLY_RIGHT = 2;

/** Two things told in one sentence that are both not so of the vote are told of another, unless they make one mistake. */
export function isSentenceOfAnother(alarm: Alarm): boolean {
  if (tiedBeside(alarm) >= MOSTLY_RIGHT) return false;
  const wrong = contradictedBeside(alarm);
  return wrong.length > 0 && !isOneMistake(alarm, [alarm.claim, ...wrong]);
}

/** What the sentence tells of the same text, in other words, that is not so of the vote either. */
function contradictedBeside({ record, document, row, vote, claim, beside }: Alarm): readonly RawClaim[] {
  return beside.flatMap(({ claim: other }) =>
    other !== claim &&
    other.type !== claim.type &&
    // "four countries, among them Chad, voted for it": one wrong word makes both wrong
    (other.end <= claim.start || claim.end <= other.start) &&
    other.type !== "body" &&
    other.weak !== true &&
    other.modality === "asserted" &&
    other.referent === claim.referent &&
    !isExchanged(claim, other, vote) &&
    holdsOf(record, document, row, other).holds === false
      ? [other]
      : [],
  );
}

/** "Rejected by 142 votes to 10": the figures are right, and are only read as those of the losers first because of the outcome that is wrong. */
function isExchanged({ type }: RawClaim, other: RawClaim, { tally }: VoteEvent): boolean {
  return (
    type === "outcome" &&
    other.type === "tally" &&
    other.numbers?.yes !== undefined &&
    other.numbers.yes === tally.no &&
    other.numbers.no === tally.yes
  );
}

/**
 * "Adopted with 14 votes in favour; the United States abstained", of a vote with all fifteen: one figure is a slip, the article tells of
 * no other vote, and tells something right of this one. Where it is named by its number, that may be what is wrong.
 */
function isOneMistake({ tellings: { votes }, row, vote }: Alarm, wrong: readonly RawClaim[]): boolean {
  const tallies = wrong.filter((c) => c.type === "tally");
  return (
    votes.size === 1 &&
    votes.has(row) &&
    wrong.every((c) => (c.referent?.symbols ?? []).length === 0) &&
    tallies.length > 0 &&
    tallies.every((c) => isOneFigureOff(c, vote.tally))
  );
}

/** One figure is wrong, as figures go wrong; the others are right. */
function isOneFigureOff(claim: RawClaim, right: Counts): boolean {
  return (
    isNearResult(claim, right) && OPTIONS.filter((o) => (claim.numbers?.[o] ?? right[o]) !== right[o]).length === 1
  );
}
