import { fill, OWN_STYLES, stroke } from "./ink.ts";
import { lettered, SANS, SERIF, textWidth, wrapped } from "./lettering.ts";
import { element, escaped } from "./svg.ts";
import { type TileLook, tile } from "./vote-marks.ts";

/** A picture to send on, 1200 by 630 as social networks show it: what it is, the figures, a tile for each who took part. */
export interface ShareCard {
  readonly kicker: string;
  readonly title: string;
  readonly sentence: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly look: TileLook }[];
  readonly tiles: readonly TileLook[];
  /** Who made it and where the figures are from. */
  readonly source: string;
  readonly styles?: "own" | "page";
}

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 64];

export function shareCard(card: ShareCard): string {
  const room = WIDTH - 2 * EDGE;
  const size = card.title.length > 90 ? 44 : 54;
  const titles = wrapped(card.title, room, size, 2);
  const titleEnd = 110 + titles.length * size * 1.15;
  const sentences = wrapped(card.sentence, room, 27, 2);
  const sentenceEnd = titleEnd + 8 + sentences.length * 36;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "plot",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "img",
      "aria-labelledby": "card-title card-desc",
      "font-family": SANS,
    },
    element("title", { id: "card-title" }, escaped(card.title)),
    element("desc", { id: "card-desc" }, escaped(`${card.sentence} ${card.source}`)),
    card.styles === "page" ? "" : element("style", {}, OWN_STYLES),
    element("rect", { width: WIDTH, height: HEIGHT, ...fill("paper") }),
    element("rect", { width: WIDTH, height: 12, ...fill("s1") }),
    lettered(card.kicker, EDGE, 76, { size: 24 }),
    ...titles.map((line, n) =>
      lettered(line, EDGE, 80 + (n + 1) * size * 1.15, { size, ink: "ink", weight: 600, family: SERIF }),
    ),
    ...sentences.map((line, n) => lettered(line, EDGE, titleEnd + 36 + n * 36, { size: 27, ink: "ink" })),
    figuresOf(card.figures, sentenceEnd + 62),
    tilesOf(card.tiles, sentenceEnd + 96, HEIGHT - 92),
    element("path", { d: `M${EDGE} ${HEIGHT - 66}H${WIDTH - EDGE}`, ...stroke("grid", 2) }),
    lettered("Plenary", EDGE, HEIGHT - 30, { size: 26, ink: "ink", weight: 600, family: SERIF }),
    lettered(card.source, WIDTH - EDGE, HEIGHT - 31, { size: 20, anchor: "end" }),
  );
}

function figuresOf(figures: ShareCard["figures"], y: number): string {
  let x = EDGE;
  return figures
    .map(({ label, value, look }) => {
      const number = textWidth(value, 50);
      const marks =
        tile(look, x, y - 30, 30) +
        lettered(value, x + 42, y, { size: 50, ink: "ink", weight: 600 }) +
        lettered(label, x + 52 + number, y, { size: 24 });
      x += number + textWidth(label, 24) + 100;
      return marks;
    })
    .join("");
}

/** All tiles in as many rows as make them largest between the two heights. */
function tilesOf(tiles: readonly TileLook[], top: number, bottom: number): string {
  if (tiles.length === 0 || bottom - top < 12) return "";
  const room = WIDTH - 2 * EDGE;
  let pitch = 0;
  for (let rows = 1; rows <= 12; rows++) {
    const columns = Math.ceil(tiles.length / rows);
    pitch = Math.max(pitch, Math.min(room / columns, (bottom - top) / rows, 72));
  }
  const columns = Math.max(1, Math.floor(room / pitch + 1e-6));
  return tiles
    .map((look, i) => tile(look, EDGE + (i % columns) * pitch, top + Math.floor(i / columns) * pitch, pitch * 0.86))
    .join("");
}
