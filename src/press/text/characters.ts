/** Classes of a UTF-16 code unit, as the cutting into tokens needs them. */
export const CHAR = {
  other: 1,
  space: 2,
  newline: 3,
  letter: 4,
  digit: 5,
  apostrophe: 6,
  hyphen: 7,
  silent: 8,
  high: 9,
  low: 10,
} as const;

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;

/** Dropped from a word, kept in the offsets: soft hyphen, zero-width and joining characters, bidi controls, byte order mark. */
function isSilent(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function classify(code: number): number {
  if (code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029) return CHAR.newline;
  if (isSilent(code)) return CHAR.silent;
  if (code >= 48 && code <= 57) return CHAR.digit;
  if (code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x2018 || code === 0xb4 || code === 0x60)
    return CHAR.apostrophe;
  if (code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2012 || code === 0x2013 || code === 0x2212)
    return CHAR.hyphen;
  if (code >= 0xd800 && code <= 0xdbff) return CHAR.high;
  if (code >= 0xdc00 && code <= 0xdfff) return CHAR.low;
  const character = String.fromCharCode(code);
  if (SPACE.test(character) || code < 32 || code === 127) return CHAR.space;
  return LETTER.test(character) ? CHAR.letter : CHAR.other;
}

const classes = new Uint8Array(65_536);
for (let code = 0; code < 128; code++) classes[code] = classify(code);

/** The class of a code unit; worked out once for each that occurs. Outside a text (NaN) it is a space. */
export function charClass(code: number): number {
  if (!(code >= 0)) return CHAR.space;
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

export function isLetterOrDigit(code: number): boolean {
  const kind = charClass(code);
  return kind === CHAR.letter || kind === CHAR.digit;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => charClass(code) === CHAR.letter;
export const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isHyphen = (code: number): boolean => charClass(code) === CHAR.hyphen;

/** ASCII capital, or another letter that has a lower case and is not it. */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

/** The text without characters that cannot be seen. */
function audible(text: string): string {
  let kept = "";
  for (let i = 0; i < text.length; i++) if (!isSilent(text.charCodeAt(i))) kept += text[i];
  return kept;
}

/** Whatever is not ASCII, and the grave accent that stands for an apostrophe. */
const NEEDS_FOLDING = /[^\0-\x7f]|`/;

/** One spelling for a word: composed, lower case, plain apostrophes and hyphens, without characters that cannot be seen. */
export function foldWord(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text.toLowerCase();
  return audible(text)
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .toLowerCase();
}

/** One sign for all that look alike: quotation marks, dashes, dots. */
export function foldSign(code: number): string {
  if ((code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x201e || code === 0xff02)
    return '"';
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2039 || code === 0x203a || code === 0x60 || code === 0xb4)
    return "'";
  if (code === 0x2014 || code === 0x2015 || code === 0x2013 || code === 0x2012) return "—";
  if (code >= 0x2010 && code <= 0x2212 && charClass(code) === CHAR.hyphen) return "-";
  if (code === 0x2026) return "...";
  return String.fromCharCode(code);
}
