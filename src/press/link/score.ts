import type { DayNumber } from "#basics";
import { BODIES, isCommittee, type MemberCode, QUESTION_KINDS } from "#record";
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

/** Adds to each row's score what everything but dates and claims says for it; `topic` is what its subject says. */
export function addContext(
  index: VoteIndex,
  of: Case,
  rows: Int32Array,
  topic: Float64Array,
  total: Float64Array,
): void {
  const { traits, record } = index;
  const byBody = bodyScores(of);
  const byKind = kindScores(of);
  const names = of.symbols.map(traits.nameOf);
  const titled = new Set(of.titles.flatMap(index.rowsOfTitle));
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    total[k] =
      Math.min(WEIGHTS.topicMost, topic[k] ?? 0) +
      symbolScore(index, row, names) +
      (titled.has(row) ? WEIGHTS.title : 0) +
      (byBody[record.columns.body[row] ?? 0] ?? 0) +
      sponsorScore(index, row, of) +
      (byKind[traits.kind[row] ?? 0] ?? 0);
  }
}

/** `names`: the numbers of the symbols that the article gives the text. */
function symbolScore({ traits }: VoteIndex, row: number, names: readonly number[]): number {
  if (names.length === 0) return 0;
  for (let at = row * NAMES; at < (row + 1) * NAMES; at++) {
    const own = traits.names[at] ?? 0;
    if (own !== 0 && names.includes(own)) return WEIGHTS.symbol;
  }
  return -WEIGHTS.symbol;
}

/** What the body named says for votes of each body, in the order of `BODIES`. */
export function bodyScores({ body }: Case): readonly number[] {
  return BODIES.map((own) => {
    if (body === undefined) return 0;
    const same = body === "committee" ? isCommittee(own) : own === body;
    return same ? WEIGHTS.bodySame : WEIGHTS.bodyOther;
  });
}

/** An explicit date decides; without one, news speaks of what has just happened. */
export function dateScore(day: DayNumber, days: Case["days"], published: DayNumber | undefined): number {
  if (days.length > 0)
    return days.some((d) => d.from - 1 <= day && day <= d.to + 1) ? WEIGHTS.dateSame : WEIGHTS.dateOther;
  if (published === undefined) return 0;
  const age = published - day;
  if (age < -1) return WEIGHTS.dateOther;
  if (age <= 3) return WEIGHTS.fresh;
  if (age <= 8) return WEIGHTS.recent;
  return age <= 40 ? WEIGHTS.stale : WEIGHTS.old;
}

function sponsorScore({ record }: VoteIndex, row: number, of: Case): number {
  if (of.sponsors.length === 0) return 0;
  const { main = [], co = [] } = record.vote(row).question.sponsors ?? {};
  if (main.length === 0) return 0;
  return of.sponsors.some((s) => main.includes(s) || co.includes(s)) ? WEIGHTS.sponsorSame : WEIGHTS.sponsorOther;
}

/** "The resolution" is not one of its amendments, and an amendment is not the whole. In the order of `QUESTION_KINDS`. */
function kindScores({ referent }: Case): readonly number[] {
  const wanted = referent?.kind ?? "text";
  return QUESTION_KINDS.map((kind) => {
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
