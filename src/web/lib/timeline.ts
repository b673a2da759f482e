import { daysInMonth, fromDayNumber } from "#basics";
import type { VotingRecord } from "#record";
import { formatNumber } from "./format.ts";
import { strings } from "./strings.ts";
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
  /** Each at the left edge of its bar, as a share of the width. */
  readonly labels: readonly { readonly at: string; readonly says: string }[];
  /** The last bar, whose label ends at the right edge. */
  readonly last: string;
  /** In words: what the highest bar stands for. */
  readonly most: string;
}

export const TIMELINE_HEIGHT = 56;
export const BAR_STEP = 12;
const MONTHS_UP_TO_YEARS = 3;
/** As many labels as a phone has room for, and how far right one may begin without meeting the last. */
const LABELS = { year: 8, month: 4 } as const;
const LAST_LABEL_AT = { year: 0.8, month: 0.66 } as const;

interface Slots {
  readonly by: "month" | "year";
  readonly slots: readonly { readonly slot: string; readonly adopted: number; readonly others: number }[];
}

/** How many of these votes each year has, or each month where only a few years are in sight. */
export function timelineCounts(record: VotingRecord, rows: readonly number[]): Slots {
  const dates: readonly string[] = rows.map((i) => fromDayNumber(record.columns.day[i] ?? 0));
  const [start] = dates;
  if (start === undefined) return { by: "year", slots: [] };
  const first = dates.reduce((a, b) => (a < b ? a : b), start);
  const last = dates.reduce((a, b) => (a > b ? a : b), start);
  const by = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < MONTHS_UP_TO_YEARS ? "month" : "year";
  const names = by === "month" ? monthsBetween(first, last) : yearsBetween(first, last);
  const counts = new Map(names.map((slot) => [slot, { adopted: 0, others: 0 }]));
  const length = by === "month" ? 7 : 4;
  rows.forEach((i, n) => {
    const count = counts.get(dates[n]?.slice(0, length) ?? "");
    if (count !== undefined) count[record.vote(i).outcome === "adopted" ? "adopted" : "others"] += 1;
  });
  return { by, slots: [...counts].map(([slot, count]) => ({ slot, ...count })) };
}

/** Undefined where all votes fall into one bar. */
export function timelineOf(record: VotingRecord, rows: readonly number[], query: VoteQuery): Timeline | undefined {
  const { by, slots } = timelineCounts(record, rows);
  if (slots.length < 2) return undefined;
  const most = Math.max(...slots.map(({ adopted, others }) => adopted + others));
  const height = (n: number): number => Math.round((n / most) * TIMELINE_HEIGHT * 10) / 10;
  const every = Math.ceil(slots.length / LABELS[by]);
  return {
    width: slots.length * BAR_STEP,
    bars: slots.map(({ slot, adopted, others }, n) => ({
      x: n * BAR_STEP,
      adopted: height(adopted),
      others: height(others),
      href: votesHref(
        query,
        by === "month" ? { from: `${slot}-01`, to: lastDayOf(slot) } : { from: `${slot}-01-01`, to: `${slot}-12-31` },
      ),
      title: `${slot}: ${formatNumber(adopted + others)}`,
    })),
    // Under the left edge of its bar; the last one ends under the last bar, and one that would begin too near it has no room.
    labels: slots.flatMap(({ slot }, n) =>
      n % every === 0 && n <= slots.length * LAST_LABEL_AT[by] ? [{ at: percent(n / slots.length), says: slot }] : [],
    ),
    last: slots.at(-1)?.slot ?? "",
    most: strings.votes.timeline.most(formatNumber(most), by),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
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
