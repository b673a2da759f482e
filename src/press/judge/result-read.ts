import { OPTIONS, type VoteEvent, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Linked } from "../link/linked.ts";
import type { Judgement } from "./judgement.ts";
import { isNearLargeResult } from "./near-result.ts";

/**
 * Speakers may speak of anything, but whoever reads out the result of a vote speaks of that vote: "by 122 votes in favour and six against", of one with
 * 122 and five, or the names that stand beside its true figures.
 */
export function isResultRead(record: VotingRecord, linked: Linked, claim: RawClaim, { rows }: Judgement): boolean {
  const [row] = rows;
  if (claim.quoted !== true || row === undefined) return false;
  const vote = record.vote(row);
  switch (claim.type) {
    case "tally":
      return figuresOf(claim) >= 2 && isNearLargeResult(claim, vote.tally);
    case "position":
      return linked.of.claims.some((c) => c.quoted === true && c.type === "tally" && isResultOf(vote, c));
    default:
      return false;
  }
}

function figuresOf({ numbers }: RawClaim): number {
  return OPTIONS.filter((o) => numbers?.[o] !== undefined).length;
}

function isResultOf({ tally }: VoteEvent, claim: RawClaim): boolean {
  return (
    figuresOf(claim) >= 2 && OPTIONS.every((o) => claim.numbers?.[o] === undefined || claim.numbers[o] === tally[o])
  );
}
