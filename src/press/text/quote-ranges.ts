import { MARK, TOKEN } from "../document.ts";
import { type BlockRange, marksAt, type Sheet, typeAt } from "./sheet.ts";

/** The tokens from an opening mark to the closing one. */
export interface QuoteRange {
  readonly first: number;
  readonly last: number;
  /** Not closed in its paragraph: the next one goes on. */
  readonly open: boolean;
}

const CURLY_OPEN = 0x201c;
const CURLY_CLOSE = 0x201d;
const LOW_OPEN = 0x201e;
const STRAIGHT = 0x22;
const SINGLE_OPEN = 0x2018;
const SINGLE_CLOSE = 0x2019;
const SINGLE = 0x27;
const GUILLEMET_OPEN = 0xab;
const GUILLEMET_CLOSE = 0xbb;
const SIGNS = new Set([
  STRAIGHT,
  SINGLE,
  CURLY_OPEN,
  CURLY_CLOSE,
  LOW_OPEN,
  SINGLE_OPEN,
  SINGLE_CLOSE,
  GUILLEMET_OPEN,
  GUILLEMET_CLOSE,
]);
/** In tokens: what goes on longer between single marks is no quotation but stray apostrophes. */
const LONGEST_SINGLE = 80;

/** The quotations of all blocks. */
export function quoteRanges(sheet: Sheet): readonly QuoteRange[] {
  const signs = signsOf(sheet);
  let sign = 0;
  return sheet.blocks.flatMap((block) => {
    while (sign < signs.length && (signs[sign] ?? 0) < block.first) sign++;
    const from = sign;
    while (sign < signs.length && (signs[sign] ?? 0) < block.endToken) sign++;
    return sign === from ? [] : rangesIn(sheet, block, signs.slice(from, sign));
  });
}

/** Tokens that are quotation marks of any kind. */
function signsOf(sheet: Sheet): readonly number[] {
  const signs: number[] = [];
  const { type } = sheet.tokens;
  for (let i = 0; i < sheet.tokens.length; i++) {
    if (type[i] === TOKEN.punctuation && SIGNS.has(sheet.surface.charCodeAt(sheet.at[i] ?? 0))) signs.push(i);
  }
  return signs;
}

/**
 * The quotations of one block, of which these are the marks. The last place of each kind is noted first, so that hostile text is read once,
 * not once for each open mark.
 */
function rangesIn(sheet: Sheet, { first, endToken }: BlockRange, signs: readonly number[]): QuoteRange[] {
  const ranges: QuoteRange[] = [];
  const lastOf = new Map<number, number>();
  for (const i of signs) lastOf.set(codeAt(sheet, i), i);
  for (let k = 0; k < signs.length; k++) {
    const i = signs[k] ?? 0;
    const open = openerAt(sheet, i, first);
    if (open === 0) continue;
    const isSingle = open === SINGLE || open === SINGLE_OPEN;
    const limit = isSingle ? i + LONGEST_SINGLE : lastClosing(lastOf, open) + 1;
    const next = closing(sheet, signs, k + 1, open, limit);
    if (next !== undefined) {
      ranges.push({ first: i, last: signs[next] ?? i, open: false });
      k = next;
    } else if (!isSingle && opensParagraph(sheet, i, first)) {
      ranges.push({ first: i, last: endToken - 1, open: true });
      break;
    }
  }
  return ranges;
}

/** The mark at i where it opens a quotation, else 0. For straight marks: space before it and none after. */
function openerAt(sheet: Sheet, i: number, first: number): number {
  const code = codeAt(sheet, i);
  if (code === CURLY_OPEN || code === LOW_OPEN || code === GUILLEMET_OPEN || code === SINGLE_OPEN) return code;
  if (code !== STRAIGHT && code !== SINGLE) return 0;
  const isFree = i === first || isSpaced(sheet, i) || typeAt(sheet, i - 1) === TOKEN.punctuation;
  return isFree && !isSpaced(sheet, i + 1) ? code : 0;
}

/** Place among the signs of the mark that closes what `open` opened, before token `limit`. */
function closing(
  sheet: Sheet,
  signs: readonly number[],
  from: number,
  open: number,
  limit: number,
): number | undefined {
  for (let k = from; k < signs.length; k++) {
    const j = signs[k] ?? limit;
    if (j >= limit) return undefined;
    if (closersOf(open).includes(codeAt(sheet, j)) && !isMidWord(sheet, j)) return k;
  }
  return undefined;
}

function lastClosing(lastOf: ReadonlyMap<number, number>, open: number): number {
  return Math.max(-1, ...closersOf(open).map((mark) => lastOf.get(mark) ?? -1));
}

const CLOSERS: ReadonlyMap<number, readonly number[]> = new Map([
  [CURLY_OPEN, [CURLY_CLOSE]],
  [LOW_OPEN, [CURLY_CLOSE, CURLY_OPEN]],
  [GUILLEMET_OPEN, [GUILLEMET_CLOSE]],
  [SINGLE_OPEN, [SINGLE_CLOSE]],
  [STRAIGHT, [STRAIGHT]],
  [SINGLE, [SINGLE]],
]);

function closersOf(open: number): readonly number[] {
  return CLOSERS.get(open) ?? [];
}

/** An apostrophe that has a word right behind it. */
function isMidWord(sheet: Sheet, j: number): boolean {
  return (
    codeAt(sheet, j) === SINGLE_CLOSE &&
    j + 1 < sheet.tokens.length &&
    !isSpaced(sheet, j + 1) &&
    typeAt(sheet, j + 1) === TOKEN.word
  );
}

/** A quotation that runs on over paragraphs opens each and closes only the last. */
function opensParagraph(sheet: Sheet, i: number, first: number): boolean {
  return i === first || !isSpaced(sheet, i + 1);
}

function codeAt(sheet: Sheet, i: number): number {
  const isSign = i < sheet.tokens.length && typeAt(sheet, i) === TOKEN.punctuation;
  return isSign ? sheet.surface.charCodeAt(sheet.at[i] ?? 0) : 0;
}

function isSpaced(sheet: Sheet, i: number): boolean {
  return (marksAt(sheet, i) & MARK.spaceBefore) !== 0;
}
