import { type DayNumber, dayNumber, daysInMonth, fromDayNumber, weekday } from "#basics";
import { type DateMention, MARK, TOKEN } from "../document.ts";
import { dateMention, type FoundDate } from "./date-mention.ts";
import { EVENTS, MONTHS, WEEKDAYS } from "./date-words.ts";
import { ORDINALS, UNITS } from "./number-words.ts";
import { numericDate } from "./numeric-dates.ts";
import { isCapitalAt, lengthAt, lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

const YEAR = /^(?:19[0-9]{2}|20[0-9]{2})$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/i;
/** A day and month without a year: at most this far ahead of the article, else the year before is meant. */
const AHEAD = 31;

export type DateReader = (sheet: Sheet, base: DayNumber | undefined, endToken?: number) => DateMention[];

/** Reads dates; what hangs on the day of publication is worked out against `base`, and left without days where there is none. */
export function createDateReader(vocabulary: Vocabulary): DateReader {
  const numbered = (words: readonly (readonly string[])[], bit: number): ReadonlyMap<number, number> => {
    vocabulary.tag(bit, words.flat());
    return new Map(words.flatMap((forms, n) => forms.map((form) => [vocabulary.pin(form), n] as const)));
  };
  const months = numbered(MONTHS, TAG.month);
  const weekdays = numbered(WEEKDAYS, TAG.weekday);
  const units = new Map(Object.entries(UNITS).map(([w, n]) => [vocabulary.pin(w), n]));
  const ordinals = new Map(Object.entries(ORDINALS).map(([w, n]) => [vocabulary.pin(w), n]));
  vocabulary.tag(TAG.dateWord, [
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "last",
    "this",
    "next",
    "same",
    "year",
    "years",
    "anniversary",
    "a",
    "one",
    "earlier",
    "previous",
  ]);
  const [dot, comma, of, may, march] = [".", ",", "of", "may", "march"].map(vocabulary.pin);
  const [today, yesterday, tomorrow, tonight, last, thisWord, next, same] =
    "today yesterday tomorrow tonight last this next same".split(" ").map(vocabulary.pin);
  const [day, week, month, year, years, ago, earlier, before, previously, previous, anniversary, a] = [
    "day",
    "week",
    "month",
    "year",
    "years",
    "ago",
    "earlier",
    "before",
    "previously",
    "previous",
    "anniversary",
    "a",
  ].map(vocabulary.pin);
  const events = EVENTS.map((e) => ({ words: new Set(e.words.map(vocabulary.pin)), day: dayNumber(...e.day) ?? 0 }));

  const yearAt = (sheet: Sheet, i: number): number | undefined => {
    if (typeAt(sheet, i) !== TOKEN.number || lengthAt(sheet, i) < 4) return undefined;
    const look = lookAt(sheet, i);
    return YEAR.test(look) ? Number(look) : undefined;
  };
  const dayAt = (sheet: Sheet, i: number): number | undefined => {
    if (typeAt(sheet, i) !== TOKEN.number) return undefined;
    const match = DAY.exec(lookAt(sheet, i));
    const value = Number(match?.[1] ?? 0);
    return value >= 1 && value <= 31 ? value : undefined;
  };
  /** The month at token i and the token after it (a dot of abbreviation counts with it). */
  const monthAt = (sheet: Sheet, i: number): { month: number; after: number } | undefined => {
    if ((tagsAt(sheet, i) & TAG.month) === 0) return undefined;
    const word = wordAt(sheet, i);
    if (!isCapitalAt(sheet, i)) return undefined;
    const month = (months.get(word) ?? 0) + 1;
    const dotted =
      wordAt(sheet, i + 1) === dot &&
      (marksAt(sheet, i + 1) & MARK.spaceBefore) === 0 &&
      // a month in full has no dot of its own: it is the end of the sentence
      lengthAt(sheet, i) <= 4 &&
      word !== may;
    return { month, after: dotted ? i + 2 : i + 1 };
  };
  /** One day; without days where the calendar has no such day. */
  const exact = (date: DayNumber | undefined, lastToken: number, relative: boolean): FoundDate =>
    date === undefined
      ? { last: lastToken, precision: "day", relative }
      : { last: lastToken, from: date, to: date, precision: "day", relative };
  /** A day and month of the article's own year, or the year before where that is too far ahead. */
  const nearest = (base: DayNumber | undefined, month: number, date: number, lastToken: number): FoundDate => {
    if (base === undefined) return { last: lastToken, precision: "day", relative: true };
    const year = Number(fromDayNumber(base).slice(0, 4));
    const own = dayNumber(year, month, date);
    const ahead = dayNumber(year + 1, month, date);
    const back = dayNumber(year - 1, month, date);
    const chosen =
      ahead !== undefined && ahead - base <= AHEAD
        ? ahead
        : own !== undefined && own - base <= AHEAD
          ? own
          : (back ?? own);
    return exact(chosen, lastToken, true);
  };
  const ofMonth = (year: number, m: number, lastToken: number, relative: boolean): FoundDate => ({
    last: lastToken,
    from: dayNumber(year, m, 1) ?? 0,
    to: dayNumber(year, m, daysInMonth(year, m)) ?? 0,
    precision: "month",
    relative,
  });
  const ofYear = (y: number, lastToken: number, relative: boolean): FoundDate => ({
    last: lastToken,
    from: dayNumber(y, 1, 1) ?? 0,
    to: dayNumber(y, 12, 31) ?? 0,
    precision: "year",
    relative,
  });
  const skipComma = (sheet: Sheet, i: number): number => (wordAt(sheet, i) === comma ? i + 1 : i);

  /** "Feb. 24, 2025", "February 24", "February 2025", "February". */
  const monthFirst = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    const m = monthAt(sheet, i);
    if (m === undefined) return undefined;
    const date = dayAt(sheet, m.after);
    if (date !== undefined) {
      const y = yearAt(sheet, skipComma(sheet, m.after + 1));
      if (y === undefined) return nearest(base, m.month, date, m.after);
      return exact(dayNumber(y, m.month, date), skipComma(sheet, m.after + 1), false);
    }
    const yearToken = skipComma(sheet, m.after);
    const y = yearAt(sheet, yearToken);
    if (y !== undefined) return ofMonth(y, m.month, yearToken, false);
    if (wordAt(sheet, i) === may || wordAt(sheet, i) === march) {
      if ((marksAt(sheet, i) & MARK.sentenceStart) !== 0 || !opensTime(sheet, i - 1)) return undefined;
    }
    return monthAlone(m.month, i, base);
  };
  const opensTime = (sheet: Sheet, i: number): boolean => timePrepositions.has(wordAt(sheet, i));
  const timePrepositions = new Set(
    ["in", "since", "until", "by", "from", "last", "this", "of", "early", "late", "mid"].map(vocabulary.pin),
  );
  const monthAlone = (m: number, lastToken: number, base: DayNumber | undefined): FoundDate => {
    const near = nearest(base, m, 1, lastToken);
    if (near.from === undefined) return { last: lastToken, precision: "month", relative: true };
    const [y = "0"] = fromDayNumber(near.from).split("-");
    return ofMonth(Number(y), m, lastToken, true);
  };
  /** "24 February 2025", "24 Feb", "24th of February". */
  const dayFirst = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    const date = dayAt(sheet, i);
    if (date === undefined) return undefined;
    const next = wordAt(sheet, i + 1);
    const m = monthAt(sheet, next === of || next === comma ? i + 2 : i + 1);
    if (m === undefined) return undefined;
    const yearToken = skipComma(sheet, m.after);
    const y = yearAt(sheet, yearToken);
    // "11, May 2024"; but "18, May said"
    if (next === comma && y === undefined) return undefined;
    return y === undefined
      ? nearest(base, m.month, date, m.after - 1)
      : exact(dayNumber(y, m.month, date), yearToken, false);
  };
  const inFigures = (sheet: Sheet, i: number): FoundDate | undefined => {
    if (typeAt(sheet, i) !== TOKEN.number || lengthAt(sheet, i) < 8) return undefined;
    const date = numericDate(lookAt(sheet, i));
    return date === undefined ? undefined : exact(date.day, i, false);
  };
  /** "on Monday": the last one not after the article; "last Monday" is before it, "next Monday" after. "Monday, Feb. 24" is one date. */
  const onWeekday = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    if ((tagsAt(sheet, i) & TAG.weekday) === 0 || !isCapitalAt(sheet, i)) return undefined;
    let after = i + 1;
    if (wordAt(sheet, after) === dot) after++;
    const full = monthFirst(sheet, skipComma(sheet, after), base) ?? dayFirst(sheet, skipComma(sheet, after), base);
    if (full?.precision === "day") return full;
    if (base === undefined) return { last: i, precision: "day", relative: true };
    const day = weekdays.get(wordAt(sheet, i)) ?? 0;
    // "Monday of last week", "Friday last week"
    const ofWeek = onPeriod(sheet, wordAt(sheet, after) === of ? after + 1 : after, base);
    if (ofWeek?.precision === "day") return exact((ofWeek.from ?? 0) + ((day + 6) % 7), ofWeek.last, true);
    const back = (weekday(base) - day + 7) % 7;
    const word = wordAt(sheet, i - 1);
    if (word === next) return exact(base + (back === 0 ? 7 : 7 - back), i, true);
    // "last Thursday", written on a Saturday: of this week or of the one before
    if (word === last && back > 0)
      return { last: i, from: base - back - 7, to: base - back, precision: "day", relative: true };
    return exact(base - (word === last && back === 0 ? 7 : back), i, true);
  };
  const onDay = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    const word = wordAt(sheet, i);
    const shift = word === today || word === tonight ? 0 : word === yesterday ? -1 : word === tomorrow ? 1 : undefined;
    if (shift === undefined) return undefined;
    return base === undefined ? { last: i, precision: "day", relative: true } : exact(base + shift, i, true);
  };
  /** "last week", "this month", "next year". */
  const onPeriod = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    const word = wordAt(sheet, i);
    const shift = word === last || word === previous ? -1 : word === thisWord ? 0 : word === next ? 1 : undefined;
    if (shift === undefined) return undefined;
    const period = wordAt(sheet, i + 1);
    if (period !== week && period !== month && period !== year) return undefined;
    const precision = period === year ? "year" : period === month ? "month" : "day";
    if (base === undefined) return { last: i + 1, precision, relative: true };
    const [y = 0, m = 1] = fromDayNumber(base).split("-").map(Number);
    if (period === year) return ofYear(y + shift, i + 1, true);
    if (period === month)
      return ofMonth(y + Math.floor((m - 1 + shift) / 12), ((m - 1 + shift + 12) % 12) + 1, i + 1, true);
    const monday = base - ((weekday(base) + 6) % 7) + 7 * shift;
    return { last: i + 1, from: monday, to: monday + 6, precision: "day", relative: true };
  };
  /** "a year earlier", "two years ago". */
  const yearsBack = (sheet: Sheet, i: number, base: DayNumber | undefined): FoundDate | undefined => {
    const word = wordAt(sheet, i);
    const count =
      word === a ? 1 : (units.get(word) ?? (typeAt(sheet, i) === TOKEN.number ? dayAt(sheet, i) : undefined));
    if (count === undefined) return undefined;
    const unit = wordAt(sheet, i + 1);
    if (unit !== year && unit !== years) return undefined;
    const back = wordAt(sheet, i + 2);
    if (back !== ago && back !== earlier && back !== before && back !== previously) return undefined;
    if (base === undefined) return { last: i + 2, precision: "year", relative: true };
    return ofYear(Number(fromDayNumber(base).slice(0, 4)) - count, i + 2, true);
  };
  /** "the third anniversary of Russia's invasion", "three-year anniversary": counted from the event, where it is one we know. */
  const onAnniversary = (sheet: Sheet, i: number): FoundDate | undefined => {
    if (wordAt(sheet, i) !== anniversary) return undefined;
    const before = wordAt(sheet, i - 1);
    const count =
      before === year || before === years ? countAt(sheet, i - 2) : (ordinals.get(before) ?? ordinalAt(sheet, i - 1));
    const event = eventAfter(sheet, i + 1);
    if (count === undefined || event === undefined) return { last: i, precision: "anniversary", relative: true };
    const [y = 0, m = 1, d = 1] = fromDayNumber(event.day).split("-").map(Number);
    const date = dayNumber(y + count, m, d) ?? dayNumber(y + count, m, d - 1) ?? 0;
    return { last: i, from: date, to: date, precision: "anniversary", relative: false };
  };
  const countAt = (sheet: Sheet, i: number): number | undefined => units.get(wordAt(sheet, i)) ?? dayAt(sheet, i);
  const ordinalAt = (sheet: Sheet, i: number): number | undefined =>
    /\D$/.test(lookAt(sheet, i)) ? dayAt(sheet, i) : undefined;
  /** The first word after `i`, in its sentence, that names an event. */
  const eventAfter = (sheet: Sheet, i: number): (typeof events)[number] | undefined => {
    for (let k = i; k < i + 12 && k < sheet.tokens.length; k++) {
      const word = wordAt(sheet, k);
      if (word === dot) return undefined;
      const event = events.find((e) => e.words.has(word));
      if (event !== undefined) return event;
    }
    return undefined;
  };
  const sameDay = (sheet: Sheet, i: number, mentions: readonly DateMention[]): FoundDate | undefined => {
    if (wordAt(sheet, i) !== same || wordAt(sheet, i + 1) !== day) return undefined;
    const earlierOne = mentions.findLast((m) => m.precision === "day" || m.precision === "anniversary");
    const found = { last: i + 1, precision: "day", relative: true } as const;
    return earlierOne?.from === undefined || earlierOne.to === undefined
      ? found
      : { ...found, from: earlierOne.from, to: earlierOne.to };
  };
  const bareYear = (sheet: Sheet, i: number): FoundDate | undefined => {
    const y = yearAt(sheet, i);
    if (y === undefined || (tagsAt(sheet, i + 1) & TAG.unit) !== 0 || (tagsAt(sheet, i - 1) & TAG.textNoun) !== 0)
      return undefined;
    return ofYear(y, i, false);
  };
  const INTEREST = TAG.month | TAG.weekday | TAG.dateWord | TAG.cardinal;
  const findAt = (
    sheet: Sheet,
    i: number,
    base: DayNumber | undefined,
    mentions: readonly DateMention[],
  ): FoundDate | undefined => {
    const number = typeAt(sheet, i) === TOKEN.number;
    if (number)
      return inFigures(sheet, i) ?? dayFirst(sheet, i, base) ?? yearsBack(sheet, i, base) ?? bareYear(sheet, i);
    return (
      onWeekday(sheet, i, base) ??
      monthFirst(sheet, i, base) ??
      onDay(sheet, i, base) ??
      onPeriod(sheet, i, base) ??
      yearsBack(sheet, i, base) ??
      sameDay(sheet, i, mentions) ??
      onAnniversary(sheet, i)
    );
  };
  return (sheet, base, endToken = sheet.tokens.length) => {
    const mentions: DateMention[] = [];
    const { tags } = sheet;
    const { type } = sheet.tokens;
    for (let i = 0; i < endToken; i++) {
      if (type[i] !== TOKEN.number && ((tags[i] ?? 0) & INTEREST) === 0) continue;
      const found = findAt(sheet, i, base, mentions);
      if (found === undefined) continue;
      mentions.push(dateMention(sheet, i, found));
      i = found.last;
    }
    return mentions;
  };
}
