import { isAsciiCapital, isDigit, isHyphen, isLetter, isLetterOrDigit } from "./characters.ts";

const DOT = 46;
const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const LONGEST_SYMBOL = 60;

/** Is this hyphen inside a compound? An en dash between a word and a figure stands for a long one. */
export function joins(hyphen: number, before: number, after: number): boolean {
  return isLetterOrDigit(after) && (hyphen < 0x2012 || isDigit(before) === isDigit(after));
}

/** Where a document symbol or a name like F-16 that starts at `i` ends; 0 where none does. */
export function symbolEnd(text: string, i: number): number {
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
export function dottedEnd(text: string, i: number): number {
  if (text.charCodeAt(i + 1) !== DOT || !isLetter(text.charCodeAt(i + 2)) || isLetter(text.charCodeAt(i + 3))) return 0;
  let k = i;
  while (isLetter(text.charCodeAt(k)) && text.charCodeAt(k + 1) === DOT) k += 2;
  if (isLetter(text.charCodeAt(k)) && !isLetterOrDigit(text.charCodeAt(k + 1))) k++;
  return k;
}

/** "U. S.", "U. N.": the abbreviation as it is usually written, where one stands at `i` with a space inside. */
export function spacedAbbreviation(text: string, i: number): "u.s." | "u.n." | undefined {
  if (text.charCodeAt(i + 1) !== DOT || text.charCodeAt(i + 2) !== SPACE || text.charCodeAt(i + 4) !== DOT)
    return undefined;
  const both = text.slice(i, i + 5);
  return both === "U. S." ? "u.s." : both === "U. N." ? "u.n." : undefined;
}

/** Where the number that starts at `i` ends: 1,200 · 2.5 · 93-18-65 · 2025-02-24 · 24/7 · 9:30 · 15th · 1990s. */
export function numberEnd(text: string, i: number): number {
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
