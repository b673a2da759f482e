import { memberColumn, type Position, type VoteMatrix } from "../matrix/vote-matrix.ts";
import { type Chances, countVote, modelChances, roomShares } from "../surprise/prediction.ts";
import type { IdealPointFit } from "./ideal-points.ts";

/** A vote on which two members parted, and how far they were expected to. */
export interface Divergence {
  /** Row of the record. */
  readonly row: number;
  readonly positions: readonly [Position, Position];
  /** Steps between the two positions: 1 where one abstained, 2 where they were opposite. */
  readonly steps: 1 | 2;
  /** Mean steps that their points on the line would give on this text. */
  readonly expected: number;
}

/**
 * The votes on which two members parted most against what their places on the line lead one to expect: two allies opposite each other
 * come before two adversaries. In sample: the points were fitted on these votes too. Make the fit with `withVoteItems`.
 */
export function divergences(
  matrix: VoteMatrix,
  fit: IdealPointFit,
  members: readonly [string, string],
): readonly Divergence[] {
  const [a, b] = [memberColumn(matrix, members[0]), memberColumn(matrix, members[1])];
  if (a === undefined || b === undefined) return [];
  const width = matrix.members.length;
  const found = [...matrix.rows.keys()].flatMap((v): Divergence[] => {
    const first = matrix.cells[v * width + a] as 0 | Position;
    const second = matrix.cells[v * width + b] as 0 | Position;
    if (first === 0 || second === 0 || first === second) return [];
    const shares = roomShares(countVote(matrix, v));
    const expected = meanSteps(modelChances(matrix, fit, v, a, shares), modelChances(matrix, fit, v, b, shares));
    const steps = Math.abs(first - second) as 1 | 2;
    return [{ row: matrix.rows[v] as number, positions: [first, second], steps, expected }];
  });
  return found.sort((x, y) => y.steps - y.expected - (x.steps - x.expected) || y.row - x.row);
}

/** Mean steps between two positions drawn apart from each other. */
function meanSteps(a: Chances, b: Chances): number {
  let sum = 0;
  for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) sum += (a[i] as number) * (b[k] as number) * Math.abs(i - k);
  return sum;
}
