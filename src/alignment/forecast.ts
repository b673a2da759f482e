import type { Random } from "#basics";
import type { VotingRecord } from "#record";
import { type Interval, quantile } from "./matrix/interval.ts";
import type { LinkedTexts } from "./matrix/linked-texts.ts";
import type { VoteChoice } from "./matrix/vote-choice.ts";
import type { VoteMatrix } from "./matrix/vote-matrix.ts";
import { type Scores, scoreSheet } from "./proof/fit-report.ts";
import { chancesOfNext } from "./surprise/before-the-vote.ts";
import { type Chances, countVote, roomShares } from "./surprise/prediction.ts";
import { recordThrough, seriesOf } from "./surprise/series-record.ts";
import { draw, surprises } from "./surprise/surprise.ts";

/** What one member is expected to do. */
export interface MemberForecast {
  readonly member: string;
  /** Chances of yes, abstaining, no, given that it takes a position. */
  readonly chances: Chances;
  /** Chance that it takes a position at all: how often it did in the last periods. */
  readonly present: number;
  /** Yes, abstaining, no on the earlier texts of the series. */
  readonly record: readonly [number, number, number];
}

export interface TallyForecast {
  readonly expected: number;
  readonly interval: Interval;
}

export interface Forecast {
  readonly choice: VoteChoice;
  readonly recordVersion: string;
  /** Rows of the earlier texts of the series, oldest first. */
  readonly series: readonly number[];
  readonly members: readonly MemberForecast[];
  readonly yes: TallyForecast;
  readonly abstaining: TallyForecast;
  readonly no: TallyForecast;
  /** Share of simulated votes that passed the caller's test; absent where none was given. */
  readonly passes?: number;
  readonly simulations: number;
}

/** Members by position in one simulated vote, and who said no: enough for any majority rule and for a veto. */
export interface SimulatedVote {
  readonly yes: number;
  readonly abstaining: number;
  readonly no: number;
  readonly against: ReadonlySet<string>;
}

export interface ForecastOptions {
  /** Whether a simulated vote adopts the text: from the rules of its body. */
  readonly passes?: (vote: SimulatedVote) => boolean;
  readonly simulations?: number;
  /** Only these members have a vote (the Council's fifteen). */
  readonly members?: readonly string[];
}

/**
 * A forecast of the next vote on a text that was put before: `vote` is any vote of its series. Undefined where the vote is not in the
 * matrix. The interval comes from simulated votes in which members err alone; a text turned about under its old title is outside it.
 */
export function forecast(
  matrix: VoteMatrix,
  links: LinkedTexts,
  row: number,
  random: Random,
  options: ForecastOptions = {},
): Forecast | undefined {
  const v = matrix.rows.indexOf(row);
  if (v === -1) return undefined;
  const series = seriesOf(links).get(links.group[v] as number) ?? [v];
  const chances = chancesOfNext(matrix, links, series);
  const present = presence(matrix);
  const known = matrix.members.flatMap((member, m): MemberForecast[] => {
    if (options.members?.includes(member) === false || present(m) === 0) return [];
    return [{ member, chances: chances(m), present: present(m), record: recordThrough(matrix, series, m).counts }];
  });
  const members = [...known, ...newcomers(matrix, v, known, options.members ?? [])];
  const simulations = options.simulations ?? 2000;
  const tallies = [0, 1, 2].map(() => new Float64Array(simulations)) as [Float64Array, Float64Array, Float64Array];
  let passed = 0;
  for (let s = 0; s < simulations; s++) {
    const vote = simulate(members, random);
    tallies[0][s] = vote.yes;
    tallies[1][s] = vote.abstaining;
    tallies[2][s] = vote.no;
    if (options.passes?.(vote)) passed++;
  }
  const [yes, abstaining, no] = tallies.map((t, c) => tally(t, members, c)) as [
    TallyForecast,
    TallyForecast,
    TallyForecast,
  ];
  return {
    choice: matrix.choice,
    recordVersion: matrix.record,
    series: series.map((u) => matrix.rows[u] as number),
    members,
    yes,
    abstaining,
    no,
    ...(options.passes === undefined ? {} : { passes: passed / simulations }),
    simulations,
  };
}

