import { type Area, type Axis, levelAxis, tickRoom, uprightAxis } from "./axis.ts";
import { fill, seriesDash, seriesInk, stroke } from "./ink.ts";
import { lettered, SIZE, textWidth, wrapped } from "./lettering.ts";
import { marker } from "./marker.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, linearScale, type Scale } from "./scale.ts";
import { spreadLabels } from "./spread-labels.ts";
import { element, px, tip } from "./svg.ts";

/** A figure at a place, with the interval it is known to; a y of null is a gap in the line, never a zero. */
export interface LinePoint {
  readonly x: number;
  readonly y: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** What a pointer is told. */
  readonly tip?: string;
}

export interface LineSeries {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

/** A place on the level axis that is marked by an upright line: a break, an election. */
export interface LineMark {
  readonly x: number;
  readonly label: string;
}

export interface LineChart extends Caption {
  readonly series: readonly LineSeries[];
  readonly x?: Axis;
  readonly y?: Axis;
  readonly marks?: readonly LineMark[];
  /** Points further apart than this are not joined: between them nothing is known. */
  readonly joinWithin?: number;
}

interface Known {
  readonly x: number;
  readonly y: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly tip: string | undefined;
}

/** A series as it is drawn: the nth of the chart, in runs of points that are joined. */
interface Shown {
  readonly n: number;
  readonly name: string;
  readonly runs: readonly (readonly Known[])[];
  readonly last: Known;
}

const LINE_HEIGHT = 15;

/** Several series over one axis, each with its interval as a band, named where its line ends. */
export function lineChart(chart: LineChart): string {
  const width = widthOf(chart);
  const shown = shownSeries(chart);
  const all = shown.flatMap((s) => s.runs.flat());
  const labelRoom = Math.min(width * 0.3, Math.max(0, ...shown.map((s) => textWidth(s.name, SIZE.label))) + 2);
  const labels = shown.map((s) => wrapped(s.name, labelRoom, SIZE.label, 3));
  const labelsHigh = labels.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT + 4, 0);
  const top = headHeight(chart) + (chart.marks === undefined || chart.marks.length === 0 ? 6 : 22);
  const bottom = top + Math.max(width * (width < 500 ? 0.62 : 0.42), labelsHigh);
  const yValues = all.flatMap((p) => [p.y, p.low, p.high]);
  const y = linearScale(yValues, [bottom, top], scaleOptions(chart.y, 5));
  const left = MARGIN + tickRoom(y, chart.y ?? {});
  const right = width - MARGIN - labelRoom - (shown.length > 0 ? 12 : 0);
  const area: Area = { left, right, top, bottom };
  const xValues = all.map((p) => p.x);
  const x = linearScale(xValues, [left + 6, right - 6], scaleOptions(chart.x, (right - left) / 70));
  const marks = [
    uprightAxis(y, chart.y ?? {}, area),
    levelAxis(x, chart.x ?? {}, area),
    marksOf(chart.marks ?? [], x, area),
    ...shown.map((s) => band(s, x, y)),
    ...shown.map((s) => line(s, x, y)),
    endLabels(shown, labels, x, y, area),
    all.length === 0 ? nothing(area) : "",
  ];
  return picture(chart, { height: bottom + (chart.x?.label === undefined ? 28 : 46), marks });
}

function shownSeries(chart: LineChart): readonly Shown[] {
  return chart.series.flatMap((series, n) => {
    const runs = runsOf(series.points, chart.joinWithin ?? Number.POSITIVE_INFINITY);
    const last = runs.at(-1)?.at(-1);
    return last === undefined ? [] : [{ n, name: series.name, runs, last }];
  });
}

function scaleOptions(axis: Axis | undefined, ticks: number): Parameters<typeof linearScale>[2] {
  return {
    ticks,
    ...(axis?.domain === undefined ? {} : { domain: axis.domain }),
    ...(axis?.whole === undefined ? {} : { whole: axis.whole }),
  };
}

