import { TOKEN } from "../document.ts";
import { CHAR, charClass, foldSign, isLetterOrDigit } from "./characters.ts";
import { type Cut, emit } from "./cut.ts";
import { endsInS } from "./cut-word.ts";
import { joins } from "./token-shapes.ts";

/** Signs that are cut as one where they stand in a row: dots, dashes, and what rules lines. */
const DOT = 46;
const RUNNING = new Set([DOT, 0x2014, 95, 61, 42]);
/** Quotation marks, dashes and the ellipsis, which most texts have. */
const COMMON = [0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014, 0x2026, 0xab, 0xbb];

/** Pins the words of the signs that most texts have. */
export function pinSigns({ signs, vocabulary }: Cut): void {
  for (let code = 33; code < 127; code++) if (!isLetterOrDigit(code)) signs.set(code, vocabulary.pin(foldSign(code)));
  for (const code of COMMON) signs.set(code, vocabulary.pin(foldSign(code)));
}

/** Cuts the sign at `start`, or takes it as what joins two words; gives its end. */
export function cutSign(cut: Cut, start: number): number {
  const { text } = cut;
  const code = text.charCodeAt(start);
  const kind = charClass(code);
  if (kind === CHAR.apostrophe && touchesWord(cut, start) && endsInS(text, start + 1)) {
    emit(cut, start, start + 2, TOKEN.word, cut.possessive, 0);
    return start + 2;
  }
  if (kind === CHAR.hyphen && touchesWord(cut, start)) {
    if (joins(code, text.charCodeAt(start - 1), text.charCodeAt(start + 1))) {
      cut.joined = true;
      return start + 1;
    }
  }
  const isHigh = kind === CHAR.high || kind === CHAR.low;
  const end = isHigh
    ? surrogatesEnd(text, start)
    : kind === CHAR.hyphen || RUNNING.has(code)
      ? runEnd(text, start)
      : start + 1;
  emit(cut, start, end, isHigh ? TOKEN.other : TOKEN.punctuation, signWord(cut, code, end - start), 0);
  return end;
}

/** Whether a token that is no sign ends right here. */
function touchesWord({ columns, length }: Cut, start: number): boolean {
  const last = length - 1;
  return last >= 0 && columns.end[last] === start && columns.type[last] !== TOKEN.punctuation;
}

function surrogatesEnd(text: string, start: number): number {
  let end = start + 1;
  while (isSurrogate(text.charCodeAt(end))) end++;
  return end;
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === text.charCodeAt(start)) end++;
  return end;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The word of a sign that stands so often in a row. */
function signWord({ signs, vocabulary }: Cut, code: number, run: number): number {
  const key = run === 1 ? code : code + 65_536 * Math.min(run, 3);
  const known = signs.get(key);
  if (known !== undefined) return known;
  if (code === DOT && run > 1) return vocabulary.intern(run > 2 ? "..." : "..");
  if (charClass(code) === CHAR.hyphen && run > 1) return vocabulary.intern("—");
  return vocabulary.intern(isSurrogate(code) ? "\ufffd" : foldSign(code));
}
