import { memberColumn, type VoteMatrix } from "../matrix/vote-matrix.ts";
import { type AgreementIndex, agreementOf } from "./agreement.ts";
import { pairTables } from "./all-pairs.ts";
import { pairIndex, positionBits } from "./pair-table.ts";

/** Agreement of one member with another, and on how many common votes. */
export interface Neighbour {
  readonly member: string;
  readonly value: number;
  readonly votes: number;
}

/** Share of the most common votes that a pair must have, or its figure stands on too little to be ranked. */
const LEAST_COMMON = 0.25;

/** All others by their agreement with a member, the nearest first; those with few common votes, or no defined index, are left out. */
export function neighbours(
  matrix: VoteMatrix,
  member: string,
  index: AgreementIndex = "lijphart",
): readonly Neighbour[] {
  const own = memberColumn(matrix, member);
  if (own === undefined) return [];
  const { counts } = pairTables(positionBits(matrix));
  const found = matrix.members.flatMap((other, m): Neighbour[] => {
    if (m === own) return [];
    const at = 9 * pairIndex(Math.min(m, own), Math.max(m, own), matrix.members.length);
    const table = counts.subarray(at, at + 9);
    const value = agreementOf(table, index);
    const votes = table.reduce((sum, n) => sum + n, 0);
    return value === null ? [] : [{ member: other, value, votes }];
  });
  const most = Math.max(0, ...found.map((n) => n.votes));
  return found
    .filter((n) => n.votes >= LEAST_COMMON * most)
    .sort((a, b) => b.value - a.value || (a.member < b.member ? -1 : 1));
}
