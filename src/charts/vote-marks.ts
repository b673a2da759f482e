import { fill, type Ink, stroke } from "./ink.ts";
import { element, px } from "./svg.ts";

/** How a member's mark looks, colour and shape together: filled, with cut corners, standing on a bar, or only an outline of dashes. */
export type TileLook = "filled" | "cut" | "barred" | "dashed";

const LOOK_INK: Readonly<Record<TileLook, Ink>> = { filled: "s1", cut: "s2", barred: "s5", dashed: "axis" };

/** The ink in which letters stand on a tile. */
export const LETTERS_ON: Readonly<Record<TileLook, Ink>> = {
  filled: "paper",
  cut: "paper",
  barred: "ink",
  dashed: "soft",
};

export function tile(look: TileLook, x: number, y: number, width: number, height = width): string {
  const ink = LOOK_INK[look];
  const cut = Math.min(width, height) * 0.28;
  switch (look) {
    case "filled":
      return element("rect", { x, y, width, height, rx: 2, ...fill(ink) });
    case "cut":
      return element("path", {
        d: `M${px(x + cut)} ${px(y)}h${px(width - cut)}v${px(height - cut)}l${px(-cut)} ${px(cut)}h${px(cut - width)}v${px(cut - height)}z`,
        ...fill(ink),
      });
    case "barred":
      return (
        element("rect", { x, y, width, height, ...fill(ink), "fill-opacity": 0.35 }) +
        element("rect", { x, y: y + height * 0.82, width, height: height * 0.18, ...fill(ink) })
      );
    case "dashed":
      return element("rect", {
        x: x + 1,
        y: y + 1,
        width: width - 2,
        height: height - 2,
        ...stroke(ink, 1.5),
        "stroke-dasharray": "4 3",
      });
  }
}

/** Which look stands for what, in a row of keys. */
export interface LookKey {
  readonly look: TileLook;
  readonly label: string;
}
