/** Basics: what has no word of the United Nations in it. */
export type { Brand } from "./brand.ts";
export { groupBy } from "./group-by.ts";
export {
  type DayNumber,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isLeapYear,
  type LocalDate,
  parseLocalDate,
  toDayNumber,
  weekday,
  yearOf,
} from "./local-date.ts";
export { once } from "./once.ts";
export { joinedAtHyphens, type PdfItem, printedText } from "./printed-page.ts";
export { type Random, seededRandom } from "./random.ts";
export { err, ok, type Result, unreachable } from "./result.ts";
export { contains, overlaps, type Span, spanText } from "./span.ts";
