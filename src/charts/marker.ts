import { fill, seriesInk } from "./ink.ts";
import { element, px } from "./svg.ts";

/** The mark of the nth series: colour and shape together, so that either is enough. Circle, square, triangle, diamond, and again. */
export function marker(n: number, x: number, y: number, radius: number): string {
  const ink = fill(seriesInk(n));
  const r = radius;
  switch (n % 4) {
    case 1:
      return element("rect", { x: x - r * 0.88, y: y - r * 0.88, width: r * 1.76, height: r * 1.76, ...ink });
    case 2:
      return element("path", {
        d: `M${px(x)} ${px(y - r * 1.2)}l${px(r * 1.12)} ${px(r * 2)}h${px(-r * 2.24)}z`,
        ...ink,
      });
    case 3:
      return element("path", {
        d: `M${px(x)} ${px(y - r * 1.25)}l${px(r * 1.25)} ${px(r * 1.25)}l${px(-r * 1.25)} ${px(r * 1.25)}l${px(-r * 1.25)} ${px(-r * 1.25)}z`,
        ...ink,
      });
    default:
      return element("circle", { cx: x, cy: y, r, ...ink });
  }
}
