import { type Area, type Axis, levelAxis } from "./axis.ts";
import { seriesInk, stroke } from "./ink.ts";
import { lettered, SIZE, shortened, textWidth } from "./lettering.ts";
import { marker } from "./marker.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, linearScale, plainNumber, type Scale } from "./scale.ts";
import { element, px, tip } from "./svg.ts";

/** A row: a name, its figure, and the interval it is known to. */
export interface DotRow {
  readonly name: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Which mark it gets; rows alike in kind share one. */
  readonly series?: number;
  readonly tip?: string;
}

export interface DotPlot extends Caption {
  readonly rows: readonly DotRow[];
  readonly x?: Axis;
  /** A place that everything is compared with, as the mean or zero. */
  readonly reference?: { readonly at: number; readonly label: string };
}

const ROW = 24;

/** Figures of many, one below the other, each with its interval: the figure is printed as well as placed. */
export function dotPlot(plot: DotPlot): string {
  const width = widthOf(plot);
  const format = plot.x?.format ?? plainNumber;
  const nameRoom = Math.min(width * 0.36, Math.max(0, ...plot.rows.map((r) => textWidth(r.name, SIZE.label))));
  const figureRoom = Math.max(16, ...plot.rows.map((r) => textWidth(figure(r, format), SIZE.tick))) + 6;
  const top = headHeight(plot) + (plot.reference === undefined ? 2 : 18);
  const area: Area = {
    left: MARGIN + nameRoom + 12,
    right: width - MARGIN - figureRoom - 6,
    top,
    bottom: top + Math.max(1, plot.rows.length) * ROW,
  };
  const scale = linearScale(
    plot.rows.flatMap((r) => [r.value, r.low, r.high]),
    [area.left + 6, area.right - 6],
    {
      ticks: (area.right - area.left) / 80,
      ...(plot.x?.domain === undefined ? {} : { domain: plot.x.domain }),
    },
  );
  const rows = plot.rows.map((row, i) =>
    rowMarks(row, area.top + (i + 0.5) * ROW, scale, area, nameRoom, format, width),
  );
  const marks = [gridOf(scale, area), referenceOf(plot, scale, area), ...rows, levelAxis(scale, plot.x ?? {}, area)];
  return picture(plot, { height: area.bottom + (plot.x?.label === undefined ? 28 : 46), marks });
}

function figure(row: DotRow, format: (value: number) => string): string {
  const value = drawable(row.value);
  return value === undefined ? "–" : format(value);
}

function rowMarks(
  row: DotRow,
  y: number,
  scale: Scale,
  area: Area,
  nameRoom: number,
  format: (value: number) => string,
  width: number,
): string {
  const n = row.series ?? 0;
  const [value, low, high] = [drawable(row.value), drawable(row.low), drawable(row.high)];
  const inside = (v: number): number => Math.max(area.left, Math.min(area.right, scale.at(v)));
  return element(
    "g",
    {},
    tip(row.tip ?? (value === undefined ? `${row.name}: not on record` : undefined)),
    lettered(shortened(row.name, nameRoom, SIZE.label), MARGIN + nameRoom, y + 4, {
      size: SIZE.label,
      ink: "ink",
      anchor: "end",
    }),
    value !== undefined && low !== undefined && high !== undefined
      ? element("path", {
          d: `M${px(inside(low))} ${px(y)}H${px(inside(high))}`,
          ...stroke(seriesInk(n), 5),
          "stroke-opacity": 0.3,
        })
      : "",
    value === undefined ? "" : marker(n, inside(value), y, 4.6),
    lettered(figure(row, format), width - MARGIN, y + 4, { anchor: "end" }),
  );
}

function gridOf(scale: Scale, area: Area): string {
  return scale.ticks
    .map((t) => element("path", { d: `M${px(scale.at(t))} ${px(area.top)}V${px(area.bottom)}`, ...stroke("grid") }))
    .join("");
}

function referenceOf(plot: DotPlot, scale: Scale, area: Area): string {
  const at = drawable(plot.reference?.at);
  if (plot.reference === undefined || at === undefined || at < scale.domain[0] || at > scale.domain[1]) return "";
  const half = textWidth(plot.reference.label, SIZE.foot) / 2;
  const x = scale.at(at);
  const middle = Math.max(area.left + half, Math.min(area.right - half, x));
  return (
    element("path", {
      d: `M${px(x)} ${px(area.top - 4)}V${px(area.bottom)}`,
      ...stroke("axis"),
      "stroke-dasharray": "3 3",
    }) + lettered(plot.reference.label, middle, area.top - 8, { size: SIZE.foot, anchor: "middle" })
  );
}
