import { fill, seriesInk, stroke } from "./ink.ts";
import { lettered, SIZE, shortened, textWidth } from "./lettering.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, linearScale, plainNumber, type Scale } from "./scale.ts";
import { element, px, tip } from "./svg.ts";

export interface Bar {
  readonly name: string;
  readonly value: number | null;
  readonly series?: number;
  readonly tip?: string;
}

export interface BarChart extends Caption {
  readonly bars: readonly Bar[];
  readonly format?: (value: number) => string;
  /** The end of the scale, as 1 of a share; else it follows the data. It always begins at zero. */
  readonly to?: number;
}

const ROW = 26;

/** Level bars from zero, the figure printed behind each; what is unknown has a dash and no bar. */
export function barChart(chart: BarChart): string {
  const width = widthOf(chart);
  const format = chart.format ?? plainNumber;
  const nameRoom = Math.min(width * 0.36, Math.max(0, ...chart.bars.map((b) => textWidth(b.name, SIZE.label))));
  const figureRoom = Math.max(16, ...chart.bars.map((b) => textWidth(format(drawable(b.value) ?? 0), SIZE.tick))) + 10;
  const top = headHeight(chart) + 2;
  const left = MARGIN + nameRoom + 10;
  const values = chart.bars.map((b) => drawable(b.value));
  const least = Math.min(0, ...values.map((v) => v ?? 0));
  const most = chart.to ?? Math.max(0, ...values.map((v) => v ?? 0));
  const from = least < 0 ? left + figureRoom : left;
  const scale = linearScale([], [from, Math.max(from + 40, width - MARGIN - figureRoom)], {
    domain: [least, most > least ? most : least + 1],
  });
  const bottom = top + Math.max(1, chart.bars.length) * ROW;
  const rows = chart.bars.map((bar, i) => barMarks(bar, values[i], scale, top + i * ROW, nameRoom, format));
  const zero = element("path", { d: `M${px(scale.at(0))} ${px(top)}V${px(bottom)}`, ...stroke("axis") });
  return picture(chart, { height: bottom + 10, marks: [...rows, zero] });
}

function barMarks(
  bar: Bar,
  value: number | undefined,
  scale: Scale,
  y: number,
  nameRoom: number,
  format: (value: number) => string,
): string {
  const [low, high] = scale.domain;
  const end = scale.at(Math.max(low, Math.min(high, value ?? 0)));
  const zero = scale.at(0);
  const negative = value !== undefined && value < 0;
  return element(
    "g",
    {},
    tip(bar.tip),
    lettered(shortened(bar.name, nameRoom, SIZE.label), MARGIN + nameRoom, y + ROW / 2 + 4, {
      size: SIZE.label,
      ink: "ink",
      anchor: "end",
    }),
    value === undefined
      ? ""
      : element("rect", {
          x: Math.min(zero, end),
          y: y + 4,
          width: Math.abs(end - zero),
          height: ROW - 8,
          ...fill(seriesInk(bar.series ?? 0)),
        }),
    lettered(value === undefined ? "–" : format(value), end + (negative ? -6 : 6), y + ROW / 2 + 4, {
      anchor: negative ? "end" : "start",
    }),
  );
}
