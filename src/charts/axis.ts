import { stroke } from "./ink.ts";
import { lettered, SIZE, textWidth } from "./lettering.ts";
import { plainNumber, type Scale } from "./scale.ts";
import { element, px } from "./svg.ts";

/** One axis of a chart. */
export interface Axis {
  /** What is measured, printed along it. */
  readonly label?: string;
  /** Ends that are fixed, as 0 and 1 of a share; else they follow the data. */
  readonly domain?: readonly [number, number];
  readonly format?: (value: number) => string;
  /** Only whole numbers get a tick, as years and sessions. */
  readonly whole?: true;
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Ticks of the upright axis, with a hairline across for each and a stronger one at zero; what is counted stands over the uppermost. */
export function uprightAxis(scale: Scale, axis: Axis, area: Area): string {
  const format = axis.format ?? plainNumber;
  const [low] = scale.domain;
  const [highest] = scale.ticks.slice(-1);
  const unit =
    axis.label === undefined || highest === undefined ? "" : lettered(axis.label, area.left + 2, scale.at(highest) - 5);
  const ticks = scale.ticks
    .map((tick) => {
      const y = scale.at(tick);
      const ink = tick === 0 && low < 0 ? stroke("axis") : stroke("grid");
      return (
        element("path", { d: `M${px(area.left)} ${px(y)}H${px(area.right)}`, ...ink }) +
        lettered(format(tick), area.left - 7, y + 4, { anchor: "end" })
      );
    })
    .join("");
  return ticks + unit;
}

/** Ticks of the level axis; those that would touch the one before are left out. */
export function levelAxis(scale: Scale, axis: Axis, area: Area): string {
  const format = axis.format ?? plainNumber;
  const marks = [element("path", { d: `M${px(area.left)} ${px(area.bottom)}H${px(area.right)}`, ...stroke("axis") })];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of scale.ticks) {
    const text = format(tick);
    const half = textWidth(text, SIZE.tick) / 2;
    const x = scale.at(tick);
    if (x - half < free) continue;
    free = x + half + 8;
    marks.push(element("path", { d: `M${px(x)} ${px(area.bottom)}v5`, ...stroke("axis") }));
    marks.push(lettered(text, x, area.bottom + 19, { anchor: "middle" }));
  }
  if (axis.label !== undefined)
    marks.push(lettered(axis.label, (area.left + area.right) / 2, area.bottom + 38, { anchor: "middle" }));
  return marks.join("");
}

/** Room that the numbers of an upright axis need. */
export function tickRoom(scale: Scale, axis: Axis): number {
  const format = axis.format ?? plainNumber;
  return Math.max(0, ...scale.ticks.map((t) => textWidth(format(t), SIZE.tick))) + 10;
}
