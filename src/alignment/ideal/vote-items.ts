import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import type { IdealPointFit } from "./ideal-points.ts";
import type { ItemCentre } from "./item-sweeps.ts";
import { type ModelCells, modelCells } from "./model-cells.ts";
import type { SecondLine } from "./ordinal-model.ts";
import { movePaths, spreadOfPaths, type Walk } from "./path-sweeps.ts";
import { addPulls, itemTerms, type Pair, type Plane, type Pulls, termsOfItem } from "./plane.ts";
import { itemSpread, type PlanePriors, stepPlaneItem } from "./plane-step.ts";
import { secondStart } from "./second-start.ts";

/** A fit with an item for each vote and a second line. */
export interface VoteItemFit extends IdealPointFit {
  readonly second: SecondLine;
}

export interface VoteItemSettings extends PlanePriors {
  /** Points may walk this much wider than for the published line, whose scale the narrow walk keeps. */
  readonly widerWalk: number;
  readonly secondWalk: Walk;
  /** Slopes and cutpoints of a maximum a posteriori are drawn to 0; this undoes it (Cox 1958, the slope of a recalibration). */
  readonly stretch: number;
  readonly sweeps: number;
}

/**
 * How far a text's own parameters may lie from those of its series, as texts under one title drift, and the rest of what was set on
 * held-out votes; docs/guide/alignment.md has the figures on others.
 */
export const VOTE_ITEMS: VoteItemSettings = {
  slopeVariances: [4, 4],
  cutVariance: 16,
  widerWalk: 10,
  secondWalk: { startVariance: 1, walkVariance: 0.1 },
  stretch: 1.3,
  sweeps: 9,
};

/**
 * Gives every vote an item of its own, drawn to that of its series, and a slope on a second line, and lets the points follow. Linked texts
 * then tie the periods together without having to be the same text in every year; predictions and surprise use these items. The fit's
 * `points` stay what they were.
 */
export function withVoteItems(
  matrix: VoteMatrix,
  fit: IdealPointFit,
  heldOut?: Uint8Array,
  settings: VoteItemSettings = VOTE_ITEMS,
): VoteItemFit {
  const constant = fit.cells.nodeOf.length === matrix.members.length && matrix.periods.length > 1;
  const cells = modelCells(matrix, undefined, {
    ...(heldOut === undefined ? {} : { heldOut }),
    ...(constant ? { paths: "constant" as const } : {}),
  });
  const centre = seriesItems(fit, cells);
  const plane = startPlane(fit, cells, centre);
  plane.x[1].set(secondStart(cells, plane));
  const walks = [
    { ...fit.priors, walkVariance: settings.widerWalk * fit.priors.walkVariance },
    settings.secondWalk,
  ] as const;
  for (let sweep = 0; sweep < settings.sweeps; sweep++) stepPlane(cells, plane, centre, settings, walks);
  return { ...fit, ...stretched(cells, plane, settings, walks) };
}

function startPlane(fit: IdealPointFit, cells: ModelCells, centre: ItemCentre): Plane {
  const from = sameNodes(fit.cells, cells);
  return {
    x: [Float64Array.from(from, (t) => (t === -1 ? 0 : (fit.state.x[t] as number))), new Float64Array(from.length)],
    slope: [centre.slope.slice(), new Float64Array(cells.items)],
    low: centre.low.slice(),
    high: centre.high.slice(),
  };
}

function noPulls({ nodes }: ModelCells): Pulls {
  const zeros = (): Pair => [new Float64Array(nodes.length), new Float64Array(nodes.length)];
  return { gradient: zeros(), curvature: zeros() };
}

/** One sweep: a Newton step for each item, then one for all paths on either line. */
function stepPlane(
  cells: ModelCells,
  plane: Plane,
  centre: ItemCentre,
  priors: PlanePriors,
  walks: readonly [Walk, Walk],
): void {
  const pulls = noPulls(cells);
  const terms = itemTerms();
  for (let j = 0; j < cells.items; j++) {
    termsOfItem(cells, plane, j, terms);
    stepPlaneItem(cells, plane, j, terms, priors, centre);
    addPulls(cells, plane, j, pulls);
  }
  for (const k of [0, 1] as const) movePaths(cells, plane.x[k], walks[k], pulls.gradient[k], pulls.curvature[k]);
}

/** The plane as a fit's state, stretched, with the variances of points and items (Laplace). */
function stretched(
  cells: ModelCells,
  plane: Plane,
  settings: VoteItemSettings,
  walks: readonly [Walk, Walk],
): Pick<VoteItemFit, "cells" | "state" | "variances" | "covariances" | "second"> {
  const spread = new Float64Array(16 * cells.items);
  const pulls = noPulls(cells);
  const terms = itemTerms();
  for (let j = 0; j < cells.items; j++) {
    termsOfItem(cells, plane, j, terms);
    itemSpread(cells, j, terms, settings, spread);
    addPulls(cells, plane, j, pulls);
  }
  const first = spreadOfPaths(cells, walks[0], pulls.curvature[0]);
  const second = spreadOfPaths(cells, walks[1], pulls.curvature[1]);
  const by = settings.stretch;
  const stretch = (values: Float64Array): Float64Array => values.map((v) => by * v);
  const [b1, b2] = plane.slope;
  return {
    cells,
    state: { x: plane.x[0], slope: stretch(b1), low: stretch(plane.low), high: stretch(plane.high) },
    ...first,
    second: {
      x: plane.x[1],
      slope: stretch(b2),
      variances: second.variances,
      walkVariance: walks[1].walkVariance,
      spread: spread.map((v) => by * by * v),
    },
  };
}

/** The old node of each new one: the same member in the same period. */
function sameNodes(before: ModelCells, after: ModelCells): Int32Array {
  const periods = before.nodeOf.length / (before.memberStart.length - 1);
  return Int32Array.from(after.nodes, ({ member, period }) => before.nodeOf[member * periods + period] ?? -1);
}

/** Parameters of each vote's series, cut down to the categories that occur in the vote itself. */
function seriesItems(fit: IdealPointFit, cells: ModelCells): ItemCentre {
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
