import { anderson } from "./anderson.ts";
import { itemDerivatives, stepItems } from "./item-sweeps.ts";
import type { ModelCells } from "./model-cells.ts";
import type { OrdinalState, Priors } from "./ordinal-model.ts";
import { stepPaths } from "./path-sweeps.ts";

/** Set on held-out votes and on nearness to the published points; docs/guide/alignment.md has the table. */
export const PRIORS: Priors = { slopeVariance: 1, cutVariance: 100, startVariance: 1, walkVariance: 0.03 };

export interface FitLimits {
  /** Stops when a sweep raises the log posterior by less than this share of it. */
  readonly tolerance: number;
  readonly iterations: number;
}
export const FIT_LIMITS: FitLimits = { tolerance: 1e-6, iterations: 400 };

export interface OrdinalFit {
  readonly state: OrdinalState;
  readonly iterations: number;
  readonly converged: boolean;
  /** Log posterior reached. */
  readonly objective: number;
}

export type Progress = (done: number, of: number, objective: number) => void;

/**
 * Maximum a posteriori by turns: a Newton step for all items, a Newton step for all paths, sped up by Anderson's mixing. A mixed point is
 * kept only if the log posterior rises there; else the plain step is taken, so the fit never runs away.
 */
export function fitOrdinal(
  cells: ModelCells,
  start: Float64Array,
  priors: Priors = PRIORS,
  limits: FitLimits = FIT_LIMITS,
  progress?: Progress,
): OrdinalFit {
  const all = startState(cells, start);
  const state = stateOf(all, cells);
  const derivatives = new Float64Array(cells.items * 9);
  const curvature = new Float64Array(cells.nodes.length);
  const mixing = anderson(8);
  let plain: Float64Array | undefined;
  let best = Number.NEGATIVE_INFINITY;
  let iteration = 0;
  let converged = false;
  while (iteration < limits.iterations) {
    iteration++;
    let objective = itemDerivatives(cells, state, priors, derivatives);
    if (plain !== undefined && !(objective >= best)) {
      all.set(plain);
      mixing.forget();
      objective = itemDerivatives(cells, state, priors, derivatives);
    }
    converged = Math.abs(objective - best) < limits.tolerance * Math.abs(objective);
    best = objective;
    progress?.(iteration, limits.iterations, objective);
    if (converged) break;
    const before = all.slice();
    stepItems(cells, state, priors, derivatives);
    stepPaths(cells, state, priors, curvature);
    plain = all.slice();
    if (iteration > WARM_UP) {
      all.set(mixing.propose(before, plain));
      keepOrder(state);
    }
  }
  if (!converged && plain !== undefined) all.set(plain);
  return { state, iterations: iteration, converged, objective: best };
}

/** Plain sweeps before mixing starts: the first ones move too far to be mixed. */
const WARM_UP = 4;

/** Points and items in one array, so that mixing moves them together; the state is a view of it. */
function stateOf(all: Float64Array, { nodes, items }: ModelCells): OrdinalState {
  const from = nodes.length;
  return {
    x: all.subarray(0, from),
    slope: all.subarray(from, from + items),
    low: all.subarray(from + items, from + 2 * items),
    high: all.subarray(from + 2 * items, from + 3 * items),
  };
}

/** Mixing may push two cutpoints past each other; they are set a little apart again. */
function keepOrder({ low, high }: OrdinalState): void {
  for (let j = 0; j < low.length; j++) {
    if ((high[j] as number) < (low[j] as number)) {
      const middle = ((high[j] as number) + (low[j] as number)) / 2;
      low[j] = middle - 0.01;
      high[j] = middle + 0.01;
    }
  }
}

/** Cutpoints at the shares of the positions, no slope yet. */
function startState(cells: ModelCells, start: Float64Array): Float64Array {
  const all = new Float64Array(cells.nodes.length + 3 * cells.items);
  const { x, slope, low, high } = stateOf(all, cells);
  x.set(start);
  slope.fill(0.1);
  const runs = cells.byItem.start;
  const logit = (p: number): number => Math.log(p / (1 - p));
  for (let j = 0; j < cells.items; j++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => runs[3 * j + k] as number) as [number, number, number, number];
    const n = d - a + 1;
    low[j] = logit((b - a + 0.5) / n);
    high[j] = b === c ? (low[j] as number) : Math.max(logit((c - a + 0.5) / n), (low[j] as number) + 0.05);
  }
  return all;
}
