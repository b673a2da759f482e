import { isMemberOn, type Member, type VoteEvent, type VotingRecord } from "#record";
import { type Stance, stanceLabel, type Tile } from "../roll.ts";
import { DOTS, SHOWN_WITH } from "./places.ts";
import { placeOn, worldShapes } from "./world.ts";

/** A vote on the map: lands with what their member did, dots for the small ones. */
export interface VoteMap {
  readonly lands: readonly {
    readonly path: string;
    readonly stance: Stance | "none";
    readonly title?: string;
    readonly lit?: true;
  }[];
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly stance: Stance;
    readonly title: string;
    readonly lit?: true;
  }[];
}

export function voteMap(
  record: VotingRecord,
  vote: VoteEvent,
  tiles: readonly Tile[],
  instead: ReadonlyMap<string, Stance>,
  lit: readonly string[],
): VoteMap {
  const byCode = new Map(tiles.map((tile) => [tile.code as string, tile]));
  const tileOf = (code: string): Tile | undefined => {
    const seat = seatOf(record, vote, SHOWN_WITH[code] ?? code);
    return seat === undefined ? undefined : byCode.get(seat);
  };
  const shown = (tile: Tile) => {
    const stance = instead.get(tile.code) ?? tile.stance;
    const title = `${tile.name}: ${stanceLabel(stance).toLowerCase()}`;
    return { stance, title, ...(lit.includes(tile.code) ? { lit: true as const } : {}) };
  };
  return {
    lands: worldShapes().map(({ code, path }) => {
      const tile = tileOf(code);
      return tile === undefined ? { path, stance: "none" as const } : { path, ...shown(tile) };
    }),
    dots: Object.entries(DOTS).flatMap(([code, [longitude, latitude]]) => {
      const tile = tileOf(code);
      const [x, y] = placeOn(longitude, latitude);
      return tile === undefined ? [] : [{ x, y, ...shown(tile) }];
    }),
  };
}

/** Who had the seat for this land on that day: the member itself, or the one it came from. The borders of the map are today's. */
function seatOf(record: VotingRecord, vote: VoteEvent, code: string): string | undefined {
  const member = record.member(code);
  if (member === undefined) return undefined;
  if (isMemberOn(member, vote.date)) return code;
  return (member.after ?? []).find((former) => {
    const before: Member | undefined = record.member(former);
    return before !== undefined && isMemberOn(before, vote.date);
  });
}
