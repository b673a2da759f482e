import type { AgreementIndex, Interval } from "#alignment";
import { formatShare } from "../format.ts";
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

/** "35%", a share or an index from 0 to 1 for the eye. */
export function percentWords(value: number): string {
  return formatShare(Math.round(value * 100) / 100);
}

/** An index as its scale asks: from 0 to 1 as per cent, others with two digits. */
export function indexWords(index: AgreementIndex, value: number | null, interval?: Interval | null): string {
  if (!isShare(index)) return valueWords(value, interval);
  if (value === null) return "–";
  return interval
    ? `${percentWords(value)} (${percentWords(interval.low)} to ${percentWords(interval.high)})`
    : percentWords(value);
}

/** Whether an index runs from never (0) to always (1). */
export function isShare(index: AgreementIndex): boolean {
  return index === "lijphart" || index === "alike" || index === "yes-no";
}

export function twoDigits(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
