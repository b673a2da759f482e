import type { DayNumber } from "#basics";
import { BODIES, isCommittee, type MemberCode, QUESTION_KINDS } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Referent } from "../claims/texts/referent.ts";
import type { Days } from "../document.ts";
import { DRAFT, NAMES, RESOLUTION } from "./traits.ts";
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
  /** Under a day, of a vote some days before it. */
  dateNear: 1.5,
  dateFar: 0.3,
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
  readonly days: readonly Days[];
  readonly symbols: readonly string[];
  readonly titles: readonly string[];
  /** For a text of long ago: the series of the text that the article is news of, as `Traits` numbers it; 0 for none. */
  readonly series: number;
  readonly sponsors: readonly MemberCode[];
  /** Subject words of the sentences that speak of it, with how much each counts. */
  readonly words: ReadonlyMap<string, number>;
}

/** Adds to each row's score what is known of all votes at a glance: symbol, title, body, kind and day. The subject stands there already. */
export function addContext(
  index: VoteIndex,
  of: Case,
  published: DayNumber | undefined,
  rows: Int32Array,
  scores: Float64Array,
): void {
  const { kind } = index.traits;
  const { body, day } = index.record.columns;
  if (of.symbols.length > 0) addSymbols(index, of, rows, scores);
  if (of.titles.length > 0) addTitles(index, of.titles, rows, scores);
  if (of.series > 0) addSeries(index, of.series, rows, scores);
  const byBody = bodyScores(of);
  const byKind = kindScores(of);
  // votes of one day mostly stand side by side
  let today = Number.NaN;
  let ofToday = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    const on = day[row] ?? 0;
    if (on !== today) {
      today = on;
      ofToday = dateScore(on, of.days, published);
    }
    const context = (byBody[body[row] ?? 0] ?? 0) + (byKind[kind[row] ?? 0] ?? 0);
    scores[k] = (scores[k] ?? 0) + context + ofToday;
  }
}

/**
 * The votes that the article calls by their symbol, and no others. Of most adopted texts the record has the symbol of the resolution alone: one that
 * is called by the symbol of a draft no vote has may be any of those whose draft is not known.
 */
function addSymbols({ traits }: VoteIndex, of: Case, rows: Int32Array, scores: Float64Array): void {
  const { names } = traits;
  const meant = of.symbols.map(traits.nameOf);
  const isUnknown = isUnknownDraft(of.symbols, meant);
  // mostly one symbol is named, of which the whole record is asked
  const [only = 0] = meant;
  const isOne = meant.every((name) => name === only);
  const has = (name: number): boolean => name !== 0 && (isOne ? name === only : meant.includes(name));
  for (let k = 0; k < rows.length; k++) {
    const from = (rows[k] ?? 0) * NAMES;
    const isMeant = has(names[from] ?? 0) || has(names[from + DRAFT] ?? 0) || has(names[from + RESOLUTION] ?? 0);
    const isOpen = isUnknown && names[from + DRAFT] === 0;
    scores[k] = (scores[k] ?? 0) + (isOpen ? 0 : isMeant ? WEIGHTS.symbol : -WEIGHTS.symbol);
  }
}

function isUnknownDraft(symbols: readonly string[], meant: readonly number[]): boolean {
  return symbols.every((symbol, at) => meant[at] === 0 && isDraft(symbol));
}

/** "A/78/L.10", "A/ES-11/L.7": texts handed in to the Assembly itself, and not to a committee of it. */
export function isDraft(symbol: string): boolean {
  return /^A\/(?:ES-)?\d+\/L\.\d/.test(symbol);
}

function addTitles(index: VoteIndex, titles: Case["titles"], rows: Int32Array, scores: Float64Array): void {
  for (const row of new Set(titles.flatMap(index.rowsOfTitle))) {
    const place = rows.indexOf(row);
    if (place >= 0) scores[place] = (scores[place] ?? 0) + WEIGHTS.title;
  }
}

function addSeries({ traits }: VoteIndex, series: number, rows: Int32Array, scores: Float64Array): void {
  for (let k = 0; k < rows.length; k++)
    if (traits.series[rows[k] ?? 0] === series) scores[k] = (scores[k] ?? 0) + WEIGHTS.sameSeries;
}

/** What the body named says for votes of each body, in the order of `BODIES`. */
export function bodyScores({ body }: Case): Float64Array {
  return body === undefined ? NO_BODY : BODY_SCORES[body];
}

const NO_BODY = new Float64Array(BODIES.length);
const BODY_SCORES: { readonly [B in NonNullable<Case["body"]>]: Float64Array } = {
  "general-assembly": scoresOfBody((own) => own === "general-assembly"),
  "security-council": scoresOfBody((own) => own === "security-council"),
  committee: scoresOfBody(isCommittee),
};

function scoresOfBody(isSame: (own: (typeof BODIES)[number]) => boolean): Float64Array {
  return Float64Array.from(BODIES, (own) => (isSame(own) ? WEIGHTS.bodySame : WEIGHTS.bodyOther));
}

/** An explicit date decides; without one, news speaks of what has just happened. */
export function dateScore(day: DayNumber, days: Case["days"], published: DayNumber | undefined): number {
  for (const { from, to, seen = day } of days)
    if (from - 1 <= day && day <= to + 1)
      return Math.abs(seen - day) <= 1 ? WEIGHTS.dateSame : seen - day <= 3 ? WEIGHTS.dateNear : WEIGHTS.dateFar;
  if (days.length > 0) return WEIGHTS.dateOther;
  if (published === undefined) return 0;
  const age = published - day;
  if (age < -1) return WEIGHTS.dateOther;
  if (age <= 3) return WEIGHTS.fresh;
  if (age <= 8) return WEIGHTS.recent;
  return age <= 40 ? WEIGHTS.stale : WEIGHTS.old;
}

/** "The resolution" is not one of its amendments, and an amendment is not the whole. In the order of `QUESTION_KINDS`. */
function kindScores({ referent }: Case): Float64Array {
  const kind = referent?.kind ?? "text";
  const { named, unsaid } = KIND_SCORES[kind === "amendment" || kind === "part" ? kind : "whole"];
  const scores = referent?.named === true ? named : unsaid;
  return referent?.motion === true ? scores.orMotion : scores.only;
}

/** Votes on a whole, and on who is to have a seat. */
const WHOLE: ReadonlySet<string> = new Set(["draft-resolution", "draft-decision", "admission", "election"]);

const KIND_SCORES = {
  amendment: scoresOfKind((kind) => kind === "amendment"),
  part: scoresOfKind((kind) => kind === "part"),
  whole: scoresOfKind((kind) => WHOLE.has(kind)),
} as const;

/** The scores of votes by their kind, where the article names the kind it means and where not; a motion may be one of procedure, too. */
function scoresOfKind(isMeant: (kind: string) => boolean) {
  const scores = (other: number, isToo: (kind: string) => boolean): Float64Array =>
    Float64Array.from(QUESTION_KINDS, (kind) => (isMeant(kind) || isToo(kind) ? 0 : other));
  const both = (other: number) => ({
    only: scores(other, () => false),
    orMotion: scores(other, (kind) => kind === "procedural"),
  });
  return { named: both(WEIGHTS.kindOther), unsaid: both(WEIGHTS.kindUnsaid) };
}
