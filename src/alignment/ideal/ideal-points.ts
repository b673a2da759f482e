import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteChoice } from "../matrix/vote-choice.ts";
import { memberColumn, type VoteMatrix } from "../matrix/vote-matrix.ts";
import { type ModelCells, modelCells } from "./model-cells.ts";
import { FIT_LIMITS, type FitLimits, fitOrdinal, PRIORS, type Progress } from "./ordinal-fit.ts";
import type { OrdinalState, Priors, SecondLine } from "./ordinal-model.ts";
import { pathErrors } from "./path-errors.ts";

/** Where a member stands in a period on the line that the votes draw. No unit: mean 0 and deviation 1 over all points of the fit. */
export interface IdealPoint {
  readonly member: string;
  readonly period: string;
  readonly at: number;
  /**
   * Standard error given the items, all returns of a text taken for one piece of evidence; too small where few votes fix the items (see
   * the guide). Of the reference engine: the draws' own deviation, which takes each return for new evidence, as its authors do.
   */
  readonly error: number;
  /** Votes it rests on. */
  readonly votes: number;
}

export interface IdealPointFit {
  readonly engine: "map" | "bsv";
  readonly choice: VoteChoice;
  readonly record: string;
  readonly points: readonly IdealPoint[];
  readonly iterations: number;
  readonly converged: boolean;
  /** Periods in which the anchor is not above the mean: the direction there is doubtful. */
  readonly doubtfulPeriods: readonly string[];
  /** Model and state, for predictions; the points are the state's `x`. */
  readonly cells: ModelCells;
  readonly state: OrdinalState;
  readonly variances: Float64Array;
  /** Of each point with the one before it in its path; 0 at a start. */
  readonly covariances: Float64Array;
  readonly priors: Priors;
  /** A second line, where the fit was made ready for predictions (`withVoteItems`). */
  readonly second?: SecondLine;
}

export interface IdealPointOptions {
  readonly links?: LinkedTexts;
  readonly heldOut?: Uint8Array;
  /** One point a period, walking; or one for all time. */
  readonly paths?: "by-period" | "constant";
  /** The member whose side is positive. */
  readonly anchor?: string;
  readonly priors?: Priors;
  readonly limits?: FitLimits;
  readonly progress?: Progress;
}

/**
 * Ideal points by the fast engine: ordinal, dynamic, maximum a posteriori. A matrix of one period gives a static fit.
 * Members whose votes are too few still get a point, near where they were or near 0, with an error that says so.
 */
export function idealPoints(matrix: VoteMatrix, options: IdealPointOptions = {}): IdealPointFit {
  const cells = modelCells(matrix, options.links, options);
  const anchor = options.anchor ?? "USA";
  const priors = options.priors ?? PRIORS;
  const start = startPoints(matrix, cells, anchor);
  const fit = fitOrdinal(cells, start, priors, options.limits ?? FIT_LIMITS, options.progress);
  const { variances, covariances } = pathErrors(cells, fit.state, priors);
  const state = standardise(fit.state, [variances, covariances], side(matrix, cells, fit.state.x, anchor));
  return {
    engine: "map",
    choice: matrix.choice,
    record: matrix.record,
    points: pointsOf(matrix, cells, state.x, variances, options.paths),
    iterations: fit.iterations,
    converged: fit.converged,
    doubtfulPeriods: doubtful(matrix, cells, state.x, anchor),
    cells,
    state,
    variances,
    covariances,
    priors: inUnit(priors, fit.state.x),
  };
}

/** Starting points: how near each node's votes are to the anchor's in that period, standardised by period. */
export function startPoints(matrix: VoteMatrix, cells: ModelCells, anchor: string): Float64Array {
  const width = matrix.members.length;
  const periods = cells.nodeOf.length / Math.max(1, width);
  const at = memberColumn(matrix, anchor) ?? 0;
  const sum = new Float64Array(cells.nodes.length);
  const count = new Float64Array(cells.nodes.length);
  for (let v = 0; v < matrix.rows.length; v++) {
    const theirs = matrix.cells[v * width + at] as number;
    if (theirs === 0 || cells.itemOf[v] === -1) continue;
    const p = periods === 1 ? 0 : (matrix.period[v] as number);
    for (let m = 0; m < width; m++) {
      const mine = matrix.cells[v * width + m] as number;
      const t = cells.nodeOf[m * periods + p] as number;
      if (mine === 0 || t === -1) continue;
      sum[t] = (sum[t] as number) + 1 - Math.abs(mine - theirs);
      count[t] = (count[t] as number) + 1;
    }
  }
  const start = Float64Array.from(sum, (s, t) => (count[t] === 0 ? Number.NaN : s / (count[t] as number)));
  return standardisePeriods(cells, start, periods);
}

