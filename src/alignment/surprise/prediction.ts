import type { IdealPointFit } from "../ideal/ideal-points.ts";
import { sigmoid } from "../ideal/sigmoid.ts";
import type { Position, VoteMatrix } from "../matrix/vote-matrix.ts";

/** Chances of yes, abstaining and no, in this order; they sum to 1. */
export type Chances = readonly [number, number, number];

/** Chances of a member (column) in a vote of the matrix. */
export type ChancesOf = (v: number, member: number) => Chances;

/**
 * Share of votes that follow nothing but the room: slips, late instructions, errors of the record. A model without it calls a slip
 * impossible. Set on sessions 46, 50, 54, 58, 61, 63, 66, 69, 73 and 77; docs/guide/alignment.md has the check on others.
 */
export const LAPSE = 0.006;

/** The chances of one who knows nothing. */
export const ANYTHING: Chances = [1 / 3, 1 / 3, 1 / 3];

/** An item of the ordinal model: the categories that occur, its slopes on both lines and its cutpoints. */
export interface Item {
  /** Positions of the low, middle and high category; middle 0 where there is none. */
  readonly categories: readonly [number, number, number];
  readonly slopes: readonly [number, number];
  readonly low: number;
  readonly high: number;
  /** Covariances of slopes and cutpoints, 4 by 4 by rows; absent where the item is taken as known. */
  readonly spread?: Float64Array;
}

/** Where a member stands on both lines, and how well that is known. */
export interface Place {
  readonly at: readonly [number, number];
  readonly variances: readonly [number, number];
}

export function itemAt({ cells, state, second }: IdealPointFit, item: number): Item {
  return {
    categories: [0, 1, 2].map((c) => cells.categories[3 * item + c] ?? 0) as [number, number, number],
    slopes: [state.slope[item] as number, second?.slope[item] ?? 0],
    low: state.low[item] as number,
    high: state.high[item] as number,
    ...(second === undefined ? {} : { spread: second.spread.subarray(16 * item, 16 * item + 16) }),
  };
}

export function placeAt({ state, variances, second }: IdealPointFit, node: number): Place {
  return {
    at: [state.x[node] as number, second?.x[node] ?? 0],
    variances: [variances[node] as number, second?.variances[node] ?? 0],
  };
}

/** How far a member stands below each cutpoint of an item, and how well that is known. */
export interface Margins {
  readonly low: number;
  readonly high: number;
  /** Variances of both and their covariance. */
  readonly lowVariance: number;
  readonly highVariance: number;
  readonly covariance: number;
}

export function marginsAt({ slopes: [b1, b2], low, high, spread }: Item, { at: [x, y], variances }: Place): Margins {
  const eta = b1 * x + b2 * y;
  const own = b1 * b1 * variances[0] + b2 * b2 * variances[1];
  const margins = { low: low - eta, high: high - eta };
  if (spread === undefined) return { ...margins, lowVariance: own, highVariance: own, covariance: own };
  const s = (r: number, c: number): number => spread[4 * r + c] as number;
  const slopes = own + x * x * s(0, 0) + 2 * x * y * s(0, 1) + y * y * s(1, 1);
  const cross = (c: number): number => x * s(0, c) + y * s(1, c);
  return {
    ...margins,
    lowVariance: slopes - 2 * cross(2) + s(2, 2),
    highVariance: slopes - 2 * cross(3) + s(3, 3),
    covariance: slopes - cross(2) - cross(3) + s(2, 3),
  };
}

/** Chances at margins known with a variance: the logistic is flattened by sqrt(1 + pi variance / 8) (MacKay 1992). */
export function chancesOf({ categories: [lowest, middle, highest] }: Item, margins: Margins): Chances {
  const flat = (variance: number): number => Math.sqrt(1 + (Math.PI * variance) / 8);
  const below = sigmoid(margins.low / flat(margins.lowVariance));
  const chances: [number, number, number] = [0, 0, 0];
  chances[lowest - 1] = below;
  if (middle === 0) chances[highest - 1] = 1 - below;
  else {
    const upTo = Math.max(below, sigmoid(margins.high / flat(margins.highVariance)));
    chances[middle - 1] = upTo - below;
    chances[highest - 1] = 1 - upTo;
  }
  return chances;
}

export function chancesAt(item: Item, place: Place): Chances {
  return chancesOf(item, marginsAt(item, place));
}

/** P' = (1 - lapse) P + lapse * shares of the room. */
export function withLapse(chances: Chances, shares: Chances, lapse: number): Chances {
  return [0, 1, 2].map((c) => (1 - lapse) * (chances[c] as number) + lapse * (shares[c] as number)) as [
    number,
    number,
    number,
  ];
}

/** Shares of the positions in one vote, half a vote added to each so that none is impossible. */
export function roomShares(counts: readonly number[]): Chances {
  const all = counts.reduce((sum, n) => sum + n, 0) + 1.5;
  return counts.map((n) => (n + 0.5) / all) as [number, number, number];
}

/** Yes, abstaining and no of vote v, without the cells that are marked. */
export function countVote(matrix: VoteMatrix, v: number, without?: Uint8Array): readonly [number, number, number] {
  const n: [number, number, number] = [0, 0, 0];
  const width = matrix.members.length;
  for (let at = v * width; at < (v + 1) * width; at++) {
    const cell = matrix.cells[at] as number;
    if (cell !== 0 && without?.[at] !== 1) n[cell - 1] = (n[cell - 1] as number) + 1;
  }
  return n;
}

/** Chances of a member in a vote of the matrix under a fit; the room's shares where the model holds no item or point for it. */
export function modelChances(
  matrix: VoteMatrix,
  fit: IdealPointFit,
  v: number,
  member: number,
  shares: Chances,
  lapse = LAPSE,
): Chances {
  const item = fit.cells.itemOf[v] as number;
  const periods = fit.cells.nodeOf.length / matrix.members.length;
  const node = fit.cells.nodeOf[member * periods + (periods === 1 ? 0 : (matrix.period[v] as number))] as number;
  if (item === -1 || node === -1) return shares;
  return withLapse(chancesAt(itemAt(fit, item), placeAt(fit, node)), shares, lapse);
}

/** The likeliest position. */
export function likeliest(chances: Chances): Position {
  const [yes, abstaining, no] = chances;
  return yes >= abstaining && yes >= no ? 1 : no >= abstaining ? 3 : 2;
}
