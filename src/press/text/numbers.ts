import { MARK, type NumberMention, TOKEN } from "../document.ts";
import { COUNTED, HEDGES, type Hedge, ORDINALS, PARTS, SCALES, TENS, UNITS } from "./number-words.ts";
import { lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** A number found at a token, before hedges are looked for. */
interface Found {
  readonly type: NumberMention["type"];
  readonly value: number;
  readonly last: number;
  readonly parts?: readonly number[];
  readonly op?: NumberMention["op"];
}

const SCORE = /^\d{1,3}(?:[-\u2010-\u2013\u2212]\d{1,3}){1,3}$/;
const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/;
const ORDINAL = /^(\d{1,6})(?:st|nd|rd|th)$/i;
const MONEY = new Set(["$", "€", "£", "¥", "₽"]);

type Values = ReadonlyMap<number, number>;

/** Reads the numbers of a sheet, in digits and words. Tokens of dates and symbols are left alone. */
export function createNumberReader(
  vocabulary: Vocabulary,
): (sheet: Sheet, taken: (i: number) => boolean) => NumberMention[] {
  const table = (words: Readonly<Record<string, number>>): Values =>
    new Map(Object.entries(words).map(([w, n]) => [vocabulary.pin(w), n]));
  const units = table(UNITS);
  const tens = table(TENS);
  const scales = table(SCALES);
  const ordinals = table(ORDINALS);
  const parts = table(PARTS);
  vocabulary.tag(TAG.cardinal, [
    ...Object.keys(UNITS),
    ...Object.keys(TENS),
    ...Object.keys(SCALES),
    "none",
    "nobody",
    "no",
    "dozens",
    "a",
    "half",
  ]);
  vocabulary.tag(TAG.ordinal, Object.keys(ORDINALS));
  vocabulary.tag(TAG.unit, COUNTED);
  const pin = vocabulary.pin;
  const [
    a,
    no,
    none,
    one,
    and,
    of,
    percent,
    perCent,
    sign,
    half,
    votes,
    against,
    dozen,
    dozens,
    another,
    nobody,
    pm,
    am,
  ] = [
    "a",
    "no",
    "none",
    "one",
    "and",
    "of",
    "percent",
    "per",
    "%",
    "half",
    "votes",
    "against",
    "dozen",
    "dozens",
    "another",
    "nobody",
    "p.m.",
    "a.m.",
  ].map(pin);
  const cent = pin("cent");
  const fewer = pin("fewer");
  const hedges = new Map<number, { readonly hedge: Hedge; readonly ids: readonly number[] }[]>();
  for (const hedge of HEDGES) {
    const ids = hedge.words.map(pin);
    const last = ids[ids.length - 1] ?? 0;
    hedges.set(last, [...(hedges.get(last) ?? []), { hedge, ids }]);
  }

  const joined = (sheet: Sheet, i: number): boolean => (marksAt(sheet, i) & MARK.hyphen) !== 0;

  /** "COVID-19", "Group-77": a number joined to a word that is no number. */
  const isPartOfName = (sheet: Sheet, i: number): boolean =>
    joined(sheet, i) && typeAt(sheet, i - 1) === TOKEN.word && (tagsAt(sheet, i - 1) & TAG.cardinal) === 0;
  /** Digits that are a plain number; undefined for dates, times, scores. */
  const digits = (sheet: Sheet, i: number): number | undefined => {
    if (typeAt(sheet, i) !== TOKEN.number) return undefined;
    const look = lookAt(sheet, i).replace(/,/g, "");
    return PLAIN.test(look) ? Number(look) : undefined;
  };
  const below100 = (sheet: Sheet, i: number): Found | undefined => {
    const word = wordAt(sheet, i);
    const unit = units.get(word);
    if (unit !== undefined) return { type: "cardinal", value: unit, last: i };
    const ten = tens.get(word);
    if (ten === undefined) return undefined;
    const next = units.get(wordAt(sheet, i + 1));
    return next !== undefined && next > 0 && next < 10
      ? { type: "cardinal", value: ten + next, last: i + 1 }
      : { type: "cardinal", value: ten, last: i };
  };
  /** "one hundred and forty-one", "two dozen", "3.5 million", "141". */
  const cardinal = (sheet: Sheet, i: number): Found | undefined => {
    const figure = digits(sheet, i);
    let found: Found | undefined =
      figure === undefined ? below100(sheet, i) : { type: "cardinal", value: figure, last: i };
    if (found === undefined && wordAt(sheet, i) === a && scales.has(wordAt(sheet, i + 1)))
      found = { type: "cardinal", value: 1, last: i };
    // "Hundred and forty-nine countries"
    if (found === undefined && scales.get(wordAt(sheet, i)) === 100 && wordAt(sheet, i + 1) === and)
      found = { type: "cardinal", value: 1, last: i - 1 };
    if (found === undefined) return undefined;
    let total = 0;
    let value = found.value;
    let last = found.last;
    for (
      let scale = scales.get(wordAt(sheet, last + 1));
      scale !== undefined;
      scale = scales.get(wordAt(sheet, last + 1))
    ) {
      value *= scale;
      last++;
      const skip = wordAt(sheet, last + 1) === and ? 1 : 0;
      const rest = scale >= 100 && figure === undefined ? below100(sheet, last + 1 + skip) : undefined;
      if (rest === undefined || (scales.has(wordAt(sheet, rest.last + 1)) === false && rest.value >= scale)) continue;
      if (scale === 100) value += rest.value;
      else {
        total += value;
        value = rest.value;
      }
      last = rest.last;
    }
    return { type: "cardinal", value: total + value, last };
  };
  const share = (sheet: Sheet, i: number, count: Found | undefined): Found | undefined => {
    const word = wordAt(sheet, i);
    if (count !== undefined) {
      const next = wordAt(sheet, count.last + 1);
      if (next === percent || next === sign) return { type: "share", value: count.value / 100, last: count.last + 1 };
      if (next === perCent && wordAt(sheet, count.last + 2) === cent)
        return { type: "share", value: count.value / 100, last: count.last + 2 };
      const part = parts.get(next);
      if (part !== undefined && count.value > 0 && count.value < part && typeAt(sheet, i) === TOKEN.word) {
        return { type: "share", value: count.value / part, last: count.last + 1 };
      }
    }
    if (word === half) return wordAt(sheet, i + 1) === a ? undefined : { type: "share", value: 0.5, last: i };
    if (word === a && parts.has(wordAt(sheet, i + 1)) && wordAt(sheet, i + 2) === of) {
      return { type: "share", value: 1 / (parts.get(wordAt(sheet, i + 1)) ?? 1), last: i + 1 };
    }
    return undefined;
  };
  const nought = (sheet: Sheet, i: number): Found | undefined => {
    const word = wordAt(sheet, i);
    const zero = (last: number): Found => ({ type: "cardinal", value: 0, last });
    if (word === none || word === nobody) return zero(i);
    if (word !== no) return undefined;
    const next = wordAt(sheet, i + 1);
    if (next === one) return zero(i + 1);
    const counted = (tagsAt(sheet, i + 1) & TAG.unit) !== 0 || (next === votes && wordAt(sheet, i + 2) === against);
    return counted && typeAt(sheet, i - 1) !== TOKEN.number && next !== fewer ? zero(i) : undefined;
  };
  const score = (sheet: Sheet, i: number): Found | undefined => {
    if (typeAt(sheet, i) !== TOKEN.number) return undefined;
    const look = lookAt(sheet, i);
    const ordinal = ORDINAL.exec(look);
    if (ordinal) return { type: "ordinal", value: Number(ordinal[1]), last: i };
    if (!SCORE.test(look)) return undefined;
    const figures = look.split(/\D/).map(Number);
    if (look === "24-7" || /^0\d/.test(look)) return undefined;
    const [low = 0, high = 0] = figures;
    if (figures.length === 2 && low < high && (tagsAt(sheet, i + 1) & TAG.unit) !== 0) {
      return { type: "cardinal", value: low, last: i, op: ">=" };
    }
    return { type: "score", value: low, last: i, parts: figures };
  };
  const ordinal = (sheet: Sheet, i: number): Found | undefined => {
    const value = ordinals.get(wordAt(sheet, i));
    if (value !== undefined) return { type: "ordinal", value, last: i };
    const ten = tens.get(wordAt(sheet, i));
    const unit = ordinals.get(wordAt(sheet, i + 1));
    return ten !== undefined && unit !== undefined && unit < 10
      ? { type: "ordinal", value: ten + unit, last: i + 1 }
      : undefined;
  };
  const findAt = (sheet: Sheet, i: number): Found | undefined => {
    const special = score(sheet, i) ?? ordinal(sheet, i) ?? nought(sheet, i);
    if (special !== undefined) return special;
    const count = dozensAt(sheet, i) ?? cardinal(sheet, i);
    return share(sheet, i, count) ?? (count === undefined || isNoCount(sheet, i, count) ? undefined : count);
  };
  const dozensAt = (sheet: Sheet, i: number): Found | undefined => {
    if (wordAt(sheet, i) === dozens) return { type: "cardinal", value: 24, last: i, op: ">=" };
    const halfDozen = wordAt(sheet, i) === half && wordAt(sheet, i + 1) === a && wordAt(sheet, i + 2) === dozen;
    return halfDozen ? { type: "cardinal", value: 6, last: i + 2 } : undefined;
  };
  /** Money, times of day, "three-year", "one another". */
  const isNoCount = (sheet: Sheet, i: number, found: Found): boolean => {
    const next = wordAt(sheet, found.last + 1);
    if (joined(sheet, found.last + 1)) return true;
    if (next === pm || next === am) return true;
    if (wordAt(sheet, i) === one && next === another) return true;
    return typeAt(sheet, i) === TOKEN.number && i > 0 && MONEY.has(lookAt(sheet, i - 1).slice(-1));
  };
  const hedgeBefore = (sheet: Sheet, i: number): { hedge: Hedge; first: number } | undefined => {
    for (const { hedge, ids } of hedges.get(wordAt(sheet, i - 1)) ?? []) {
      let k = ids.length - 2;
      while (k >= 0 && wordAt(sheet, i - ids.length + k) === ids[k]) k--;
      if (k < 0) return { hedge, first: i - ids.length };
    }
    return undefined;
  };
  const mention = (sheet: Sheet, i: number, found: Found): NumberMention => {
    const { type, last, parts } = found;
    const before = type === "ordinal" || type === "score" ? undefined : hedgeBefore(sheet, i);
    const first = before?.first ?? i;
    const start = sheet.tokens.start[first] ?? 0;
    const end = sheet.tokens.end[last] ?? 0;
    const shift = before?.hedge.strict && type === "cardinal" ? (before.hedge.op === ">=" ? 1 : -1) : 0;
    const value = found.value + shift;
    const op = found.op ?? before?.hedge.op ?? "=";
    return parts === undefined
      ? { first, last, start, end, kind: "number", type, value, op }
      : { first, last, start, end, kind: "number", type, value, op, parts };
  };

  return (sheet, taken) => {
    const mentions: NumberMention[] = [];
    const { tags } = sheet;
    const { type } = sheet.tokens;
    for (let i = 0; i < sheet.tokens.length; i++) {
      if (type[i] !== TOKEN.number && ((tags[i] ?? 0) & (TAG.cardinal | TAG.ordinal)) === 0) continue;
      if (taken(i) || isPartOfName(sheet, i)) continue;
      const found = findAt(sheet, i);
      if (found === undefined || taken(found.last)) continue;
      mentions.push(mention(sheet, i, found));
      i = found.last;
    }
    return mentions;
  };
}
