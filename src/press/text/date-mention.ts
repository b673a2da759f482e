import type { DayNumber } from "#basics";
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
