import { fill, stroke } from "./ink.ts";
import { lettered, SIZE, wrapped } from "./lettering.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { element, px, tip } from "./svg.ts";
import { lookKeys } from "./tile-grid.ts";
import type { LookKey, TileLook } from "./vote-marks.ts";

export interface LandMap extends Caption {
  readonly keys: readonly LookKey[];
  /** Size of the drawing in its own units. */
  readonly size: readonly [number, number];
  readonly lands: readonly { readonly path: string; readonly look?: TileLook; readonly tip?: string }[];
  /** Members too small to be seen as lands, in the units of the drawing. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly look: TileLook; readonly tip?: string }[];
  /** What a reader must know of its borders; printed under the map. */
  readonly note: string;
}

const DOT = 4.5;

/** A map on which lands and dots look as their members did: a no is crossed by lines, an abstention dotted, who did not vote is an outline. */
export function landMap(map: LandMap): string {
  const width = widthOf(map);
  const [units, high] = map.size;
  const scale = (width - 2 * MARGIN) / units;
  const top = headHeight(map) + 24;
  const id = (map.id ?? "plot").replace(/[^\w-]/g, "-");
  const notes = wrapped(map.note, width - 2 * MARGIN, SIZE.foot, 4);
  const notesAt = top + high * scale + 18;
  const marks = [
    element("defs", {}, pattern(`${id}-cut`, "cut"), pattern(`${id}-barred`, "barred")),
    lookKeys(map.keys, MARGIN, headHeight(map) - 4),
    element(
      "g",
      { transform: `translate(${px(MARGIN)} ${px(top)}) scale(${scale.toFixed(4)})` },
      ...map.lands.map(({ path, look, tip: says }) => element("path", { d: path, ...landInk(look, id) }, tip(says))),
      ...map.dots.map(({ x, y, look, tip: says }) =>
        element("circle", { cx: x, cy: y, r: DOT, ...dotInk(look) }, tip(says)),
      ),
    ),
    ...notes.map((line, n) => lettered(line, MARGIN, notesAt + n * 15, { size: SIZE.foot })),
  ];
  return picture(map, { height: notesAt + notes.length * 15 - 4, marks });
}

type Paint = Readonly<Record<string, string | number | undefined>>;

function landInk(look: TileLook | undefined, id: string): Paint {
  const edge = { stroke: "var(--plot-paper,#ffffff)", "stroke-width": 0.5 };
  switch (look) {
    case undefined:
      return { ...fill("grid"), ...edge };
    case "filled":
      return { ...fill("s1"), ...edge };
    case "dashed":
      return { ...stroke("axis", 0.7), "stroke-dasharray": "2 1.5" };
    default:
      return { fill: `url(#${id}-${look})`, ...edge };
  }
}

function dotInk(look: TileLook): Paint {
  if (look === "dashed") return { ...stroke("axis", 1), "stroke-dasharray": "2 1.5" };
  const ink = { filled: fill("s1"), cut: fill("s2"), barred: fill("s5") }[look];
  return { ...ink, stroke: "var(--plot-paper,#ffffff)", "stroke-width": 1 };
}

function pattern(id: string, look: "cut" | "barred"): string {
  const size = { width: 5, height: 5, patternUnits: "userSpaceOnUse" };
  return look === "cut"
    ? element(
        "pattern",
        { id, ...size, patternTransform: "rotate(45)" },
        element("rect", { width: 5, height: 5, ...fill("s2") }),
        element("rect", { width: 1.2, height: 5, ...fill("paper"), "fill-opacity": 0.5 }),
      )
    : element(
        "pattern",
        { id, ...size },
        element("rect", { width: 5, height: 5, ...fill("s5"), "fill-opacity": 0.3 }),
        element("circle", { cx: 2.5, cy: 2.5, r: 1, ...fill("s5") }),
      );
}
