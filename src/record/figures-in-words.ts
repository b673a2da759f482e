import type { Counts } from "./vote.ts";

/** Three counts as they are written in one go, in favour, against, abstaining: 93-8-73, with whichever dash, or colons. */
const FIGURES = /(?<![\p{L}\p{N}/.-])(\d{1,3})\s?[-‐‑‒–—:]\s?(\d{1,3})\s?[-‐‑‒–—:]\s?(\d{1,3})(?![\p{L}\p{N}/-])/u;

/** What was looked for, where figures stand in it: those, and the words around them. */
export interface FiguresInWords {
  readonly tally: Counts;
  readonly rest: string;
}

/** Reads figures out of the words of a search; undefined where none stand there. */
export function figuresInWords(text: string): FiguresInWords | undefined {
  const found = FIGURES.exec(text);
  if (found === null) return undefined;
  const [yes, no, abstaining] = found.slice(1).map(Number);
  if (yes === undefined || no === undefined || abstaining === undefined) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  return { tally: { yes, no, abstaining }, rest };
}
