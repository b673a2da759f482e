import { type LandMap, type LookKey, landMap, type TileGrid, type TileLook, tileGrid } from "#charts";
import { OPTIONS, type Option, type VotingRecord } from "#record";
import type { Cell, Exhibit, Frame } from "../exhibit.ts";
import { formatDate } from "../format.ts";
import { MAP_HEIGHT, MAP_WIDTH } from "../map/size.ts";
import { voteMap } from "../map/vote-map.ts";
import { termsLine } from "../rests.ts";
import { groupByRegion, type Stance, stanceLabel, type Tile, tilesOf } from "../roll.ts";
import { strings } from "../strings.ts";
import { displaySymbol } from "../vote-row.ts";
import { outcomeSentence } from "../vote-words.ts";

/** How an option looks in pictures: shape and colour together. */
export const LOOKS: Readonly<Record<Option, TileLook>> = {
  yes: "filled",
  no: "cut",
  abstaining: "barred",
  "not-voting": "dashed",
};
const KEYS: readonly LookKey[] = OPTIONS.map((option) => ({ look: LOOKS[option], label: strings.options[option] }));

/** The tiles and, of the Assembly, the map of a vote as pictures to take away; none where no names are on record. */
export function votePictures(record: VotingRecord, row: number): readonly Exhibit[] {
  const vote = record.vote(row);
  if (vote.rollCall === "none") return [];
  const of = (id: string, title: string, draw: (frame: Frame) => string): Exhibit => ({
    id,
    title,
    terms: termsLine(record),
    method: "options",
    columns: [
      { key: "code", label: strings.members.code },
      { key: "name", label: strings.members.names },
      { key: "region", label: strings.members.group },
      { key: "position", label: strings.votes.position },
    ],
    // Made when a file is asked for: the page itself shows the tiles.
    get rows() {
      return tilesOf(record, row).map((tile) => rowOf(record, tile));
    },
    draw,
  });
  const { title } = vote.question;
  const tiles = of("tiles", `${title}: ${strings.vote.who.toLowerCase()}`, (frame) => drawTiles(record, row, frame));
  const map = of("map", `${title}: ${strings.vote.byMap.toLowerCase()}`, (frame) => drawMap(record, row, frame));
  return vote.body === "security-council" ? [tiles] : [tiles, map];
}

function rowOf(record: VotingRecord, { code, stance, name }: Tile): readonly Cell[] {
  const region = record.member(code)?.region;
  return [
    { text: code, href: `/members/${code}` },
    name,
    region === undefined ? null : strings.regions[region],
    stance === "unknown" ? null : stance,
  ];
}

/** What both pictures say above and below themselves. */
function captionOf(record: VotingRecord, row: number) {
  const vote = record.vote(row);
  const sentence = outcomeSentence(record, vote);
  const symbol = displaySymbol(vote.id);
  const where = [strings.bodies[vote.body], formatDate(vote.date), symbol].filter((part) => part !== "").join(", ");
  return {
    title: vote.question.title,
    subtitle: `${sentence} ${where}`,
    description: sentence,
    source: strings.vote.pictureSource(record.version.slice(0, 8), vote.sources.length),
    keys: KEYS,
  };
}

function drawTiles(record: VotingRecord, row: number, frame: Frame): string {
  const groups = groupByRegion(record, record.vote(row), tilesOf(record, row));
  const known = groups.map(({ title, tiles }) => ({
    title,
    tiles: tiles.flatMap((tile) => {
      const look = lookOf(tile.stance);
      return look === undefined ? [] : [{ code: tile.code, look, tip: `${tile.name}: ${stanceLabel(tile.stance)}` }];
    }),
  }));
  return tileGrid({ ...frame, ...captionOf(record, row), groups: known } satisfies TileGrid);
}

function drawMap(record: VotingRecord, row: number, frame: Frame): string {
  const map = voteMap(record, record.vote(row), tilesOf(record, row), new Map(), []);
  return landMap({
    ...frame,
    ...captionOf(record, row),
    size: [MAP_WIDTH, MAP_HEIGHT],
    lands: map.lands.map(({ path, stance, title }) => {
      const look = stance === "none" ? undefined : lookOf(stance);
      return { path, ...(look === undefined ? {} : { look }), ...(title === undefined ? {} : { tip: title }) };
    }),
    dots: map.dots.flatMap(({ x, y, stance, title }) => {
      const look = lookOf(stance);
      return look === undefined ? [] : [{ x, y, look, tip: title }];
    }),
    note: strings.map.disclaimer,
  } satisfies LandMap);
}

/** A position that no source states has no look of its own. */
function lookOf(stance: Stance): TileLook | undefined {
  return stance === "unknown" ? undefined : LOOKS[stance];
}
