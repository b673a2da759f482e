import { isSettled, type VotingRecord } from "#record";
import type { History, RawClaim } from "../claims/raw-claim.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import { membersMeant } from "./members-meant.ts";
import { THRESHOLDS } from "./thresholds.ts";
import type { Judgement } from "./verdict.ts";

/** Fewer earlier votes of a series than this say nothing of a habit. */
const LEAST = 3;
/** The share of the years in question of which the record has the vote, before it can bear out "the fewest since". */
const COVERED = 0.8;
const COUNTEREXAMPLES = 3;

/**
 * Judges "the fewest votes since 1993", "for the first time", "a departure from its policy" by the earlier votes of the same series. Such
 * words are loosely meant, so the record bears them out or is told beside them, and never calls them wrong. Undefined: nothing to compare with.
 */
export function judgeHistory(
  record: VotingRecord,
  linked: Linked,
  claim: RawClaim,
  history: History,
): Judgement | undefined {
  const top = rankWithout(linked, claim).at(0);
  if (top === undefined || top.score < THRESHOLDS.contradict) return undefined;
  const earlier = earlierOf(record, top.row, history.since);
  const compared = earlier.flatMap((row) => {
    const fits = bearsOut(record, top.row, row, claim, history);
    return fits === undefined ? [] : [{ row, fits }];
  });
  if (compared.length < (history.since === undefined ? LEAST : 1)) return undefined;
  const against = compared.filter((c) => !c.fits);
  const holds = against.length === 0 && isCovered(record, top.row, compared, history);
  const because = [`series:${compared.length - against.length}-of-${compared.length}`, `link:${top.score.toFixed(1)}`];
  if (holds) return { verdict: "supported", rows: [top.row], alternatives: [], because };
  return {
    verdict: "uncheckable",
    note: "ambiguous",
    rows: [top.row],
    alternatives: against
      .slice(-COUNTEREXAMPLES)
      .map(({ row }) => ({ vote: record.vote(row).id, verdict: "uncheckable" as const, why: "earlier-text" })),
    because,
  };
}

/** Rows of the same series before this one, and after the year `since`, in the order of their days. */
function earlierOf(record: VotingRecord, row: number, since: number | undefined): readonly number[] {
  const { series, kind } = record.vote(row).question;
  const found: number[] = [];
  if (series === undefined) return found;
  for (let other = 0; other < row; other++) {
    const vote = record.vote(other);
    if (vote.question.series !== series || vote.question.kind !== kind) continue;
    if (since === undefined || yearOf(record, other) > since) found.push(other);
  }
  return found;
}

function yearOf(record: VotingRecord, row: number): number {
  return Number(record.vote(row).date.slice(0, 4));
}

/** Whether an earlier vote is as the words have it; undefined where the record does not tell. */
function bearsOut(
  record: VotingRecord,
  row: number,
  earlier: number,
  claim: RawClaim,
  { kind, option }: History,
): boolean | undefined {
  const vote = record.vote(row);
  if (kind === "fewest" || kind === "most") {
    const now = option === undefined ? undefined : vote.tally[option];
    const then = option === undefined ? undefined : record.vote(earlier).tally[option];
    if (now === undefined || then === undefined || !isSettled(vote, "tally")) return undefined;
    return kind === "fewest" ? then > now : then < now;
  }
  const { position } = claim;
  if (position === undefined) return undefined;
  const members = membersMeant(record, vote, position.actors);
  // what they are told to have done now has to be what they did
  if (members.length === 0 || members.some((m) => record.position(row, m) !== position.option)) return undefined;
  const before = members.map((m) => record.position(earlier, m));
  return before.some((p) => p === undefined || p === "not-voting")
    ? undefined
    : before.every((p) => p !== position.option);
}

/** The record has the votes of most of the years that are spoken of. */
function isCovered(
  record: VotingRecord,
  row: number,
  compared: readonly { readonly row: number }[],
  { kind, since }: History,
): boolean {
  if (kind === "departure") return compared.length >= LEAST;
  const years = new Set(compared.map((c) => yearOf(record, c.row)));
  const first = since === undefined ? Math.min(...years) : since + 1;
  const span = yearOf(record, row) - first;
  return span > 0 && years.size >= span * COVERED;
}
