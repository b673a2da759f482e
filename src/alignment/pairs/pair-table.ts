import type { VoteMatrix } from "../matrix/vote-matrix.ts";

/**
 * What two members did on the votes both took a position on: nine counts, the first member's yes, abstaining, no by the second's.
 * `table[3 * a + b]` with 0 yes, 1 abstaining, 2 no. Every index of agreement is a function of it.
 */
export type PairTable = ArrayLike<number>;

export function pairTable(matrix: VoteMatrix, first: number, second: number, votes?: ArrayLike<number>): Int32Array {
  const width = matrix.members.length;
  const table = new Int32Array(9);
  const count = votes?.length ?? matrix.rows.length;
  for (let v = 0; v < count; v++) {
    const row = (votes === undefined ? v : (votes[v] ?? 0)) * width;
    const a = matrix.cells[row + first] ?? 0;
    const b = matrix.cells[row + second] ?? 0;
    if (a !== 0 && b !== 0) table[3 * a + b - 4] = (table[3 * a + b - 4] ?? 0) + 1;
  }
  return table;
}

/** Tables of all pairs of members: nine counts each, pair (i, k), i < k, at `9 * pairIndex(i, k, members)`. */
export interface PairTables {
  readonly members: number;
  readonly counts: Int32Array;
}

export function pairIndex(first: number, second: number, members: number): number {
  return first * members - (first * (first + 1)) / 2 + second - first - 1;
}

/** For every pair, how many votes both took a position on, on how many alike, on how many opposite (yes against no). */
export interface PairCounts {
  readonly members: number;
  readonly both: Int32Array;
  readonly alike: Int32Array;
  readonly opposite: Int32Array;
}

/** A member's positions as bits, 32 votes a word: all yes words of a member, then its abstentions, then its noes. */
export interface PositionBits {
  readonly members: number;
  /** Words of one member and one position; a multiple of four, so that 128-bit lanes fit. */
  readonly words: number;
  readonly bits: Uint32Array;
}

export function positionBits(matrix: VoteMatrix): PositionBits {
  const members = matrix.members.length;
  const votes = matrix.rows.length;
  const words = Math.max(4, Math.ceil(votes / 128) * 4);
  const bits = new Uint32Array(members * 3 * words);
  const { cells } = matrix;
  for (let v = 0; v < votes; v++) {
    const bit = 1 << (v & 31);
    const word = v >>> 5;
    const row = v * members;
    for (let m = 0; m < members; m++) {
      const cell = cells[row + m] as number;
      if (cell !== 0) {
        const at = (m * 3 + cell - 1) * words + word;
        bits[at] = (bits[at] as number) | bit;
      }
    }
  }
  return { members, words, bits };
}
