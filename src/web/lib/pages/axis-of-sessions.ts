import type { Interval } from "#alignment";
import { figureStrings } from "../strings/figure-strings.ts";

/** Where a session stands on an axis of years: the year in which it opens. */
export function sessionYear(period: string): number {
  return 1945 + Number(period);
}

export const sessionAxis = { whole: true, format: String, label: figureStrings.opened } as const;

/** A rate of fewer votes than this is not drawn; tables and files have it. */
export const LEAST_DRAWN = 3;

/** "0.42 (0.35 to 0.49)". */
export function valueWords(value: number | null, interval?: Interval | null): string {
  if (value === null) return "–";
  return interval
    ? `${value.toFixed(2)} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`
    : value.toFixed(2);
}

export function twoDigits(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
