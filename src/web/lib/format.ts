import type { LocalDate } from "#basics";

const LOCALE = "en-GB";
const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const weekdayAndDay = new Intl.DateTimeFormat(LOCALE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const number = new Intl.NumberFormat(LOCALE);
const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });
const list = new Intl.ListFormat(LOCALE, { style: "long", type: "conjunction" });

/** "24 February 2025". A LocalDate has no hour, so it is read and printed in one zone. */
export function formatDate(date: LocalDate): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** "24 Feb 2025", for lists. */
export function formatShortDate(date: LocalDate): string {
  return shortDay.format(new Date(`${date}T00:00:00Z`));
}

/** "Monday 24 February 2025". */
export function formatWeekday(date: LocalDate): string {
  return weekdayAndDay.format(new Date(`${date}T00:00:00Z`));
}

export function formatNumber(n: number): string {
  // Most numbers of a page are counts below a thousand, which are written as they are.
  return Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : number.format(n);
}

/** A share between 0 and 1 as "67.4%". */
export function formatShare(share: number): string {
  return percent.format(share);
}

/** "France, Greece and Slovenia". */
export function formatList(words: readonly string[]): string {
  return list.format(words);
}

/** What stands before each of so many words in a list: "", ", " and " and ", as the language has it. */
export function listJoints(count: number): readonly string[] {
  const parts = list.formatToParts(Array.from({ length: count }, () => "x"));
  return parts.flatMap(({ type }, n) => (type === "element" ? [n === 0 ? "" : (parts[n - 1]?.value ?? "")] : []));
}

/** The order of names in a list. One collator for all: a new one for each pair would take longer than the page. */
export const compareNames: (a: string, b: string) => number = new Intl.Collator("en").compare;
