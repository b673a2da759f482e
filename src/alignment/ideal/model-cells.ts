import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";

/** A member in a period: the point that a model places. */
export interface Node {
  readonly member: number;
  readonly period: number;
}

/**
 * The votes as the models read them, once sorted by item and once by node. An item is a group of linked texts: linked votes share its
 * parameters, which is what makes points of different periods comparable.
 *
 * Each run of cells is split by category: low, middle, high of the positions that occur in the item. An item on which only two positions
 * occur has no middle, and one cutpoint; an item with one position only is left out (`itemOf` is -1).
 */
export interface ModelCells {
  readonly items: number;
  readonly nodes: readonly Node[];
  /** Item of each vote of the matrix; -1 where it can tell nothing. */
  readonly itemOf: Int32Array;
  /** Positions (1, 2, 3) that are low, middle and high in item j, at 3j; 0 for no middle. */
  readonly categories: Uint8Array;
  /** What a position on each item counts: 1, or one over the votes in a period where a text was voted more than once. */
  readonly weight: Float64Array;
  /** Node of a member in a period, at `member * periods + period`; -1 where it took no position. */
  readonly nodeOf: Int32Array;
  /** First node of each member, and one more: a member's nodes follow each other in time. */
  readonly memberStart: Int32Array;
  /** A gap in periods before each node; 0 starts a path of its own. */
  readonly gap: Int32Array;
  readonly byItem: Runs;
  readonly byNode: Runs;
}

/** Runs of cells: those of owner o and category c are `other[start[3o + c]]` up to `start[3o + c + 1]`. */
export interface Runs {
  readonly start: Int32Array;
  readonly other: Int32Array;
}

/** A place at which a member's path starts anew: a seat taken over by another government. */
export interface PathBreak {
  readonly member: string;
  /** Name of the first period after it. */
  readonly period: string;
}

/** China's seat passed from one government to the other with A/RES/2758(XXVI), 25 October 1971, early in the 26th session. */
export const PATH_BREAKS: readonly PathBreak[] = [
  { member: "CHN", period: "26" },
  { member: "CHN", period: "1971" },
];

export interface CellOptions {
  readonly heldOut?: Uint8Array;
  readonly paths?: "by-period" | "constant";
  /** "occurring" (unless said): only positions that occur in an item are its categories. "all": always yes, abstaining, no. */
  readonly categories?: "occurring" | "all";
}

/** `heldOut` marks cells (vote * members + member) that the model must not see; `constant` gives a member one point for all time. */
export function modelCells(matrix: VoteMatrix, links: LinkedTexts | undefined, options: CellOptions = {}): ModelCells {
  const cells = options.heldOut === undefined ? matrix.cells : without(matrix.cells, options.heldOut);
  const period = options.paths === "constant" ? new Int32Array(matrix.rows.length) : matrix.period;
  const periods = options.paths === "constant" ? ["all"] : matrix.periods;
  const { itemOf, items, categories } = makeItems(matrix, cells, links, options.categories ?? "occurring");
  const placed = makeNodes(matrix, cells, itemOf, period, periods);
  return {
    items,
    itemOf,
    categories,
    weight: weightsOf(itemOf, items, matrix.period),
    ...placed,
    ...makeRuns(matrix, cells, itemOf, items, categories, period, placed),
  };
}

function without(cells: Uint8Array, heldOut: Uint8Array): Uint8Array {
  const left = Uint8Array.from(cells);
  for (let i = 0; i < left.length; i++) if (heldOut[i] === 1) left[i] = 0;
  return left;
}

function makeItems(
  matrix: VoteMatrix,
  cells: Uint8Array,
  links: LinkedTexts | undefined,
  kind: "occurring" | "all",
): { readonly itemOf: Int32Array; readonly items: number; readonly categories: Uint8Array } {
  const votes = matrix.rows.length;
  const width = matrix.members.length;
  const seen = new Int32Array(votes * 4);
  const groupOf = (v: number): number => links?.group[v] ?? v;
  for (let v = 0; v < votes; v++) {
    const at = groupOf(v) * 4;
    for (let m = 0; m < width; m++) {
      const cell = cells[v * width + m] as number;
      seen[at + cell] = (seen[at + cell] as number) + 1;
    }
  }
  const itemOfGroup = new Int32Array(votes).fill(-1);
  const categories: number[] = [];
  let items = 0;
  for (let g = 0; g < votes; g++) {
    const there = [1, 2, 3].filter((c) => (seen[g * 4 + c] ?? 0) > 0);
    if (there.length < 2) continue;
    if (kind === "all") categories.push(1, 2, 3);
    else categories.push(there[0] ?? 0, there.length === 3 ? 2 : 0, there[there.length - 1] ?? 0);
    itemOfGroup[g] = items++;
  }
  const itemOf = Int32Array.from({ length: votes }, (_, v) => itemOfGroup[groupOf(v)] ?? -1);
  return { itemOf, items, categories: Uint8Array.from(categories) };
}

