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
  const { start, other } = cells.byItem;
  const [x1, x2] = plane.x;
  const [b1, b2] = [plane.slope[0][j] as number, plane.slope[1][j] as number];
  const [t1, t2] = [plane.low[j] as number, plane.high[j] as number];
  let [g0, g1, g2, g3, h00, h01, h02, h03] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [h11, h12, h13, h22, h23, h33] = [0, 0, 0, 0, 0, 0];
  const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
  const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
  for (let i = s0; i < s3; i++) {
    const t = other[i] as number;
    const x = x1[t] as number;
    const y = x2[t] as number;
    const eta = b1 * x + b2 * y;
    const a = i < s2 ? sigmoid(t1 - eta) : 1;
    const c = i < s1 ? 0 : sigmoid(t2 - eta);
    const wa = a * (1 - a);
    const wc = c * (1 - c);
    const w = wa + wc;
    const e = a + c - 1;
    g0 += e * x;
    g1 += e * y;
    h00 += w * x * x;
    h01 += w * x * y;
    h11 += w * y * y;
    h02 -= wa * x;
    h12 -= wa * y;
    h03 -= wc * x;
    h13 -= wc * y;
    if (i < s1) {
      g2 += 1 - a;
      h22 += wa;
    } else if (i >= s2) {
      g3 -= c;
      h33 += wc;
    } else {
      const p = Math.max(c - a, 1e-9);
      const ra = wa / p;
      const rc = wc / p;
      g2 -= ra;
      g3 += rc;
      h22 += ra * (1 - 2 * a) + ra * ra;
      h33 += rc * rc - rc * (1 - 2 * c);
      h23 -= ra * rc;
    }
  }
  into.gradient.set([g0, g1, g2, g3]);
  into.curvature.set([h00, h01, h02, h03, 0, h11, h12, h13, 0, 0, h22, h23, 0, 0, 0, h33]);
}

/** Adds what item j says of its nodes: gradient and curvature in either coordinate. */
export function addPulls(cells: ModelCells, plane: Plane, j: number, gradient: Pair, curvature: Pair): void {
  const { start, other } = cells.byItem;
  const [x1, x2] = plane.x;
  const [g1, g2] = gradient;
  const [h1, h2] = curvature;
  const [b1, b2] = [plane.slope[0][j] as number, plane.slope[1][j] as number];
  const [t1, t2] = [plane.low[j] as number, plane.high[j] as number];
  const s1 = start[3 * j + 1] as number;
  const s2 = start[3 * j + 2] as number;
  const s3 = start[3 * j + 3] as number;
  for (let i = start[3 * j] as number; i < s3; i++) {
    const t = other[i] as number;
    const eta = b1 * (x1[t] as number) + b2 * (x2[t] as number);
    const a = i < s2 ? sigmoid(t1 - eta) : 1;
    const c = i < s1 ? 0 : sigmoid(t2 - eta);
    const e = a + c - 1;
    const w = a * (1 - a) + c * (1 - c);
    g1[t] = (g1[t] as number) + e * b1;
    g2[t] = (g2[t] as number) + e * b2;
    h1[t] = (h1[t] as number) + w * b1 * b1;
    h2[t] = (h2[t] as number) + w * b2 * b2;
  }
}

/**
 * Where the second line starts: the pattern over members that explains most of what the first leaves over, by power iteration on the
 * residuals; one place a member, for all its years.
 */
export function secondStart(cells: ModelCells, plane: Plane): Float64Array {
  const members = cells.memberStart.length - 1;
  const owner = Int32Array.from(cells.nodes, ({ member }) => member);
  const residuals = residualsOf(cells, plane);
  const { start, other } = cells.byItem;
  // Any pattern will do that does not follow the first line; a fixed one gives the same fit every time.
  let pattern = Float64Array.from({ length: members }, (_, m) => Math.sin(7 * m + 1));
  for (let turn = 0; turn < POWER_TURNS; turn++) {
    const next = new Float64Array(members);
    for (let j = 0; j < cells.items; j++) {
      const [from, end] = [start[3 * j] as number, start[3 * j + 3] as number];
      let sum = 0;
      for (let i = from; i < end; i++)
        sum += (residuals[i] as number) * (pattern[owner[other[i] as number] as number] as number);
      for (let i = from; i < end; i++) {
        const m = owner[other[i] as number] as number;
        next[m] = (next[m] as number) + sum * (residuals[i] as number);
      }
    }
    const size = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0) / Math.max(1, members)) || 1;
    pattern = next.map((v) => v / size);
  }
  return Float64Array.from(owner, (m) => pattern[m] as number);
}

const POWER_TURNS = 10;

function residualsOf(cells: ModelCells, plane: Plane): Float64Array {
  const { start, other } = cells.byItem;
  const residuals = new Float64Array(other.length);
  for (let j = 0; j < cells.items; j++) {
    for (let i = start[3 * j] as number; i < (start[3 * j + 3] as number); i++) {
      const eta = (plane.slope[0][j] as number) * (plane.x[0][other[i] as number] as number);
      const a = i < (start[3 * j + 2] as number) ? sigmoid((plane.low[j] as number) - eta) : 1;
      const c = i < (start[3 * j + 1] as number) ? 0 : sigmoid((plane.high[j] as number) - eta);
      residuals[i] = a + c - 1;
    }
  }
  return residuals;
}
