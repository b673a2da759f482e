import { type DayNumber, dayNumber, daysInMonth, fromDayNumber } from "#basics";
import type { DateMention } from "../document.ts";
import type { Sheet } from "./sheet.ts";

/** A date found at a token; without days where what it hangs on is not known, or where there is no such day. */
export interface FoundDate {
  readonly last: number;
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  readonly precision: DateMention["precision"];
  readonly relative: boolean;
}

/** Whether a date says itself which day it is, or hangs on another. */
export type Hang = "absolute" | "relative";

/** A day and month without a year: at most this far ahead of the article, else the year before is meant. */
const AHEAD = 31;

/** One day; without days where the calendar has no such day. */
export function oneDay(date: DayNumber | undefined, last: number, hang: Hang): FoundDate {
  const relative = hang === "relative";
  return date === undefined
    ? { last, precision: "day", relative }
    : { last, from: date, to: date, precision: "day", relative };
}

/** A day and month of the article's own year, or the year before where that is too far ahead. */
export function nearestDay(base: DayNumber | undefined, month: number, date: number, last: number): FoundDate {
  if (base === undefined) return oneDay(undefined, last, "relative");
  const year = Number(fromDayNumber(base).slice(0, 4));
  const own = dayNumber(year, month, date);
  const ahead = dayNumber(year + 1, month, date);
  const back = dayNumber(year - 1, month, date);
  if (ahead !== undefined && ahead - base <= AHEAD) return oneDay(ahead, last, "relative");
  const chosen = own !== undefined && own - base <= AHEAD ? own : (back ?? own);
  return oneDay(chosen, last, "relative");
}

/** The nearest month of that number, as with days. */
export function nearestMonth(base: DayNumber | undefined, month: number, last: number): FoundDate {
  const near = nearestDay(base, month, 1, last);
  if (near.from === undefined) return { last, precision: "month", relative: true };
  return wholeMonth(Number(fromDayNumber(near.from).slice(0, 4)), month, last, "relative");
}

export function wholeMonth(year: number, month: number, last: number, hang: Hang): FoundDate {
  const from = dayNumber(year, month, 1) ?? 0;
  const to = dayNumber(year, month, daysInMonth(year, month)) ?? 0;
  return { last, from, to, precision: "month", relative: hang === "relative" };
}

export function wholeYear(year: number, last: number, hang: Hang): FoundDate {
  const from = dayNumber(year, 1, 1) ?? 0;
  const to = dayNumber(year, 12, 31) ?? 0;
  return { last, from, to, precision: "year", relative: hang === "relative" };
}

export function dateMention(
  sheet: Sheet,
  first: number,
  { last, from, to, precision, relative }: FoundDate,
): DateMention {
  const start = sheet.tokens.start[first] ?? 0;
  const end = sheet.tokens.end[last] ?? 0;
  return from === undefined || to === undefined
    ? { first, last, start, end, kind: "date", precision, relative }
    : { first, last, start, end, kind: "date", from, to, precision, relative };
}
