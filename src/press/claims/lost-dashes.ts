import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { type Draft, place } from "./draft.ts";
import type { TextMap } from "./texts/texts.ts";

/** A number beside a vote, with nothing behind it that it could count. */
const RUN = codePattern(/(?<=[vV0dbT*#][^;NQ]{0,8}?[.]?[=gO:(]?[.]?)N(?=$|[.]?D|[,;:)(wWtgfF&-])/g);

const OPTIONS: readonly Option[] = ["yes", "no", "abstaining"];

/** All members of the United Nations. */
const MEMBERS = 193;

/**
 * "The Assembly voted 141535": a tally whose dashes were lost on the way to the page. Every way to cut the digits that could be a result is
 * read, and told only where it is the result of the vote that all else points to.
 */
export function lostDashes(document: Document, sentence: ChunkedSentence, texts: TextMap): readonly Draft[] {
  return matchesIn(sentence, RUN).flatMap(({ index }): readonly Draft[] => {
    const chunk = sentence.chunks[index];
    const digits = chunk === undefined ? "" : document.text.slice(chunk.start, chunk.end);
    if (!/^[1-9]\d{3,8}$/.test(digits)) return [];
    const { start, end } = place(document, sentence, index, index);
    return cuts(digits).map((parts) => ({
      start,
      end,
      type: "tally",
      modality: "asserted",
      numbers: Object.fromEntries(parts.map((n, i) => [OPTIONS[i] ?? "yes", n])),
      tentative: true,
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, index),
      because: "lost-dashes",
    }));
  });
}

/** The digits in two or three figures that one vote can have: "1405" is 140 and 5, or 14, 0 and 5. */
function cuts(digits: string): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let first = 1; first <= 3; first++)
    for (let second = first + 1; second <= Math.min(first + 3, digits.length); second++) {
      const parts = [digits.slice(0, first), digits.slice(first, second), digits.slice(second)].filter((p) => p !== "");
      const figures = parts.map(Number);
      const isPlain = parts.every((part, i) => part === String(figures[i]));
      if (parts.length >= 2 && isPlain && figures.reduce((sum, n) => sum + n, 0) <= MEMBERS) found.push(figures);
    }
  return found;
}
