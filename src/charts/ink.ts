import type { Attributes } from "./svg.ts";

/**
 * The colours of every chart, by what they are for: light, then dark. On a page the site's own stylesheet sets them by the custom
 * property `--plot-<role>`; a saved file carries its own; a program that knows no styles takes the attribute, which is the light one.
 * The series colours keep 3 : 1 against the paper and stay apart for the common colour blindnesses; dashes and shapes say it again.
 */
export const INKS = {
  paper: ["#ffffff", "#11151a"],
  ink: ["#14181d", "#e8ecf0"],
  soft: ["#454e59", "#b6c0ca"],
  grid: ["#d8dde3", "#2c353f"],
  axis: ["#616b77", "#93a0ac"],
  s1: ["#1d5f9f", "#5aa6e8"],
  s2: ["#bf4310", "#f08a54"],
  s3: ["#6b4ba3", "#c3a6f0"],
  s4: ["#18735a", "#5fcaa2"],
  s5: ["#8a6500", "#dfc05c"],
  s6: ["#a82c73", "#f08fc4"],
  s7: ["#2b7f9c", "#7fd0ea"],
  s8: ["#4c5663", "#a9b4c0"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type Ink = keyof typeof INKS;

const SERIES: readonly Ink[] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
const DASHES: readonly (string | undefined)[] = [
  undefined,
  "7 3",
  "2 3",
  "10 3 2 3",
  undefined,
  "7 3",
  "2 3",
  "10 3 2 3",
];

/** The colour of the nth series; they begin again after eight. */
export function seriesInk(n: number): Ink {
  return SERIES[n % SERIES.length] ?? "s1";
}

/** The dashes of the nth series' line, a second cue beside its colour. */
export function seriesDash(n: number): string | undefined {
  return DASHES[n % DASHES.length];
}

export function fill(ink: Ink): Attributes {
  return { class: `plot-fill-${ink}`, fill: INKS[ink][0] };
}

export function stroke(ink: Ink, width = 1): Attributes {
  return { class: `plot-stroke-${ink}`, stroke: INKS[ink][0], "stroke-width": width, fill: "none" };
}

const roles = Object.keys(INKS) as readonly Ink[];
const properties = (shade: 0 | 1): string => roles.map((r) => `--plot-${r}:${INKS[r][shade]}`).join(";");

/** The styles that a picture standing alone carries: its colours by light and by dark. */
export const OWN_STYLES: string =
  `svg.plot{${properties(0)};color-scheme:light dark}` +
  `@media(prefers-color-scheme:dark){svg.plot{${properties(1)}}}` +
  "@media print{" +
  `svg.plot{${properties(0)}}}` +
  roles.map((r) => `.plot-fill-${r}{fill:var(--plot-${r})}.plot-stroke-${r}{stroke:var(--plot-${r})}`).join("");