/** `itemOf` follows time, so votes of one item in one period come before those in the next. */
function weightsOf(itemOf: Int32Array, items: number, period: Int32Array): Float64Array {
  const votes = new Float64Array(items);
  const periods = new Float64Array(items);
  const last = new Int32Array(items).fill(-1);
  itemOf.forEach((j, v) => {
    if (j === -1) return;
    votes[j] = (votes[j] as number) + 1;
    if (last[j] === period[v]) return;
    periods[j] = (periods[j] as number) + 1;
    last[j] = period[v] as number;
  });
  return periods.map((n, j) => n / (votes[j] as number));
}

type Placed = Pick<ModelCells, "nodes" | "nodeOf" | "memberStart" | "gap">;

function makeNodes(
  matrix: VoteMatrix,
  cells: Uint8Array,
  itemOf: Int32Array,
  period: Int32Array,
  periods: readonly string[],
): Placed {
  const width = matrix.members.length;
  const used = new Uint8Array(width * periods.length);
  for (let v = 0; v < itemOf.length; v++) {
    if (itemOf[v] === -1) continue;
    const p = period[v] as number;
    for (let m = 0; m < width; m++) if (cells[v * width + m] !== 0) used[m * periods.length + p] = 1;
  }
  const nodes: Node[] = [];
  const gap: number[] = [];
  const nodeOf = new Int32Array(used.length).fill(-1);
  const memberStart = new Int32Array(width + 1);
  for (let m = 0; m < width; m++) {
    memberStart[m] = nodes.length;
    const breaks = PATH_BREAKS.filter((b) => b.member === matrix.members[m]).map((b) => periods.indexOf(b.period));
    let before = -1;
    for (let p = 0; p < periods.length; p++) {
      if (used[m * periods.length + p] === 0) continue;
      const cut = breaks.some((b) => b !== -1 && before < b && b <= p);
      nodeOf[m * periods.length + p] = nodes.length;
      nodes.push({ member: m, period: p });
      gap.push(before === -1 || cut ? 0 : p - before);
      before = p;
    }
  }
  memberStart[width] = nodes.length;
  return { nodes, nodeOf, memberStart, gap: Int32Array.from(gap) };
}

function makeRuns(
  matrix: VoteMatrix,
  cells: Uint8Array,
  itemOf: Int32Array,
  items: number,
  categories: Uint8Array,
  period: Int32Array,
  { nodes, nodeOf }: Placed,
): { readonly byItem: Runs; readonly byNode: Runs } {
  const width = matrix.members.length;
  const periods = nodeOf.length / width;
  const itemStart = new Int32Array(items * 3 + 1);
  const nodeStart = new Int32Array(nodes.length * 3 + 1);
  const runOf = runsOfPositions(categories);
  for (let v = 0; v < itemOf.length; v++) {
    const j = itemOf[v] as number;
    if (j === -1) continue;
    for (let m = 0, p = period[v] as number; m < width; m++, p += periods) {
      const cell = cells[v * width + m] as number;
      if (cell === 0) continue;
      const c = runOf[4 * j + cell] as number;
      const [i, t] = [3 * j + c + 1, 3 * (nodeOf[p] as number) + c + 1];
      itemStart[i] = (itemStart[i] as number) + 1;
      nodeStart[t] = (nodeStart[t] as number) + 1;
    }
  }
  const itemAt = addedUp(itemStart);
  const nodeAt = addedUp(nodeStart);
  const total = itemStart[items * 3] as number;
  const intoItem = new Int32Array(total);
  const intoNode = new Int32Array(total);
  for (let v = 0; v < itemOf.length; v++) {
    const j = itemOf[v] as number;
    if (j === -1) continue;
    for (let m = 0, p = period[v] as number; m < width; m++, p += periods) {
      const cell = cells[v * width + m] as number;
      if (cell === 0) continue;
      const t = nodeOf[p] as number;
      const c = runOf[4 * j + cell] as number;
      const [ofItem, ofNode] = [itemAt[3 * j + c] as number, nodeAt[3 * t + c] as number];
      intoItem[ofItem] = t;
      intoNode[ofNode] = j;
      itemAt[3 * j + c] = ofItem + 1;
      nodeAt[3 * t + c] = ofNode + 1;
    }
  }
  return { byItem: { start: itemStart, other: intoItem }, byNode: { start: nodeStart, other: intoNode } };
}

/** The run of each position on item j, at 4j + position: 0 low, 1 middle, 2 high. */
function runsOfPositions(categories: Uint8Array): Uint8Array {
  const runOf = new Uint8Array((categories.length / 3) * 4).fill(1);
  for (let j = 0; 3 * j < categories.length; j++) {
    runOf[4 * j + (categories[3 * j] as number)] = 0;
    runOf[4 * j + (categories[3 * j + 2] as number)] = 2;
  }
  return runOf;
}

/** Turns counts, each one place behind its run, into where the runs begin; the copy is for filling them. */
function addedUp(counts: Int32Array): Int32Array {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
  return counts.slice();
}
