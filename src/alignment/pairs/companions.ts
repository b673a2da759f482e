import { memberColumn, type Position, type VoteMatrix } from "../matrix/vote-matrix.ts";
import { pairIndex, positionBits } from "./pair-table.ts";
import { simdPairCounts } from "./simd-pairs.ts";

/** What the members nearest to one in earlier votes did on a text. */
export interface Companions {
  /** The nearest first; only those that took a position on the text. */
  readonly members: readonly { readonly member: string; readonly position: Position }[];
  /** How many of them did the same. */
  readonly alike: number;
}

const COMPANIONS = 10;
/** Share of a member's votes that another must have in common with it to be called near or far. */
const LEAST_COMMON = 0.5;

/** A function that names a member's companions in the votes of `past`, and what they did in vote v of a matrix with the same members. */
export function companionsIn(past: VoteMatrix): (member: string, in_: VoteMatrix, v: number) => Companions | undefined {
  const width = past.members.length;
  const counts = past.rows.length === 0 ? undefined : simdPairCounts(positionBits(past));
  return (member, matrix, v) => {
    const own = memberColumn(past, member);
    if (own === undefined || counts === undefined) return undefined;
    const cellOf = (m: number): number => matrix.cells[v * width + m] as number;
    const near = past.members.flatMap((_, m) => {
      if (m === own) return [];
      const at = pairIndex(Math.min(m, own), Math.max(m, own), width);
      const both = counts.both[at] as number;
      const half = (both - (counts.alike[at] as number) - (counts.opposite[at] as number)) / 2;
      return both === 0 ? [] : [{ m, both, score: ((counts.alike[at] as number) + half) / both }];
    });
    const most = Math.max(0, ...near.map((n) => n.both));
    const nearest = near
      .filter((n) => n.both >= LEAST_COMMON * most && cellOf(n.m) !== 0)
      .sort((a, b) => b.score - a.score || b.both - a.both || a.m - b.m)
      .slice(0, COMPANIONS);
    if (nearest.length === 0) return undefined;
    const members = nearest.map(({ m }) => ({
      member: past.members[m] as string,
      position: cellOf(m) as Position,
    }));
    return { members, alike: members.filter((c) => c.position === cellOf(own)).length };
  };
}
