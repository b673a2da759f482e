import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { Position, VoteMatrix } from "../matrix/vote-matrix.ts";
import { countVote, roomShares } from "./prediction.ts";
import { seriesOf } from "./series-record.ts";

/**
 * A position opposite to what the member did on the same text every time before, and every time after: a slip of the delegation, of the
 * count or of the data more often than a change of mind. It is to be looked up, not put right.
 */
export interface LonePosition {
  /** Row of the record. */
  readonly row: number;
  readonly member: string;
  readonly position: Position;
  readonly usual: Position;
  /** Earlier and later texts of the series on which it took its usual position. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Share of the members that took the lone position in this vote. */
  readonly share: number;
}

const LEAST_BEFORE = 3;
const LEAST_AFTER = 1;
/** Members that stand out on the same vote: where they are more than a few, the text turned and not the members. */
const MOST_ON_ONE_VOTE = 5;

/** All lone positions, those with the longest record first. */
export function lonePositions(matrix: VoteMatrix, links: LinkedTexts): readonly LonePosition[] {
  const found = [...seriesOf(links).values()]
    .filter((texts) => texts.length > LEAST_BEFORE + LEAST_AFTER)
    .flatMap((texts) => matrix.members.flatMap((_, m) => onSeries(matrix, texts, m)));
  const onVote = new Map<number, number>();
  for (const { row } of found) onVote.set(row, (onVote.get(row) ?? 0) + 1);
  return found
    .filter((lone) => (onVote.get(lone.row) ?? 0) <= MOST_ON_ONE_VOTE)
    .sort((a, b) => weight(b) - weight(a) || a.row - b.row || (a.member < b.member ? -1 : 1));
}

function weight({ before, after }: LonePosition): number {
  return before.length + after.length;
}

function onSeries(matrix: VoteMatrix, texts: readonly number[], m: number): readonly LonePosition[] {
  const width = matrix.members.length;
  const cells = texts.flatMap((v) => {
    const cell = matrix.cells[v * width + m] as 0 | Position;
    return cell === 0 ? [] : [{ v, cell }];
  });
  return cells.flatMap(({ v, cell }, i): LonePosition[] => {
    const [before, after] = [cells.slice(0, i), cells.slice(i + 1)];
    const usual = before[0]?.cell;
    if (usual === undefined || Math.abs(usual - cell) !== 2) return [];
    if (before.length < LEAST_BEFORE || after.length < LEAST_AFTER) return [];
    if (![...before, ...after].every((other) => other.cell === usual)) return [];
    const share = roomShares(countVote(matrix, v))[cell - 1] as number;
    const rows = (list: typeof cells): readonly number[] => list.map((c) => matrix.rows[c.v] as number);
    return [
      {
        row: matrix.rows[v] as number,
        member: matrix.members[m] as string,
        position: cell,
        usual,
        before: rows(before),
        after: rows(after),
        share,
      },
    ];
  });
}
