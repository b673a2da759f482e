import type { DayNumber } from "#basics";
import { BODIES, CELL, isCommittee, type MemberCode, OPTIONS, optionOf, UNSTATED, type VoteEvent } from "#record";
import type { RawClaim, RawPosition } from "../claims/raw-claim.ts";
import type { Referent } from "../claims/texts/referent.ts";
import { matchesCount } from "../count.ts";
import type { VoteIndex } from "./vote-index.ts";

/**
 * Weights of the evidence that a text of the article is a vote of the record, as log-odds (natural). Set by hand from how often each kind
 * of statement is right in print; `bench/eval` measures what they do.
 */
export const WEIGHTS = {
  symbol: 20,
  title: 6,
  bodySame: 1,
  bodyOther: -9,
  bodyGuess: 0.5,
  dateSame: 3,
  dateOther: -7,
  fresh: 3,
  recent: 2,
  stale: 0.3,
  old: -3,
  topicMost: 4,
  sponsorSame: 2.5,
  sponsorOther: -2.5,
  count: 3.4,
  countOther: -0.8,
  /** A tally may not say more than this for a vote, however many of its figures fit. */
  tallyMost: 7,
  stanceRare: 2.4,
  stanceUsual: 0.3,
  stanceOther: -2.2,
  outcomeSame: 0.5,
  outcomeOther: -2,
  kindOther: -10,
  /** Where the article names no kind, a vote on an amendment or a motion is less likely, not ruled out. */
  kindUnsaid: -3,
} as const;

/** One referent's evidence, ready to be held against any vote. */
export interface Case {
  readonly referent: Referent | undefined;
  readonly claims: readonly RawClaim[];
  readonly body: "general-assembly" | "security-council" | "committee" | undefined;
  readonly days: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
  readonly symbols: readonly string[];
  readonly titles: readonly string[];
  readonly sponsors: readonly MemberCode[];
  /** Subject words of the sentences that speak of it, with how much each counts. */
  readonly words: ReadonlyMap<string, number>;
}

/** What everything but dates and claims says for a vote. */
export function contextScore(index: VoteIndex, row: number, vote: VoteEvent, of: Case, topic: number): number {
  return (
    Math.min(WEIGHTS.topicMost, topic) +
    symbolScore(vote, of) +
    titleScore(index, row, of) +
    bodyScore(index, row, of) +
    sponsorScore(vote, of) +
    kindScore(vote, of)
  );
}

function symbolScore(vote: VoteEvent, { symbols }: Case): number {
  if (symbols.length === 0) return 0;
  const { symbol, adoptedAs } = vote.question;
  return symbols.some((s) => s === vote.id || s === symbol || s === adoptedAs) ? WEIGHTS.symbol : -WEIGHTS.symbol;
}

function titleScore(index: VoteIndex, row: number, { titles }: Case): number {
  return titles.some((title) => index.rowsOfTitle(title).includes(row)) ? WEIGHTS.title : 0;
}

export function bodyScore({ record }: VoteIndex, row: number, { body }: Case): number {
  if (body === undefined) return 0;
  const own = BODIES[record.columns.body[row] ?? 0];
  const same = body === "committee" ? own !== undefined && isCommittee(own) : own === body;
  return same ? WEIGHTS.bodySame : WEIGHTS.bodyOther;
}

/** An explicit date decides; without one, news speaks of what has just happened. */
export function dateScore(index: VoteIndex, row: number, days: Case["days"], published: DayNumber | undefined): number {
  const day = index.record.columns.day[row] ?? 0;
  if (days.length > 0)
    return days.some((d) => d.from - 1 <= day && day <= d.to + 1) ? WEIGHTS.dateSame : WEIGHTS.dateOther;
  if (published === undefined) return 0;
  const age = published - day;
  if (age < -1) return WEIGHTS.dateOther;
  if (age <= 3) return WEIGHTS.fresh;
  if (age <= 8) return WEIGHTS.recent;
  return age <= 40 ? WEIGHTS.stale : WEIGHTS.old;
}

function sponsorScore(vote: VoteEvent, of: Case): number {
  if (of.sponsors.length === 0) return 0;
  const main = vote.question.sponsors?.main ?? [];
  const co = vote.question.sponsors?.co ?? [];
  if (main.length === 0) return 0;
  return of.sponsors.some((s) => main.includes(s) || co.includes(s)) ? WEIGHTS.sponsorSame : WEIGHTS.sponsorOther;
}

