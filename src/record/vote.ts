/** What a member can do when a question is put. "not-voting" covers absence and non-participation alike. */
export const OPTIONS = ["yes", "no", "abstaining", "not-voting"] as const;
export type Option = (typeof OPTIONS)[number];
export type ByOption<T> = { readonly [O in Option]: T };

/** Popolo Count: members by option as a source states them. An option that no source states is absent, never 0. */
export type Counts = { readonly [O in Option]?: number };

/**
 * One cell of the packed roll call, a byte for each member and vote event.
 * `unknown` says that no source states what the member did; `notMember` that it had no seat that day.
 */
export const CELL = { unknown: 0, yes: 1, abstaining: 2, no: 3, notVoting: 4, notMember: 5 } as const;
export type Cell = (typeof CELL)[keyof typeof CELL];

const CELL_OF: ByOption<Cell> = {
  yes: CELL.yes,
  no: CELL.no,
  abstaining: CELL.abstaining,
  "not-voting": CELL.notVoting,
};
const OPTION_OF: readonly (Option | undefined)[] = [undefined, "yes", "abstaining", "no", "not-voting", undefined];

export function cellOf(option: Option): Cell {
  return CELL_OF[option];
}

/** The option in a cell; undefined where the vote is unknown or there was no seat. */
export function optionOf(cell: number): Option | undefined {
  return OPTION_OF[cell];
}

/** Counts the named votes of one roll call (a row of cells). Every option is counted, so 0 here means nobody. */
export function countCells(cells: Uint8Array): ByOption<number> {
  const found = [0, 0, 0, 0, 0, 0];
  for (const cell of cells) found[cell] = (found[cell] ?? 0) + 1;
  return { yes: found[1] ?? 0, no: found[3] ?? 0, abstaining: found[2] ?? 0, "not-voting": found[4] ?? 0 };
}

/** Options on which two counts both speak and differ. */
export function differingOptions(a: Counts, b: Counts): readonly Option[] {
  return OPTIONS.filter((o) => a[o] !== undefined && b[o] !== undefined && a[o] !== b[o]);
}
