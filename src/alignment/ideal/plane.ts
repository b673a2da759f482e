import type { ModelCells } from "./model-cells.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * The ordinal model with two lines: P(position <= c) = sigma(cut_c - slope_1 x_1 - slope_2 x_2). The first line is the one that is
 * published; the second is what else divides members in these years, as North and South did in the 1960s to 1980s (Voeten 2000, Int.
 * Organization 54:185). Only predictions use it: it has no name, and what it stands for changes with the agenda.
 */
export interface Plane {
  /** Both coordinates of each node. */
  readonly x: Pair;
  readonly slope: Pair;
  /** Cutpoints; equal where an item has no middle category. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export type Pair = readonly [Float64Array, Float64Array];

/** Parameters of an item: two slopes, two cutpoints. */
export const PARAMETERS = 4;

/** Gradient of one item's log-likelihood and minus its second derivatives, upper half of a 4 by 4 matrix by rows. */
export interface ItemTerms {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

export function itemTerms(): ItemTerms {
  return { gradient: new Float64Array(PARAMETERS), curvature: new Float64Array(PARAMETERS * PARAMETERS) };
}

/** Derivatives of item j in its four parameters; the formulas are those of `item-sweeps` with a second coordinate. */
export function termsOfItem(cells: ModelCells, plane: Plane, j: number, into: ItemTerms): void {
  const { start } = cells.byItem;
  const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
  const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
  into.gradient.fill(0);
  into.curvature.fill(0);
  addTail(cells, plane, j, s0, s1, plane.low[j] as number, 1, into);
  if (s1 < s2) addMiddle(cells, plane, j, s1, s2, into);
  addTail(cells, plane, j, s2, s3, plane.high[j] as number, 0, into);
}

/** The cells of the low category (`below` 1) or the high one (0), which know one cutpoint. Small loops, which compile well. */
function addTail(
  cells: ModelCells,
  { x: [x1, x2], slope }: Plane,
  j: number,
  from: number,
  end: number,
  cut: number,
  below: 0 | 1,
  { gradient, curvature }: ItemTerms,
): void {
  const { other } = cells.byItem;
  const b1 = slope[0][j] as number;
  const b2 = slope[1][j] as number;
  let g = 0;
  let g1 = 0;
  let g2 = 0;
  let h = 0;
  let h1 = 0;
  let h2 = 0;
  let h11 = 0;
  let h12 = 0;
  let h22 = 0;
  for (let i = from; i < end; i++) {
    const t = other[i] as number;
    const x = x1[t] as number;
    const y = x2[t] as number;
    const share = sigmoid(cut - b1 * x - b2 * y);
    const e = share - below;
    const w = share * (1 - share);
    g += e;
    g1 += e * x;
    g2 += e * y;
    h += w;
    h1 += w * x;
    h2 += w * y;
    h11 += w * x * x;
    h12 += w * x * y;
    h22 += w * y * y;
  }
  const at = below === 1 ? 2 : 3;
  addTo(gradient, 0, g1);
  addTo(gradient, 1, g2);
  addTo(gradient, at, -g);
  addTo(curvature, 0, h11);
  addTo(curvature, 1, h12);
  addTo(curvature, 5, h22);
  addTo(curvature, at, -h1);
  addTo(curvature, 4 + at, -h2);
  addTo(curvature, 5 * at, h);
}

function addTo(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by;
}

function addMiddle(
  cells: ModelCells,
  { x: [x1, x2], slope, low, high }: Plane,
  j: number,
  from: number,
  end: number,
  { gradient, curvature }: ItemTerms,
): void {
  const { other } = cells.byItem;
  const [b1, b2] = [slope[0][j] as number, slope[1][j] as number];
  const [t1, t2] = [low[j] as number, high[j] as number];
  for (let i = from; i < end; i++) {
    const t = other[i] as number;
    const x = x1[t] as number;
    const y = x2[t] as number;
    const eta = b1 * x + b2 * y;
    const a = sigmoid(t1 - eta);
    const c = sigmoid(t2 - eta);
    const [wa, wc] = [a * (1 - a), c * (1 - c)];
    const p = Math.max(c - a, 1e-9);
    const [ra, rc] = [wa / p, wc / p];
    const e = a + c - 1;
    addTo(gradient, 0, e * x);
    addTo(gradient, 1, e * y);
    addTo(gradient, 2, -ra);
    addTo(gradient, 3, rc);
    addTo(curvature, 0, (wa + wc) * x * x);
    addTo(curvature, 1, (wa + wc) * x * y);
    addTo(curvature, 5, (wa + wc) * y * y);
    addTo(curvature, 2, -wa * x);
    addTo(curvature, 6, -wa * y);
    addTo(curvature, 3, -wc * x);
    addTo(curvature, 7, -wc * y);
    addTo(curvature, 10, ra * (1 - 2 * a) + ra * ra);
    addTo(curvature, 15, rc * rc - rc * (1 - 2 * c));
    addTo(curvature, 11, -ra * rc);
  }
}

/** What the votes say of the points: gradient and curvature in either coordinate. */
export interface Pulls {
  readonly gradient: Pair;
  readonly curvature: Pair;
}

/** Adds what item j says of its nodes. */
export function addPulls(cells: ModelCells, plane: Plane, j: number, pulls: Pulls): void {
  const { start } = cells.byItem;
  const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
  const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
  pullOfTail(cells, plane, j, s0, s1, plane.low[j] as number, 1, pulls);
  pullOfMiddle(cells, plane, j, s1, s2, pulls);
  pullOfTail(cells, plane, j, s2, s3, plane.high[j] as number, 0, pulls);
}

function pullOfTail(
  cells: ModelCells,
  { x: [x1, x2], slope }: Plane,
  j: number,
  from: number,
  end: number,
  cut: number,
  below: 0 | 1,
  { gradient: [g1, g2], curvature: [h1, h2] }: Pulls,
): void {
  const { other } = cells.byItem;
  const b1 = slope[0][j] as number;
  const b2 = slope[1][j] as number;
  for (let i = from; i < end; i++) {
    const t = other[i] as number;
    const share = sigmoid(cut - b1 * (x1[t] as number) - b2 * (x2[t] as number));
    const e = share - below;
    const w = share * (1 - share);
    g1[t] = (g1[t] as number) + e * b1;
    g2[t] = (g2[t] as number) + e * b2;
    h1[t] = (h1[t] as number) + w * b1 * b1;
    h2[t] = (h2[t] as number) + w * b2 * b2;
  }
}

function pullOfMiddle(
  cells: ModelCells,
  { x: [x1, x2], slope, low, high }: Plane,
  j: number,
  from: number,
  end: number,
  { gradient: [g1, g2], curvature: [h1, h2] }: Pulls,
): void {
  const { other } = cells.byItem;
  const [b1, b2] = [slope[0][j] as number, slope[1][j] as number];
  const [t1, t2] = [low[j] as number, high[j] as number];
  for (let i = from; i < end; i++) {
    const t = other[i] as number;
    const eta = b1 * (x1[t] as number) + b2 * (x2[t] as number);
    const a = sigmoid(t1 - eta);
    const c = sigmoid(t2 - eta);
    const e = a + c - 1;
    const w = a * (1 - a) + c * (1 - c);
    g1[t] = (g1[t] as number) + e * b1;
    g2[t] = (g2[t] as number) + e * b2;
    h1[t] = (h1[t] as number) + w * b1 * b1;
    h2[t] = (h2[t] as number) + w * b2 * b2;
  }
}
