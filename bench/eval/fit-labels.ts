import type { VerdictKind } from "#press";
import { isSettled, type VotingRecord } from "#record";
import { type ExpectedClaim, type Golden, oneOf, SHORT, type Short } from "../../test/golden.ts";

/** What a reader may answer where the record cannot settle the claim. */
const UNSETTLED: readonly VerdictKind[] = ["not-in-record", "uncheckable"];

/**
 * The labels of an article as far as a record can bear them out. Labels tell what is true; a record that lacks the vote, or does not
 * state the figure or the position, can only answer "not in the record" or "uncheckable", and those verdicts become right then.
 */
export function fitLabels(article: Golden, record: VotingRecord): Golden {
  return { ...article, expect: article.expect.map((claim) => fitClaim(claim, record)) };
}

function fitClaim(claim: ExpectedClaim, record: VotingRecord): ExpectedClaim {
  const rows = (claim.resolutions ?? []).flatMap((symbol) => record.find(symbol) ?? []);
  if (claim.resolutions === undefined) return claim;
  if (rows.length === 0) return { ...withoutVotes(claim), verdict: UNSETTLED };
  if (rows.some((row) => states(record, row, claim))) return claim;
  return { ...claim, verdict: [...new Set([...oneOf<VerdictKind>(claim.verdict), ...UNSETTLED])] };
}

function withoutVotes({ resolutions: _, ...claim }: ExpectedClaim): ExpectedClaim {
  return claim;
}

/** Whether the record states, without doubt, all that the claim speaks of. */
function states(record: VotingRecord, row: number, claim: ExpectedClaim): boolean {
  const vote = record.vote(row);
  const counted = Object.keys(claim.numbers ?? {}) as Lowercase<Short>[];
  if (counted.length > 0 && !isSettled(vote, "tally")) return false;
  if (claim.positions !== undefined && !isSettled(vote, "votes")) return false;
  const known = (key: Lowercase<Short>): boolean => vote.tally[SHORT[key.toUpperCase() as Short]] !== undefined;
  return (
    counted.every(known) &&
    (claim.positions ?? []).every((p) => p.states.every((state) => record.position(row, state) !== undefined))
  );
}
