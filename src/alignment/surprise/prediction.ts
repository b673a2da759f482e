import type { IdealPointFit } from "../ideal/ideal-points.ts";
import { sigmoid } from "../ideal/sigmoid.ts";
import type { Position, VoteMatrix } from "../matrix/vote-matrix.ts";

/** Chances of yes, abstaining and no, in this order; they sum to 1. */
export type Chances = readonly [number, number, number];

/** Chances of a member (column) in a vote of the matrix. */
export type ChancesOf = (v: number, member: number) => Chances;

/**
 * Share of votes that follow nothing but the room: slips, late instructions, errors of the record. A model without it calls a slip
 * impossible. Set on held-out votes of 1946 to 2020; see docs/guide/alignment.md.
 */
export const LAPSE = 0.02;

/** An item of the ordinal model: the categories that occur, the slope and cutpoints. */
export interface Item {
  /** Positions of the low, middle and high category; middle 0 where there is none. */
  readonly categories: readonly [number, number, number];
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

export function itemAt(fit: IdealPointFit, item: number): Item {
  const { cells, state } = fit;
  return {
    categories: [0, 1, 2].map((c) => cells.categories[3 * item + c] ?? 0) as [number, number, number],
    slope: state.slope[item] as number,
    low: state.low[item] as number,
    high: state.high[item] as number,
  };
}

/** Chances at a point known with a variance: the logistic is flattened by sqrt(1 + pi slope^2 variance / 8) (MacKay 1992). */
export function chancesAt(item: Item, x: number, variance: number): Chances {
  const flat = Math.sqrt(1 + (Math.PI * item.slope * item.slope * variance) / 8);
  const below = sigmoid((item.low - item.slope * x) / flat);
  const [lowest, middle, highest] = item.categories;
  const chances: [number, number, number] = [0, 0, 0];
  chances[lowest - 1] = below;
  if (middle === 0) chances[highest - 1] = 1 - below;
  else {
    const upTo = sigmoid((item.high - item.slope * x) / flat);
    chances[middle - 1] = Math.max(0, upTo - below);
    chances[highest - 1] = 1 - upTo;
  }
  return chances;
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
  return withLapse(
    chancesAt(itemAt(fit, item), fit.state.x[node] as number, fit.variances[node] as number),
    shares,
    lapse,
  );
}

/** The likeliest position. */
export function likeliest(chances: Chances): Position {
  const [yes, abstaining, no] = chances;
  return yes >= abstaining && yes >= no ? 1 : no >= abstaining ? 3 : 2;
}
