import type { ModelCells } from "./model-cells.ts";
import type { OrdinalState, Priors } from "./ordinal-model.ts";
import { pathPrior } from "./path-sweeps.ts";
import { sigmoid } from "./sigmoid.ts";

/** Cutpoints of an item with a middle category stay at least this far apart. */
const LEAST_GAP = 0.001;
const ITEM_STEP = 2;

/**
 * One pass over all cells by item. Writes nine numbers an item into `into`: the gradient in slope, low and high cutpoint, then minus the
 * second derivatives (slope-slope, slope-low, slope-high, low-low, high-high, low-high). Returns the log posterior on the way.
 */
export function itemDerivatives(cells: ModelCells, state: OrdinalState, priors: Priors, into: Float64Array): number {
  const { start } = cells.byItem;
  const { slope, low, high } = state;
  into.fill(0);
  let objective = pathPrior(cells, state.x, priors);
  for (let j = 0; j < cells.items; j++) {
    const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
    const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
    let likelihood =
      addTail(cells, state, into, j, s0, s1, low[j] as number, 1) +
      addTail(cells, state, into, j, s2, s3, high[j] as number, 0);
    if (s1 < s2) likelihood += addMiddle(cells, state, into, j, s1, s2);
    objective += (cells.weight[j] as number) * likelihood;
    const [b, t1, t2] = [slope[j] as number, low[j] as number, high[j] as number];
    const prior = (b * b) / priors.slopeVariance + (s1 === s2 ? t1 * t1 : t1 * t1 + t2 * t2) / priors.cutVariance;
    objective -= prior / 2;
  }
  return objective;
}

// Two loops of their own rather than one: a loop this hot is compiled well only while it is small.

/** The cells of item j in the low category (`below` 1) or the high one (0), which know one cutpoint; returns their log-likelihood. */
function addTail(
  cells: ModelCells,
  { x, slope }: OrdinalState,
  into: Float64Array,
  j: number,
  from: number,
  end: number,
  cut: number,
  below: 0 | 1,
): number {
  const { other } = cells.byItem;
  const b = slope[j] as number;
  const sign = 2 * below - 1;
  let gradient = 0;
  let pull = 0;
  let weight = 0;
  let moment = 0;
  let square = 0;
  let likelihood = 0;
  let product = 1;
  for (let i = from; i < end; i++) {
    const xt = x[other[i] as number] as number;
    const share = sigmoid(cut - b * xt);
    const off = share - below;
    const w = share * (1 - share);
    const wx = w * xt;
    gradient += off;
    pull += off * xt;
    weight += w;
    moment += wx;
    square += wx * xt;
    product *= 1 - below + sign * share;
    if (product < 1e-200) {
      likelihood += Math.log(product);
      product = 1;
    }
  }
  const at = 9 * j;
  const own = below === 1 ? at + 1 : at + 2;
  into[at] = (into[at] as number) + pull;
  into[own] = (into[own] as number) - gradient;
  into[at + 3] = (into[at + 3] as number) + square;
  into[own + 3] = (into[own + 3] as number) - moment;
  into[own + 5] = (into[own + 5] as number) + weight;
  return likelihood + Math.log(product);
}

function addMiddle(
  cells: ModelCells,
  { x, slope, low, high }: OrdinalState,
  into: Float64Array,
  j: number,
  from: number,
  end: number,
): number {
  const { other } = cells.byItem;
  const [b, t1, t2] = [slope[j] as number, low[j] as number, high[j] as number];
  const sum = new Float64Array(9);
  let likelihood = 0;
  let product = 1;
  for (let i = from; i < end; i++) {
    const xt = x[other[i] as number] as number;
    const a = sigmoid(t1 - b * xt);
    const c = sigmoid(t2 - b * xt);
    const p = Math.max(c - a, 1e-12);
    const [wa, wc] = [a * (1 - a), c * (1 - c)];
    const [ra, rc] = [wa / p, wc / p];
    sum[0] = (sum[0] as number) - (1 - a - c) * xt;
    sum[1] = (sum[1] as number) - ra;
    sum[2] = (sum[2] as number) + rc;
    sum[3] = (sum[3] as number) + (wa + wc) * xt * xt;
    sum[4] = (sum[4] as number) - wa * xt;
    sum[5] = (sum[5] as number) - wc * xt;
    sum[6] = (sum[6] as number) + ra * (1 - 2 * a) + ra * ra;
    sum[7] = (sum[7] as number) + rc * rc - rc * (1 - 2 * c);
    sum[8] = (sum[8] as number) - ra * rc;
    product *= p;
    if (product < 1e-200) {
      likelihood += Math.log(product);
      product = 1;
    }
  }
  for (let k = 0; k < 9; k++) into[9 * j + k] = (into[9 * j + k] as number) + (sum[k] as number);
  return likelihood + Math.log(product);
}