/** Points that stand together: one that is unknown, or a wider step than may be joined, begins a new run. */
function runsOf(points: readonly LinePoint[], within: number): readonly (readonly Known[])[] {
  const found: Known[][] = [];
  let run: Known[] = [];
  for (const point of [...points].sort((a, b) => a.x - b.x)) {
    const [x, y] = [drawable(point.x), drawable(point.y)];
    const before = run.at(-1);
    if (before !== undefined && (y === undefined || x === undefined || x - before.x > within)) run = [];
    if (x === undefined || y === undefined) continue;
    if (run.length === 0) found.push(run);
    run.push({ x, y, low: drawable(point.low), high: drawable(point.high), tip: point.tip });
  }
  return found;
}

function band({ n, runs }: Shown, x: Scale, y: Scale): string {
  return runs
    .map((run) => {
      const both = run.filter((p) => p.low !== undefined && p.high !== undefined);
      const corner = (p: Known, end: number | undefined): string => `${px(x.at(p.x))} ${px(y.at(end ?? p.y))}`;
      const upper = both.map((p) => corner(p, p.high));
      const lower = both.map((p) => corner(p, p.low)).reverse();
      if (both.length === 0) return "";
      const d = `M${[...upper, ...lower].join("L")}`;
      return both.length === 1
        ? element("path", { d, ...stroke(seriesInk(n), 5), "stroke-opacity": 0.25 })
        : element("path", { d: `${d}Z`, ...fill(seriesInk(n)), "fill-opacity": 0.16 });
    })
    .join("");
}

function line({ n, runs }: Shown, x: Scale, y: Scale): string {
  const points = runs.flat();
  const paths = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      element("path", {
        d: `M${run.map((p) => `${px(x.at(p.x))} ${px(y.at(p.y))}`).join("L")}`,
        ...stroke(seriesInk(n), 2.25),
        "stroke-dasharray": seriesDash(n),
        "stroke-linejoin": "round",
      }),
    );
  const radius = points.length > 40 ? 2 : 3.2;
  const dots = points.map((p) => element("g", {}, tip(p.tip), marker(n, x.at(p.x), y.at(p.y), radius)));
  return paths.join("") + dots.join("");
}

function endLabels(
  shown: readonly Shown[],
  labels: readonly (readonly string[])[],
  x: Scale,
  y: Scale,
  area: Area,
): string {
  const wanted = shown.map((s, i) => ({ y: y.at(s.last.y), height: (labels[i]?.length ?? 1) * LINE_HEIGHT + 4 }));
  const places = spreadLabels(wanted, area.top - 4, area.bottom + 4);
  const at = area.right + 10;
  return shown
    .map((s, i) => {
      const lines = labels[i] ?? [];
      const place = places[i] ?? 0;
      const lead = element("path", {
        d: `M${px(x.at(s.last.x) + 5)} ${px(y.at(s.last.y))}L${px(at - 3)} ${px(place)}`,
        ...stroke(seriesInk(s.n)),
        "stroke-opacity": 0.45,
      });
      const first = place - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
      const words = lines.map((text, k) =>
        lettered(text, at, first + k * LINE_HEIGHT, { size: SIZE.label, ink: seriesInk(s.n), weight: 600 }),
      );
      return lead + words.join("");
    })
    .join("");
}

function marksOf(marks: readonly LineMark[], x: Scale, area: Area): string {
  let free = Number.NEGATIVE_INFINITY;
  return marks
    .map((mark) => ({ ...mark, at: drawable(mark.x) }))
    .filter((mark) => mark.at !== undefined && mark.at >= x.domain[0] && mark.at <= x.domain[1])
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const at = x.at(mark.at ?? 0);
      const half = textWidth(mark.label, SIZE.foot) / 2;
      const middle = Math.max(area.left + half, Math.min(area.right - half, at));
      const rule = element("path", {
        d: `M${px(at)} ${px(area.top - 4)}V${px(area.bottom)}`,
        ...stroke("axis"),
        "stroke-dasharray": "2 3",
      });
      if (middle - half < free) return element("g", {}, tip(mark.label), rule);
      free = middle + half + 8;
      return rule + lettered(mark.label, middle, area.top - 9, { size: SIZE.foot, anchor: "middle" });
    })
    .join("");
}

/** Said in the picture where there is nothing to draw. */
export function nothing(area: Area): string {
  return lettered("Nothing on record to draw", (area.left + area.right) / 2, (area.top + area.bottom) / 2, {
    anchor: "middle",
  });
}
