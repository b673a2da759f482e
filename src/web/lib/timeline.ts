import { daysInMonth, fromDayNumber } from "#basics";
import { OUTCOMES, type VotingRecord } from "#record";
import { formatNumber } from "./format.ts";
import { madeOnce } from "./made-once.ts";
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

/** In units of a tenth of the width's, so that the height of a bar is a whole number. */
export const TIMELINE_HEIGHT = 560;
export const BAR_STEP = 12;
const MONTHS_UP_TO_YEARS = 3;
/** As many labels as a phone has room for, and how far right one may begin without meeting the last. */
const LABELS = { year: 8, month: 4 } as const;
const LAST_LABEL_AT = { year: 0.8, month: 0.66 } as const;

interface Slots {
  readonly by: "month" | "year";
  readonly slots: readonly { readonly slot: string; readonly adopted: number; readonly others: number }[];
}

/** The month of each vote, counted from the year 0. */
const monthsOf = madeOnce((record: VotingRecord, _: "months") =>
  Int32Array.from(record.columns.day, (day) => {
    const [year, month] = fromDayNumber(day).split("-").map(Number);
    return (year ?? 0) * 12 + (month ?? 1) - 1;
  }),
);
const ADOPTED = OUTCOMES.indexOf("adopted") + 1;

/** How many of these votes each year has, or each month where only a few years are in sight. */
export function timelineCounts(record: VotingRecord, rows: readonly number[]): Slots {
  const months = monthsOf(record, "months");
  const { outcome } = record.search().facets;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const i of rows) {
    const month = months[i] ?? 0;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  if (rows.length === 0) return { by: "year", slots: [] };
  const by = yearOf(last) - yearOf(first) < MONTHS_UP_TO_YEARS ? "month" : "year";
  const slotOf = by === "month" ? (month: number) => month : yearOf;
  const start = slotOf(first);
  const slots = Array.from({ length: slotOf(last) - start + 1 }, (_, n) => ({
    slot: by === "month" ? monthName(start + n) : String(start + n),
    adopted: 0,
    others: 0,
  }));
  for (const i of rows) {
    const count = slots[slotOf(months[i] ?? 0) - start];
    if (count !== undefined) count[outcome[i] === ADOPTED ? "adopted" : "others"] += 1;
  }
  return { by, slots };
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

function monthName(month: number): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Undefined where all votes fall into one bar. */
export function timelineOf(record: VotingRecord, rows: readonly number[], query: VoteQuery): Timeline | undefined {
  const { by, slots } = timelineCounts(record, rows);
  if (slots.length < 2) return undefined;
  const most = Math.max(...slots.map(({ adopted, others }) => adopted + others));
  const height = (n: number): number => Math.round((n / most) * TIMELINE_HEIGHT);
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

function lastDayOf(month: string): string {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}
