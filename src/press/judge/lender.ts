import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Candidate } from "./candidate.ts";
import { closeness, isRelated } from "./same-story.ts";

/**
 * The vote from which a wrong figure, position or outcome was borrowed: one of which the claim is true, and which belongs to the same story
 * (the same day, the same text, its series or its subject).
 */
export function lender(
  record: VotingRecord,
  candidates: readonly Candidate[],
  meant: Candidate,
  claim: RawClaim,
): Candidate | undefined {
  const enough = claim.type === "tally" ? Math.min(2, Object.keys(claim.numbers ?? {}).length) : 1;
  // whether two votes belong to one story is cheap to see; whether the claim holds is not
  const fits = candidates.filter(
    (c) =>
      c.row !== meant.row &&
      isRelated(record, meant.row, c.row, claim) &&
      c.holding.holds === true &&
      c.holding.fit >= enough,
  );
  return fits.sort(
    (a, b) => closeness(record, meant.row, b.row) - closeness(record, meant.row, a.row) || b.score - a.score,
  )[0];
}