/** Mean 0 and deviation 1 within each period; 0 where nothing is known. */
function standardisePeriods(cells: ModelCells, start: Float64Array, periods: number): Float64Array {
  const [n, sum, squares] = [new Float64Array(periods), new Float64Array(periods), new Float64Array(periods)];
  cells.nodes.forEach(({ period: p }, t) => {
    const x = start[t] as number;
    if (Number.isNaN(x)) return;
    n[p] = (n[p] as number) + 1;
    sum[p] = (sum[p] as number) + x;
    squares[p] = (squares[p] as number) + x * x;
  });
  return start.map((x, t) => {
    const p = cells.nodes[t]?.period ?? 0;
    const mean = (sum[p] as number) / (n[p] as number);
    const deviation = Math.sqrt(Math.max(0, (squares[p] as number) / (n[p] as number) - mean * mean));
    return Number.isNaN(x) || !(deviation > 1e-9) ? 0 : (x - mean) / deviation;
  });
}

export function moments(values: ArrayLike<number>): readonly [number, number] {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = values.length === 0 ? 0 : sum / values.length;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - mean) ** 2;
  return [mean, values.length === 0 ? 0 : Math.sqrt(squares / values.length)];
}

/** 1 where the anchor stands above the mean, -1 where the whole line must be turned round. */
export function side(matrix: VoteMatrix, cells: ModelCells, x: Float64Array, anchor: string): 1 | -1 {
  const at = memberColumn(matrix, anchor);
  if (at === undefined) return 1;
  const [mean] = moments(x);
  const [own] = moments(x.subarray(cells.memberStart[at], cells.memberStart[at + 1]));
  return own < mean ? -1 : 1;
}

/** The priors' variances of points in the unit of the standardised points. */
function inUnit(priors: Priors, x: Float64Array): Priors {
  const square = moments(x)[1] ** 2 || 1;
  return { ...priors, startVariance: priors.startVariance / square, walkVariance: priors.walkVariance / square };
}

/** Mean 0 and deviation 1 over all nodes, slopes and cutpoints carried along, so that every probability stays what it was. */
function standardise(state: OrdinalState, squares: readonly Float64Array[], sign: 1 | -1): OrdinalState {
  const [mean, deviation] = moments(state.x);
  const unit = (deviation === 0 ? 1 : deviation) * sign;
  for (const of of squares) for (let t = 0; t < of.length; t++) of[t] = (of[t] as number) / (unit * unit);
  return {
    x: state.x.map((x) => (x - mean) / unit),
    slope: state.slope.map((b) => b * unit),
    low: state.low.map((t, j) => t - (state.slope[j] as number) * mean),
    high: state.high.map((t, j) => t - (state.slope[j] as number) * mean),
  };
}

export function pointsOf(
  matrix: VoteMatrix,
  cells: ModelCells,
  x: Float64Array,
  variances: Float64Array,
  paths?: "by-period" | "constant",
): readonly IdealPoint[] {
  const { start } = cells.byNode;
  return cells.nodes.map(({ member, period }, t) => ({
    member: matrix.members[member] as string,
    period: paths === "constant" ? `${matrix.periods[0]}-${matrix.periods.at(-1)}` : (matrix.periods[period] as string),
    at: x[t] as number,
    error: Math.sqrt(variances[t] as number),
    votes: (start[3 * t + 3] as number) - (start[3 * t] as number),
  }));
}

/** Periods in which the anchor does not stand above the mean. */
function doubtful(matrix: VoteMatrix, cells: ModelCells, x: Float64Array, anchor: string): readonly string[] {
  const at = memberColumn(matrix, anchor);
  if (at === undefined) return [];
  const periods = cells.nodeOf.length / matrix.members.length;
  const [sum, count] = [new Float64Array(periods), new Float64Array(periods)];
  cells.nodes.forEach(({ period: p }, t) => {
    sum[p] = (sum[p] as number) + (x[t] as number);
    count[p] = (count[p] as number) + 1;
  });
  return matrix.periods.slice(0, periods).filter((_, p) => {
    const t = cells.nodeOf[at * periods + p] as number;
    return t !== -1 && (x[t] as number) < (sum[p] as number) / (count[p] as number);
  });
}
