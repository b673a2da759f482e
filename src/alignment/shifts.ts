import type { Random } from "#basics";
import type { IdealPointFit } from "./ideal/ideal-points.ts";
import type { LinkedTexts } from "./matrix/linked-texts.ts";
import type { VoteChoice } from "./matrix/vote-choice.ts";
import { memberColumn, type Position, type VoteMatrix } from "./matrix/vote-matrix.ts";
import { agreementOf } from "./pairs/agreement.ts";
import { pairTable } from "./pairs/pair-table.ts";

/** A member's position on a text that differs from its position on the one before in the series. */
export interface Flip {
  /** Rows of the record: the earlier and the later text. */
  readonly from: number;
  readonly to: number;
  readonly was: Position;
  readonly is: Position;
  readonly period: string;
  /** 1 towards the anchor's side of the line, -1 away from it, 0 where the text tells the sides not apart. */
  readonly direction: 1 | 0 | -1;
}

/** The moves from one period to the next, on repeated texts only: here the agenda cannot have changed, so the member did. */
export interface PeriodFlips {
  readonly period: string;
  /** Repeated texts on which it took a position both times. */
  readonly repeated: number;
  readonly towards: number;
  readonly away: number;
  /** Two-sided exact test that flips go either way alike (McNemar); null without flips. */
  readonly p: number | null;
}

/** The step of the smoothed path into a period. */
export interface PathStep {
  readonly period: string;
  readonly at: number;
  readonly error: number;
  readonly step: number | null;
  /** Step over its own standard error. */
  readonly z: number | null;
}

export interface ChangePoint {
  /** First period after the change. */
  readonly period: string;
  readonly before: number;
  readonly after: number;
  /** Share of paths with the same steps in random directions that show as large a change anywhere. */
  readonly p: number;
}

export interface Shifts {
  readonly member: string;
  readonly anchor: string;
  readonly choice: VoteChoice;
  readonly flips: readonly Flip[];
  readonly byPeriod: readonly PeriodFlips[];
  readonly path: readonly PathStep[];
  readonly changes: readonly ChangePoint[];
  /** Agreement with the anchor (Lijphart) on all texts and on repeated ones alone: where only the first moves, the agenda moved. */
  readonly agenda: readonly {
    readonly period: string;
    readonly all: number | null;
    readonly repeated: number | null;
  }[];
}

/** Who moved, when, and whether the member moved or the agenda. Undefined where the member has no points. */
export function shifts(
  matrix: VoteMatrix,
  links: LinkedTexts,
  fit: IdealPointFit,
  member: string,
  random: Random,
  anchor = "USA",
): Shifts | undefined {
  const column = memberColumn(matrix, member);
  if (column === undefined) return undefined;
  const path = pathSteps(matrix, fit, column);
  if (path.length === 0) return undefined;
  const flips = findFlips(matrix, links, fit, column);
  return {
    member,
    anchor,
    choice: matrix.choice,
    flips,
    byPeriod: flipsByPeriod(matrix, links, flips, column),
    path,
    changes: changePoints(path, random),
    agenda: agenda(matrix, links, column, memberColumn(matrix, anchor)),
  };
}

function findFlips(matrix: VoteMatrix, links: LinkedTexts, fit: IdealPointFit, column: number): readonly Flip[] {
  const width = matrix.members.length;
  return [...matrix.rows.keys()].flatMap((v): Flip[] => {
    const before = links.earlier[v] as number;
    if (before === -1) return [];
    const was = matrix.cells[before * width + column] as 0 | Position;
    const is = matrix.cells[v * width + column] as 0 | Position;
    if (was === 0 || is === 0 || was === is) return [];
    const item = fit.cells.itemOf[v] as number;
    const slope = item === -1 ? 0 : (fit.state.slope[item] as number);
    return [
      {
        from: matrix.rows[before] as number,
        to: matrix.rows[v] as number,
        was,
        is,
        period: matrix.periods[matrix.period[v] as number] as string,
        direction: Math.sign(slope * (is - was)) as 1 | 0 | -1,
      },
    ];
  });
}

