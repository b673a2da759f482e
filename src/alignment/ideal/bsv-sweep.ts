import { drawCutpoints } from "./bsv-cutpoints.ts";
import type { BsvWork, ItemWork } from "./bsv-work.ts";
import type { ModelCells } from "./model-cells.ts";
import { normalBelow, normalQuantile } from "./normal.ts";
import type { OrdinalState } from "./ordinal-model.ts";
import type { SweepRandom } from "./sweep-random.ts";

/** Bounds of the points and latent votes (Bailey, Strezhnev and Voeten's program). The last one holds the United States back. */
const POINT_BOUND = 5;
const LATENT_BOUND = 9;

/** One sweep: for each item its cutpoints, latent votes and slope; then all points; then mean 0 and deviation 1. Returns accepted cutpoints. */
export function bsvSweep(cells: ModelCells, state: OrdinalState, work: BsvWork, random: SweepRandom): number {
  work.sums.fill(0);
  let accepted = 0;
  for (let j = 0; j < cells.items; j++) {
    gather(cells, state.x, j, work.item.points);
    const taken = drawCutpoints(cells, state, work.item, j, random);
    drawLatent(cells, state, work.item, j, taken === 1 ? work.item.proposed : work.item.now, random);
    drawSlope(cells, state, work, j, random);
    accepted += taken;
  }
  drawPoints(state, work, random);
  standardise(state.x);
  return accepted;
}

function gather({ byItem: { start, other } }: ModelCells, x: Float64Array, j: number, into: Float64Array): void {
  const first = start[3 * j] as number;
  const count = (start[3 * j + 3] as number) - first;
  for (let i = 0; i < count; i++) into[i] = x[other[first + i] as number] as number;
}

/** Latent votes: normal around slope * x, cut off where the position says. */
function drawLatent(
  cells: ModelCells,
  { slope, low, high }: OrdinalState,
  work: ItemWork,
  j: number,
  shares: Float64Array,
  random: SweepRandom,
): void {
  const { start } = cells.byItem;
  const first = start[3 * j] as number;
  const [below, above] = [(start[3 * j + 1] as number) - first, (start[3 * j + 2] as number) - first];
  const end = (start[3 * j + 3] as number) - first;
  const b = slope[j] as number;
  random.fill(work.chance, end);
  drawTail(work, 0, below, b, 1, shares);
  drawMiddle(work, below, above, b, low[j] as number, high[j] as number);
  drawTail(work, above, end, b, -1, shares);
}

function drawTail(
  { points, latent, chance }: ItemWork,
  from: number,
  end: number,
  b: number,
  side: 1 | -1,
  shares: Float64Array,
): void {
  for (let i = from; i < end; i++) {
    const quantile = normalQuantile((chance[i] as number) * (shares[i] as number));
    latent[i] = bounded(b * (points[i] as number) + side * quantile);
  }
}

function drawMiddle(
  { points, latent, chance }: ItemWork,
  from: number,
  end: number,
  b: number,
  t1: number,
  t2: number,
): void {
  for (let i = from; i < end; i++) {
    const eta = b * (points[i] as number);
    // The lower tail keeps its digits where the upper one has lost them, so what lies above is drawn mirrored.
    const up = t1 > eta;
    const lowest = normalBelow(up ? eta - t2 : t1 - eta);
    const share = normalBelow(up ? eta - t1 : t2 - eta) - lowest;
    const drawn = normalQuantile(lowest + (chance[i] as number) * share);
    latent[i] = bounded(up ? eta - drawn : eta + drawn);
  }
}

function bounded(z: number): number {
  return z > LATENT_BOUND ? LATENT_BOUND : z < -LATENT_BOUND ? -LATENT_BOUND : z;
}

/** The slope from its conjugate normal, prior N(0, 1); adds the item's pull to the points' sums. */
function drawSlope(cells: ModelCells, state: OrdinalState, work: BsvWork, j: number, random: SweepRandom): void {
  const { start, other } = cells.byItem;
  const { points, latent } = work.item;
  const first = start[3 * j] as number;
  const count = (start[3 * j + 3] as number) - first;
  let precision = 1;
  let pull = 0;
  for (let i = 0; i < count; i++) {
    const x = points[i] as number;
    precision += x * x;
    pull += x * (latent[i] as number);
  }
  const b = pull / precision + normalAt(random.next()) / Math.sqrt(precision);
  state.slope[j] = b;
  addPull(other, first, count, b, latent, work.sums);
}

function addPull(
  other: Int32Array,
  first: number,
  count: number,
  b: number,
  latent: Float64Array,
  sums: Float64Array,
): void {
  const square = b * b;
  for (let i = 0; i < count; i++) {
    const at = 2 * (other[first + i] as number);
    sums[at] = (sums[at] as number) + b * (latent[i] as number);
    sums[at + 1] = (sums[at + 1] as number) + square;
  }
}

/**
 * Points around the conditional mean of the period before, which is the last sweep's: a prior that looks back only. The means keep the
 * scale they were computed in, as in the authors' program; only the points are standardised.
 */
function drawPoints({ x }: OrdinalState, { means, looksTo, variance, sums }: BsvWork, random: SweepRandom): void {
  const before = means.slice();
  for (let t = 0; t < x.length; t++) {
    const other = looksTo[t] as number;
    const centre = other === -1 ? 0 : (before[other] as number);
    const prior = 1 / (variance[t] as number);
    const precision = prior + (sums[2 * t + 1] as number);
    const mean = (centre * prior + (sums[2 * t] as number)) / precision;
    means[t] = mean;
    const drawn = mean + normalAt(random.next()) / Math.sqrt(precision);
    x[t] = Math.max(-POINT_BOUND, Math.min(POINT_BOUND, drawn));
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

/** A standard normal from a number in [0, 1). */
export function normalAt(chance: number): number {
  return normalQuantile(Math.max(chance, 1e-12));
}
