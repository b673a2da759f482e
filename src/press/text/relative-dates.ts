import { dayNumber, fromDayNumber, weekday } from "#basics";
import { type DateMention, TOKEN } from "../document.ts";
import { dayAt, dayFirst, monthFirst } from "./calendar-dates.ts";
import { type DateSheet, type KnownEvent, skipComma } from "./date-sheet.ts";
import { type FoundDate, oneDay, wholeMonth, wholeYear } from "./found-date.ts";
import { isCapitalAt, lengthAt, lookAt, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG } from "./vocabulary.ts";

// Dates that hang on another day: mostly that of publication.

/** "Thurs.": what is longer is no short form, and a dot behind it ends the sentence. */
const LONGEST_SHORT = 5;
/** Tokens after "anniversary" in which its event is named. */
const EVENT_NEAR = 12;

/** "on Monday": the last one not after the article; "last Monday" is before it, "next Monday" after. "Monday, Feb. 24" is one date. */
export function onWeekday(on: DateSheet, i: number): FoundDate | undefined {
  const { sheet, words, base } = on;
  if ((tagsAt(sheet, i) & TAG.weekday) === 0 || !isCapitalAt(sheet, i)) return undefined;
  const isShort = lengthAt(sheet, i) <= LONGEST_SHORT;
  const after = isShort && wordAt(sheet, i + 1) === words.sign["."] ? i + 2 : i + 1;
  const full = monthFirst(on, skipComma(on, after), undefined) ?? dayFirst(on, skipComma(on, after), undefined);
  if (full?.precision === "day") return full;
  if (base === undefined) return oneDay(undefined, i, "relative");
  const day = words.weekdays.get(wordAt(sheet, i)) ?? 0;
  // "Monday of last week", "Friday last week"
  const ofWeek = onPeriod(on, wordAt(sheet, after) === words.plain.of ? after + 1 : after);
  if (ofWeek?.precision === "day") return oneDay((ofWeek.from ?? 0) + ((day + 6) % 7), ofWeek.last, "relative");
  const back = (weekday(base) - day + 7) % 7;
  const word = wordAt(sheet, i - 1);
  if (word === words.near.next) return oneDay(base + (back === 0 ? 7 : 7 - back), i, "relative");
  if (word !== words.near.last) return oneDay(base - back, i, "relative");
  if (back === 0) return oneDay(base - 7, i, "relative");
  // "last Thursday", written on a Saturday: of this week or of the one before
  return { last: i, from: base - back - 7, to: base - back, precision: "day", relative: true };
}

/** "today", "yesterday". */
export function onDay({ sheet, words: { near }, base }: DateSheet, i: number): FoundDate | undefined {
  const word = wordAt(sheet, i);
  const shift =
    word === near.today || word === near.tonight
      ? 0
      : word === near.yesterday
        ? -1
        : word === near.tomorrow
          ? 1
          : undefined;
  return shift === undefined ? undefined : oneDay(base === undefined ? undefined : base + shift, i, "relative");
}

/** "last week", "this month", "next year". */
export function onPeriod({ sheet, words: { near, span }, base }: DateSheet, i: number): FoundDate | undefined {
  const word = wordAt(sheet, i);
  const shift =
    word === near.last || word === near.previous ? -1 : word === near.this ? 0 : word === near.next ? 1 : undefined;
  if (shift === undefined) return undefined;
  const period = wordAt(sheet, i + 1);
  if (period !== span.week && period !== span.month && period !== span.year) return undefined;
  const precision = period === span.year ? "year" : period === span.month ? "month" : "day";
  if (base === undefined) return { last: i + 1, precision, relative: true };
  const [y = 0, m = 1] = fromDayNumber(base).split("-").map(Number);
  if (precision === "year") return wholeYear(y + shift, i + 1, "relative");
  if (precision === "month")
    return wholeMonth(y + Math.floor((m - 1 + shift) / 12), ((m - 1 + shift + 12) % 12) + 1, i + 1, "relative");
  const monday = base - ((weekday(base) + 6) % 7) + 7 * shift;
  return { last: i + 1, from: monday, to: monday + 6, precision, relative: true };
}

/** "a year earlier", "two years ago". */
export function yearsBack({ sheet, words, base }: DateSheet, i: number): FoundDate | undefined {
  const word = wordAt(sheet, i);
  const count =
    word === words.plain.a
      ? 1
      : (words.units.get(word) ?? (typeAt(sheet, i) === TOKEN.number ? dayAt(sheet, i) : undefined));
  if (count === undefined) return undefined;
  const unit = wordAt(sheet, i + 1);
  if (unit !== words.span.year && unit !== words.span.years) return undefined;
  if (!words.back.has(wordAt(sheet, i + 2))) return undefined;
  if (base === undefined) return { last: i + 2, precision: "year", relative: true };
  return wholeYear(Number(fromDayNumber(base).slice(0, 4)) - count, i + 2, "relative");
}

/** "the third anniversary of Russia's invasion", "three-year anniversary": counted from the event, where it is one we know. */
export function onAnniversary(on: DateSheet, i: number): FoundDate | undefined {
  const { sheet, words } = on;
  if (wordAt(sheet, i) !== words.span.anniversary) return undefined;
  const count = anniversaryCount(on, i - 1);
  const event = eventAfter(on, i + 1);
  if (count === undefined || event === undefined) return { last: i, precision: "anniversary", relative: true };
  const [y = 0, m = 1, d = 1] = fromDayNumber(event.day).split("-").map(Number);
  const date = dayNumber(y + count, m, d) ?? dayNumber(y + count, m, d - 1) ?? 0;
  return { last: i, from: date, to: date, precision: "anniversary", relative: false };
}

/** "the same day": the last one told. */
export function sameDay(
  { sheet, words }: DateSheet,
  i: number,
  earlier: readonly DateMention[],
): FoundDate | undefined {
  if (wordAt(sheet, i) !== words.near.same || wordAt(sheet, i + 1) !== words.span.day) return undefined;
  const day = earlier.findLast((m) => m.precision === "day" || m.precision === "anniversary");
  const found = oneDay(undefined, i + 1, "relative");
  return day?.from === undefined || day.to === undefined ? found : { ...found, from: day.from, to: day.to };
}

/** "third", "3rd", "three-year": the word before "anniversary" is at `i`. */
function anniversaryCount({ sheet, words }: DateSheet, i: number): number | undefined {
  const word = wordAt(sheet, i);
  if (word === words.span.year || word === words.span.years) {
    return words.units.get(wordAt(sheet, i - 1)) ?? dayAt(sheet, i - 1);
  }
  return words.ordinals.get(word) ?? (/\D$/.test(lookAt(sheet, i)) ? dayAt(sheet, i) : undefined);
}

/** The first word from `i` on, in its sentence, that names an event. */
function eventAfter({ sheet, words }: DateSheet, i: number): KnownEvent | undefined {
  const end = Math.min(i + EVENT_NEAR, sheet.tokens.length);
  for (let k = i; k < end; k++) {
    const word = wordAt(sheet, k);
    if (word === words.sign["."]) return undefined;
    const event = words.events.find((e) => e.words.has(word));
    if (event !== undefined) return event;
  }
  return undefined;
}
