import type { VotingRecord } from "#record";

/** Rows in the order in which they were added, each once. */
export interface RowSet {
  add(row: number): void;
  /** From `first` up to `end`, without it. */
  addRange(first: number, end: number): void;
  /** Adds what else was voted on the days of those that are in. */
  addTheirDays(): void;
  /** What is in; holds until `clear`. */
  rows(): Int32Array;
  clear(): void;
}

/** A set that is used again for each article: of columns as long as the record only what was marked is cleared. `onAdd` is told each row. */
export function createRowSet(
  { voteCount, columns: { day } }: Pick<VotingRecord, "voteCount" | "columns">,
  firstOfDay: Int32Array,
  onAdd: (row: number) => void,
): RowSet {
  const rows = new Int32Array(voteCount);
  const isIn = new Uint8Array(voteCount);
  /** Of the first row of a day: all of the day are in. */
  const isWhole = new Uint8Array(voteCount);
  let count = 0;
  const add = (row: number): void => {
    if (isIn[row] === 1) return;
    isIn[row] = 1;
    rows[count++] = row;
    onAdd(row);
  };
  return {
    add,
    addRange(first, end) {
      for (let row = first; row < end; row++) add(row);
    },
    addTheirDays() {
      for (let k = 0, known = count; k < known; k++) {
        const first = firstOfDay[rows[k] ?? 0] ?? 0;
        if (isWhole[first] === 1) continue;
        isWhole[first] = 1;
        for (let row = first; day[row] === day[first]; row++) add(row);
      }
    },
    rows: () => rows.subarray(0, count),
    clear() {
      for (let k = 0; k < count; k++) {
        isIn[rows[k] ?? 0] = 0;
        isWhole[rows[k] ?? 0] = 0;
      }
      count = 0;
    },
  };
}
