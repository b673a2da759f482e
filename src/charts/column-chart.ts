import { type Area, type Axis, tickRoom, uprightAxis } from "./axis.ts";
import { fill, type Ink, stroke } from "./ink.ts";
import { lettered, SIZE, textWidth } from "./lettering.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, linearScale } from "./scale.ts";
import { element, px, tip } from "./svg.ts";

export interface ColumnChart extends Caption {
  /** Names of what is stacked, from the foot up. */
  readonly parts: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly tip?: string;
  }[];
  readonly y?: Axis;
}

const PART_INK: readonly Ink[] = ["soft", "axis", "grid"];
const OPACITY = [1, 0.55, 1];
const HEIGHT = 220;

/** Upright bars from zero, stacked, one for each period; as many periods are named as have room. */
export function columnChart(chart: ColumnChart): string {
  const width = widthOf(chart);
  const top = headHeight(chart) + (chart.y?.label === undefined ? 28 : 42);
  const bottom = top + HEIGHT;
  const sums = chart.columns.map(({ values }) =>
    values.reduce<number>((sum, v) => sum + Math.max(0, drawable(v) ?? 0), 0),
  );
  const scale = linearScale([0, ...sums], [bottom, top], { ticks: 4 });
  const left = MARGIN + tickRoom(scale, chart.y ?? {});
  const area: Area = { left, right: width - MARGIN, top, bottom };
  const step = (area.right - left) / Math.max(1, chart.columns.length);
  const bars = chart.columns.map(({ values, tip: says }, n) => {
    let from = 0;
    const parts = values.map((value, part) => {
      const to = from + Math.max(0, drawable(value) ?? 0);
      const y = scale.at(to);
      const mark = element("rect", {
        x: left + n * step + step * 0.1,
        y,
        width: step * 0.8,
        height: scale.at(from) - y,
        ...fill(PART_INK[part % PART_INK.length] ?? "soft"),
        "fill-opacity": OPACITY[part % OPACITY.length],
      });
      from = to;
      return mark;
    });
    return element("g", {}, tip(says), ...parts);
  });
  const marks = [
    uprightAxis(scale, chart.y ?? {}, area),
    partKeys(chart.parts, headHeight(chart)),
    ...bars,
    ...names(chart, area, step),
  ];
  return picture(chart, { height: bottom + 30, marks });
}

function names({ columns }: ColumnChart, { left, right, bottom }: Area, step: number): readonly string[] {
  let free = Number.NEGATIVE_INFINITY;
  const line = element("path", { d: `M${px(left)} ${px(bottom)}H${px(right)}`, ...stroke("axis") });
  return [
    line,
    ...columns.flatMap(({ name }, n) => {
      const [x, half] = [left + (n + 0.5) * step, textWidth(name, SIZE.tick) / 2];
      if (x - half < free || x + half > right + MARGIN) return [];
      free = x + half + 14;
      return [lettered(name, x, bottom + 19, { anchor: "middle" })];
    }),
  ];
}

function partKeys(parts: readonly string[], y: number): string {
  let x = MARGIN;
  return parts
    .map((label, part) => {
      const ink = {
        ...fill(PART_INK[part % PART_INK.length] ?? "soft"),
        "fill-opacity": OPACITY[part % OPACITY.length],
      };
      const marks =
        element("rect", { x, y: y - 3, width: 12, height: 12, ...ink }) +
        lettered(label, x + 18, y + 8, { size: SIZE.label, ink: "ink" });
      x += 18 + textWidth(label, SIZE.label) + 18;
      return marks;
    })
    .join("");
}
