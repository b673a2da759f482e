import { MARK, TOKEN } from "../document.ts";
import { CHAR, charClass, foldSign, foldWord, isCapital, isLetterOrDigit } from "./characters.ts";
import { HASH_START, hashStep, TAG, type Vocabulary } from "./vocabulary.ts";

/** Tokens while the layers work on them: columns that can still be written, with places in the surface. */
export interface TokenColumns {
  length: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  type: Uint8Array;
  marks: Uint8Array;
}

export type Tokenizer = (text: string) => TokenColumns;

/** Parts that stay with their word: "co-sponsor", "pro-Russian" (who is for Russia is not Russia). */
const PREFIXES = [
  "co",
  "re",
  "non",
  "pre",
  "anti",
  "pro",
  "ex",
  "self",
  "semi",
  "counter",
  "neo",
  "ultra",
  "inter",
  "so",
];

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const LONGEST_SYMBOL = 60;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => charClass(code) === CHAR.letter;
const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;
const isHyphen = (code: number): boolean => charClass(code) === CHAR.hyphen;

/** Where a document symbol or a name like F-16 that starts at `i` ends; 0 where none does. */
function symbolEnd(text: string, i: number): number {
  let j = i;
  while (j < i + 4 && isAsciiCapital(text.charCodeAt(j))) j++;
  const letters = j - i;
  if (letters > 3) return 0;
  const sign = text.charCodeAt(j);
  const next = text.charCodeAt(j + 1);
  const emergency = letters === 2 && text.charCodeAt(i) === 69 && text.charCodeAt(i + 1) === 83;
  const opens =
    (sign === SLASH && (isLetterOrDigit(next) || next === DOT)) ||
    (isHyphen(sign) && isDigit(next) && (letters === 1 || emergency)) ||
    (sign === DOT && isDigit(next) && letters === 1);
  if (!opens) return 0;
  let k = j;
  let digits = 0;
  for (; k - i < LONGEST_SYMBOL; k++) {
    const code = text.charCodeAt(k);
    if (isDigit(code)) digits++;
    else if (code !== SLASH && code !== DOT && !isHyphen(code) && !(code < 128 && isLetter(code))) break;
  }
  while (k > j && !isLetterOrDigit(text.charCodeAt(k - 1))) k--;
  return digits > 0 ? k : 0;
}

/** Where the dotted abbreviation that starts at `i` ("U.S.", "D.R.C") ends; 0 where none does. */
function dottedEnd(text: string, i: number): number {
  if (text.charCodeAt(i + 1) !== DOT || !isLetter(text.charCodeAt(i + 2)) || isLetter(text.charCodeAt(i + 3))) return 0;
  let k = i;
  while (isLetter(text.charCodeAt(k)) && text.charCodeAt(k + 1) === DOT) k += 2;
  if (isLetter(text.charCodeAt(k)) && !isLetterOrDigit(text.charCodeAt(k + 1))) k++;
  return k;
}

/** Where the number that starts at `i` ends: 1,200 · 2.5 · 93-18-65 · 2025-02-24 · 24/7 · 9:30 · 15th · 1990s. */
function numberEnd(text: string, i: number): number {
  let j = i;
  for (;;) {
    while (isDigit(text.charCodeAt(j))) j++;
    const code = text.charCodeAt(j);
    if (!isDigit(text.charCodeAt(j + 1))) break;
    if (code === COMMA) {
      const group =
        isDigit(text.charCodeAt(j + 2)) && isDigit(text.charCodeAt(j + 3)) && !isDigit(text.charCodeAt(j + 4));
      if (!group) break;
    } else if (code !== DOT && code !== COLON && code !== SLASH && !isHyphen(code)) break;
    j++;
  }
  while (isLetter(text.charCodeAt(j))) j++;
  return j;
}

