import type { ModelCells } from "./model-cells.ts";
import { sigmoid } from "./sigmoid.ts";
import { solve } from "./solve.ts";

const SWEEPS = 40;
const SLOPE_VARIANCE = 4;
const CUT_VARIANCE = 100;
const STEP = 1;

/** Points and items of the ordinal model in one or two dimensions. */
export interface MapFit {
  readonly dimensions: 1 | 2;
  /** Coordinates of node t from `dimensions * t`. */
  readonly x: Float64Array;
  /** Slopes, then both cutpoints, of item j from `(dimensions + 2) * j`. */
  readonly items: Float64Array;
}

/** Newton steps for items and points by turns, from the places on the first dimension. */
export function fitMap(cells: ModelCells, first: Float64Array, dimensions: 1 | 2): MapFit {
  const x = new Float64Array(cells.nodes.length * dimensions);
  first.forEach((start, t) => {
    x[dimensions * t] = start;
    // Any pattern will do that does not follow the first dimension; a fixed one gives the same map every time.
    if (dimensions === 2) x[2 * t + 1] = Math.sin(7 * t + 1);
  });
  const map: MapFit = { dimensions, x, items: startItems(cells, dimensions) };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    stepItems(cells, map);
    stepPoints(cells, map);
  }
  return map;
}

function startItems(cells: ModelCells, dimensions: 1 | 2): Float64Array {
  const width = dimensions + 2;
  const items = new Float64Array(cells.items * width);
  const runs = cells.byItem.start;
  for (let j = 0; j < cells.items; j++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => runs[3 * j + k] as number) as [number, number, number, number];
    const low = Math.log((b - a + 0.5) / (d - b + 0.5));
    const high = Math.log((c - a + 0.5) / (d - c + 0.5));
    items[width * j + dimensions] = low;
    items[width * j + dimensions + 1] = b === c ? low : Math.max(high, low + 0.05);
  }
  return items;
}

/** What one cell says of eta, low and high cutpoint: gradient, then minus the second derivatives (ee, e1, e2, 11, 22, 12). */
function cellTerms(category: number, eta: number, low: number, high: number, into: Float64Array): void {
  const a = category === 2 ? 0 : sigmoid(low - eta);
  const c = category === 0 ? 1 : sigmoid(high - eta);
  const wa = a * (1 - a);
  const wc = c * (1 - c);
  const middle = category === 1;
  const p = middle ? Math.max(c - a, 1e-9) : 1;
  const ra = wa / p;
  const rc = wc / p;
  into[0] = category === 0 ? a - 1 : category === 2 ? c : a + c - 1;
  into[1] = category === 0 ? 1 - a : middle ? -ra : 0;
  into[2] = category === 2 ? -c : middle ? rc : 0;
  into[3] = wa + wc;
  into[4] = -wa;
  into[5] = -wc;
  into[6] = middle ? ra * (1 - 2 * a) + ra * ra : wa;
  into[7] = middle ? rc * rc - rc * (1 - 2 * c) : wc;
  into[8] = middle ? -ra * rc : 0;
}

function stepItems(cells: ModelCells, map: MapFit): void {
  const { dimensions, x, items } = map;
  const { start, other } = cells.byItem;
  const width = dimensions + 2;
  const terms = new Float64Array(9);
  const g = new Float64Array(width);
  const h = new Float64Array(width * width);
  for (let j = 0; j < cells.items; j++) {
    const from = width * j;
    h.fill(0);
    for (let k = 0; k < width; k++) {
      const variance = k < dimensions ? SLOPE_VARIANCE : CUT_VARIANCE;
      g[k] = -(items[from + k] as number) / variance;
      h[k * width + k] = 1 / variance;
    }
    for (let category = 0; category < 3; category++) {
      const end = start[3 * j + category + 1] as number;
      for (let i = start[3 * j + category] as number; i < end; i++) {
        const t = dimensions * (other[i] as number);
        const eta = etaOf(map, from, t);
        cellTerms(category, eta, items[from + dimensions] as number, items[from + dimensions + 1] as number, terms);
        addItem(g, h, x, t, terms, dimensions);
      }
    }
    moveItem(items, from, g, h, start[3 * j + 1] === start[3 * j + 2], dimensions);
  }
}