/** Members that have a vote but did not vote of late: they are expected to do as the room did, and to be there. */
function newcomers(
  matrix: VoteMatrix,
  v: number,
  known: readonly MemberForecast[],
  wanted: readonly string[],
): readonly MemberForecast[] {
  const shares = roomShares(countVote(matrix, v));
  return wanted
    .filter((member) => !known.some((k) => k.member === member))
    .map((member) => ({ member, chances: shares, present: 1, record: [0, 0, 0] }));
}

function simulate(members: readonly MemberForecast[], random: Random): SimulatedVote {
  const n: [number, number, number] = [0, 0, 0];
  const against = new Set<string>();
  for (const { member, chances, present } of members) {
    if (random() >= present) continue;
    const position = draw(chances, random);
    n[position]++;
    if (position === 2) against.add(member);
  }
  return { yes: n[0], abstaining: n[1], no: n[2], against };
}

const LEVEL = 0.9;

function tally(simulated: Float64Array, members: readonly MemberForecast[], c: number): TallyForecast {
  const sorted = simulated.sort();
  const expected = members.reduce((sum, m) => sum + m.present * (m.chances[c] as number), 0);
  const tail = (1 - LEVEL) / 2;
  return {
    expected,
    interval: { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), level: LEVEL, groups: members.length },
  };
}

/**
 * How often each member took a position in the last two periods, from its first to its last one there: before and after it may have had
 * no seat, as most of the Council's members come and go. 0 for one that took none.
 */
function presence(matrix: VoteMatrix): (m: number) => number {
  const width = matrix.members.length;
  const last = matrix.periods.length - 1;
  const votes = [...matrix.rows.keys()].filter((v) => (matrix.period[v] as number) >= last - 1);
  return (m) => {
    const took = votes.map((v) => matrix.cells[v * width + m] !== 0);
    const seated = took.slice(took.indexOf(true), took.lastIndexOf(true) + 1);
    return seated.filter(Boolean).length / Math.max(1, seated.length);
  };
}

/** How forecasts of repeated texts did, period after period, each seeing only what came before it; beside two simple rules. */
export interface Backtest {
  readonly periods: readonly string[];
  readonly texts: number;
  readonly forecast: Scores;
  /** Every member does what it did last time on the text. */
  readonly sameAsLastTime: Scores;
  /** Every member does what most did last time on the text. */
  readonly majority: Scores;
}

export function backtest(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  periods: readonly string[],
): Backtest {
  const [ours, last, majority] = [scoreSheet(), scoreSheet(), scoreSheet()];
  const texts = new Set<number>();
  const at = new Map([...matrix.rows].map((row, v) => [row, v]));
  const width = matrix.members.length;
  for (const period of periods) {
    for (const s of surprises(record, matrix, links, period, "before-the-vote")?.positions ?? []) {
      const v = at.get(s.row) as number;
      const before = links.earlier[v] as number;
      if (before === -1) continue;
      texts.add(v);
      const room = roomShares(countVote(matrix, before));
      const cell = matrix.cells[before * width + matrix.members.indexOf(s.member as never)] as number;
      const commonest = room.indexOf(Math.max(...room));
      ours.add(s.chances, s.position - 1, commonest);
      // A rule that names one position is given .95 for it, or its log score would be without bounds.
      last.add(cell === 0 ? room : sure(cell - 1), s.position - 1, commonest);
      majority.add(room, s.position - 1, commonest);
    }
  }
  return {
    periods,
    texts: texts.size,
    forecast: ours.scores(),
    sameAsLastTime: last.scores(),
    majority: majority.scores(),
  };
}

function sure(position: number): Chances {
  return [0, 1, 2].map((c) => (c === position ? 0.95 : 0.025)) as [number, number, number];
}
