import { daysInMonth, fromDayNumber } from "#basics";
import type { VotingRecord } from "#record";
import { formatNumber } from "./format.ts";
import { type VoteQuery, votesHref } from "./vote-query.ts";

/** Votes over time: a bar for each year, or for each month where only a few years are in sight. Each leads to its own votes. */
export interface Timeline {
  readonly width: number;
  readonly bars: readonly {
    readonly x: number;
    readonly adopted: number;
    readonly others: number;
    readonly href: string;
    readonly title: string;
  }[];
  readonly labels: readonly { readonly x: number; readonly says: string }[];
  readonly most: string;
}

export const TIMELINE_HEIGHT = 56;
export const BAR_STEP = 12;
const MONTHS_UP_TO_YEARS = 3;
const LABELS = 8;

/** Undefined where all votes fall into one bar. */
export function timelineOf(record: VotingRecord, rows: readonly number[], query: VoteQuery): Timeline | undefined {
  if (rows.length === 0) return undefined;
  const days = rows.map((i) => record.columns.day[i] ?? 0);
  const dates: readonly string[] = days.map(fromDayNumber);
  const [first = "", last = ""] = [dates.reduce((a, b) => (a < b ? a : b)), dates.reduce((a, b) => (a > b ? a : b))];
  const byMonth = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < MONTHS_UP_TO_YEARS;
  const slots = byMonth ? monthsBetween(first, last) : yearsBetween(first, last);
  if (slots.length < 2) return undefined;
  const length = byMonth ? 7 : 4;
  const counts = new Map(slots.map((slot) => [slot, { adopted: 0, others: 0 }]));
  rows.forEach((i, n) => {
    const count = counts.get(dates[n]?.slice(0, length) ?? "");
    if (count !== undefined) count[record.vote(i).outcome === "adopted" ? "adopted" : "others"] += 1;
  });
  const most = Math.max(...[...counts.values()].map((c) => c.adopted + c.others));
  const height = (n: number): number => Math.round((n / most) * TIMELINE_HEIGHT * 10) / 10;
  const every = Math.ceil(slots.length / LABELS);
  return {
    width: slots.length * BAR_STEP,
    bars: [...counts].map(([slot, { adopted, others }], n) => ({
      x: n * BAR_STEP,
      adopted: height(adopted),
      others: height(others),
      href: votesHref(
        query,
        byMonth ? { from: `${slot}-01`, to: lastDayOf(slot) } : { from: `${slot}-01-01`, to: `${slot}-12-31` },
      ),
      title: `${slot}: ${formatNumber(adopted + others)}`,
    })),
    labels: slots.flatMap((slot, n) => (n % every === 0 ? [{ x: n * BAR_STEP, says: slot }] : [])),
    most: formatNumber(most),
  };
}

function yearsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, n) => String(from + n));
}

function monthsBetween(first: string, last: string): readonly string[] {
  return yearsBetween(first, last)
    .flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`))
    .filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}

function lastDayOf(month: string): string {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}
