import type { DayNumber } from "#basics";
import { type DateMention, TOKEN } from "../document.ts";
import { bareYear, dayFirst, inFigures, monthFirst } from "./calendar-dates.ts";
import { createDateWords, type DateSheet } from "./date-sheet.ts";
import { dateMention, type FoundDate } from "./found-date.ts";
import { onAnniversary, onDay, onPeriod, onWeekday, sameDay, yearsBack } from "./relative-dates.ts";
import { type Sheet, typeAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Reads the dates of a sheet, or of some of its tokens. */
export type DateReader = (
  sheet: Sheet,
  base: DayNumber | undefined,
  first?: number,
  endToken?: number,
) => DateMention[];

/** Words that a date can begin with. */
const OPENING = TAG.month | TAG.weekday | TAG.dateWord | TAG.cardinal;

/** Reads dates; what hangs on the day of publication is worked out against `base`, and left without days where there is none. */
export function createDateReader(vocabulary: Vocabulary): DateReader {
  const words = createDateWords(vocabulary);
  return (sheet, base, first = 0, endToken = sheet.tokens.length) => datesIn({ sheet, words, base }, first, endToken);
}

function datesIn(on: DateSheet, first: number, endToken: number): DateMention[] {
  const mentions: DateMention[] = [];
  const { tags, tokens } = on.sheet;
  for (let i = first; i < endToken; i++) {
    if (tokens.type[i] !== TOKEN.number && ((tags[i] ?? 0) & OPENING) === 0) continue;
    const found = dateAt(on, i, mentions);
    if (found === undefined) continue;
    mentions.push(dateMention(on.sheet, i, found));
    i = found.last;
  }
  return mentions;
}

function dateAt(on: DateSheet, i: number, earlier: readonly DateMention[]): FoundDate | undefined {
  if (typeAt(on.sheet, i) === TOKEN.number) {
    return inFigures(on, i) ?? dayFirst(on, i) ?? yearsBack(on, i) ?? bareYear(on, i);
  }
  return (
    onWeekday(on, i) ??
    monthFirst(on, i) ??
    onDay(on, i) ??
    onPeriod(on, i) ??
    yearsBack(on, i) ??
    sameDay(on, i, earlier) ??
    onAnniversary(on, i)
  );
}