/** Makes a tokenizer whose columns are used again for each text: copy what is to be kept. */
export function createTokenizer(vocabulary: Vocabulary): Tokenizer {
  vocabulary.tag(TAG.prefix, PREFIXES);
  const possessive = vocabulary.pin("'s");
  const signs = new Map<number, number>();
  const columns: TokenColumns = grown(undefined, 4096);
  let text = "";
  let joined = false;
  let gap = true;
  let upper = 0;
  let lower = 0;
  let ascii = true;
  let hash = HASH_START;

  const emit = (start: number, end: number, type: number, word: number, marks: number): void => {
    if (columns.length === columns.start.length) Object.assign(columns, grown(columns, columns.length * 2));
    const i = columns.length++;
    columns.start[i] = start;
    columns.end[i] = end;
    columns.word[i] = word;
    columns.type[i] = type;
    columns.marks[i] = marks | (gap ? MARK.spaceBefore : 0) | (joined ? MARK.hyphen : 0);
    gap = false;
    joined = false;
  };
  const intern = (start: number, end: number): number =>
    ascii ? vocabulary.internAscii(text, start, end, hash) : vocabulary.intern(foldWord(text.slice(start, end)));
  const step = (code: number): void => {
    if (code >= 128) {
      ascii = false;
      if (isCapital(code)) upper++;
      else lower++;
    } else if (code >= 65 && code <= 90) {
      upper++;
      hash = hashStep(hash, code + 32);
    } else {
      if (code >= 97) lower++;
      hash = hashStep(hash, code);
    }
  };
  const restart = (): void => {
    upper = 0;
    lower = 0;
    ascii = true;
    hash = HASH_START;
  };
  const marksOf = (start: number): number => {
    const first = text.charCodeAt(start);
    const capital = first < 128 ? isAsciiCapital(first) : isCapital(first);
    return (
      (capital || (first >= 128 && upper > 0 && lower === 0) ? MARK.capital : 0) |
      (upper > 1 && lower === 0 ? MARK.allCaps : 0)
    );
  };

  /** Reads letters, with apostrophes inside, from `j`; returns the end. */
  const letters = (from: number): number => {
    let j = from;
    for (; ; j++) {
      const code = text.charCodeAt(j);
      const kind = charClass(code);
      if (kind === CHAR.letter || kind === CHAR.digit) step(code);
      else if (kind === CHAR.silent) ascii = false;
      else if (kind === CHAR.apostrophe && isLetter(text.charCodeAt(j + 1)) && !endsInS(j + 1)) {
        if (code === 0x27) hash = hashStep(hash, code);
        else ascii = false;
      } else return j;
    }
  };
  /** A lone s after an apostrophe: "Russia's". */
  const endsInS = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return (
      (code === 115 || code === 83) &&
      !isLetterOrDigit(text.charCodeAt(at + 1)) &&
      charClass(text.charCodeAt(at + 1)) !== CHAR.apostrophe
    );
  };
  const dotted = (start: number, end: number): number => {
    const closed = text.charCodeAt(end - 1) === DOT;
    const word = foldWord(text.slice(start, end));
    const id = vocabulary.intern(closed ? word : `${word}.`);
    const capital = isCapital(text.charCodeAt(start));
    emit(start, end, TOKEN.word, id, capital ? MARK.capital | MARK.allCaps : 0);
    return end;
  };
  const word = (start: number): number => {
    if (isAsciiCapital(text.charCodeAt(start)) && !joined) {
      const end = symbolEnd(text, start);
      if (end > 0) {
        emit(start, end, TOKEN.other, vocabulary.intern(foldWord(text.slice(start, end))), MARK.capital);
        return end;
      }
    }
    const dots = dottedEnd(text, start);
    if (dots > 0) return dotted(start, dots);
    restart();
    let end = letters(start);
    let id = intern(start, end);
    if (
      isHyphen(text.charCodeAt(end)) &&
      isLetter(text.charCodeAt(end + 1)) &&
      (vocabulary.tagsOf(id) & TAG.prefix) !== 0
    ) {
      end = dottedEnd(text, end + 1) || letters(end + 1);
      id = vocabulary.intern(foldWord(text.slice(start, end)));
    }
    emit(start, end, TOKEN.word, id, marksOf(start));
    return end;
  };
  const sign = (start: number): number => {
    const code = text.charCodeAt(start);
    const kind = charClass(code);
    const previous = columns.length - 1;
    const touches = previous >= 0 && columns.end[previous] === start;
    if (
      kind === CHAR.apostrophe &&
      touches &&
      endsInS(start + 1) &&
      (columns.type[previous] ?? 0) !== TOKEN.punctuation
    ) {
      emit(start, start + 2, TOKEN.word, possessive, 0);
      return start + 2;
    }
    if (
      kind === CHAR.hyphen &&
      touches &&
      (columns.type[previous] ?? 0) !== TOKEN.punctuation &&
      isLetterOrDigit(text.charCodeAt(start + 1))
    ) {
      joined = true;
      return start + 1;
    }
    let end = start + 1;
    const high = kind === CHAR.high || kind === CHAR.low;
    if (high) while (isSurrogate(text.charCodeAt(end))) end++;
    else if (kind === CHAR.hyphen || code === DOT || code === 0x2014 || code === 95 || code === 61 || code === 42) {
      while (text.charCodeAt(end) === code) end++;
    }
    emit(start, end, high ? TOKEN.other : TOKEN.punctuation, signWord(code, end - start), 0);
    return end;
  };
  const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
  const signWord = (code: number, length: number): number => {
    const key = length === 1 ? code : code + 65_536 * Math.min(length, 3);
    const known = signs.get(key);
    if (known !== undefined) return known;
    const run = code === DOT && length > 2 ? "..." : code === DOT && length === 2 ? ".." : undefined;
    const dash = charClass(code) === CHAR.hyphen && length > 1 ? "—" : undefined;
    return vocabulary.intern(run ?? dash ?? (isSurrogate(code) ? "\ufffd" : foldSign(code)));
  };
  for (let code = 33; code < 127; code++) if (!isLetterOrDigit(code)) signs.set(code, vocabulary.pin(foldSign(code)));
  for (const code of [0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014, 0x2026, 0xab, 0xbb])
    signs.set(code, vocabulary.pin(foldSign(code)));

  return (given) => {
    text = given;
    columns.length = 0;
    gap = true;
    joined = false;
    for (let i = 0; i < given.length; ) {
      const kind = charClass(given.charCodeAt(i));
      if (kind === CHAR.space || kind === CHAR.newline) {
        gap = true;
        i++;
      } else if (kind === CHAR.silent) i++;
      else if (kind === CHAR.letter) i = word(i);
      else if (kind === CHAR.digit) {
        const end = numberEnd(given, i);
        emit(i, end, TOKEN.number, vocabulary.intern(foldWord(given.slice(i, end))), 0);
        i = end;
      } else i = sign(i);
    }
    text = "";
    return columns;
  };
}

function grown(old: TokenColumns | undefined, size: number): TokenColumns {
  const columns: TokenColumns = {
    length: old?.length ?? 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    type: new Uint8Array(size),
    marks: new Uint8Array(size),
  };
  if (old) {
    columns.start.set(old.start);
    columns.end.set(old.end);
    columns.word.set(old.word);
    columns.type.set(old.type);
    columns.marks.set(old.marks);
  }
  return columns;
}
