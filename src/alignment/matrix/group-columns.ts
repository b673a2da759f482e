import { type Group, groupCode, groupOn, type MemberCode, type VotingRecord } from "#record";
import type { VoteMatrix } from "./vote-matrix.ts";

/** Fewer members than this with a position make no position of a group. */
const LEAST = 3;

/**
 * The matrix with a column for each group: on each vote the position that more than half of its members of that day took who took one.
 * Where there is none, the group took no position. Its column stands under its code.
 */
export function withGroups(record: VotingRecord, matrix: VoteMatrix, groups: readonly Group[]): VoteMatrix {
  if (groups.length === 0) return matrix;
  const width = matrix.members.length;
  const wider = width + groups.length;
  const cells = new Uint8Array(matrix.rows.length * wider);
  const columns = new Map(matrix.members.map((m, i) => [m as string, i]));
  matrix.rows.forEach((row, v) => {
    const own = matrix.cells.subarray(v * width, (v + 1) * width);
    cells.set(own, v * wider);
    const { date } = record.vote(row);
    groups.forEach((group, g) => {
      cells[v * wider + width + g] = majority(groupOn(group, date).map((m) => own[columns.get(m) ?? -1] ?? 0));
    });
  });
  return { ...matrix, members: [...matrix.members, ...groups.map((g) => groupCode(record, g) as MemberCode)], cells };
}

/** The cell that more than half of those not 0 have; 0 where there is none or too few. */
function majority(cells: readonly number[]): number {
  const counts = [0, 0, 0, 0];
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  const present = cells.length - (counts[0] ?? 0);
  if (present < LEAST) return 0;
  const most = counts.findIndex((n, cell) => cell > 0 && n * 2 > present);
  return most === -1 ? 0 : most;
}
