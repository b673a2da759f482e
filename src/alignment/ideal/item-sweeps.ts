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
  const { start, other } = cells.byItem;
  const { x, slope, low, high } = state;
  let objective = pathPrior(cells, x, priors);
  for (let j = 0; j < cells.items; j++) {
    const b = slope[j] as number;
    const t1 = low[j] as number;
    const t2 = high[j] as number;
    let [gb, g1, g2, hbb, hb1, hb2, h11, h22, h12] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    let likelihood = 0;
    let product = 1;
    const [s0, s1, s2, s3] = [
      start[3 * j] as number,
      start[3 * j + 1] as number,
      start[3 * j + 2] as number,
      start[3 * j + 3] as number,
    ];
    for (let i = s0; i < s1; i++) {
      const xt = x[other[i] as number] as number;
      const a = sigmoid(t1 - b * xt);
      const w = a * (1 - a);
      g1 += 1 - a;
      gb -= (1 - a) * xt;
      h11 += w;
      hb1 -= w * xt;
      hbb += w * xt * xt;
      product *= a;
      if (product < 1e-200) {
        likelihood += Math.log(product);
        product = 1;
      }
    }
    for (let i = s1; i < s2; i++) {
      const xt = x[other[i] as number] as number;
      const a = sigmoid(t1 - b * xt);
      const c = sigmoid(t2 - b * xt);
      const p = Math.max(c - a, 1e-12);
      const wa = a * (1 - a);
      const wc = c * (1 - c);
      const ra = wa / p;
      const rc = wc / p;
      gb -= (1 - a - c) * xt;
      g1 -= ra;
      g2 += rc;
      hbb += (wa + wc) * xt * xt;
      hb1 -= wa * xt;
      hb2 -= wc * xt;
      h11 += ra * (1 - 2 * a) + ra * ra;
      h22 += rc * rc - rc * (1 - 2 * c);
      h12 -= ra * rc;
      likelihood += Math.log(p);
    }
    for (let i = s2; i < s3; i++) {
      const xt = x[other[i] as number] as number;
      const c = sigmoid(t2 - b * xt);
      const w = c * (1 - c);
      g2 -= c;
      gb += c * xt;
      h22 += w;
      hb2 -= w * xt;
      hbb += w * xt * xt;
      product *= 1 - c;
      if (product < 1e-200) {
        likelihood += Math.log(product);
        product = 1;
      }
    }
    into.set([gb, g1, g2, hbb, hb1, hb2, h11, h22, h12], 9 * j);
    objective += likelihood + Math.log(product) - (b * b) / priors.slopeVariance / 2;
    objective -= (s1 === s2 ? t1 * t1 : t1 * t1 + t2 * t2) / priors.cutVariance / 2;
  }
  return objective;
}

/** Where the prior of each item's parameters has its middle; 0 for all unless said. */
export type ItemCentre = Pick<OrdinalState, "slope" | "low" | "high">;

/** One Newton step for every item from its derivatives. Items without a middle have two parameters: their cutpoints move as one. */
export function stepItems(
  cells: ModelCells,
  state: OrdinalState,
  priors: Priors,
  d: Float64Array,
  centre?: ItemCentre,
): void {
  const { start } = cells.byItem;
  const pb = 1 / priors.slopeVariance;
  const pc = 1 / priors.cutVariance;
  for (let j = 0; j < cells.items; j++) {
    const at = 9 * j;
    const [gb, g1, g2] = [d[at] as number, d[at + 1] as number, d[at + 2] as number];
    const [hbb, hb1, hb2] = [d[at + 3] as number, d[at + 4] as number, d[at + 5] as number];
    const [h11, h22, h12] = [d[at + 6] as number, d[at + 7] as number, d[at + 8] as number];
    const b = state.slope[j] as number;
    const t1 = state.low[j] as number;
    const t2 = state.high[j] as number;
    const cb = pb * (b - (centre?.slope[j] ?? 0));
    const c1 = pc * (t1 - (centre?.low[j] ?? 0));
    const c2 = pc * (t2 - (centre?.high[j] ?? 0));
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
