import { dayNumber } from "#basics";
import { MARK, TOKEN } from "../document.ts";
import { type DateSheet, skipComma } from "./date-sheet.ts";
import { type FoundDate, nearestDay, nearestMonth, oneDay, wholeMonth, wholeYear } from "./found-date.ts";
import { numericDate } from "./numeric-dates.ts";
import { isCapitalAt, lengthAt, lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG } from "./vocabulary.ts";

// Dates that the calendar gives: a day, a month, a year. Without a year they are of that of the date before them, where they are put as that one is
// (`yearBefore`); else of the article's own, or the one before.

const YEAR = /^(?:19[0-9]{2}|20[0-9]{2})$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/i;

/** "Feb. 24, 2025", "February 24", "February 2025", "February". */
export function monthFirst(on: DateSheet, i: number, yearBefore: number | undefined): FoundDate | undefined {
  const { sheet, base } = on;
  const m = monthAt(on, i);
  if (m === undefined) return undefined;
  const date = dayAt(sheet, m.after);
  const yearToken = skipComma(on, date === undefined ? m.after : m.after + 1);
  const year = yearAt(sheet, yearToken);
  if (date !== undefined) {
    if (year !== undefined) return oneDay(dayNumber(year, m.month, date), yearToken, "absolute");
    return yearBefore === undefined
      ? nearestDay(base, m.month, date, m.after)
      : oneDay(dayNumber(yearBefore, m.month, date), m.after, "absolute");
  }
  if (year !== undefined) return wholeMonth(year, m.month, yearToken, "absolute");
  return mayBeVerb(on, i) ? undefined : nearestMonth(base, m.month, i);
}

/** "24 February 2025", "24 Feb", "24th of February". */
export function dayFirst(on: DateSheet, i: number, yearBefore: number | undefined): FoundDate | undefined {
  const { sheet, words, base } = on;
  const date = dayAt(sheet, i);
  if (date === undefined) return undefined;
  const next = wordAt(sheet, i + 1);
  const isComma = next === words.sign[","];
  const m = monthAt(on, isComma || next === words.plain.of ? i + 2 : i + 1);
  if (m === undefined) return undefined;
  const yearToken = skipComma(on, m.after);
  const year = yearAt(sheet, yearToken);
  if (year !== undefined) return oneDay(dayNumber(year, m.month, date), yearToken, "absolute");
  // "11, May 2024"; but "18, May said"
  if (isComma) return undefined;
  return yearBefore === undefined
    ? nearestDay(base, m.month, date, m.after - 1)
    : oneDay(dayNumber(yearBefore, m.month, date), m.after - 1, "absolute");
}

/** "2025-02-24", "24.02.2025". */
export function inFigures({ sheet }: DateSheet, i: number): FoundDate | undefined {
  if (typeAt(sheet, i) !== TOKEN.number || lengthAt(sheet, i) < 8) return undefined;
  const date = numericDate(lookAt(sheet, i));
  return date === undefined ? undefined : oneDay(date.day, i, "absolute");
}

/** "2025", where it counts nothing and is no resolution's number. */
export function bareYear({ sheet }: DateSheet, i: number): FoundDate | undefined {
  const year = yearAt(sheet, i);
  const isNumber = (tagsAt(sheet, i + 1) & TAG.unit) !== 0 || (tagsAt(sheet, i - 1) & TAG.textNoun) !== 0;
  return year === undefined || isNumber ? undefined : wholeYear(year, i, "absolute");
}

/** A figure that can be the day of a month. */
export function dayAt(sheet: Sheet, i: number): number | undefined {
  if (typeAt(sheet, i) !== TOKEN.number) return undefined;
  const value = Number(DAY.exec(lookAt(sheet, i))?.[1] ?? 0);
  return value >= 1 && value <= 31 ? value : undefined;
}

function yearAt(sheet: Sheet, i: number): number | undefined {
  if (typeAt(sheet, i) !== TOKEN.number || lengthAt(sheet, i) < 4) return undefined;
  const look = lookAt(sheet, i);
  return YEAR.test(look) ? Number(look) : undefined;
}

/** The month at a token, January 1, and the token after it (a dot of abbreviation counts with it). */
function monthAt({ sheet, words }: DateSheet, i: number): { month: number; after: number } | undefined {
  if ((tagsAt(sheet, i) & TAG.month) === 0 || !isCapitalAt(sheet, i)) return undefined;
  const word = wordAt(sheet, i);
  const dotted =
    wordAt(sheet, i + 1) === words.sign["."] &&
    (marksAt(sheet, i + 1) & MARK.spaceBefore) === 0 &&
    // a month in full has no dot of its own: it is the end of the sentence
    lengthAt(sheet, i) <= 4 &&
    word !== words.plain.may;
  return { month: (words.months.get(word) ?? 0) + 1, after: dotted ? i + 2 : i + 1 };
}

/** "May" and "March", where nothing says that a month is meant. */
function mayBeVerb({ sheet, words }: DateSheet, i: number): boolean {
  const word = wordAt(sheet, i);
  if (word !== words.plain.may && word !== words.plain.march) return false;
  return (marksAt(sheet, i) & MARK.sentenceStart) !== 0 || !words.beforeTime.has(wordAt(sheet, i - 1));
}
