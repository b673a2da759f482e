import { type DayNumber, dayNumber } from "#basics";

const YEAR_FIRST = /^(\d{4})[-/.\u2010-\u2013](\d{1,2})[-/.\u2010-\u2013](\d{1,2})T?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})$/;

/**
 * A date in figures: "2025-02-24" (ISO 8601), "2025/02/24", "24/02/2025", "24.02.2025", "2/24/2025". Undefined where the text is none. Without a day where the calendar has no
 * such day, and where day and month could change places: with dots the day comes first, slashes do not tell.
 */
export function numericDate(text: string): { readonly day: DayNumber | undefined } | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return { day: dayNumber(Number(first[1]), Number(first[2]), Number(first[3])) };
  const last = YEAR_LAST.exec(text);
  if (last === null) return undefined;
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  if (a === b || a > 12 || last[2] === ".") return { day: dayNumber(year, b, a) };
  return { day: b > 12 ? dayNumber(year, a, b) : undefined };
}
