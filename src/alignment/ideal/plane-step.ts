import type { ItemCentre } from "./item-sweeps.ts";
import type { ModelCells } from "./model-cells.ts";
import { type ItemTerms, PARAMETERS, type Plane } from "./plane.ts";

/** Variances of the priors of an item's two slopes and of its cutpoints around the item's centre. */
export interface PlanePriors {
  readonly slopeVariances: readonly [number, number];
  readonly cutVariance: number;
}

const STEP = 1.5;
const LEAST_GAP = 0.001;

/** An item without a middle category has one cutpoint, and so three parameters. */
export function hasMiddle({ byItem: { start } }: ModelCells, j: number): boolean {
  return start[3 * j + 1] !== start[3 * j + 2];
}

/** One Newton step of item j from its derivatives. */
export function stepPlaneItem(
  cells: ModelCells,
  plane: Plane,
  j: number,
  terms: ItemTerms,
  priors: PlanePriors,
  centre: ItemCentre,
): void {
  const [b1, b2] = plane.slope;
  const { low, high } = plane;
  const middle = hasMiddle(cells, j);
  const gradient = terms.gradient;
  gradient[0] = (gradient[0] as number) - ((b1[j] as number) - (centre.slope[j] as number)) / priors.slopeVariances[0];
  gradient[1] = (gradient[1] as number) - (b2[j] as number) / priors.slopeVariances[1];
  const factor = factorOf(terms, priors, middle);
  const pull = (cut: Float64Array, of: Float64Array): number =>
    ((cut[j] as number) - (of[j] as number)) / priors.cutVariance;
  if (middle) {
    gradient[2] = (gradient[2] as number) - pull(low, centre.low);
    gradient[3] = (gradient[3] as number) - pull(high, centre.high);
  } else gradient[2] = (gradient[2] as number) + (gradient[3] as number) - pull(low, centre.low);
  const n = middle ? PARAMETERS : PARAMETERS - 1;
  solve(factor, gradient, n);
  let longest = 0;
  for (let k = 0; k < n; k++) longest = Math.max(longest, Math.abs(gradient[k] as number));
  let scale = Math.min(1, STEP / Math.max(longest, 1e-9));
  const gap = (high[j] as number) - (low[j] as number);
  const closing = middle ? (gradient[2] as number) - (gradient[3] as number) : 0;
  if (middle && gap - scale * closing < LEAST_GAP) scale = Math.max(0, (0.7 * (gap - LEAST_GAP)) / closing);
  b1[j] = (b1[j] as number) + scale * (gradient[0] as number);
  b2[j] = (b2[j] as number) + scale * (gradient[1] as number);
  low[j] = (low[j] as number) + scale * (gradient[2] as number);
  high[j] = middle ? (high[j] as number) + scale * (gradient[3] as number) : (low[j] as number);
}

/**
 * Covariances of item j's parameters (Laplace), 4 by 4 by rows; where there is no middle both cutpoints are the same parameter.
 */
export function itemSpread(
  cells: ModelCells,
  j: number,
  terms: ItemTerms,
  priors: PlanePriors,
  into: Float64Array,
): void {
  const middle = hasMiddle(cells, j);
  const n = middle ? PARAMETERS : PARAMETERS - 1;
  const factor = factorOf(terms, priors, middle);
  const column = new Float64Array(PARAMETERS);
  for (let c = 0; c < n; c++) {
    column.fill(0);
    column[c] = 1;
    solve(factor, column, n);
    for (let r = 0; r < n; r++) into[16 * j + 4 * r + c] = column[r] as number;
  }
  if (middle) return;
  const at = 16 * j;
  for (let k = 0; k < 3; k++) {
    into[at + 4 * k + 3] = into[at + 4 * k + 2] as number;
    into[at + 12 + k] = into[at + 8 + k] as number;
  }
  into[at + 15] = into[at + 10] as number;
}

/** Cholesky factor of the item's precision, prior included; lower half by rows. Without a middle the cutpoints' rows are added up. */
function factorOf({ curvature: h }: ItemTerms, priors: PlanePriors, middle: boolean): Float64Array {
  const at = (r: number, c: number): number => h[4 * r + c] as number;
  const cut = 1 / priors.cutVariance;
  const l = new Float64Array(16);
  l[0] = at(0, 0) + 1 / priors.slopeVariances[0];
  l[4] = at(0, 1);
  l[5] = at(1, 1) + 1 / priors.slopeVariances[1];
  if (middle) {
    l.set([at(0, 2), at(1, 2), at(2, 2) + cut, 0, at(0, 3), at(1, 3), at(2, 3), at(3, 3) + cut], 8);
  } else l.set([at(0, 2) + at(0, 3), at(1, 2) + at(1, 3), at(2, 2) + 2 * at(2, 3) + at(3, 3) + cut], 8);
  const n = middle ? PARAMETERS : PARAMETERS - 1;
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = l[4 * r + c] as number;
      for (let k = 0; k < c; k++) sum -= (l[4 * r + k] as number) * (l[4 * c + k] as number);
      l[4 * r + c] = r === c ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (l[4 * c + c] as number);
    }
  }
  return l;
}

/** Solves in place for the first n entries, from a Cholesky factor. */
function solve(l: Float64Array, b: Float64Array, n: number): void {
  for (let r = 0; r < n; r++) {
    let sum = b[r] as number;
    for (let k = 0; k < r; k++) sum -= (l[4 * r + k] as number) * (b[k] as number);
    b[r] = sum / (l[4 * r + r] as number);
  }
  for (let r = n - 1; r >= 0; r--) {
    let sum = b[r] as number;
    for (let k = r + 1; k < n; k++) sum -= (l[4 * k + r] as number) * (b[k] as number);
    b[r] = sum / (l[4 * r + r] as number);
  }
}
