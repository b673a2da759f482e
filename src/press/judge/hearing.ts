import { OPTIONS, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { SEATS_IN_COUNCIL } from "../council.ts";
import type { Document } from "../document.ts";
import type { LazyList } from "../link/lazy-list.ts";
import type { Linked, Ranked } from "../link/linked.ts";
import { rankWithout, rankWithoutOwn } from "../link/rank.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A claim before the judge, with the votes it may speak of, best first. */
export interface Hearing {
  readonly record: VotingRecord;
  readonly document: Document;
  readonly linked: Linked;
  readonly claim: RawClaim;
  readonly list: LazyList<Candidate>;
  readonly first: Candidate;
}

/** With the votes in reach, and the one of them that the claim speaks of if it is true of none. */
export interface Heard extends Hearing {
  readonly near: readonly Candidate[];
  readonly meant: Candidate;
}

/**
 * The votes it may speak of, none of which lies ahead of the article. Figures are as sure as one another, so none of them chooses the vote for another
 * one, unless nothing else tells which it is.
 */
export function ranking(record: VotingRecord, document: Document, linked: Linked, claim: RawClaim): LazyList<Ranked> {
  const without = rankWithout(linked, claim);
  const isTold = claim.type !== "tally" || (without.at(0)?.score ?? 0) >= THRESHOLDS.known;
  return (isTold ? without : rankWithoutOwn(linked, claim)).filter((r) => !isAhead(record, document, r.row));
}

/** A vote after the day of the article: told of by no article. */
export function isAhead(record: VotingRecord, { published }: Document, row: number): boolean {
  return published !== undefined && (record.columns.day[row] ?? 0) > published + 1;
}

/** Those in a body where the vote can have been: only the Council knows a veto, and it has no more than 15 voters. */
export function possibleVotes(
  record: VotingRecord,
  document: Document,
  ranked: LazyList<Ranked>,
  claim: RawClaim,
): LazyList<Candidate> {
  const all = ranked.map((r) => candidateOf(record, document, r, claim));
  const bodies = bodiesOf(claim);
  if (bodies === "any") return all;
  const possible = all.filter((c) => (bodies === "council") === (record.vote(c.row).body === "security-council"));
  // 21 votes for a Council's 12 are a slip, where no vote of the Assembly had them
  const isSlip = claim.type === "tally" && !possible.some((c) => c.holding.holds === true);
  return isSlip ? all : possible;
}

function bodiesOf({ type, numbers }: RawClaim): "any" | "council" | "others" {
  if (type === "veto") return "council";
  if (type !== "tally") return "any";
  const votes = Object.values(numbers ?? {}).map((n) => (typeof n === "number" ? n : n.op === "<=" ? 0 : n.value));
  return votes.every((n) => n <= SEATS_IN_COUNCIL) ? "any" : "others";
}

/** Those so near the best that each may be meant; of "two amendments" any. */
export function inReach({ record, document, linked, list, first }: Hearing): readonly Candidate[] {
  const least = first.score - (linked.of.referent?.plural === true ? THRESHOLDS.plural : THRESHOLDS.margin);
  return list
    .takeWhile((c) => c.score >= least, least)
    .filter((c) => !isOfAnotherYear(record, document, linked, c.row));
}

/** In days: told as news, and long over. */
const NEWS = 30;
const LONG_OVER = 200;

/**
 * A vote of an earlier year, where the article tells of one on a day of the last weeks: the text comes back every year, and the vote of this one is
 * not on record. Not where its symbol or its whole result names the vote.
 */
function isOfAnotherYear(record: VotingRecord, { published }: Document, { of }: Linked, row: number): boolean {
  if (published === undefined || of.days.length === 0 || of.symbols.length > 0) return false;
  if ((record.columns.day[row] ?? 0) >= published - LONG_OVER || of.days.some((d) => d.from < published - NEWS))
    return false;
  const { tally } = record.vote(row);
  const told = OPTIONS.filter((o) => tally[o] !== undefined && of.claims.some((c) => c.numbers?.[o] === tally[o]));
  return told.length < 2;
}

/** Where no candidate in reach fits, the one that fits most is meant: a wrong figure beside two right ones. */
export function nearest(near: readonly Candidate[]): Candidate {
  return near.reduce((best, c) => (c.holding.fit > best.holding.fit ? c : best));
}

/** A whole tally that stands on the record of one candidate only names its vote by itself. */
export function onlyByItsFigures(candidates: LazyList<Candidate>, claim: RawClaim): Candidate | undefined {
  if (claim.type !== "tally" || Object.keys(claim.numbers ?? {}).length < 3) return undefined;
  const whole = candidates.all().filter((c) => c.holding.holds === true && c.holding.compared >= 3);
  return whole.length === 1 && (whole[0]?.full ?? 0) >= THRESHOLDS.known ? whole[0] : undefined;
}
