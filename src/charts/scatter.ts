import { type Area, type Axis, levelAxis, tickRoom, uprightAxis } from "./axis.ts";
import { lettered, SIZE, textWidth } from "./lettering.ts";
import { marker } from "./marker.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { placeNames } from "./place-names.ts";
import { drawable, linearScale } from "./scale.ts";
import { element, tip } from "./svg.ts";

export interface ScatterPoint {
  readonly name: string;
  /** What is printed beside the mark; without it only the pointer is told the name. */
  readonly label?: string;
  readonly x: number | null;
  readonly y: number | null;
  /** Index into the chart's groups; without one the mark is that of the last colour. */
  readonly group?: number;
  readonly tip?: string;
}

export interface Scatter extends Caption {
  readonly points: readonly ScatterPoint[];
  /** Names of the groups, in the order of their marks. */
  readonly groups?: readonly string[];
  readonly x?: Axis;
  readonly y?: Axis;
}

/** The mark of those that are in no group: the last colour, a circle's next turn. */
const NO_GROUP = 7;

/** Points on two axes, by group in colour and shape; names where they fit, the earliest points first. */
export function scatter(chart: Scatter): string {
  const width = widthOf(chart);
  const points = chart.points.flatMap((p) => {
    const [x, y] = [drawable(p.x), drawable(p.y)];
    return x === undefined || y === undefined ? [] : [{ ...p, x, y }];
  });
  const legend = legendOf(chart, width);
  const top = headHeight(chart) + legend.height + 8;
  const bottom = top + width * (width < 500 ? 1 : 0.68);
  const yScale = linearScale(
    points.map((p) => p.y),
    [bottom - 8, top + 8],
    scaleOptions(chart.y, 6),
  );
  const left = MARGIN + tickRoom(yScale, chart.y ?? {});
  const area: Area = { left, right: width - MARGIN, top, bottom };
  const xScale = linearScale(
    points.map((p) => p.x),
    [left + 10, area.right - 10],
    scaleOptions(chart.x, (area.right - left) / 80),
  );
  const placed = points.map((p) => ({ ...p, at: [xScale.at(p.x), yScale.at(p.y)] as const }));
  const radius = points.length > 80 ? 3.4 : 4.4;
  const names = placeNames(
    placed.map((p) => ({ x: p.at[0], y: p.at[1], radius, ...(p.label === undefined ? {} : { label: p.label }) })),
    { ...area, top: top - 2, bottom: bottom + 2 },
  );
  const marks = [
    uprightAxis(yScale, chart.y ?? {}, area),
    levelAxis(xScale, chart.x ?? {}, area),
    legend.marks,
    ...placed.map((p) => element("g", {}, tip(p.tip ?? p.name), marker(p.group ?? NO_GROUP, ...p.at, radius))),
    ...names.map((n) => lettered(n.label, n.x, n.y, { size: SIZE.foot, ink: "ink" })),
    points.length === 0
      ? lettered("Nothing on record to draw", (left + area.right) / 2, (top + bottom) / 2, { anchor: "middle" })
      : "",
  ];
  return picture(chart, { height: bottom + (chart.x?.label === undefined ? 28 : 46), marks });
}

function scaleOptions(axis: Axis | undefined, ticks: number): Parameters<typeof linearScale>[2] {
  return axis?.domain === undefined ? { ticks } : { ticks, domain: axis.domain };
}

function legendOf(chart: Scatter, width: number): { readonly height: number; readonly marks: string } {
  const groups = chart.groups ?? [];
  let [x, y] = [MARGIN, headHeight(chart) + 6];
  const from = y;
  const marks = groups.map((name, n) => {
    const room = textWidth(name, SIZE.label) + 34;
    if (x > MARGIN && x + room > width - MARGIN) [x, y] = [MARGIN, y + 20];
    const mark = marker(n, x + 6, y - 1, 5) + lettered(name, x + 17, y + 4, { size: SIZE.label, ink: "ink" });
    x += room;
    return mark;
  });
  return { height: groups.length === 0 ? 0 : y - from + 22, marks: marks.join("") };
}
