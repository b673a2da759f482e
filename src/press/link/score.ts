import type { DayNumber } from "#basics";
import { BODIES, isCommittee, type MemberCode, QUESTION_KINDS, type VoteEvent } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Referent } from "../claims/texts/referent.ts";
import { NAMES } from "./traits.ts";
import type { VoteIndex } from "./vote-index.ts";

/**
 * Weights of the evidence that a text of the article is a vote of the record, as log-odds (natural). Set by hand from how often each kind
 * of statement is right in print; `bench/eval` measures what they do.
 */
export const WEIGHTS = {
  symbol: 20,
  title: 6,
  /** "Last year", of a text that comes back every year: the series of the news. */
  sameSeries: 3,
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
  /** For a text of long ago: the series of the text that the article is news of, as `Traits` numbers it; 0 for none. */
  readonly series: number;
  readonly sponsors: readonly MemberCode[];
  /** Subject words of the sentences that speak of it, with how much each counts. */
  readonly words: ReadonlyMap<string, number>;
}

/** Adds to each row's score what everything but its subject, its date and the claims says for it. */
export function addContext(index: VoteIndex, of: Case, rows: Int32Array, total: Float64Array): void {
  const { traits, record } = index;
  if (of.symbols.length > 0) addSymbols(index, of.symbols.map(traits.nameOf), rows, total);
  if (of.titles.length > 0) {
    const titled = new Set(of.titles.flatMap(index.rowsOfTitle));
    for (let k = 0; k < rows.length; k++) if (titled.has(rows[k] ?? 0)) total[k] = (total[k] ?? 0) + WEIGHTS.title;
  }
  if (of.series > 0)
    for (let k = 0; k < rows.length; k++)
      if (traits.series[rows[k] ?? 0] === of.series) total[k] = (total[k] ?? 0) + WEIGHTS.sameSeries;
  const byBody = bodyScores(of);
  const { body } = record.columns;
  for (let k = 0; k < rows.length; k++) total[k] = (total[k] ?? 0) + (byBody[body[rows[k] ?? 0] ?? 0] ?? 0);
  if (of.sponsors.length > 0)
    for (let k = 0; k < rows.length; k++) total[k] = (total[k] ?? 0) + sponsorScore(index, rows[k] ?? 0, of.sponsors);
  const byKind = kindScores(of);
  for (let k = 0; k < rows.length; k++) total[k] = (total[k] ?? 0) + (byKind[traits.kind[rows[k] ?? 0] ?? 0] ?? 0);
}

/** `meant`: the numbers of the symbols that the article gives the text. */
function addSymbols({ traits }: VoteIndex, meant: readonly number[], rows: Int32Array, total: Float64Array): void {
  const { names } = traits;
  for (let k = 0; k < rows.length; k++) {
    const from = (rows[k] ?? 0) * NAMES;
    let isMeant = false;
    for (let at = from; at < from + NAMES && !isMeant; at++)
      isMeant = names[at] !== 0 && meant.includes(names[at] ?? 0);
    total[k] = (total[k] ?? 0) + (isMeant ? WEIGHTS.symbol : -WEIGHTS.symbol);
  }
}

/** What the body named says for votes of each body, in the order of `BODIES`. */
export function bodyScores({ body }: Case): Float64Array {
  return Float64Array.from(BODIES, (own) => {
    if (body === undefined) return 0;
    const same = body === "committee" ? isCommittee(own) : own === body;
    return same ? WEIGHTS.bodySame : WEIGHTS.bodyOther;
  });
}

/** An explicit date decides; without one, news speaks of what has just happened. */
export function dateScore(day: DayNumber, days: Case["days"], published: DayNumber | undefined): number {
  for (const { from, to } of days) if (from - 1 <= day && day <= to + 1) return WEIGHTS.dateSame;
  if (days.length > 0) return WEIGHTS.dateOther;
  if (published === undefined) return 0;
  const age = published - day;
  if (age < -1) return WEIGHTS.dateOther;
  if (age <= 3) return WEIGHTS.fresh;
  if (age <= 8) return WEIGHTS.recent;
  return age <= 40 ? WEIGHTS.stale : WEIGHTS.old;
}

const NO_SPONSORS: NonNullable<VoteEvent["question"]["sponsors"]> = {};

function sponsorScore({ record }: VoteIndex, row: number, sponsors: Case["sponsors"]): number {
  const { main, co } = record.vote(row).question.sponsors ?? NO_SPONSORS;
  if (main === undefined || main.length === 0) return 0;
  return sponsors.some((s) => main.includes(s) || co?.includes(s)) ? WEIGHTS.sponsorSame : WEIGHTS.sponsorOther;
}

/** "The resolution" is not one of its amendments, and an amendment is not the whole. In the order of `QUESTION_KINDS`. */
function kindScores({ referent }: Case): Float64Array {
  const wanted = referent?.kind ?? "text";
  return Float64Array.from(QUESTION_KINDS, (kind) => {
    const fits =
      wanted === "amendment"
        ? kind === "amendment"
        : wanted === "part"
          ? kind === "part"
          : kind === "draft-resolution" || kind === "draft-decision" || kind === "admission" || kind === "election";
    if (fits || (referent?.motion === true && kind === "procedural")) return 0;
    return referent?.named === true ? WEIGHTS.kindOther : WEIGHTS.kindUnsaid;
  });
}