/** Where the prior of each item's parameters has its middle. */
export type ItemCentre = Pick<OrdinalState, "slope" | "low" | "high">;

/**
 * One Newton step for every item from its derivatives, which are those of positions that count one each: where they count less, the prior
 * counts more beside them. Items without a middle have two parameters: their cutpoints move as one.
 */
export function stepItems(cells: ModelCells, state: OrdinalState, priors: Priors, d: Float64Array): void {
  const { start } = cells.byItem;
  for (let j = 0; j < cells.items; j++) {
    const at = 9 * j;
    const pb = 1 / (priors.slopeVariance * (cells.weight[j] as number));
    const pc = 1 / (priors.cutVariance * (cells.weight[j] as number));
    const [gb, g1, g2] = [d[at] as number, d[at + 1] as number, d[at + 2] as number];
    const [hbb, hb1, hb2] = [d[at + 3] as number, d[at + 4] as number, d[at + 5] as number];
    const [h11, h22, h12] = [d[at + 6] as number, d[at + 7] as number, d[at + 8] as number];
    const b = state.slope[j] as number;
    const t1 = state.low[j] as number;
    const t2 = state.high[j] as number;
    const cb = pb * b;
    const c1 = pc * t1;
    const c2 = pc * t2;
    if (start[3 * j + 1] === start[3 * j + 2]) {
      const [sb, st] = solve2(hbb + pb, hb1 + hb2, h11 + h22 + pc, gb - cb, g1 + g2 - c1);
      const scale = Math.min(1, ITEM_STEP / Math.max(Math.abs(sb), Math.abs(st), 1e-9));
      state.slope[j] = b + scale * sb;
      state.low[j] = t1 + scale * st;
      state.high[j] = t1 + scale * st;
      continue;
    }
    const step = solve3(hbb + pb, hb1, hb2, h11 + pc, h12, h22 + pc, gb - cb, g1 - c1, g2 - c2);
    let scale = Math.min(1, ITEM_STEP / Math.max(Math.abs(step[0]), Math.abs(step[1]), Math.abs(step[2]), 1e-9));
    const closing = step[1] - step[2];
    if (t2 - t1 - scale * closing < LEAST_GAP) scale = Math.max(0, (0.7 * (t2 - t1 - LEAST_GAP)) / closing);
    state.slope[j] = b + scale * step[0];
    state.low[j] = t1 + scale * step[1];
    state.high[j] = t2 + scale * step[2];
  }
}

function solve2(a: number, b: number, c: number, x: number, y: number): readonly [number, number] {
  const det = a * c - b * b;
  return [(c * x - b * y) / det, (a * y - b * x) / det];
}

/** Solves a symmetric 3x3 system [[a,b,c],[b,d,e],[c,e,f]] by its cofactors. */
function solve3(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  x: number,
  y: number,
  z: number,
): readonly [number, number, number] {
  const [ca, cb, cc] = [d * f - e * e, c * e - b * f, b * e - c * d];
  const det = a * ca + b * cb + c * cc;
  const [cd, ce, cf] = [a * f - c * c, b * c - a * e, a * d - b * b];
  return [(ca * x + cb * y + cc * z) / det, (cb * x + cd * y + ce * z) / det, (cc * x + ce * y + cf * z) / det];
}
