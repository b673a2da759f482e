import { parseSymbol } from "#record";
import { type SymbolMention, TOKEN } from "../document.ts";
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

/** Reads document symbols, and numbers that stand for a resolution. */
export function createSymbolReader(vocabulary: Vocabulary): (sheet: Sheet) => SymbolMention[] {
  const pin = vocabulary.pin;
  const nouns = ["resolution", "resolutions", "res", "unscr", "scr", "unscrs", "unsc", "unga"];
  vocabulary.tag(TAG.textNoun, nouns);
  const one = vocabulary.pin("one");
  const councilNouns = new Set(["unscr", "scr", "unscrs", "unsc"].map(pin));
  const plurals = new Set(["resolutions", "unscrs"].map(pin));
  const [open, close, dot, and, comma, or, council, security, number] = [
    "(",
    ")",
    ".",
    "and",
    ",",
    "or",
    "council",
    "security",
    "no",
  ].map(pin);

  const plainLook = (sheet: Sheet, i: number): string => lookAt(sheet, i).replace(/[\u2010-\u2015\u2212]/g, "-");
  /** "(2025)" or "(XXVI)" right after a number. */
  const bracketed = (sheet: Sheet, i: number): string | undefined =>
    wordAt(sheet, i) === open && wordAt(sheet, i + 2) === close ? lookAt(sheet, i + 1) : undefined;
  /** The whole symbol in one token: A/RES/ES-11/7, S/2022/155, A/ES-11/L.10. */
  const whole = (sheet: Sheet, i: number): Found | undefined => {
    const look = plainLook(sheet, i);
    if (SESSION_NUMBER.test(look)) return withSession(look, i);
    if (!/^[AS]\//.test(look)) return undefined;
    const roman = bracketed(sheet, i + 1);
    const long = roman !== undefined && (ROMAN.test(roman) || /^\d{4}$/.test(roman)) ? `${look}(${roman})` : undefined;
    const symbol = long === undefined ? undefined : parseSymbol(long);
    if (symbol !== undefined) return { last: i + 3, symbol };
    const short = parseSymbol(look);
    return short === undefined ? undefined : { last: i, symbol: short };
  };
  const withSession = (look: string, last: number): Found | undefined => {
    const symbol = parseSymbol(`A/RES/${look}`);
    return symbol === undefined ? undefined : { last, symbol };
  };
  const isCouncils = (sheet: Sheet, noun: number): boolean =>
    councilNouns.has(wordAt(sheet, noun)) ||
    councilNouns.has(wordAt(sheet, noun - 1)) ||
    (wordAt(sheet, noun - 1) === council && wordAt(sheet, noun - 2) === security);
  /** A number after "resolution": told in full where the body or the session is. */
  const numbered = (sheet: Sheet, i: number, noun: number): Found | undefined => {
    if (typeAt(sheet, i) === TOKEN.punctuation) return undefined;
    const look = plainLook(sheet, i);
    if (SESSION_NUMBER.test(look)) return withSession(look, i);
    const match = BARE.exec(look);
    if (match === null || typeAt(sheet, i) !== TOKEN.number) {
      return /^L\.\d+/.test(look) ? { last: i, number: Number(/\d+/.exec(look)?.[0]) } : undefined;
    }
    const value = Number(match[1]);
    const bracket = bracketed(sheet, i + 1);
    if (bracket !== undefined && ROMAN.test(bracket)) {
      const symbol = parseSymbol(`A/RES/${look}(${bracket})`);
      if (symbol !== undefined) return { last: i + 3, symbol, number: value };
    }
    const dated = bracket !== undefined && /^(?:19|20)\d\d$/.test(bracket);
    const last = dated ? i + 3 : i;
    return dated || isCouncils(sheet, noun)
      ? { last, symbol: `S/RES/${value}`, number: value, ...(dated ? { year: Number(bracket) } : {}) }
      : { last, number: value };
  };
  /** From a noun: the place of its first number, past a dot and "No.". */
  const numberAfter = (sheet: Sheet, noun: number): number => {
    let i = noun + 1;
    if (wordAt(sheet, i) === dot && !isFullWord(sheet, noun)) i++;
    if (wordAt(sheet, i) === number) i += wordAt(sheet, i + 1) === dot ? 2 : 1;
    // "the next resolution (71/205)"
    return wordAt(sheet, i) === open && wordAt(sheet, i + 2) === close && SESSION_NUMBER.test(plainLook(sheet, i + 1))
      ? i + 1
      : i;
  };
  const isFullWord = (sheet: Sheet, noun: number): boolean => lengthAt(sheet, noun) > 4;
  const push = (sheet: Sheet, mentions: SymbolMention[], first: number, { last, ...rest }: Found): number => {
    const own = /^S\/RES\/(\d+)$/.exec(rest.symbol ?? "");
    const { start, end } = spanOf(sheet, first, last);
    const number = rest.number ?? (own === null ? undefined : Number(own[1]));
    mentions.push({ first, last, start, end, kind: "symbol", symbol: rest.symbol, number, year: rest.year });
    return last;
  };

  return (sheet) => {
    const mentions: SymbolMention[] = [];
    const { tags } = sheet;
    const { type } = sheet.tokens;
    for (let i = 0; i < sheet.tokens.length; i++) {
      const other = type[i] === TOKEN.other;
      // "the first one (68/262)"
      const isOne = wordAt(sheet, i) === one && wordAt(sheet, i + 1) === open;
      if (!other && !isOne && ((tags[i] ?? 0) & TAG.textNoun) === 0) continue;
      if (other) {
        const found = whole(sheet, i);
        if (found !== undefined) i = push(sheet, mentions, i, found);
      } else {
        let at = numberAfter(sheet, i);
        let found = numbered(sheet, at, i);
        const several = plurals.has(wordAt(sheet, i));
        while (found !== undefined) {
          i = push(sheet, mentions, at, found);
          const link = wordAt(sheet, i + 1);
          at = i + 2;
          const goesOn = several && (link === and || link === comma || link === or);
          found = goesOn ? numbered(sheet, at, i) : undefined;
        }
      }
    }
    return mentions;
  };
}