/** "The resolution" is not one of its amendments, and an amendment is not the whole. */
function kindScore(vote: VoteEvent, of: Case): number {
  const kind = vote.question.kind;
  const wanted = of.referent?.kind ?? "text";
  const fits =
    wanted === "amendment"
      ? kind === "amendment"
      : wanted === "part"
        ? kind === "part"
        : kind === "draft-resolution" || kind === "draft-decision" || kind === "admission" || kind === "election";
  if (fits || (of.referent?.motion === true && kind === "procedural")) return 0;
  return of.referent?.named === true ? WEIGHTS.kindOther : WEIGHTS.kindUnsaid;
}

/** What one claim says for each of some votes: much where it fits and few others would, against it where it does not. */
export function claimScores(index: VoteIndex, rows: readonly number[], claim: RawClaim): Float64Array {
  const scores = new Float64Array(rows.length);
  if (claim.modality !== "asserted" || claim.tentative === true) return scores;
  if (claim.type === "tally" && claim.numbers !== undefined) tallyScores(index, rows, claim, scores);
  else if ((claim.type === "position" || claim.type === "veto") && claim.position !== undefined) {
    // "voted with Russia" says nothing of the option
    if (claim.position.like === undefined) stanceScores(index, rows, claim.position, scores);
  } else if (claim.type === "outcome" && claim.outcome !== undefined) {
    const adopted = claim.outcome !== "not-adopted" && claim.outcome !== "vetoed";
    rows.forEach((row, k) => {
      const { outcome } = index.record.vote(row);
      if (outcome !== undefined)
        scores[k] = adopted === (outcome === "adopted") ? WEIGHTS.outcomeSame : WEIGHTS.outcomeOther;
    });
  }
  return scores;
}

function tallyScores({ record }: VoteIndex, rows: readonly number[], claim: RawClaim, scores: Float64Array): void {
  const { tally } = record.columns;
  const claimed = OPTIONS.flatMap((option, at) => {
    const count = claim.numbers?.[option];
    return count === undefined ? [] : [{ at, count }];
  });
  rows.forEach((row, k) => {
    let score = 0;
    for (const { at, count } of claimed) {
      const stated = tally[row * 4 + at] ?? UNSTATED;
      if (stated === UNSTATED) continue;
      score += matchesCount(count, stated) ? (typeof count === "number" ? WEIGHTS.count : 0.8) : WEIGHTS.countOther;
    }
    scores[k] = Math.min(WEIGHTS.tallyMost, score);
  });
}

/** A rare position (no, abstaining) tells much of which vote it was; a yes tells little. */
function stanceScores(
  { record }: VoteIndex,
  rows: readonly number[],
  position: RawPosition,
  scores: Float64Array,
): void {
  if (position.negated) return;
  const width = record.members.length;
  const members = position.actors.members.flatMap((code) => record.memberIndex(code) ?? []);
  const fits = position.option === "yes" ? WEIGHTS.stanceUsual : WEIGHTS.stanceRare;
  rows.forEach((row, k) => {
    let score = 0;
    let told = 0;
    for (const member of members) {
      const real = optionOf(record.cells[row * width + member] ?? CELL.unknown);
      if (real === undefined) continue;
      told++;
      score += real === position.option ? fits : WEIGHTS.stanceOther;
    }
    // members of one list do not vote independently
    scores[k] = told === 0 ? 0 : score / Math.sqrt(told);
  });
}

/** How well the subject of each vote fits a bag of words. */
export interface TopicScores {
  /** By row; 0 where no word fits. */
  readonly of: Float64Array;
  /** Rows that some word fits, in the order in which they were met. */
  readonly rows: readonly number[];
}

/** The sum of the weights of the words that a vote's subject has, each times how much the word counts. */
export function topicScores(index: VoteIndex, words: ReadonlyMap<string, number>): TopicScores {
  const of = new Float64Array(index.record.voteCount);
  const met: number[] = [];
  for (const [word, much] of words) {
    const rows = index.rowsOfWord(word);
    if (rows.length === 0) continue;
    const weight = (index.weightOfWord(word) / 3) * much;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const before = of[row] ?? 0;
      if (before === 0) met.push(row);
      of[row] = before + weight;
    }
  }
  return { of, rows: met };
}
