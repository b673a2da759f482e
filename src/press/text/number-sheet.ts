import { MARK, type NumberMention, TOKEN } from "../document.ts";
import { COUNTED, HEDGES, type Hedge, ORDINALS, PARTS, SCALES, TENS, UNITS } from "./number-words.ts";
import { type Pinned, pinned, pinnedMap, pinnedSet } from "./pinned.ts";
import { lookAt, marksAt, type Sheet, typeAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** The words of numbers, by their numbers in the vocabulary. */
export interface NumberWords {
  readonly units: ReadonlyMap<number, number>;
  readonly tens: ReadonlyMap<number, number>;
  readonly scales: ReadonlyMap<number, number>;
  readonly ordinals: ReadonlyMap<number, number>;
  readonly parts: ReadonlyMap<number, number>;
  /** Hedges by their last word. */
  readonly hedges: ReadonlyMap<number, readonly PinnedHedge[]>;
  /** "percent", "%". */
  readonly hundredths: ReadonlySet<number>;
  /** "p.m.", "a.m.". */
  readonly hours: ReadonlySet<number>;
  readonly small: Pinned<"a" | "one" | "half" | "dozen" | "dozens">;
  readonly nought: Pinned<"no" | "none" | "nobody" | "fewer" | "votes" | "against">;
  readonly link: Pinned<"and" | "of" | "per" | "cent" | "another">;
}

export interface PinnedHedge {
  readonly hedge: Hedge;
  readonly words: readonly number[];
}

/** A sheet whose numbers are looked for. */
export interface NumberSheet {
  readonly sheet: Sheet;
  readonly words: NumberWords;
}

/** A number found at a token, before hedges are looked for. */
export interface FoundNumber {
  readonly type: NumberMention["type"];
  readonly value: number;
  readonly last: number;
  readonly parts?: readonly number[];
  readonly op?: NumberMention["op"];
}

/** Words that a number can begin with and that are in no table of values. */
const OTHER_OPENERS = ["none", "nobody", "no", "dozens", "a", "half"];

/** Pins the words of numbers and tags those that one can begin with. */
export function createNumberWords(vocabulary: Vocabulary): NumberWords {
  vocabulary.tag(TAG.cardinal, [UNITS, TENS, SCALES].flatMap(Object.keys));
  vocabulary.tag(TAG.cardinal, OTHER_OPENERS);
  vocabulary.tag(TAG.ordinal, Object.keys(ORDINALS));
  vocabulary.tag(TAG.unit, COUNTED);
  return {
    units: pinnedMap(vocabulary, UNITS),
    tens: pinnedMap(vocabulary, TENS),
    scales: pinnedMap(vocabulary, SCALES),
    ordinals: pinnedMap(vocabulary, ORDINALS),
    parts: pinnedMap(vocabulary, PARTS),
    hedges: hedgesByLast(vocabulary),
    hundredths: pinnedSet(vocabulary, "percent %"),
    hours: pinnedSet(vocabulary, "p.m. a.m."),
    small: pinned(vocabulary, "a", "one", "half", "dozen", "dozens"),
    nought: pinned(vocabulary, "no", "none", "nobody", "fewer", "votes", "against"),
    link: pinned(vocabulary, "and", "of", "per", "cent", "another"),
  };
}

function hedgesByLast(vocabulary: Vocabulary): ReadonlyMap<number, readonly PinnedHedge[]> {
  const byLast = new Map<number, PinnedHedge[]>();
  for (const hedge of HEDGES) {
    const words = hedge.words.map(vocabulary.pin);
    const last = words[words.length - 1] ?? 0;
    byLast.set(last, [...(byLast.get(last) ?? []), { hedge, words }]);
  }
  return byLast;
}

const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/;

/** Digits that are a plain number; undefined for dates, times, scores. */
export function figureAt(sheet: Sheet, i: number): number | undefined {
  if (typeAt(sheet, i) !== TOKEN.number) return undefined;
  const look = lookAt(sheet, i).replace(/,/g, "");
  return PLAIN.test(look) ? Number(look) : undefined;
}

/** Whether a hyphen joins the token to the one before. */
export function isJoined(sheet: Sheet, i: number): boolean {
  return (marksAt(sheet, i) & MARK.hyphen) !== 0;
}
