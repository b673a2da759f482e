import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import type { IdealPointFit } from "./ideal-points.ts";
import { itemDerivatives, stepItems } from "./item-sweeps.ts";
import { type ModelCells, modelCells } from "./model-cells.ts";
import type { OrdinalState, Priors } from "./ordinal-model.ts";
import { pathVariances, stepPaths } from "./path-sweeps.ts";

/** How far a text's own parameters may lie from those of its series: texts under one title drift. Set on held-out votes. */
export const WITHIN_SERIES: Pick<Priors, "slopeVariance" | "cutVariance"> = { slopeVariance: 4, cutVariance: 16 };
/** For predictions points may walk this much wider than for the published line, whose scale the narrow walk keeps. Set likewise. */
const WIDER_WALK = 10;
/** Slopes and cutpoints of a maximum a posteriori are drawn to 0; this undoes it (Cox 1958, the slope of a recalibration). Set likewise. */
const RECALIBRATION = 1.1;
const STEPS = 20;

/**
 * Gives every vote an item of its own, drawn to that of its series, and lets the points follow. Linked texts then tie the periods together
 * without having to be the same text in every year; predictions and surprise use these items. The fit's `points` stay what they were.
 */
export function withVoteItems(
  matrix: VoteMatrix,
  fit: IdealPointFit,
  heldOut?: Uint8Array,
  spread: Pick<Priors, "slopeVariance" | "cutVariance"> = WITHIN_SERIES,
): IdealPointFit {
  const constant = fit.cells.nodeOf.length === matrix.members.length && matrix.periods.length > 1;
  const cells = modelCells(matrix, undefined, {
    ...(heldOut === undefined ? {} : { heldOut }),
    ...(constant ? { paths: "constant" as const } : {}),
  });
  const from = sameNodes(fit.cells, cells);
  const centre = seriesItems(fit, cells);
  const state: OrdinalState = {
    x: Float64Array.from(from, (t) => (t === -1 ? 0 : (fit.state.x[t] as number))),
    slope: centre.slope.slice(),
    low: centre.low.slice(),
    high: centre.high.slice(),
  };
  const priors = { ...fit.priors, ...spread, walkVariance: WIDER_WALK * fit.priors.walkVariance };
  const derivatives = new Float64Array(cells.items * 9);
  const curvature = new Float64Array(cells.nodes.length);
  for (let step = 0; step < STEPS; step++) {
    itemDerivatives(cells, state, priors, derivatives);
    stepItems(cells, state, priors, derivatives, centre);
    stepPaths(cells, state, priors, curvature);
  }
  const { variances, covariances } = pathVariances(cells, state, priors);
  return { ...fit, cells, state: recalibrated(state), variances, covariances, priors: { ...fit.priors, ...spread } };
}

function recalibrated({ x, slope, low, high }: OrdinalState): OrdinalState {
  const stretch = (values: Float64Array): Float64Array => values.map((v) => RECALIBRATION * v);
  return { x, slope: stretch(slope), low: stretch(low), high: stretch(high) };
}

/** The old node of each new one: the same member in the same period. */
function sameNodes(before: ModelCells, after: ModelCells): Int32Array {
  const periods = before.nodeOf.length / (before.memberStart.length - 1);
  return Int32Array.from(after.nodes, ({ member, period }) => before.nodeOf[member * periods + period] ?? -1);
}

/** Parameters of each vote's series, cut down to the categories that occur in the vote itself. */
function seriesItems(fit: IdealPointFit, cells: ModelCells): Pick<OrdinalState, "slope" | "low" | "high"> {
  const slope = new Float64Array(cells.items);
  const low = new Float64Array(cells.items);
  const high = new Float64Array(cells.items);
  cells.itemOf.forEach((j, v) => {
    const series = fit.cells.itemOf[v] as number;
    if (j === -1 || series === -1) return;
    const [t1, t2] = [fit.state.low[series] as number, fit.state.high[series] as number];
    const [lowest, middle, highest] = [0, 1, 2].map((c) => cells.categories[3 * j + c]);
    slope[j] = fit.state.slope[series] as number;
    if (middle !== 0) {
      low[j] = Math.min(t1, t2 - 0.02);
      high[j] = t2;
    } else {
      const cut = lowest === 2 ? t2 : highest === 2 ? t1 : (t1 + t2) / 2;
      low[j] = cut;
      high[j] = cut;
    }
  });
  return { slope, low, high };
}
