import type { VoteChoice } from "../matrix/vote-choice.ts";
import { memberColumn, type VoteMatrix } from "../matrix/vote-matrix.ts";
import { moments, startPoints } from "./ideal-points.ts";
import { fitMap, rightShare } from "./map-fit.ts";
import { type ModelCells, modelCells } from "./model-cells.ts";

/** A member's place on a map of two dimensions: the first runs between the sides of the line, the second is what else divides most. */
export interface MapPoint {
  readonly member: string;
  readonly first: number;
  readonly second: number;
  readonly votes: number;
}

export interface SessionMap {
  readonly choice: VoteChoice;
  readonly record: string;
  readonly points: readonly MapPoint[];
  /** Share of the positions that the likeliest one gets right, with both dimensions and with a single one fitted alone. */
  readonly shareRight: { readonly two: number; readonly one: number };
  /** Share of the spread of the points that lies along the first dimension. */
  readonly firstShare: number;
}

/**
 * A static map of the votes of a matrix (one session, as a rule): the ordinal model with two slopes an item, points N(0,1) in each
 * dimension, fitted by Newton steps for items and points by turns. Turned so that the first dimension holds most of the spread, the
 * anchor positive on it, and the member furthest out positive on the second. In-sample: more dimensions always get more right.
 */
export function sessionMap(matrix: VoteMatrix, anchor = "USA"): SessionMap {
  const cells = modelCells(matrix, undefined, { paths: "constant" });
  const first = startPoints(matrix, cells, anchor);
  const one = fitMap(cells, first, 1);
  const two = fitMap(cells, first, 2);
  const shareRight = { two: rightShare(cells, two), one: rightShare(cells, one) };
  const firstShare = turn(cells, two.x, memberColumn(matrix, anchor));
  const { start } = cells.byNode;
  return {
    choice: matrix.choice,
    record: matrix.record,
    points: cells.nodes.map(({ member }, t) => ({
      member: matrix.members[member] as string,
      first: two.x[2 * t] as number,
      second: two.x[2 * t + 1] as number,
      votes: (start[3 * t + 3] as number) - (start[3 * t] as number),
    })),
    shareRight,
    firstShare,
  };
}

/** Turns the points to their principal axes, in place; returns the first one's share of the spread. */
function turn(cells: ModelCells, x: Float64Array, anchor: number | undefined): number {
  const firsts = Float64Array.from(cells.nodes, (_, t) => x[2 * t] as number);
  const seconds = Float64Array.from(cells.nodes, (_, t) => x[2 * t + 1] as number);
  const [m1, s1] = moments(firsts);
  const [m2, s2] = moments(seconds);
  let cross = 0;
  for (let t = 0; t < firsts.length; t++) cross += ((firsts[t] as number) - m1) * ((seconds[t] as number) - m2);
  cross /= Math.max(1, firsts.length);
  const angle = 0.5 * Math.atan2(2 * cross, s1 * s1 - s2 * s2);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (let t = 0; t < firsts.length; t++) {
    const [a, b] = [(firsts[t] as number) - m1, (seconds[t] as number) - m2];
    x[2 * t] = cosine * a + sine * b;
    x[2 * t + 1] = cosine * b - sine * a;
  }
  const own = anchor === undefined ? -1 : cells.nodes.findIndex((n) => n.member === anchor);
  const flip = own !== -1 && (x[2 * own] as number) < 0 ? -1 : 1;
  let furthest = 0;
  for (let t = 0; t < firsts.length; t++)
    if (Math.abs(x[2 * t + 1] as number) > Math.abs(furthest)) furthest = x[2 * t + 1] as number;
  for (let t = 0; t < firsts.length; t++) {
    x[2 * t] = flip * (x[2 * t] as number);
    x[2 * t + 1] = Math.sign(furthest || 1) * (x[2 * t + 1] as number);
  }
  const along = s1 * s1 * cosine * cosine + s2 * s2 * sine * sine + 2 * cross * cosine * sine;
  return s1 + s2 === 0 ? 1 : along / (s1 * s1 + s2 * s2);
}
