import type { Brand } from "./brand.ts";

/** A calendar day, `YYYY-MM-DD`. For a meeting it is the day in the place where the body met (New York, unless said). */
export type LocalDate = Brand<string, "LocalDate">;

/** Days since 1970-01-01 in the proleptic Gregorian calendar; may be negative. */
export type DayNumber = number;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a calendar date; undefined where there is no such day (30 February). */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1;
  return before * 365 + leapDays + inYear - 719_162;
}

/** Reads `YYYY-MM-DD`; undefined for anything else, and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) === undefined
    ? undefined
    : (text as LocalDate);
}

/** The day number of a date that `parseLocalDate` has accepted. */
export function toDayNumber(date: LocalDate): DayNumber {
  const day = dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  if (day === undefined) throw new RangeError(`not a date: ${date}`);
  return day;
}

/** The inverse of `toDayNumber`, for years 1 to 9999. */
export function fromDayNumber(day: DayNumber): LocalDate {
  let year = Math.floor((day + 719_162) / 365.2425) + 1;
  while ((dayNumber(year, 1, 1) ?? 0) > day) year--;
  while ((dayNumber(year + 1, 1, 1) ?? 0) <= day) year++;
  let month = 1;
  let left = day - (dayNumber(year, 1, 1) ?? 0);
  while (left >= daysInMonth(year, month)) left -= daysInMonth(year, month++);
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(left + 1, 2)}` as LocalDate;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
