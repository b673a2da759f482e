import type { ModelCells } from "./model-cells.ts";
import type { OrdinalState, Priors } from "./ordinal-model.ts";
import { addWalk, eliminate, offDiagonal, type PathSpread, pointDerivatives, type Walk } from "./path-sweeps.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * Variances of the points given the items, and covariances with the point before, with all returns of a text taken for one piece of
 * evidence. With the precision H of a path (Laplace) and the walk's part P of it, the score's variance is taken to be not H, the sum of P
 * and of the information in each position, but P + sum of q q' over texts, where q has the roots of the information in a text's
 * positions added up by period: as if what a member does on a text, other than its place leads one to expect, came back with the text.
 * The variances are H^-1 (P + sum of q q') H^-1 (Liang and Zeger 1986, Biometrika 73:13, with correlation 1 within a text). A text voted
 * twice sharpens nothing.
 */
export function pathErrors(cells: ModelCells, state: OrdinalState, priors: Priors): PathSpread {
  const { memberStart, nodes } = cells;
  const inverse = inverseOf(cells, state, priors);
  const variances = new Float64Array(nodes.length);
  const covariances = new Float64Array(nodes.length);
  const repeats = repeatsOf(cells, state);
  for (let m = 0; m + 1 < memberStart.length; m++) {
    const first = memberStart[m] as number;
    const end = memberStart[m + 1] as number;
    const excess = repeats(first, end);
    let before: Row | undefined;
    for (let t = first; t < end; t++) {
      const row = inverse(t, first, end);
      const carried = times(excess, row);
      variances[t] = (row.values[t - first] as number) + along(row, carried);
      if (before !== undefined) covariances[t] = (before.values[t - first] as number) + along(before, carried);
      before = row;
    }
  }
  return { variances, covariances };
}

/** A row of the inverse of one path's precision, where it is not next to nothing: `values[from]` up to `values[to]`. */
interface Row {
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Entries below this share of the row's diagonal are left out. */
const NEXT_TO_NOTHING = 0.01;

function inverseOf(
  cells: ModelCells,
  state: OrdinalState,
  priors: Walk,
): (t: number, first: number, end: number) => Row {
  const count = cells.nodes.length;
  const diagonal = new Float64Array(count);
  pointDerivatives(cells, state, new Float64Array(count), diagonal);
  addWalk(cells, new Float64Array(count), priors, new Float64Array(count), diagonal);
  const { forward, backward } = eliminate(cells, priors, diagonal);
  return (t, first, end) => {
    const values = new Float64Array(end - first);
    const own = 1 / ((forward[t] as number) + (backward[t] as number) - (diagonal[t] as number));
    const least = NEXT_TO_NOTHING * own;
    values[t - first] = own;
    let from = t;
    while (from > first && (values[from - first] as number) > least) {
      values[from - 1 - first] =
        ((values[from - first] as number) * -offDiagonal(cells, from, priors)) / (forward[from - 1] as number);
      from--;
    }
    let to = t;
    while (to + 1 < end && (values[to - first] as number) > least) {
      values[to + 1 - first] =
        ((values[to - first] as number) * -offDiagonal(cells, to + 1, priors)) / (backward[to + 1] as number);
      to++;
    }
    return { values, from: from - first, to: to - first };
  };
}

/**
 * For the path of nodes `first` to `end`: what the products of information of positions on the same text add to the score's variance, by
 * pairs of periods.
 */
function repeatsOf(cells: ModelCells, state: OrdinalState): (first: number, end: number) => Float64Array {
  const { start, other } = cells.byNode;
  const repeated = repeatedItems(cells);
  const last = new Int32Array(cells.items).fill(-1);
  return (first, end) => {
    const size = end - first;
    const excess = new Float64Array(size * size);
    const begin = start[3 * first] as number;
    const cellCount = (start[3 * end] as number) - begin;
    const previous = new Int32Array(cellCount);
    const root = new Float64Array(cellCount);
    const period = new Int32Array(cellCount);
    for (let t = first; t < end; t++) {
      const row = size * (t - first);
      const [middle, high] = [start[3 * t + 1] as number, start[3 * t + 2] as number];
      for (let i = start[3 * t] as number; i < (start[3 * t + 3] as number); i++) {
        const at = i - begin;
        const j = other[i] as number;
        if (repeated[j] === 0) continue;
        const own = rootOfInformation(state, j, t, i < middle ? 0 : i < high ? 1 : 2);
        const weight = cells.weight[j] as number;
        const carried = weight * own;
        root[at] = carried;
        period[at] = t - first;
        previous[at] = last[j] as number;
        last[j] = at;
        const diagonal = (size + 1) * (t - first);
        excess[diagonal] = (excess[diagonal] as number) - ((1 - weight) * weight * own * own) / 2;
        for (let k = previous[at] as number; k !== -1; k = previous[k] as number) {
          const both = carried * (root[k] as number);
          const below = row + (period[k] as number);
          excess[below] = (excess[below] as number) + both;
        }
      }
    }
    for (let i = begin; i < begin + cellCount; i++) last[other[i] as number] = -1;
    mirror(excess, size);
    return excess;
  };
}

/** A matrix and its transpose added up, of one that has nothing above the diagonal. */
function mirror(square: Float64Array, size: number): void {
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < r; c++) square[size * c + r] = square[size * r + c] as number;
    square[(size + 1) * r] = 2 * (square[(size + 1) * r] as number);
  }
}

/** 1 for each item that more than one vote has. */
function repeatedItems({ items, itemOf }: ModelCells): Uint8Array {
  const votes = new Int32Array(items);
  for (const j of itemOf) if (j !== -1) votes[j] = (votes[j] as number) + 1;
  return Uint8Array.from(votes, (n) => (n > 1 ? 1 : 0));
}

/** Root of the information that a position in the low (0), middle (1) or high (2) category holds on its point. */
function rootOfInformation({ x, slope, low, high }: OrdinalState, j: number, t: number, category: 0 | 1 | 2): number {
  const b = slope[j] as number;
  const eta = b * (x[t] as number);
  const a = category === 2 ? 0 : sigmoid((low[j] as number) - eta);
  const c = category === 0 ? 0 : sigmoid((high[j] as number) - eta);
  return Math.abs(b) * Math.sqrt(a * (1 - a) + c * (1 - c));
}

function times(excess: Float64Array, { values, from, to }: Row): Float64Array {
  const size = values.length;
  const carried = new Float64Array(size);
  for (let i = Math.max(0, from - 1); i <= to; i++) {
    let sum = 0;
    for (let k = from; k <= to; k++) sum += (excess[size * i + k] as number) * (values[k] as number);
    carried[i] = sum;
  }
  return carried;
}

function along({ values, from, to }: Row, carried: Float64Array): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += (values[i] as number) * (carried[i] as number);
  return sum;
}
