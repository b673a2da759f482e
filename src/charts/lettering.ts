import { fill, type Ink } from "./ink.ts";
import { type Attributes, element, escaped } from "./svg.ts";

/** The typefaces of the site, and what looks like them elsewhere. */
export const SANS =
  "'Libre Franklin Variable','Libre Franklin','Franklin Gothic Medium','Segoe UI',system-ui,sans-serif";
export const SERIF =
  "'Newsreader Variable',Newsreader,'Newsreader SemiBold','Iowan Old Style','Palatino Linotype',Georgia,serif";

/** Sizes in pixels of the picture's own units. */
export const SIZE = { title: 20, subtitle: 13.5, label: 12.5, tick: 12, foot: 11 } as const;

/** How wide a text comes out, in pixels, on the safe side: there is no typeface at hand to measure with. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

function emsOf(letter: string): number {
  if (letter >= "\u1100") return 1.05;
  if (/[\p{Mn}\u200b-\u200f]/u.test(letter)) return 0;
  if (/[iljftr.,:;'’|!()[\]\s]/.test(letter)) return 0.34;
  if (/[mwMW@%—]/.test(letter)) return 0.92;
  return /[A-Z]/.test(letter) ? 0.68 : 0.58;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** A text in lines of at most a width; the last of at most `most` lines is cut. */
export function wrapped(text: string, width: number, size: number, most = 3): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter((w) => w !== "");
  for (const [n, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = `${line} ${words.slice(n).join(" ")}`;
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  return lines.map((l) => shortened(l, width, size));
}

export interface Lettering {
  readonly size?: number;
  readonly ink?: Ink;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: number;
  readonly family?: string;
}

/** A line of text at a place; the y is its baseline. */
export function lettered(text: string, x: number, y: number, how: Lettering = {}): string {
  const attributes: Attributes = {
    x,
    y,
    ...fill(how.ink ?? "soft"),
    "font-size": how.size ?? SIZE.tick,
    "font-weight": how.weight,
    "font-family": how.family,
    "text-anchor": how.anchor === "start" ? undefined : how.anchor,
  };
  return element("text", attributes, escaped(text));
}
