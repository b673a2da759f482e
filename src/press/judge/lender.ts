import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Ranked } from "../link/linked.ts";
import type { Candidate } from "./candidate.ts";
import { hedgeOf } from "./hedges.ts";
import { looseWords } from "./loose-words.ts";
import { closeness, isRelated } from "./same-story.ts";
import { THRESHOLDS } from "./thresholds.ts";

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

/** Whether one vote was taken for the other, or the article spoke of the other all the time. */
export function mixedUp(
  record: VotingRecord,
  document: Document,
  meant: Ranked,
  borrowed: Ranked,
  claim: RawClaim,
): string | undefined {
  // what they vetoed was more likely the other text than that a veto was made up
  if (claim.type === "veto" || meant.score < borrowed.score + THRESHOLDS.lead) return "either-vote";
  return (
    looseWords(record, document, record.vote(meant.row), meant.row, claim) ?? hedgeOf(document, claim, meant.score)
  );
}

/** An amendment and a text, or votes of two bodies. */
export function kindDiffers(record: VotingRecord, a: Candidate, b: Candidate): boolean {
  const one = record.vote(a.row);
  const two = record.vote(b.row);
  return one.question.kind !== two.question.kind || one.body !== two.body;
}
