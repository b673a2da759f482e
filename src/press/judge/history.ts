import { isSettled, type VotingRecord } from "#record";
import type { History, RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import { accusationOf, SETTLED } from "./doubts/accusation.ts";
import type { Doubts } from "./doubts/doubts.ts";
import type { Judgement } from "./judgement.ts";
import { membersMeant } from "./members-meant.ts";
import type { EarlierText, Past } from "./past.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Fewer earlier votes of a series than this say nothing of a habit. */
const LEAST = 3;
/** The share of the years in question of which the record has the vote, before it can bear out "the fewest since". */
const COVERED = 0.8;
const COUNTEREXAMPLES = 3;

/** An earlier vote on the same text, and whether it is as the words have it. */
interface Compared extends EarlierText {
  readonly fits: boolean;
  /** It has fewer votes than "the fewest", more than "the most". */
  readonly outdoes: boolean;
  /** What it is compared by is verified. */
  readonly sure: boolean;
}

/**
 * Judges "the fewest votes since 1993", "for the first time", "a departure from its policy" by the earlier votes on the same text: those of the
 * series that the record names, and those that alignment links by their titles. Only verified votes are counted. Such words are loosely meant:
 * only an extreme is ever called wrong, where the record names the series and has nearly all of its votes. Undefined: nothing to compare with.
 */
export function judgeHistory(
  record: VotingRecord,
  past: Past,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  history: History,
  doubts: Doubts,
): Judgement | undefined {
  const top = rankWithout(linked, claim).at(0);
  if (top === undefined || top.score < THRESHOLDS.contradict) return undefined;
  const { row } = top;
  const all = compare(record, past, row, claim, history);
  const compared = all.filter((c) => c.sure);
  const [oldest] = compared;
  if (oldest === undefined || compared.length < (history.since === undefined ? LEAST : 1)) return undefined;
  const against = all.filter((c) => !c.fits);
  const outdoing = against.filter((c) => c.outdoes);
  const count = compared.filter((c) => c.fits).length;
  const judgement: Judgement = {
    verdict: "uncheckable",
    ...(isSure(record, row, history) ? {} : { note: "unverified-record" as const }),
    rows: [row],
    measure: {
      kind: "earlier-texts",
      count,
      of: compared.length,
      since: yearOf(record, oldest.row),
      named: oldest.isNamed,
    },
    alternatives: (outdoing.length > 0 ? outdoing : against).slice(-COUNTEREXAMPLES).map((c) => ({
      vote: record.vote(c.row).id,
      verdict: "uncheckable" as const,
      why: "earlier-text",
    })),
    because: [`series:${count}-of-${compared.length}`, `link:${top.score.toFixed(1)}`],
  };
  if (judgement.note !== undefined) return judgement;
  if (against.length === 0 && isCovered(record, row, compared, history)) return { ...judgement, verdict: "supported" };
  if (!isOutdone(record, row, compared, history)) return judgement;
  const doubt = doubts.of(accusationOf({ record, document, linked, claim, ...top, holding: SETTLED }));
  return doubt === undefined
    ? { ...judgement, verdict: "contradicted" }
    : { ...judgement, because: [...judgement.because, doubt.name] };
}

function compare(
  record: VotingRecord,
  past: Past,
  row: number,
  claim: RawClaim,
  history: History,
): readonly Compared[] {
  return past.earlierTexts(row).flatMap((earlier): readonly Compared[] => {
    if (history.since !== undefined && yearOf(record, earlier.row) <= history.since) return [];
    const fits = bearsOut(record, row, earlier.row, claim, history);
    if (fits === undefined) return [];
    const outdoes = differenceOf(record, row, earlier.row, history) > 0;
    return [{ ...earlier, fits, outdoes, sure: isSure(record, earlier.row, history) }];
  });
}

/** The positions, or the figures, of a vote are verified: those of the members are not where only the tally is. */
function isSure(record: VotingRecord, row: number, { kind }: History): boolean {
  return isSettled(record.vote(row), kind === "fewest" || kind === "most" ? "tally" : "votes");
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
  history: History,
): boolean | undefined {
  if (history.kind === "fewest" || history.kind === "most") {
    const difference = differenceOf(record, row, earlier, history);
    return Number.isNaN(difference) ? undefined : difference < 0;
  }
  const { position } = claim;
  if (position === undefined) return undefined;
  const members = membersMeant(record, record.vote(row), position.actors);
  // what they are told to have done now has to be what they did
  if (members.length === 0 || members.some((m) => record.position(row, m) !== position.option)) return undefined;
  const before = membersMeant(record, record.vote(earlier), position.actors).map((m) => record.position(earlier, m));
  return before.some((p) => p === undefined || p === "not-voting")
    ? undefined
    : before.every((p) => p !== position.option);
}

/** By how many votes an earlier one outdoes this one as "the fewest", or "the most"; not a number where either is not known. */
function differenceOf(record: VotingRecord, row: number, earlier: number, { kind, option }: History): number {
  const [now, then] = [row, earlier].map((r) => (option === undefined ? undefined : record.vote(r).tally[option]));
  if (now === undefined || then === undefined) return Number.NaN;
  return kind === "fewest" ? now - then : then - now;
}

/** The record has the votes of most of the years that are spoken of. */
function isCovered(
  record: VotingRecord,
  row: number,
  compared: readonly Compared[],
  { kind, since }: History,
): boolean {
  if (kind === "departure") return compared.length >= LEAST;
  const years = new Set(compared.map((c) => yearOf(record, c.row)));
  const first = since === undefined ? Math.min(...years) : since + 1;
  const span = yearOf(record, row) - first;
  return span > 0 && years.size >= span * COVERED;
}

/**
 * "The fewest since 1993" is wrong where the record names the series, has it as far as bearing it out would ask, and one of the votes outdid this
 * one. One of the year after the one named does not count: sessions and years are easily taken for one another.
 */
function isOutdone(record: VotingRecord, row: number, compared: readonly Compared[], history: History): boolean {
  const { kind, since } = history;
  if (since === undefined || (kind !== "fewest" && kind !== "most")) return false;
  return (
    compared.every((c) => c.isNamed) &&
    isCovered(record, row, compared, history) &&
    compared.some((c) => c.outdoes && yearOf(record, c.row) > since + 1)
  );
}
