import { lettered, SIZE, shortened, textWidth } from "./lettering.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { element, tip } from "./svg.ts";
import { LETTERS_ON, type LookKey, type TileLook, tile } from "./vote-marks.ts";

export interface TileGrid extends Caption {
  readonly keys: readonly LookKey[];
  /** Members that stand together, each a tile with its code. */
  readonly groups: readonly {
    readonly title: string;
    readonly tiles: readonly { readonly code: string; readonly look: TileLook; readonly tip?: string }[];
  }[];
}

const [TILE_WIDTH, TILE_HEIGHT, GAP] = [38, 25, 4];
const [GROUP_HEAD, GROUP_GAP] = [24, 22];

/** Groups of tiles side by side, as many columns as there is room for; each group goes where the columns are shortest. */
export function tileGrid(grid: TileGrid): string {
  const width = widthOf(grid);
  const columns = Math.max(1, Math.min(3, Math.floor((width - 2 * MARGIN) / 270), grid.groups.length));
  const columnWidth = (width - 2 * MARGIN - (columns - 1) * GROUP_GAP) / columns;
  const perRow = Math.max(1, Math.floor((columnWidth + GAP) / (TILE_WIDTH + GAP)));
  const top = headHeight(grid) + 26;
  const ends = Array.from({ length: columns }, () => top);
  const groups = grid.groups.map(({ title, tiles }) => {
    const column = ends.indexOf(Math.min(...ends));
    const [x, y] = [MARGIN + column * (columnWidth + GROUP_GAP), ends[column] ?? top];
    ends[column] = y + GROUP_HEAD + Math.ceil(tiles.length / perRow) * (TILE_HEIGHT + GAP) + GROUP_GAP;
    const head = lettered(shortened(title, columnWidth, SIZE.label), x, y + 14, {
      size: SIZE.label,
      ink: "ink",
      weight: 600,
    });
    const marks = tiles.map(({ code, look, tip: says }, i) => {
      const at = [
        x + (i % perRow) * (TILE_WIDTH + GAP),
        y + GROUP_HEAD + Math.floor(i / perRow) * (TILE_HEIGHT + GAP),
      ] as const;
      const letters = lettered(code, at[0] + TILE_WIDTH / 2, at[1] + TILE_HEIGHT / 2 + 4, {
        size: SIZE.foot,
        ink: LETTERS_ON[look],
        weight: 600,
        anchor: "middle",
      });
      return element("g", {}, tip(says), tile(look, ...at, TILE_WIDTH, TILE_HEIGHT), letters);
    });
    return head + marks.join("");
  });
  return picture(grid, {
    height: Math.max(...ends, top) - 4,
    marks: [lookKeys(grid.keys, MARGIN, headHeight(grid) - 2), ...groups],
  });
}

/** The keys in a row from a place on. */
export function lookKeys(keys: readonly LookKey[], left: number, y: number): string {
  let x = left;
  return keys
    .map(({ look, label }) => {
      const marks = tile(look, x, y, 13) + lettered(label, x + 19, y + 11, { size: SIZE.label, ink: "ink" });
      x += 19 + textWidth(label, SIZE.label) + 18;
      return marks;
    })
    .join("");
}
