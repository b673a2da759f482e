import type { Random } from "#basics";
import type { VotingRecord } from "#record";
import { type LinkedTexts, saysItsMatter } from "../matrix/linked-texts.ts";
import type { VoteChoice } from "../matrix/vote-choice.ts";
import type { Position, VoteMatrix } from "../matrix/vote-matrix.ts";
import { beforeTheVote, PERIODS_BACK } from "./before-the-vote.ts";
import { givenTheOthers } from "./given-the-others.ts";
import type { Chances } from "./prediction.ts";
import { ownRecord, seriesOf } from "./series-record.ts";

/**
 * Two questions, two numbers. "given-the-others": how odd was this position once we know how all others voted on the text.
 * "before-the-vote": how odd was it to one who knew only earlier votes: the member's record on the text's series, and its path.
 * The second is what a journalist means by "broke with its record". Neither ever sees the position it judges.
 */
export const READINGS = ["given-the-others", "before-the-vote"] as const;
export type Reading = (typeof READINGS)[number];

/** One position and how surprising it was. */
export interface Surprise {
  /** Row of the record. */
  readonly row: number;
  readonly member: string;
  readonly position: Position;
  /** Chances of yes, abstaining, no before it was known. */
  readonly chances: Chances;
  /** -log2 of the chance of what happened. */
  readonly bits: number;
  /** What the member did on earlier texts of this series: yes, abstaining, no. */
  readonly record: readonly [number, number, number];
  /** Rows of those earlier texts. */
  readonly earlier: readonly number[];
}

/** All positions of a period with their surprise, the most surprising first. */
export interface PeriodSurprise {
  readonly reading: Reading;
  readonly period: string;
  readonly choice: VoteChoice;
  readonly recordVersion: string;
  readonly positions: readonly Surprise[];
  /** Positions at least this surprising that the chances themselves lead one to expect in the period. */
  readonly expectedAtLeast: (bits: number) => number;
}

/**
 * Surprise of every position of a period; before the vote, of those on texts of which the record says what they are about. Undefined
 * where there is none, or (before-the-vote) nothing before it.
 */
export function surprises(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  period: string,
  reading: Reading,
): PeriodSurprise | undefined {
  const at = matrix.periods.indexOf(period);
  // Nobody could foretell a vote on a text of which nothing is known.
  const inPeriod = [...matrix.period.keys()].filter(
    (v) =>
      matrix.period[v] === at && (reading === "given-the-others" || saysItsMatter(record, matrix.rows[v] as number)),
  );
  const before = [...matrix.period.keys()].filter((v) => {
    const p = matrix.period[v] as number;
    return p < at && p >= at - PERIODS_BACK;
  });
  if (inPeriod.length === 0 || (reading === "before-the-vote" && before.length === 0)) return undefined;
  const series = seriesOf(links);
  const chances =
    reading === "given-the-others"
      ? givenTheOthers(matrix, links, series, [...before, ...inPeriod])
      : beforeTheVote(record, matrix, links, series, before, inPeriod);
  const positions = inPeriod.flatMap((v) =>
    matrix.members.flatMap((member, m): Surprise[] => {
      const position = matrix.cells[v * matrix.members.length + m] as 0 | Position;
      if (position === 0) return [];
      const p = chances(v, m);
      const texts = series.get(links.group[v] as number) ?? [];
      return [
        {
          row: matrix.rows[v] as number,
          member,
          position,
          chances: p,
          bits: -Math.log2(p[position - 1] as number),
          record: ownRecord(matrix, texts, v, m, "before").counts,
          earlier: earlierTexts(matrix, texts, v, m),
        },
      ];
    }),
  );
  positions.sort((a, b) => b.bits - a.bits || a.row - b.row || (a.member < b.member ? -1 : 1));
  return {
    reading,
    period,
    choice: matrix.choice,
    recordVersion: matrix.record,
    positions,
    expectedAtLeast: expectation(positions),
  };
}

/** Sums the chances of all that could have happened, the rarest first, once; each question is then a search. */
function expectation(positions: readonly Surprise[]): PeriodSurprise["expectedAtLeast"] {
  let sums: { readonly chances: Float64Array; readonly upTo: Float64Array } | undefined;
  return (bits) => {
    if (sums === undefined) {
      const chances = Float64Array.from(positions.flatMap((s) => s.chances)).sort();
      let sum = 0;
      sums = { chances, upTo: chances.map((p) => (sum += p)) };
    }
    const most = 2 ** -(bits - 1e-9);
    let [low, high] = [0, sums.chances.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums.chances[middle] as number) <= most) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (sums.upTo[low - 1] as number);
  };
}

function earlierTexts(matrix: VoteMatrix, texts: readonly number[], v: number, m: number): readonly number[] {
  return texts
    .slice(0, texts.indexOf(v))
    .filter((u) => matrix.cells[u * matrix.members.length + m] !== 0)
    .map((u) => matrix.rows[u] as number);
}

/** The surprise of a group on one vote: the sum of its members' bits, and how often independent members would reach as much. */
export interface JointSurprise {
  readonly row: number;
  readonly members: readonly string[];
  readonly bits: number;
  /** Share of simulated votes at least as surprising, members drawn apart from each other. */
  readonly chance: number;
}

export function jointSurprise(
  found: PeriodSurprise,
  row: number,
  members: readonly string[],
  random: Random,
  draws = 2000,
): JointSurprise | undefined {
  const own = found.positions.filter((s) => s.row === row && members.includes(s.member));
  if (own.length === 0) return undefined;
  const bits = own.reduce((sum, s) => sum + s.bits, 0);
  let reached = 0;
  for (let d = 0; d < draws; d++) {
    const drawn = own.reduce((sum, s) => sum - Math.log2(s.chances[draw(s.chances, random)] as number), 0);
    if (drawn >= bits - 1e-9) reached++;
  }
  return { row, members: own.map((s) => s.member), bits, chance: (reached + 1) / (draws + 1) };
}

/** A position by lot: 0 yes, 1 abstaining, 2 no. */
export function draw(chances: Chances, random: Random): 0 | 1 | 2 {
  const at = random();
  return at < chances[0] ? 0 : at < chances[0] + chances[1] ? 1 : 2;
}
