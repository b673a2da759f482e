import { type DayNumber, fromDayNumber } from "#basics";
import { type DateMention, MARK, TOKEN } from "../document.ts";
import { bareYear, dayFirst, inFigures, monthFirst } from "./calendar-dates.ts";
import { createDateWords, type DateSheet } from "./date-sheet.ts";
import { dateMention, type FoundDate } from "./found-date.ts";
import { onAnniversary, onDay, onPeriod, onWeekday, sameDay, yearsBack } from "./relative-dates.ts";
import { marksAt, type Sheet, typeAt, wordAt } from "./sheet.ts";
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
    return inFigures(on, i) ?? dayFirst(on, i, yearBefore(on, i, earlier)) ?? yearsBack(on, i) ?? bareYear(on, i);
  }
  return (
    onWeekday(on, i) ??
    monthFirst(on, i, yearBefore(on, i, earlier)) ??
    onDay(on, i) ??
    onPeriod(on, i) ??
    yearsBack(on, i) ??
    sameDay(on, i, earlier) ??
    onAnniversary(on, i)
  );
}

/** "Resolution 2418 of 31 May 2018 and resolution 2428 of 13 July": a day that is put as the one before it, in the same sentence, is of its year. */
function yearBefore({ sheet }: DateSheet, i: number, earlier: readonly DateMention[]): number | undefined {
  const last = earlier.at(-1);
  if (last?.from === undefined || last.relative || last.precision !== "day") return undefined;
  if (i === 0 || last.first === 0 || wordAt(sheet, i - 1) !== wordAt(sheet, last.first - 1)) return undefined;
  for (let token = last.first + 1; token <= i; token++)
    if ((marksAt(sheet, token) & MARK.sentenceStart) !== 0) return undefined;
  return Number(fromDayNumber(last.from).slice(0, 4));
}