function flipsByPeriod(
  matrix: VoteMatrix,
  links: LinkedTexts,
  flips: readonly Flip[],
  column: number,
): readonly PeriodFlips[] {
  const width = matrix.members.length;
  const repeated = new Int32Array(matrix.periods.length);
  for (let v = 0; v < matrix.rows.length; v++) {
    const before = links.earlier[v] as number;
    if (before === -1 || matrix.cells[before * width + column] === 0 || matrix.cells[v * width + column] === 0)
      continue;
    const p = matrix.period[v] as number;
    repeated[p] = (repeated[p] as number) + 1;
  }
  return matrix.periods.flatMap((period, p) => {
    if (repeated[p] === 0) return [];
    const own = flips.filter((f) => f.period === period);
    const towards = own.filter((f) => f.direction === 1).length;
    const away = own.filter((f) => f.direction === -1).length;
    return [{ period, repeated: repeated[p] as number, towards, away, p: signTest(towards, away) }];
  });
}

/** Two-sided exact binomial test of a even chance; null without trials. */
export function signTest(one: number, other: number): number | null {
  const n = one + other;
  if (n === 0) return null;
  let tail = 0;
  let term = 0.5 ** n;
  for (let k = 0; k <= Math.min(one, other); k++) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

function pathSteps(matrix: VoteMatrix, fit: IdealPointFit, column: number): readonly PathStep[] {
  const { cells, state, variances, covariances } = fit;
  const first = cells.memberStart[column] as number;
  const end = cells.memberStart[column + 1] as number;
  return Array.from({ length: end - first }, (_, i): PathStep => {
    const t = first + i;
    const at = state.x[t] as number;
    const fresh = cells.gap[t] === 0;
    const step = fresh ? null : at - (state.x[t - 1] as number);
    const variance = fresh
      ? 0
      : (variances[t] as number) + (variances[t - 1] as number) - 2 * (covariances[t] as number);
    return {
      period: matrix.periods[cells.nodes[t]?.period ?? 0] as string,
      at,
      error: Math.sqrt(variances[t] as number),
      step,
      z: step === null || !(variance > 0) ? null : step / Math.sqrt(variance),
    };
  });
}

/** Periods on each side that a change is measured over. */
const WINDOW = 5;
const LEAST_PERIODS = 6;
const DRAWS = 999;
const LEVEL = 0.05;

/**
 * Change points by halving (binary segmentation): the split with the largest change of level, tested against paths whose steps have the
 * same sizes in random directions, then both halves the same way.
 */
function changePoints(path: readonly PathStep[], random: Random): readonly ChangePoint[] {
  const found: ChangePoint[] = [];
  const search = (first: number, end: number): void => {
    if (end - first < LEAST_PERIODS) return;
    const levels = path.slice(first, end).map((s) => s.at);
    const [split, change] = largestChange(levels);
    const steps = levels.slice(1).map((x, i) => x - (levels[i] as number));
    let reached = 0;
    for (let d = 0; d < DRAWS; d++) {
      let x = 0;
      const drawn = [0, ...steps.map((s) => (x += random() < 0.5 ? s : -s))];
      if (Math.abs(largestChange(drawn)[1]) >= Math.abs(change)) reached++;
    }
    const p = (reached + 1) / (DRAWS + 1);
    if (p > LEVEL) return;
    const [before, after] = around(levels, split);
    found.push({ period: path[first + split]?.period ?? "", before, after, p });
    search(first, first + split);
    search(first + split, end);
  };
  search(0, path.length);
  return found.sort((a, b) => Number(a.period) - Number(b.period));
}

function largestChange(levels: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [1, 0];
  for (let split = 2; split <= levels.length - 2; split++) {
    const [before, after] = around(levels, split);
    if (Math.abs(after - before) > Math.abs(best[1])) best = [split, after - before];
  }
  return best;
}

function around(levels: readonly number[], split: number): readonly [number, number] {
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  return [mean(levels.slice(Math.max(0, split - WINDOW), split)), mean(levels.slice(split, split + WINDOW))];
}

function agenda(matrix: VoteMatrix, links: LinkedTexts, column: number, anchor: number | undefined): Shifts["agenda"] {
  if (anchor === undefined) return [];
  const byPeriod = matrix.periods.map((): number[] => []);
  for (const [v, p] of matrix.period.entries()) byPeriod[p]?.push(v);
  return matrix.periods.map((period, p) => {
    const votes = byPeriod[p] ?? [];
    const repeated = votes.filter((v) => links.earlier[v] !== -1);
    return {
      period,
      all: agreementOf(pairTable(matrix, column, anchor, votes), "lijphart"),
      repeated: agreementOf(pairTable(matrix, column, anchor, repeated), "lijphart"),
    };
  });
}
