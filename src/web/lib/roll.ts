import {
  CELL,
  type MemberCode,
  OPTIONS,
  type Option,
  optionOf,
  REGIONS,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { madeOnce } from "./made-once.ts";
import { hallOf, type Seat } from "./seats.ts";
import { strings } from "./strings.ts";

/** What a tile can show: an option, or that no source on record tells. */
export type Stance = Option | "unknown";
const STANCES: readonly Stance[] = [...OPTIONS, "unknown"];

export interface Tile extends Seat {
  readonly stance: Stance;
  /** Why it did not vote, or what it meant to vote, where that is on record. */
  readonly says?: string;
  readonly permanent?: true;
}

export interface TileGroup {
  readonly title: string;
  readonly tiles: readonly Tile[];
}

/** Every member that had a seat that day, with what it did, by name; empty where no name is known. */
export function tilesOf(record: VotingRecord, i: number): readonly Tile[] {
  const vote = record.vote(i);
  if (vote.rollCall === "none") return [];
  const cells = record.row(i);
  const { chairs } = hallOf(record, vote);
  return chairs.flatMap(({ seat, at, isSeated, isPermanent }): Tile[] => {
    const option = optionOf(cells[at] ?? CELL.unknown);
    if (option === undefined && !isSeated) return [];
    return [tileOf(seat, option ?? "unknown", saysOf(vote, seat.code), isPermanent)];
  });
}

/** One object for all tiles of a seat that look alike, so that what is made of a tile is made once. */
function tileOf(seat: Seat, stance: Stance, says: string | undefined, isPermanent: boolean): Tile {
  const isPlain = says === undefined && !isPermanent;
  return sameTile(seat, isPlain ? stance : `${stance} ${isPermanent} ${says}`, stance, says, isPermanent);
}

const sameTile = madeOnce(
  ({ code, name }: Seat, _looks: string, stance: Stance, says: string | undefined, isPermanent: boolean): Tile => {
    const permanent = isPermanent ? { permanent: true as const } : {};
    return { code, name, stance, ...(says === undefined ? {} : { says }), ...permanent };
  },
);

function saysOf(vote: VoteEvent, code: MemberCode): string | undefined {
  for (const reason of ["absent", "not-participating", "no-vote-article-19"] as const) {
    if (vote.notVoting?.[reason]?.includes(code)) return strings.notVoting[reason];
  }
  const intended = vote.intended?.find((v) => v.member === code);
  return intended === undefined ? undefined : strings.intendedShort[intended.option];
}

/** How the tiles stand together. */
export type Grouping = "region" | "position";

export function groupTiles(
  record: VotingRecord,
  vote: VoteEvent,
  tiles: readonly Tile[],
  by: Grouping,
): readonly TileGroup[] {
  return by === "region" ? groupByRegion(record, vote, tiles) : groupByStance(tiles);
}

export function tilesIn(groups: readonly TileGroup[]): readonly Tile[] {
  return groups.flatMap((group) => group.tiles);
}

/** Tiles by regional group, in each the options side by side; the Council's permanent members and elected ones. */
export function groupByRegion(record: VotingRecord, vote: VoteEvent, tiles: readonly Tile[]): readonly TileGroup[] {
  if (vote.body === "security-council") {
    return [
      tileGroup(
        strings.permanentMembers,
        tiles.filter((t) => t.permanent),
      ),
      tileGroup(
        strings.electedMembers,
        tiles.filter((t) => !t.permanent),
      ),
    ].filter((g) => g.tiles.length > 0);
  }
  const regions = tiles.map((tile) => record.member(tile.code)?.region);
  return [...REGIONS, undefined].flatMap((region) => {
    const some = tiles.filter((_, n) => regions[n] === region);
    const title = region === undefined ? strings.noRegion : strings.regions[region];
    return some.length === 0 ? [] : [tileGroup(title, some)];
  });
}

/** Tiles by what the members did. */
export function groupByStance(tiles: readonly Tile[]): readonly TileGroup[] {
  return STANCES.flatMap((stance) => {
    const some = tiles.filter((tile) => tile.stance === stance);
    return some.length === 0 ? [] : [{ title: stanceLabel(stance), tiles: some }];
  });
}

export function stanceLabel(stance: Stance): string {
  return stance === "unknown" ? strings.vote.unknownPositions : strings.options[stance];
}

/** The tiles come by name, and stay so among those of one option. */
function tileGroup(title: string, tiles: readonly Tile[]): TileGroup {
  return { title, tiles: STANCES.flatMap((stance) => tiles.filter((tile) => tile.stance === stance)) };
}

/** The options that occur, with how many members took each; `instead` tells what some are imagined to have done. */
export function countStances(
  tiles: readonly Tile[],
  instead: ReadonlyMap<string, Stance>,
): readonly { readonly stance: Stance; readonly count: number }[] {
  const taken = tiles.map((tile) => instead.get(tile.code) ?? tile.stance);
  return STANCES.map((stance) => ({ stance, count: taken.filter((s) => s === stance).length })).filter(
    (c) => c.count > 0,
  );
}
