import { type NumberMention, TOKEN } from "../document.ts";
import { cardinalAt, dozensAt, noughtAt, shareAt } from "./cardinals.ts";
import {
  createNumberWords,
  type FoundNumber,
  isJoined,
  type NumberSheet,
  type NumberWords,
  type PinnedHedge,
} from "./number-sheet.ts";
import { lookAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

const SCORE = /^\d{1,3}(?:[-\u2010-\u2013\u2212]\d{1,3}){1,3}$/;
/** "93:18:65", which is no time of day: an hour of three figures, a minute of one. */
const COLONS = /^\d{1,3}:\d{1,3}:\d{1,3}$/;
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const ORDINAL = /^(\d{1,6})(?:st|nd|rd|th)$/i;
const MONEY = new Set(["$", "€", "£", "¥", "₽"]);
/** "Around the clock", not a result. */
const ALWAYS = "24-7";

/** Reads the numbers of a sheet, in digits and words. Tokens of dates and symbols, which are taken, are left alone. */
export type NumberReader = (sheet: Sheet, taken: (i: number) => boolean) => NumberMention[];

export function createNumberReader(vocabulary: Vocabulary): NumberReader {
  const words = createNumberWords(vocabulary);
  return (sheet, taken) => numbersIn({ sheet, words }, taken);
}

function numbersIn(on: NumberSheet, taken: (i: number) => boolean): NumberMention[] {
  const mentions: NumberMention[] = [];
  const { tags, tokens } = on.sheet;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.type[i] !== TOKEN.number && ((tags[i] ?? 0) & (TAG.cardinal | TAG.ordinal)) === 0) continue;
    if (taken(i) || isPartOfName(on.sheet, i)) continue;
    const found = numberAt(on, i);
    if (found === undefined || taken(found.last)) continue;
    mentions.push(mentionOf(on, i, found));
    i = found.last;
  }
  return mentions;
}

function numberAt(on: NumberSheet, i: number): FoundNumber | undefined {
  const special = scoreAt(on.sheet, i) ?? ordinalAt(on, i) ?? noughtAt(on, i);
  if (special !== undefined) return special;
  const count = dozensAt(on, i) ?? cardinalAt(on, i);
  return shareAt(on, i, count) ?? (count === undefined || isNoCount(on, i, count) ? undefined : count);
}

/** "COVID-19", "Group-77": a number joined to a word that is no number. */
function isPartOfName(sheet: Sheet, i: number): boolean {
  return isJoined(sheet, i) && typeAt(sheet, i - 1) === TOKEN.word && (tagsAt(sheet, i - 1) & TAG.cardinal) === 0;
}

/** "141-5-35", "10-15 countries", "5th". */
function scoreAt(sheet: Sheet, i: number): FoundNumber | undefined {
  if (typeAt(sheet, i) !== TOKEN.number) return undefined;
  const look = lookAt(sheet, i);
  const ordinal = ORDINAL.exec(look);
  if (ordinal) return { type: "ordinal", value: Number(ordinal[1]), last: i };
  const isScore = SCORE.test(look) || (COLONS.test(look) && !TIME.test(look));
  if (!isScore || look === ALWAYS || /^0\d/.test(look)) return undefined;
  const figures = look.split(/\D/).map(Number);
  const [low = 0, high = 0] = figures;
  const isRange = figures.length === 2 && low < high && (tagsAt(sheet, i + 1) & TAG.unit) !== 0;
  return isRange
    ? { type: "cardinal", value: low, last: i, op: ">=" }
    : { type: "score", value: low, last: i, parts: figures };
}

/** "fifth", "twenty-fifth". */
function ordinalAt({ sheet, words: { ordinals, tens } }: NumberSheet, i: number): FoundNumber | undefined {
  const word = wordAt(sheet, i);
  const value = ordinals.get(word);
  if (value !== undefined) return { type: "ordinal", value, last: i };
  const ten = tens.get(word);
  const unit = ten === undefined ? undefined : ordinals.get(wordAt(sheet, i + 1));
  return ten !== undefined && unit !== undefined && unit < 10
    ? { type: "ordinal", value: ten + unit, last: i + 1 }
    : undefined;
}

/** Money, times of day, "three-year", "one another". */
function isNoCount({ sheet, words }: NumberSheet, i: number, { last }: FoundNumber): boolean {
  const next = wordAt(sheet, last + 1);
  if (isJoined(sheet, last + 1) || words.hours.has(next)) return true;
  if (wordAt(sheet, i) === words.small.one && next === words.link.another) return true;
  return typeAt(sheet, i) === TOKEN.number && i > 0 && MONEY.has(lookAt(sheet, i - 1).slice(-1));
}

/** The hedge that ends before `i` ("more than", "at least"), and its first token. */
function hedgeBefore(
  sheet: Sheet,
  hedges: NumberWords["hedges"],
  i: number,
): (PinnedHedge & { readonly first: number }) | undefined {
  for (const { hedge, words } of hedges.get(wordAt(sheet, i - 1)) ?? []) {
    const first = i - words.length;
    let k = words.length - 2;
    while (k >= 0 && wordAt(sheet, first + k) === words[k]) k--;
    if (k < 0) return { hedge, words, first };
  }
  return undefined;
}

function mentionOf({ sheet, words }: NumberSheet, i: number, found: FoundNumber): NumberMention {
  const { type, last, parts } = found;
  const before = type === "ordinal" || type === "score" ? undefined : hedgeBefore(sheet, words.hedges, i);
  const first = before?.first ?? i;
  const start = sheet.tokens.start[first] ?? 0;
  const end = sheet.tokens.end[last] ?? 0;
  const shift = before?.hedge.strict && type === "cardinal" ? (before.hedge.op === ">=" ? 1 : -1) : 0;
  const value = found.value + shift;
  const op = found.op ?? before?.hedge.op ?? "=";
  return parts === undefined
    ? { first, last, start, end, kind: "number", type, value, op }
    : { first, last, start, end, kind: "number", type, value, op, parts };
}
