import type { ModelCells } from "./model-cells.ts";
import type { OrdinalState, Priors } from "./ordinal-model.ts";
import { sigmoid } from "./sigmoid.ts";

const PATH_STEP = 1.5;

/** One Newton step for every member's whole path from the votes on it. Returns the largest move. */
export function stepPaths(cells: ModelCells, state: OrdinalState, priors: Priors, curvature: Float64Array): number {
  const gradient = new Float64Array(cells.nodes.length);
  pointDerivatives(cells, state, gradient, curvature);
  return movePaths(cells, state.x, priors, gradient, curvature);
}

/** Variances of a walk: of its first point, and of a move from one period to the next. */
export type Walk = Pick<Priors, "startVariance" | "walkVariance">;

/**
 * One Newton step for every member's whole path, given first derivative and minus the second of the log-likelihood in its points: a
 * tridiagonal system each (Thomas's algorithm). Both arrays are used up. Returns the largest move.
 */
export function movePaths(
  cells: ModelCells,
  x: Float64Array,
  priors: Walk,
  gradient: Float64Array,
  curvature: Float64Array,
): number {
  const { memberStart } = cells;
  addWalk(cells, x, priors, gradient, curvature);
  const across = new Float64Array(cells.nodes.length);
  let largest = 0;
  for (let m = 0; m + 1 < memberStart.length; m++) {
    const first = memberStart[m] as number;
    const end = memberStart[m + 1] as number;
    let diagonal = 0;
    for (let t = first; t < end; t++) {
      const off = t === first ? 0 : offDiagonal(cells, t, priors);
      diagonal = (curvature[t] as number) - off * (t === first ? 0 : (across[t - 1] as number));
      across[t] = t + 1 < end ? offDiagonal(cells, t + 1, priors) / diagonal : 0;
      gradient[t] = ((gradient[t] as number) - off * (t === first ? 0 : (gradient[t - 1] as number))) / diagonal;
    }
    for (let t = end - 2; t >= first; t--)
      gradient[t] = (gradient[t] as number) - (across[t] as number) * (gradient[t + 1] as number);
    for (let t = first; t < end; t++) {
      const move = Math.max(-PATH_STEP, Math.min(PATH_STEP, gradient[t] as number));
      x[t] = (x[t] as number) + move;
      largest = Math.max(largest, Math.abs(move));
    }
  }
  return largest;
}

/** First derivative and minus the second of the log-likelihood in every point; without the prior. */
export function pointDerivatives(
  cells: ModelCells,
  state: OrdinalState,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const { start, other } = cells.byNode;
  const items = besideEachOther(cells, state);
  for (let t = 0; t < cells.nodes.length; t++) {
    const xt = state.x[t] as number;
    let g = 0;
    let h = 0;
    const [s0, s1] = [start[3 * t] as number, start[3 * t + 1] as number];
    const [s2, s3] = [start[3 * t + 2] as number, start[3 * t + 3] as number];
    for (let i = s0; i < s1; i++) {
      const at = 4 * (other[i] as number);
      const b = items[at] as number;
      const pull = items[at + 1] as number;
      const a = sigmoid((items[at + 2] as number) - b * xt);
      g -= pull * (1 - a);
      h += pull * b * a * (1 - a);
    }
    for (let i = s1; i < s2; i++) {
      const at = 4 * (other[i] as number);
      const b = items[at] as number;
      const pull = items[at + 1] as number;
      const a = sigmoid((items[at + 2] as number) - b * xt);
      const c = sigmoid((items[at + 3] as number) - b * xt);
      g -= pull * (1 - a - c);
      h += pull * b * (a * (1 - a) + c * (1 - c));
    }
    for (let i = s2; i < s3; i++) {
      const at = 4 * (other[i] as number);
      const b = items[at] as number;
      const pull = items[at + 1] as number;
      const c = sigmoid((items[at + 3] as number) - b * xt);
      g += pull * c;
      h += pull * b * c * (1 - c);
    }
    gradient[t] = g;
    curvature[t] = h;
  }
}

