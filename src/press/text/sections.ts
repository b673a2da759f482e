import { type DayNumber, dayNumber, fromDayNumber } from "#basics";
import type { DateMention, Days, Section } from "../document.ts";
import { isOfCalendar, keyOf } from "./headings.ts";
import { type Open, outlineOf } from "./outline.ts";
import type { Sheet } from "./sheet.ts";

/** Reads the dates of some tokens against a day. */
type ReadDates = (base: DayNumber | undefined, first?: number, endToken?: number) => readonly DateMention[];

/** The sections of a text, and its dates: those without a year, and "on Monday", are told from the day of their section. */
export interface DatedSections {
  readonly sections: readonly Section[];
  readonly dates: readonly DateMention[];
}

export function datedSections(sheet: Sheet, published: DayNumber | undefined, readDates: ReadDates): DatedSections {
  const dates = readDates(published);
  const open = outlineOf(sheet, dates, published);
  if (open.length === 0) return { sections: [], dates };
  const telling = tellingDresses(sheet, open);
  const sections: Section[] = [];
  /** The time of each section, or of the one it is part of. */
  const times: (Time | undefined)[] = [];
  const days = dates.slice();
  for (const { heading, look, parent, endBlock } of open) {
    const above = parent === undefined ? undefined : times[parent];
    const own = look.date !== undefined && telling.has(keyOf(look)) ? timeOf(look.date, above, readDates) : undefined;
    times.push(own ?? above);
    sections.push({
      ...(parent === undefined ? {} : { parent }),
      dress: keyOf(look),
      heading,
      endBlock,
      ...(own === undefined ? {} : { days: own.days }),
    });
  }
  return { sections, dates: told(sheet, sections, times, days, readDates) };
}

/** Headings of a kind tell times where two of them tell different ones: a day alone is that of the page, or of its last change. */
function tellingDresses(sheet: Sheet, open: readonly Open[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const telling = new Set<string>();
  for (const { look } of open) {
    const key = keyOf(look);
    if (look.date === undefined) continue;
    const before = first.get(key);
    const told = sheet.surface.slice(sheet.at[look.date.first] ?? 0, sheet.till[look.date.last] ?? 0);
    if (before === undefined) first.set(key, told);
    else if (before !== told) telling.add(key);
  }
  return telling;
}

/** When the things of a section happened: its days, and how exactly they are told. */
interface Time {
  readonly days: Days;
  readonly precision: DateMention["precision"];
}

/** "12 March" under "2017" is of that year. */
function timeOf(date: DateMention, above: Time | undefined, readDates: ReadDates): Time | undefined {
  const isWhole = !date.relative || above === undefined;
  const own = isWhole ? date : readDates(baseOf(above), date.first, date.last + 1)[0];
  if (own?.from === undefined || own.to === undefined) return undefined;
  return { days: { from: own.from, to: own.to }, precision: own.precision };
}

/** The day that dates without a year are told from: within a year, all its days have to be of that year. */
function baseOf({ days, precision }: Time): DayNumber {
  if (precision !== "year") return days.to;
  return dayNumber(Number(fromDayNumber(days.to).slice(0, 4)), 11, 30) ?? days.to;
}

/** The dates of a text, those of a dated section read again. */
function told(
  sheet: Sheet,
  sections: readonly Section[],
  times: readonly (Time | undefined)[],
  dates: readonly DateMention[],
  readDates: ReadDates,
): readonly DateMention[] {
  const owner = ownersOf(sections, sheet.blocks.length);
  const found: DateMention[] = [];
  let at = 0;
  for (let b = 0; b < sheet.blocks.length; ) {
    let end = b + 1;
    while (end < sheet.blocks.length && owner[end] === owner[b]) end++;
    const time = times[owner[b] ?? -1];
    const [first, last] = [sheet.blocks[b], sheet.blocks[end - 1]];
    b = end;
    if (first === undefined || last === undefined) continue;
    const from = at;
    while ((dates[at]?.first ?? Number.POSITIVE_INFINITY) < last.endToken) at++;
    const own = dates.slice(from, at);
    if (time === undefined || own.every((d) => !d.relative)) found.push(...own);
    else found.push(...readDates(baseOf(time), first.first, last.endToken).map((d) => within(sheet, d, time)));
  }
  return found;
}

/** "On Monday", under a year, is no day that could be told. */
function within(sheet: Sheet, date: DateMention, { precision }: Time): DateMention {
  if (!date.relative || precision === "day" || date.precision === "year") return date;
  if (isOfCalendar(sheet, date)) return date;
  const { from: _, to: __, ...open } = date;
  return open;
}

/** The innermost section of each block; undefined for none. */
export function ownersOf(sections: readonly Section[], blocks: number): readonly (number | undefined)[] {
  const owners = new Array<number | undefined>(blocks).fill(undefined);
  // parts come after what they are part of
  for (const [at, { heading, endBlock }] of sections.entries()) owners.fill(at, heading, endBlock);
  return owners;
}
