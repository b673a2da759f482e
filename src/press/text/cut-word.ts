import { MARK, TOKEN } from "../document.ts";
import {
  CHAR,
  charClass,
  foldWord,
  isAsciiCapital,
  isCapital,
  isHyphen,
  isLetter,
  isLetterOrDigit,
} from "./characters.ts";
import { type Cut, emit } from "./cut.ts";
import { dottedEnd, spacedAbbreviation, symbolEnd } from "./token-shapes.ts";
import { TAG } from "./vocabulary.ts";
import { HASH_START, hashStep } from "./word-store.ts";

const DOT = 46;

/** Cuts the word, abbreviation or symbol that begins at `start`; gives its end. */
export function cutWord(cut: Cut, start: number): number {
  const { text, vocabulary } = cut;
  const second = text.charCodeAt(start + 1);
  if (!(second >= 97 && second <= 122) && second !== 32) {
    const end = cutSpecial(cut, start);
    if (end > 0) return end;
  }
  restart(cut);
  let end = lettersEnd(cut, start);
  let id = wordOf(cut, start, end);
  if (isHyphen(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1)) && isPrefix(cut, id)) {
    end = dottedEnd(text, end + 1) || lettersEnd(cut, end + 1);
    id = vocabulary.intern(foldWord(text.slice(start, end)));
  }
  emit(cut, start, end, TOKEN.word, id, caseMarks(cut, start));
  return end;
}

/** The word of what was not read letter by letter. */
export function wordAnew(cut: Cut, start: number, end: number): number {
  restart(cut);
  for (let i = start; i < end; i++) step(cut, cut.text.charCodeAt(i));
  return wordOf(cut, start, end);
}

/** A lone s after an apostrophe: "Russia's". */
export function endsInS(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 115 && code !== 83) return false;
  const next = text.charCodeAt(at + 1);
  return !isLetterOrDigit(next) && charClass(next) !== CHAR.apostrophe;
}

/** A symbol or a dotted abbreviation at `start`; 0 where there is none. */
function cutSpecial(cut: Cut, start: number): number {
  const { text, vocabulary } = cut;
  const end = isAsciiCapital(text.charCodeAt(start)) && !cut.joined ? symbolEnd(text, start) : 0;
  if (end > 0) {
    emit(cut, start, end, TOKEN.other, wordAnew(cut, start, end), MARK.capital);
    return end;
  }
  const dots = dottedEnd(text, start);
  if (dots > 0) return cutDotted(cut, start, dots);
  const spaced = spacedAbbreviation(text, start);
  if (spaced === undefined) return 0;
  const spacedEnd = start + spaced.length + 1;
  emit(cut, start, spacedEnd, TOKEN.word, vocabulary.intern(spaced), MARK.dotted | MARK.capital | MARK.allCaps);
  return spacedEnd;
}

function cutDotted(cut: Cut, start: number, end: number): number {
  const { text, vocabulary } = cut;
  const isClosed = text.charCodeAt(end - 1) === DOT;
  const id = isClosed ? wordAnew(cut, start, end) : vocabulary.intern(`${foldWord(text.slice(start, end))}.`);
  const capital = isCapital(text.charCodeAt(start)) ? MARK.capital | MARK.allCaps : 0;
  emit(cut, start, end, TOKEN.word, id, MARK.dotted | capital);
  return end;
}

/** Reads letters, with apostrophes inside, from `from`; gives the end. What it counts, it counts beside the cut: it takes most of the time. */
function lettersEnd(cut: Cut, from: number): number {
  const { text } = cut;
  let { upper, lower, hash } = cut;
  let j = from;
  for (; j < text.length; j++) {
    const code = text.charCodeAt(j);
    if (code >= 97 && code <= 122) {
      lower++;
      hash = hashStep(hash, code);
    } else if (code >= 65 && code <= 90) {
      upper++;
      hash = hashStep(hash, code + 32);
    } else {
      cut.upper = upper;
      cut.lower = lower;
      cut.hash = hash;
      if (!takeOddLetter(cut, code, j)) return j;
      ({ upper, lower, hash } = cut);
    }
  }
  cut.upper = upper;
  cut.lower = lower;
  cut.hash = hash;
  return j;
}

/** Digits, apostrophes and whatever is not ASCII, inside a word; false where the word ends before it. */
function takeOddLetter(cut: Cut, code: number, j: number): boolean {
  const kind = charClass(code);
  if (kind === CHAR.letter) {
    if (isCapital(code)) cut.upper++;
    else cut.lower++;
  } else if (kind === CHAR.apostrophe) {
    if (!isLetter(cut.text.charCodeAt(j + 1)) || endsInS(cut.text, j + 1)) return false;
  } else if (kind !== CHAR.digit && kind !== CHAR.silent) return false;
  step(cut, code);
  return true;
}

function step(cut: Cut, code: number): void {
  if (code >= 128) cut.ascii = false;
  else cut.hash = hashStep(cut.hash, isAsciiCapital(code) ? code + 32 : code);
}

function restart(cut: Cut): void {
  cut.upper = 0;
  cut.lower = 0;
  cut.ascii = true;
  cut.hash = HASH_START;
}

function wordOf({ text, vocabulary, ascii, hash }: Cut, start: number, end: number): number {
  return ascii ? vocabulary.internAscii(text, start, end, hash) : vocabulary.intern(foldWord(text.slice(start, end)));
}

function isPrefix({ vocabulary }: Cut, word: number): boolean {
  return (vocabulary.tagsOf(word) & TAG.prefix) !== 0;
}

function caseMarks({ text, upper, lower }: Cut, start: number): number {
  const first = text.charCodeAt(start);
  const isCap = first < 128 ? isAsciiCapital(first) : isCapital(first) || (upper > 0 && lower === 0);
  return (isCap ? MARK.capital : 0) | (upper > 1 && lower === 0 ? MARK.allCaps : 0);
}