/** Slope, weighed slope, low and high cutpoint of each item in a row: a cell finds all it needs of its item in one line of the cache. */
function besideEachOther({ items, weight }: ModelCells, { slope, low, high }: OrdinalState): Float64Array {
  const rows = new Float64Array(4 * items);
  for (let j = 0; j < items; j++) {
    rows[4 * j] = slope[j] as number;
    rows[4 * j + 1] = (weight[j] as number) * (slope[j] as number);
    rows[4 * j + 2] = low[j] as number;
    rows[4 * j + 3] = high[j] as number;
  }
  return rows;
}

/** The walk's part of gradient and curvature. */
export function addWalk(cells: ModelCells, x: Float64Array, priors: Walk, g: Float64Array, h: Float64Array): void {
  for (let t = 0; t < x.length; t++) {
    if (cells.gap[t] === 0) {
      g[t] = (g[t] as number) - (x[t] as number) / priors.startVariance;
      h[t] = (h[t] as number) + 1 / priors.startVariance;
      continue;
    }
    const precision = -offDiagonal(cells, t, priors);
    const pull = ((x[t] as number) - (x[t - 1] as number)) * precision;
    g[t] = (g[t] as number) - pull;
    g[t - 1] = (g[t - 1] as number) + pull;
    h[t] = (h[t] as number) + precision;
    h[t - 1] = (h[t - 1] as number) + precision;
  }
}

/** The entry of the precision matrix between a node and the one before it in the same path. */
export function offDiagonal(cells: ModelCells, t: number, priors: Walk): number {
  const gap = cells.gap[t] as number;
  return gap === 0 ? 0 : -1 / (priors.walkVariance * gap);
}

export interface PathSpread {
  readonly variances: Float64Array;
  readonly covariances: Float64Array;
}

/**
 * Variances of the points given the items, and covariances with the point before, from minus the second derivatives of the log-likelihood
 * in the points, which are used up: the middle of the inverse of each path's tridiagonal precision (Laplace).
 */
export function spreadOfPaths(cells: ModelCells, priors: Walk, diagonal: Float64Array): PathSpread {
  const count = cells.nodes.length;
  addWalk(cells, new Float64Array(count), priors, new Float64Array(count), diagonal);
  const { forward, backward } = eliminate(cells, priors, diagonal);
  const variances = new Float64Array(count);
  const covariances = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    const variance = 1 / ((forward[t] as number) + (backward[t] as number) - (diagonal[t] as number));
    variances[t] = variance;
    const off = offDiagonal(cells, t, priors);
    covariances[t] = off === 0 ? 0 : (-off / (forward[t - 1] as number)) * variance;
  }
  return { variances, covariances };
}

/** Pivots of the paths' precision, eliminated from the first point on and from the last one back. */
export function eliminate(
  cells: ModelCells,
  priors: Walk,
  diagonal: Float64Array,
): { readonly forward: Float64Array; readonly backward: Float64Array } {
  const count = diagonal.length;
  const forward = new Float64Array(count);
  const backward = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    const off = offDiagonal(cells, t, priors);
    forward[t] = (diagonal[t] as number) - (off === 0 ? 0 : (off * off) / (forward[t - 1] as number));
  }
  for (let t = count - 1; t >= 0; t--) {
    const off = t + 1 < count ? offDiagonal(cells, t + 1, priors) : 0;
    backward[t] = (diagonal[t] as number) - (off === 0 ? 0 : (off * off) / (backward[t + 1] as number));
  }
  return { forward, backward };
}

/** Log density of the walk, without its constant. */
export function pathPrior(cells: ModelCells, x: Float64Array, priors: Priors): number {
  let sum = 0;
  for (let t = 0; t < x.length; t++) {
    const gap = cells.gap[t] as number;
    const off = gap === 0 ? (x[t] as number) : (x[t] as number) - (x[t - 1] as number);
    sum -= (off * off) / (gap === 0 ? priors.startVariance : priors.walkVariance * gap) / 2;
  }
  return sum;
}
