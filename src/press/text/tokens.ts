import { MARK, TOKEN, type Tokens } from "../document.ts";
import {
  CHAR,
  charClass,
  foldSign,
  foldWord,
  isAsciiCapital,
  isCapital,
  isHyphen,
  isLetter,
  isLetterOrDigit,
} from "./characters.ts";
import { dottedEnd, joins, numberEnd, spacedAbbreviation, symbolEnd } from "./token-shapes.ts";
import { HASH_START, hashStep, TAG, type Vocabulary } from "./vocabulary.ts";

/** Cuts a text into tokens, with places in that text. */
export type Tokenizer = (text: string) => Tokens;

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
const FIRST_SIZE = 4096;
/** Columns larger than this are given back after a text that needed them. */
const LARGEST_KEPT = 1 << 18;

/** Makes a tokenizer whose columns are used again for each text: copy what is to be kept. */
export function createTokenizer(vocabulary: Vocabulary): Tokenizer {
  vocabulary.tag(TAG.prefix, PREFIXES);
  const possessive = vocabulary.pin("'s");
  const signs = new Map<number, number>();
  let columns = room(FIRST_SIZE);
  let { start: starts, end: ends, word: words, type: types, marks: allMarks } = columns;
  let length = 0;
  let text = "";
  let joined = false;
  let gap = true;
  let upper = 0;
  let lower = 0;
  let ascii = true;
  let hash = HASH_START;

  const takeRoom = (size: number, kept: number): void => {
    const wider = room(size);
    if (kept > 0) {
      wider.start.set(starts);
      wider.end.set(ends);
      wider.word.set(words);
      wider.type.set(types);
      wider.marks.set(allMarks);
    }
    columns = wider;
    ({ start: starts, end: ends, word: words, type: types, marks: allMarks } = columns);
  };
  const emit = (start: number, end: number, type: number, word: number, marks: number): void => {
    if (length === starts.length) takeRoom(length * 2, length);
    starts[length] = start;
    ends[length] = end;
    words[length] = word;
    types[length] = type;
    allMarks[length] = marks | (gap ? MARK.spaceBefore : 0) | (joined ? MARK.hyphen : 0);
    length++;
    gap = false;
    joined = false;
  };
  const intern = (start: number, end: number): number =>
    ascii ? vocabulary.internAscii(text, start, end, hash) : vocabulary.intern(foldWord(text.slice(start, end)));
  /** As `intern`, for what was not read letter by letter. */
  const internAnew = (start: number, end: number): number => {
    restart();
    for (let i = start; i < end; i++) step(text.charCodeAt(i));
    return intern(start, end);
  };
  const step = (code: number): void => {
    if (code >= 128) ascii = false;
    else hash = hashStep(hash, isAsciiCapital(code) ? code + 32 : code);
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
    for (; j < text.length; j++) {
      const code = text.charCodeAt(j);
      if (code >= 97 && code <= 122) {
        lower++;
        hash = hashStep(hash, code);
      } else if (code >= 65 && code <= 90) {
        upper++;
        hash = hashStep(hash, code + 32);
      } else if (!oddLetter(code, j)) return j;
    }
    return j;
  };
  /** Digits, apostrophes and whatever is not ASCII, inside a word. */
  const oddLetter = (code: number, j: number): boolean => {
    const kind = charClass(code);
    if (kind === CHAR.letter) {
      if (isCapital(code)) upper++;
      else lower++;
    } else if (kind === CHAR.apostrophe) {
      if (!isLetter(text.charCodeAt(j + 1)) || endsInS(j + 1)) return false;
    } else if (kind !== CHAR.digit && kind !== CHAR.silent) return false;
    step(code);
    return true;
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
    const id = closed ? internAnew(start, end) : vocabulary.intern(`${foldWord(text.slice(start, end))}.`);
    const capital = isCapital(text.charCodeAt(start));
    emit(start, end, TOKEN.word, id, MARK.dotted | (capital ? MARK.capital | MARK.allCaps : 0));
    return end;
  };
  /** A symbol or a dotted abbreviation at `start`; 0 where there is none. */
  const special = (start: number): number => {
    const end = isAsciiCapital(text.charCodeAt(start)) && !joined ? symbolEnd(text, start) : 0;
    if (end > 0) {
      emit(start, end, TOKEN.other, internAnew(start, end), MARK.capital);
      return end;
    }
    const dots = dottedEnd(text, start);
    if (dots > 0) return dotted(start, dots);
    const spaced = spacedAbbreviation(text, start);
    if (spaced === undefined) return 0;
    const spacedEnd = start + spaced.length + 1;
    emit(start, spacedEnd, TOKEN.word, vocabulary.intern(spaced), MARK.dotted | MARK.capital | MARK.allCaps);
    return spacedEnd;
  };
  const word = (start: number): number => {
    const second = text.charCodeAt(start + 1);
    if (!(second >= 97 && second <= 122) && second !== 32) {
      const end = special(start);
      if (end > 0) return end;
    }
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
    const previous = length - 1;
    const touches = previous >= 0 && ends[previous] === start;
    if (kind === CHAR.apostrophe && touches && endsInS(start + 1) && (types[previous] ?? 0) !== TOKEN.punctuation) {
      emit(start, start + 2, TOKEN.word, possessive, 0);
      return start + 2;
    }
    if (
      kind === CHAR.hyphen &&
      touches &&
      (types[previous] ?? 0) !== TOKEN.punctuation &&
      joins(code, text.charCodeAt(start - 1), text.charCodeAt(start + 1))
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
  const signWord = (code: number, run: number): number => {
    const key = run === 1 ? code : code + 65_536 * Math.min(run, 3);
    const known = signs.get(key);
    if (known !== undefined) return known;
    const dots = code === DOT && run > 1 ? (run > 2 ? "..." : "..") : undefined;
    const dash = charClass(code) === CHAR.hyphen && run > 1 ? "—" : undefined;
    return vocabulary.intern(dots ?? dash ?? (isSurrogate(code) ? "\ufffd" : foldSign(code)));
  };
  for (let code = 33; code < 127; code++) if (!isLetterOrDigit(code)) signs.set(code, vocabulary.pin(foldSign(code)));
  for (const code of [0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014, 0x2026, 0xab, 0xbb])
    signs.set(code, vocabulary.pin(foldSign(code)));

  return (given) => {
    text = given;
    if (starts.length > LARGEST_KEPT) takeRoom(FIRST_SIZE, 0);
    length = 0;
    gap = true;
    joined = false;
    for (let i = 0; i < given.length; ) {
      const code = given.charCodeAt(i);
      const kind = code === 32 ? CHAR.space : charClass(code);
      if (kind === CHAR.space || kind === CHAR.newline) {
        gap = true;
        i++;
      } else if (kind === CHAR.silent) i++;
      else if (kind === CHAR.letter) i = word(i);
      else if (kind === CHAR.digit) {
        const end = numberEnd(given, i);
        emit(i, end, TOKEN.number, internAnew(i, end), 0);
        i = end;
      } else i = sign(i);
    }
    text = "";
    return copied(columns, length);
  };
}

function room(size: number): Omit<Tokens, "length"> {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    type: new Uint8Array(size),
    marks: new Uint8Array(size),
  };
}

/** The columns of one text, in one piece of memory. */
function copied({ start, end, word, type, marks }: Omit<Tokens, "length">, length: number): Tokens {
  const memory = new ArrayBuffer(length * 14);
  const tokens = {
    length,
    start: new Int32Array(memory, 0, length),
    end: new Int32Array(memory, length * 4, length),
    word: new Int32Array(memory, length * 8, length),
    type: new Uint8Array(memory, length * 12, length),
    marks: new Uint8Array(memory, length * 13, length),
  };
  tokens.start.set(start.subarray(0, length));
  tokens.end.set(end.subarray(0, length));
  tokens.word.set(word.subarray(0, length));
  tokens.type.set(type.subarray(0, length));
  tokens.marks.set(marks.subarray(0, length));
  return tokens;
}