/** One cell's part of an item's derivatives: a slope moves eta by the coordinate, a cutpoint moves itself. */
function addItem(g: Float64Array, h: Float64Array, x: Float64Array, t: number, terms: Float64Array, d: number): void {
  const width = d + 2;
  for (let r = 0; r < d; r++) {
    const a = x[t + r] as number;
    g[r] = (g[r] as number) + a * (terms[0] as number);
    for (let c = 0; c < d; c++)
      h[r * width + c] = (h[r * width + c] as number) + a * (x[t + c] as number) * (terms[3] as number);
    h[r * width + d] = (h[r * width + d] as number) + a * (terms[4] as number);
    h[r * width + d + 1] = (h[r * width + d + 1] as number) + a * (terms[5] as number);
  }
  g[d] = (g[d] as number) + (terms[1] as number);
  g[d + 1] = (g[d + 1] as number) + (terms[2] as number);
  h[d * width + d] = (h[d * width + d] as number) + (terms[6] as number);
  h[d * width + d + 1] = (h[d * width + d + 1] as number) + (terms[8] as number);
  h[(d + 1) * width + d + 1] = (h[(d + 1) * width + d + 1] as number) + (terms[7] as number);
}

/** The Newton step from the upper half of the second derivatives; an item without a middle has one cutpoint, what moves either moves both. */
function moveItem(
  items: Float64Array,
  from: number,
  g: Float64Array,
  h: Float64Array,
  binary: boolean,
  d: number,
): void {
  const width = d + 2;
  const entry = (r: number, c: number): number => h[Math.min(r, c) * width + Math.max(r, c)] as number;
  const size = binary ? d + 1 : width;
  const matrix = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (__, c) => {
      if (!binary || (r < d && c < d)) return entry(r, c);
      if (r < d || c < d) return entry(Math.min(r, c), d) + entry(Math.min(r, c), d + 1);
      return entry(d, d) + 2 * entry(d, d + 1) + entry(d + 1, d + 1);
    }),
  );
  const right = Array.from(g.subarray(0, size));
  if (binary) right[d] = (g[d] as number) + (g[d + 1] as number);
  const step = solve(matrix, right);
  if (binary) step.push(step[d] ?? 0);
  const scale = Math.min(1, STEP / Math.max(...step.map(Math.abs), 1e-9));
  for (let k = 0; k < width; k++) items[from + k] = (items[from + k] as number) + scale * (step[k] ?? 0);
  const least = (items[from + d] as number) + (binary ? 0 : 0.01);
  items[from + d + 1] = binary ? least : Math.max(items[from + d + 1] as number, least);
}

function stepPoints(cells: ModelCells, map: MapFit): void {
  const { dimensions, x, items } = map;
  const { start, other } = cells.byNode;
  const width = dimensions + 2;
  const terms = new Float64Array(9);
  for (let t = 0; t < cells.nodes.length; t++) {
    const at = dimensions * t;
    let [g1, g2] = [-(x[at] as number), dimensions === 2 ? -(x[at + 1] as number) : 0];
    let [h11, h12, h22] = [1, 0, 1];
    for (let category = 0; category < 3; category++) {
      const end = start[3 * t + category + 1] as number;
      for (let i = start[3 * t + category] as number; i < end; i++) {
        const from = width * (other[i] as number);
        const b1 = items[from] as number;
        const b2 = dimensions === 2 ? (items[from + 1] as number) : 0;
        const [low, high] = [items[from + dimensions] as number, items[from + dimensions + 1] as number];
        cellTerms(category, etaOf(map, from, at), low, high, terms);
        g1 += b1 * (terms[0] as number);
        g2 += b2 * (terms[0] as number);
        h11 += b1 * b1 * (terms[3] as number);
        h12 += b1 * b2 * (terms[3] as number);
        h22 += b2 * b2 * (terms[3] as number);
      }
    }
    const det = h11 * h22 - h12 * h12;
    const [s1, s2] = [(h22 * g1 - h12 * g2) / det, (h11 * g2 - h12 * g1) / det];
    const scale = Math.min(1, STEP / Math.max(Math.abs(s1), Math.abs(s2), 1e-9));
    x[at] = (x[at] as number) + scale * s1;
    if (dimensions === 2) x[at + 1] = (x[at + 1] as number) + scale * s2;
  }
}

function etaOf({ dimensions, x, items }: MapFit, from: number, at: number): number {
  const first = (items[from] as number) * (x[at] as number);
  return dimensions === 2 ? first + (items[from + 1] as number) * (x[at + 1] as number) : first;
}

/** Share of the positions that the likeliest one gets right. */
export function rightShare(cells: ModelCells, map: MapFit): number {
  const { dimensions, items } = map;
  const { start, other } = cells.byItem;
  const width = dimensions + 2;
  let right = 0;
  for (let j = 0; j < cells.items; j++) {
    const from = width * j;
    for (let category = 0; category < 3; category++) {
      for (let i = start[3 * j + category] as number; i < (start[3 * j + category + 1] as number); i++) {
        const eta = etaOf(map, from, dimensions * (other[i] as number));
        const a = sigmoid((items[from + dimensions] as number) - eta);
        const c = sigmoid((items[from + dimensions + 1] as number) - eta);
        const chances = [a, c - a, 1 - c];
        if (chances.indexOf(Math.max(...chances)) === category) right++;
      }
    }
  }
  return right / Math.max(1, other.length);
}
