import { fill, OWN_STYLES, stroke } from "./ink.ts";
import { lettered, SANS, SERIF, SIZE, wrapped } from "./lettering.ts";
import { element, escaped } from "./svg.ts";

/** What every picture says of itself. */
export interface Caption {
  readonly title: string;
  /** Printed under the title: what is measured, in which unit. */
  readonly subtitle?: string;
  /** For those who do not see the picture: what it shows, in a sentence or two. */
  readonly description: string;
  /** Where the figures are from; printed at the foot, so that the picture keeps it wherever it goes. */
  readonly source: string;
  /** Pixels; the height follows from what is drawn. */
  readonly width?: number;
  /** Of the picture's title; two pictures of one page need two. */
  readonly id?: string;
  /** `own`: the file stands alone, with its colours for light and dark. `page`: the stylesheet of the page has them. */
  readonly styles?: "own" | "page";
}

export const WIDTH = 720;
export const MARGIN = 16;

/** The room between head and foot, as a chart asks for it. */
export interface Body {
  readonly height: number;
  readonly marks: readonly string[];
}

/** Less room than this for words is that of a phone, in pixels. */
const NARROW = 480;

/** Height of the title and subtitle of a picture, from its upper edge. */
export function headHeight(caption: Caption): number {
  const { titles, subtitles } = headLines(caption);
  return MARGIN + titles.length * 25 + subtitles.length * 18 + 10;
}

function headLines(caption: Caption): { readonly titles: readonly string[]; readonly subtitles: readonly string[] } {
  const room = widthOf(caption) - 2 * MARGIN;
  // On a phone's width the same words need more lines; nothing of a finding is cut there.
  const most = room < NARROW ? 5 : 3;
  return {
    titles: wrapped(caption.title, room, SIZE.title, most),
    subtitles: caption.subtitle === undefined ? [] : wrapped(caption.subtitle, room, SIZE.subtitle, most),
  };
}

export function widthOf(caption: Caption): number {
  return Math.max(240, Math.min(4000, caption.width ?? WIDTH));
}

/** The whole picture: paper, title, marks, source; named and described for those who hear it. */
export function picture(caption: Caption, body: Body): string {
  const width = widthOf(caption);
  const feet = wrapped(caption.source, width - 2 * MARGIN, SIZE.foot, 4);
  const footAt = body.height + 14;
  const height = footAt + feet.length * 15 + 8;
  const id = (caption.id ?? "plot").replace(/[^\w-]/g, "-");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "plot",
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": SANS,
    },
    element("title", { id: `${id}-title` }, escaped(caption.title)),
    element("desc", { id: `${id}-desc` }, escaped(caption.description)),
    caption.styles === "page" ? "" : element("style", {}, OWN_STYLES),
    element("rect", { width, height: Math.ceil(height), ...fill("paper") }),
    head(caption),
    ...body.marks,
    element("path", { d: `M${MARGIN} ${footAt - 6}H${width - MARGIN}`, ...stroke("grid") }),
    ...feet.map((line, n) => lettered(line, MARGIN, footAt + 10 + n * 15, { size: SIZE.foot })),
  );
}

function head(caption: Caption): string {
  const { titles, subtitles } = headLines(caption);
  const below = MARGIN + titles.length * 25;
  return [
    ...titles.map((line, n) =>
      lettered(line, MARGIN, MARGIN + 18 + n * 25, { size: SIZE.title, ink: "ink", weight: 600, family: SERIF }),
    ),
    ...subtitles.map((line, n) => lettered(line, MARGIN, below + 13 + n * 18, { size: SIZE.subtitle })),
  ].join("");
}
