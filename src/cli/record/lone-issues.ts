import { ALL_CONTESTED, type LonePosition, linkedTexts, lonePositions, voteMatrix } from "#alignment";
import type { VotingRecord } from "#record";

/** A position that looks like a slip, told with the votes behind it: a doubt that the program raises itself, where no source does. */
export interface LoneIssue extends Omit<LonePosition, "row" | "before" | "after"> {
  readonly kind: "position-alone";
  readonly vote: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** All positions of the Assembly that stand alone in a series of one text; only these are worth looking up, none is changed. */
export function loneIssues(record: VotingRecord): readonly LoneIssue[] {
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" });
  const idOf = (row: number): string => record.vote(row).id;
  return lonePositions(matrix, linkedTexts(record, matrix.rows)).map(({ row, before, after, ...lone }) => ({
    kind: "position-alone",
    vote: idOf(row),
    ...lone,
    before: before.map(idOf),
    after: after.map(idOf),
  }));
}
