import { type LocalDate, parseLocalDate } from "#basics";

/** The day of the clock, in UTC: the one place where a command asks for it. */
export function today(): LocalDate {
  const date = parseLocalDate(new Date().toISOString().slice(0, 10));
  if (date === undefined) throw new Error("the clock gives no date");
  return date;
}
