import { parseSymbol } from "#record";
import { type SymbolMention, TOKEN } from "../document.ts";
import { type Pinned, pinned, pinnedSet } from "./pinned.ts";
import { lengthAt, lookAt, type Sheet, spanOf, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

const SESSION_NUMBER = /^(?:ES-\d{1,2}|S-\d{1,2}|\d{1,2})\/\d{1,3}[A-Z]?$/i;
const BARE = /^(\d{1,4})[A-Z]?$/i;
const ROMAN = /^(?:ES-)?[IVXLC]+$/;

interface Found {
  readonly last: number;
  readonly symbol?: string;
  readonly number?: number;
  readonly year?: number;
}

/** The words around symbols, by their numbers in the vocabulary. */
interface SymbolWords {
  /** Nouns that stand for resolutions of the Council, and the Council's short name. */
  readonly councils: ReadonlySet<number>;
  readonly plurals: ReadonlySet<number>;
  /** What links one number to the next: "resolutions 2663, 2712 and 2720". */
  readonly links: ReadonlySet<number>;
  readonly sign: Pinned<"(" | ")" | ".">;
  readonly plain: Pinned<"one" | "no" | "council" | "security">;
}

/** A sheet whose symbols are looked for. */
interface SymbolSheet {
  readonly sheet: Sheet;
  readonly words: SymbolWords;
}

const NOUNS = ["resolution", "resolutions", "res", "unscr", "scr", "unscrs", "unsc", "unga"];

/** Reads document symbols, and numbers that stand for a resolution. */
export function createSymbolReader(vocabulary: Vocabulary): (sheet: Sheet) => SymbolMention[] {
  vocabulary.tag(TAG.textNoun, NOUNS);
  const words: SymbolWords = {
    councils: pinnedSet(vocabulary, "unscr scr unscrs unsc"),
    plurals: pinnedSet(vocabulary, "resolutions unscrs"),
    links: pinnedSet(vocabulary, "and , or"),
    sign: pinned(vocabulary, "(", ")", "."),
    plain: pinned(vocabulary, "one", "no", "council", "security"),
  };
  return (sheet) => symbolsIn({ sheet, words });
}

function symbolsIn(on: SymbolSheet): SymbolMention[] {
  const { sheet, words } = on;
  const { type, length } = sheet.tokens;
  const mentions: SymbolMention[] = [];
  for (let i = 0; i < length; i++) {
    if (type[i] === TOKEN.other) {
      const found = wholeSymbol(on, i);
      if (found === undefined) continue;
      mentions.push(mentionOf(sheet, i, found));
      i = found.last;
      continue;
    }
    const isNoun = ((sheet.tags[i] ?? 0) & TAG.textNoun) !== 0;
    // "the first one (68/262)"
    const isOne = !isNoun && wordAt(sheet, i) === words.plain.one && wordAt(sheet, i + 1) === words.sign["("];
    if (!isNoun && !isOne) continue;
    const numbers = numbersAfter(on, i);
    mentions.push(...numbers);
    i = numbers.at(-1)?.last ?? i;
  }
  return mentions;
}

/** The numbers that a noun at `noun` brings in: one, or a list after a plural. */
function numbersAfter(on: SymbolSheet, noun: number): readonly SymbolMention[] {
  const { sheet, words } = on;
  const mentions: SymbolMention[] = [];
  const isPlural = words.plurals.has(wordAt(sheet, noun));
  let before = noun;
  let at = firstNumber(on, noun);
  for (let found = numberAt(on, at, before); found !== undefined; found = numberAt(on, at, before)) {
    mentions.push(mentionOf(sheet, at, found));
    before = found.last;
    if (!isPlural || !words.links.has(wordAt(sheet, before + 1))) break;
    at = before + 2;
  }
  return mentions;
}

/** From a noun: the place of its first number, past a dot and "No.". */
function firstNumber({ sheet, words: { sign, plain } }: SymbolSheet, noun: number): number {
  const isFullWord = lengthAt(sheet, noun) > 4;
  let i = noun + 1;
  if (wordAt(sheet, i) === sign["."] && !isFullWord) i++;
  if (wordAt(sheet, i) === plain.no) i += wordAt(sheet, i + 1) === sign["."] ? 2 : 1;
  // "the next resolution (71/205)"
  const isBracketed = wordAt(sheet, i) === sign["("] && wordAt(sheet, i + 2) === sign[")"];
  return isBracketed && SESSION_NUMBER.test(plainLook(sheet, i + 1)) ? i + 1 : i;
}

/** The whole symbol in one token: A/RES/ES-11/7, S/2022/155, A/ES-11/L.10. */
function wholeSymbol(on: SymbolSheet, i: number): Found | undefined {
  const look = plainLook(on.sheet, i);
  if (SESSION_NUMBER.test(look)) return withSession(look, i);
  if (!/^[AS]\//.test(look)) return undefined;
  const bracket = bracketed(on, i + 1);
  const isEdition = bracket !== undefined && (ROMAN.test(bracket) || /^\d{4}$/.test(bracket));
  const long = isEdition ? parseSymbol(`${look}(${bracket})`) : undefined;
  if (long !== undefined) return { last: i + 3, symbol: long };
  const short = parseSymbol(look);
  return short === undefined ? undefined : { last: i, symbol: short };
}

/** A number after "resolution": told in full where the body or the session is. `noun`: what it stands behind. */
function numberAt(on: SymbolSheet, i: number, noun: number): Found | undefined {
  const { sheet } = on;
  if (typeAt(sheet, i) === TOKEN.punctuation) return undefined;
  const look = plainLook(sheet, i);
  if (SESSION_NUMBER.test(look)) return withSession(look, i);
  const match = BARE.exec(look);
  if (match === null || typeAt(sheet, i) !== TOKEN.number) {
    return /^L\.\d+/.test(look) ? { last: i, number: Number(/\d+/.exec(look)?.[0]) } : undefined;
  }
  const number = Number(match[1]);
  const bracket = bracketed(on, i + 1);
  if (bracket !== undefined && ROMAN.test(bracket)) {
    const symbol = parseSymbol(`A/RES/${look}(${bracket})`);
    if (symbol !== undefined) return { last: i + 3, symbol, number };
  }
  const symbol = `S/RES/${number}`;
  if (bracket !== undefined && /^(?:19|20)\d\d$/.test(bracket)) {
    return { last: i + 3, symbol, number, year: Number(bracket) };
  }
  return isCouncils(on, noun) ? { last: i, symbol, number } : { last: i, number };
}

/** A number with its session, "ES-11/7", is the Assembly's. */
function withSession(look: string, last: number): Found | undefined {
  const symbol = parseSymbol(`A/RES/${look}`);
  return symbol === undefined ? undefined : { last, symbol };
}

/** "UNSCR 2728", "Security Council resolution 2728". */
function isCouncils({ sheet, words: { councils, plain } }: SymbolSheet, noun: number): boolean {
  const before = wordAt(sheet, noun - 1);
  if (councils.has(wordAt(sheet, noun)) || councils.has(before)) return true;
  return before === plain.council && wordAt(sheet, noun - 2) === plain.security;
}

/** "(2025)" or "(XXVI)" right after a number. */
function bracketed({ sheet, words: { sign } }: SymbolSheet, i: number): string | undefined {
  return wordAt(sheet, i) === sign["("] && wordAt(sheet, i + 2) === sign[")"] ? lookAt(sheet, i + 1) : undefined;
}

/** The token with plain hyphens. */
function plainLook(sheet: Sheet, i: number): string {
  return lookAt(sheet, i).replace(/[\u2010-\u2015\u2212]/g, "-");
}

function mentionOf(sheet: Sheet, first: number, { last, ...rest }: Found): SymbolMention {
  const own = /^S\/RES\/(\d+)$/.exec(rest.symbol ?? "");
  const { start, end } = spanOf(sheet, first, last);
  const number = rest.number ?? (own === null ? undefined : Number(own[1]));
  return { first, last, start, end, kind: "symbol", symbol: rest.symbol, number, year: rest.year };
}
