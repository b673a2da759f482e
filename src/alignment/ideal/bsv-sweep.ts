import type { Random } from "#basics";
import { drawCutpoints } from "./bsv-cutpoints.ts";
import type { BsvWork } from "./bsv-work.ts";
import type { ModelCells } from "./model-cells.ts";
import { normalBelow, normalQuantile } from "./normal.ts";
import type { OrdinalState } from "./ordinal-model.ts";

/** Bounds of the points and latent votes (Bailey, Strezhnev and Voeten's program). The last one holds the United States back. */
const POINT_BOUND = 5;
const LATENT_BOUND = 9;

/** One sweep: for each item its cutpoints, latent votes and slope; then all points; then mean 0 and deviation 1. Returns accepted cutpoints. */
export function bsvSweep(cells: ModelCells, state: OrdinalState, work: BsvWork, random: Random): number {
  work.sumZ.fill(0);
  work.sumSquares.fill(0);
  let accepted = 0;
  for (let j = 0; j < cells.items; j++) {
    const taken = drawCutpoints(cells, state, work, j, random);
    drawLatent(cells, state, work.z, j, taken === 1 ? work.shares.proposed : work.shares.now, random);
    accepted += taken;
    drawSlope(cells, state, work, j, random);
  }
  drawPoints(state, work, random);
  standardise(state.x);
  return accepted;
}

/** Latent votes: normal around slope * x, cut off where the position says. */
function drawLatent(
  cells: ModelCells,
  state: OrdinalState,
  z: Float64Array,
  j: number,
  shares: Float64Array,
  random: Random,
): void {
  const { start } = cells.byItem;
  const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
  const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
  drawTail(cells, state, z, j, s0, s1, 1, shares, random);
  if (s1 < s2) drawMiddle(cells, state, z, j, s1, s2, random);
  drawTail(cells, state, z, j, s2, s3, -1, shares, random);
}

function drawTail(
  cells: ModelCells,
  { x, slope }: OrdinalState,
  z: Float64Array,
  j: number,
  from: number,
  end: number,
  side: 1 | -1,
  shares: Float64Array,
  random: Random,
): void {
  const { start, other } = cells.byItem;
  const first = start[3 * j] as number;
  const b = slope[j] as number;
  for (let i = from; i < end; i++) {
    const eta = b * (x[other[i] as number] as number);
    z[i] = bounded(eta + side * normalQuantile(random() * (shares[i - first] as number)));
  }
}

function drawMiddle(
  cells: ModelCells,
  { x, slope, low, high }: OrdinalState,
  z: Float64Array,
  j: number,
  from: number,
  end: number,
  random: Random,
): void {
  const { other } = cells.byItem;
  const [b, t1, t2] = [slope[j] as number, low[j] as number, high[j] as number];
  for (let i = from; i < end; i++) {
    const eta = b * (x[other[i] as number] as number);
    // The lower tail keeps its digits where the upper one has lost them, so what lies above is drawn mirrored.
    const up = t1 > eta;
    const lowest = normalBelow(up ? eta - t2 : t1 - eta);
    const drawn = normalQuantile(lowest + random() * (normalBelow(up ? eta - t1 : t2 - eta) - lowest));
    z[i] = bounded(up ? eta - drawn : eta + drawn);
  }
}

function bounded(z: number): number {
  return z > LATENT_BOUND ? LATENT_BOUND : z < -LATENT_BOUND ? -LATENT_BOUND : z;
}

/** The slope from its conjugate normal, prior N(0, 1); adds the item's pull to the points' sums. */
function drawSlope(cells: ModelCells, state: OrdinalState, work: BsvWork, j: number, random: Random): void {
  const { start, other } = cells.byItem;
  const { z, sumZ, sumSquares } = work;
  const x = state.x;
  const first = start[3 * j] as number;
  const end = start[3 * j + 3] as number;
  let precision = 1;
  let pull = 0;
  for (let i = first; i < end; i++) {
    const xt = x[other[i] as number] as number;
    precision += xt * xt;
    pull += xt * (z[i] as number);
  }
  const b = pull / precision + drawNormal(random) / Math.sqrt(precision);
  state.slope[j] = b;
  const square = b * b;
  for (let i = first; i < end; i++) {
    const t = other[i] as number;
    sumZ[t] = (sumZ[t] as number) + b * (z[i] as number);
    sumSquares[t] = (sumSquares[t] as number) + square;
  }
}

/**
 * Points around the conditional mean of the period before, which is the last sweep's: a prior that looks back only. The means keep the
 * scale they were computed in, as in the authors' program; only the points are standardised.
 */
function drawPoints(state: OrdinalState, work: BsvWork, random: Random): void {
  const before = work.means.slice();
  for (let t = 0; t < state.x.length; t++) {
    const other = work.looksTo[t] as number;
    const centre = other === -1 ? 0 : (before[other] as number);
    const precision = 1 / (work.variance[t] as number) + (work.sumSquares[t] as number);
    const mean = (centre / (work.variance[t] as number) + (work.sumZ[t] as number)) / precision;
    work.means[t] = mean;
    const x = mean + drawNormal(random) / Math.sqrt(precision);
    state.x[t] = Math.max(-POINT_BOUND, Math.min(POINT_BOUND, x));
  }
}

function standardise(x: Float64Array): void {
  let [sum, squares] = [0, 0];
  for (let t = 0; t < x.length; t++) sum += x[t] as number;
  const mean = sum / Math.max(1, x.length);
  for (let t = 0; t < x.length; t++) squares += ((x[t] as number) - mean) ** 2;
  const deviation = Math.sqrt(squares / Math.max(1, x.length)) || 1;
  for (let t = 0; t < x.length; t++) x[t] = ((x[t] as number) - mean) / deviation;
}

export function drawNormal(random: Random): number {
  return normalQuantile(Math.max(random(), 1e-12));
}
