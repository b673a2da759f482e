import { type DayNumber, dayNumber } from "#basics";
import { EVENTS, MONTHS, WEEKDAYS } from "./date-words.ts";
import { ORDINALS, UNITS } from "./number-words.ts";
import { type Pinned, pinned, pinnedMap, pinnedSet } from "./pinned.ts";
import { type Sheet, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** The words of dates, by their numbers in the vocabulary. */
export interface DateWords {
  /** January is 0. */
  readonly months: ReadonlyMap<number, number>;
  /** Sunday is 0. */
  readonly weekdays: ReadonlyMap<number, number>;
  readonly units: ReadonlyMap<number, number>;
  readonly ordinals: ReadonlyMap<number, number>;
  /** Words before a month's name that is another word too: "in May", "since March". */
  readonly beforeTime: ReadonlySet<number>;
  /** "Two years ago", "a year earlier". */
  readonly back: ReadonlySet<number>;
  readonly events: readonly KnownEvent[];
  readonly sign: Pinned<"." | ",">;
  readonly near: Pinned<
    "today" | "yesterday" | "tomorrow" | "tonight" | "last" | "this" | "next" | "previous" | "same"
  >;
  readonly span: Pinned<"day" | "week" | "month" | "year" | "years" | "anniversary">;
  readonly plain: Pinned<"of" | "a" | "may" | "march">;
}

/** An event whose anniversaries date a vote. */
export interface KnownEvent {
  readonly words: ReadonlySet<number>;
  readonly day: DayNumber;
}

/** A sheet whose dates are looked for, and the day that "Monday" and "last year" are told from: none where it is not known. */
export interface DateSheet {
  readonly sheet: Sheet;
  readonly words: DateWords;
  readonly base: DayNumber | undefined;
}

const DATE_WORDS =
  "today yesterday tomorrow tonight last this next same year years anniversary a one earlier previous".split(" ");

/** Pins the words of dates and tags those that one can begin with. */
export function createDateWords(vocabulary: Vocabulary): DateWords {
  vocabulary.tag(TAG.dateWord, DATE_WORDS);
  return {
    months: numbered(vocabulary, MONTHS, TAG.month),
    weekdays: numbered(vocabulary, WEEKDAYS, TAG.weekday),
    units: pinnedMap(vocabulary, UNITS),
    ordinals: pinnedMap(vocabulary, ORDINALS),
    beforeTime: pinnedSet(vocabulary, "in since until by from last this of early late mid"),
    back: pinnedSet(vocabulary, "ago earlier before previously"),
    events: EVENTS.map((e) => ({ words: pinnedSet(vocabulary, e.words), day: dayNumber(...e.day) ?? 0 })),
    sign: pinned(vocabulary, ".", ","),
    near: pinned(vocabulary, "today", "yesterday", "tomorrow", "tonight", "last", "this", "next", "previous", "same"),
    span: pinned(vocabulary, "day", "week", "month", "year", "years", "anniversary"),
    plain: pinned(vocabulary, "of", "a", "may", "march"),
  };
}

/** The place after a comma, where one stands there. */
export function skipComma({ sheet, words }: DateSheet, i: number): number {
  return wordAt(sheet, i) === words.sign[","] ? i + 1 : i;
}

/** The place of each word in a list of its forms. */
function numbered(
  vocabulary: Vocabulary,
  words: readonly (readonly string[])[],
  bit: number,
): ReadonlyMap<number, number> {
  vocabulary.tag(bit, words.flat());
  return new Map(words.flatMap((forms, n) => forms.map((form) => [vocabulary.pin(form), n] as const)));
}
