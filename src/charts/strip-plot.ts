import { type Area, type Axis, levelAxis } from "./axis.ts";
import { stroke } from "./ink.ts";
import { lettered, SIZE, textWidth } from "./lettering.ts";
import { marker } from "./marker.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, linearScale } from "./scale.ts";
import { element, px, tip } from "./svg.ts";

export interface StripPoint {
  readonly name: string;
  /** Printed above the swarm, with a line to the mark. */
  readonly label?: string;
  readonly value: number | null;
  readonly series?: number;
  readonly tip?: string;
}

export interface Strip extends Caption {
  readonly points: readonly StripPoint[];
  readonly x?: Axis;
  /** Words for the two ends, as "less like the US" and "more". */
  readonly ends?: readonly [string, string];
}

const RADIUS = 3.8;
const NAME_ROW = 15;

/** All on one line, piled up where they are many: who stands where, and with how many others. */
export function stripPlot(strip: Strip): string {
  const width = widthOf(strip);
  const points = strip.points.flatMap((p) => {
    const value = drawable(p.value);
    return value === undefined ? [] : [{ ...p, value }];
  });
  const [left, right] = [MARGIN, width - MARGIN];
  const scale = linearScale(
    points.map((p) => p.value),
    [left + 12, right - 12],
    {
      ticks: (right - left) / 90,
      ...(strip.x?.domain === undefined ? {} : { domain: strip.x.domain }),
    },
  );
  const xs = points.map((p) => scale.at(p.value));
  const offsets = swarm(xs, RADIUS * 2 + 0.6);
  const reach = offsets.reduce((most, o) => Math.max(most, Math.abs(o)), 0) + RADIUS;
  const names = nameRows(points, xs, left, right);
  const rows = names.reduce((most, n) => Math.max(most, n.row + 1), 0);
  const top = headHeight(strip) + (strip.ends === undefined ? 6 : 22);
  const middle = top + rows * NAME_ROW + reach + 14;
  const area: Area = { left, right, top, bottom: middle + reach + 14 };
  const floor = middle - reach - 8;
  const marks = [
    levelAxis(scale, strip.x ?? {}, area),
    ...names.map((n) => nameMark(n, xs[n.of] ?? 0, middle + (offsets[n.of] ?? 0), floor)),
    ...points.map((p, i) =>
      element("g", {}, tip(p.tip ?? p.name), marker(p.series ?? 0, xs[i] ?? 0, middle + (offsets[i] ?? 0), RADIUS)),
    ),
    ...endsOf(strip.ends, area),
  ];
  return picture(strip, { height: area.bottom + (strip.x?.label === undefined ? 28 : 46), marks });
}

/** A name above the swarm: of which point, in which row from below, around which place. */
interface RowName {
  readonly of: number;
  readonly label: string;
  readonly row: number;
  readonly middle: number;
}

/** Names in rows above the swarm, each in the lowest row where it meets no other. */
function nameRows(
  points: readonly StripPoint[],
  xs: readonly number[],
  left: number,
  right: number,
): readonly RowName[] {
  const ends: number[] = [];
  return points
    .map((p, of) => ({ of, label: p.label }))
    .filter((p): p is { readonly of: number; readonly label: string } => p.label !== undefined && p.label !== "")
    .sort((a, b) => (xs[a.of] ?? 0) - (xs[b.of] ?? 0) || a.of - b.of)
    .map(({ of, label }) => {
      const half = textWidth(label, SIZE.foot) / 2;
      const middle = Math.max(left + half, Math.min(right - half, xs[of] ?? 0));
      const free = ends.findIndex((end) => end < middle - half);
      const row = free === -1 ? ends.length : free;
      ends[row] = middle + half + 10;
      return { of, label, row, middle };
    });
}

function nameMark(name: RowName, x: number, y: number, floor: number): string {
  const baseline = floor - name.row * NAME_ROW;
  return (
    element("path", { d: `M${px(x)} ${px(y)}V${px(baseline + 3)}`, ...stroke("axis") }) +
    lettered(name.label, name.middle, baseline, { size: SIZE.foot, ink: "ink", anchor: "middle", weight: 600 })
  );
}

function endsOf(ends: Strip["ends"], area: Area): readonly string[] {
  if (ends === undefined) return [];
  const fits = textWidth(ends.join("   "), SIZE.foot) + 20 < area.right - area.left;
  return [
    lettered(`‹ ${ends[0]}`, area.left, area.top - 6, { size: SIZE.foot }),
    fits ? lettered(`${ends[1]} ›`, area.right, area.top - 6, { size: SIZE.foot, anchor: "end" }) : "",
  ];
}

/** How far each point must leave the line so that none covers another: the nearest free place, alternately above and below. */
function swarm(xs: readonly number[], size: number): readonly number[] {
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b);
  const offsets = new Array<number>(xs.length).fill(0);
  const set: number[] = [];
  for (const i of order) {
    const x = xs[i] ?? 0;
    const near = set.filter((j) => x - (xs[j] ?? 0) < size).map((j) => ({ dx: x - (xs[j] ?? 0), y: offsets[j] ?? 0 }));
    const free = (y: number): boolean => near.every((o) => o.dx * o.dx + (o.y - y) ** 2 >= size * size - 1e-6);
    let y = 0;
    for (let k = 0; !free(y); k++) y = ((k >> 1) + 1) * (size / 2) * (k % 2 === 0 ? -1 : 1);
    offsets[i] = y;
    set.push(i);
  }
  return offsets;
}
