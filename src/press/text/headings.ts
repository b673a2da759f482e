import { type BlockKind, type DateMention, TOKEN } from "../document.ts";
import { isTitle } from "./blocks.ts";
import { type BlockRange, type Sheet, typeAt } from "./sheet.ts";
import { TAG } from "./vocabulary.ts";
import { TERMINAL } from "./wrapped-lines.ts";

/** What a block looks like that has others under it. */
export interface Heading {
  /** Its element, or the signs it is dressed in; "item" for a paragraph that begins with its day. */
  readonly dress: string;
  /** Of two headings in one dress the one of the lower rank stands above the other: a year, its months, their days. */
  readonly rank: number;
  /** The time it gives: all of it, or where it begins or ends. */
  readonly date?: DateMention;
}

/** In the order of `RANKS`: a title tells no time. */
export const TITLE = 0;
const RANKS = { year: 1, month: 2, day: 3, anniversary: TITLE } as const;

/** In characters. */
const LONGEST = 140;
/** The mark of an item, of markdown, of a number: what may stand before the first word. */
const MARKS = /^(?:#{1,6}|[*_]{1,3}|[-–—•·▪]|\(?\d{1,2}[.)]|[IVX]{1,5}\.)\s*(?:[*_]{1,3})?/;
/** What stands above an article, and heads a part of it only where it has a day. */
const HEADS: ReadonlySet<BlockKind> = new Set(["headline", "dek", "byline", "dateline"]);
/** What stands behind a day that opens an item. */
const AFTER_DAY = /^[*_]{0,3}\s?(?:[:–—|.]|--?\s|,\s\d{1,2}[:.]\d\d)/;
const BEFORE_DAY = /(?:^|[(,–—|:-]|\bin|\bof|\bon)\s*(?:the\s)?(?:\p{L}{3,9}day,?\s)?$/u;
const AFTER_LAST_DAY = /^[)\]*_:.]{0,4}$/;

/** The heading a block is, if it is one. `dates`: those of the block. */
export function headingOf(
  sheet: Sheet,
  block: BlockRange,
  neighbours: { readonly before: BlockRange | undefined; readonly after: BlockRange | undefined },
  dates: readonly DateMention[],
): Heading | undefined {
  if (block.kind === "boilerplate" || block.kind === "caption") return undefined;
  if (block.level !== undefined) return { dress: `h${block.level}`, ...timeOf(timeIn(sheet, block, dates)) };
  const look = lookOf(sheet, block);
  const date = dates.length > 0 || block.kind === "dateline" ? timeIn(sheet, block, dates) : undefined;
  const isSentence = look.length > LONGEST || TERMINAL.test(look);
  if (date !== undefined) {
    const isAlone = date.last >= block.endToken - 3;
    return { dress: isSentence && !isAlone ? "item" : dressOf(look), ...timeOf(date) };
  }
  if (HEADS.has(block.kind) || (isSentence && !/\?["”’]?$/.test(look))) return undefined;
  return look.length <= LONGEST && isBareTitle(sheet, look, neighbours)
    ? { dress: dressOf(look), rank: TITLE }
    : undefined;
}

function timeOf(date: DateMention | undefined): Pick<Heading, "rank" | "date"> {
  return date === undefined ? { rank: TITLE } : { rank: RANKS[date.precision], date };
}

/** Above something that is written out, and not the last of a list of names. */
function isBareTitle(
  sheet: Sheet,
  look: string,
  { before, after }: { readonly before: BlockRange | undefined; readonly after: BlockRange | undefined },
): boolean {
  if (after === undefined || /:["”’]?$/.test(look) || !isTitle(look.replace(MARKS, "").replace(/\?$/, "")))
    return false;
  const next = lookOf(sheet, after);
  if (!TERMINAL.test(next) && next.length <= look.length) return false;
  const above = before === undefined || before.level !== undefined ? "." : lookOf(sheet, before);
  return TERMINAL.test(above) || above.length > LONGEST || MARKS.test(look);
}

/** Headings of one kind: one level of a page, or one dress and rank. */
export function keyOf({ dress, rank }: Heading): string {
  return isElement(dress) || rank === TITLE ? dress : `${dress}-${rank}`;
}

export function isElement(dress: string): boolean {
  return /^h\d$/.test(dress);
}

/** The one time that a heading gives: where it begins, where it ends, or in brackets. */
function timeIn(sheet: Sheet, block: BlockRange, dates: readonly DateMention[]): DateMention | undefined {
  const own = dates.filter((d) => isOfCalendar(sheet, d));
  const [date] = own;
  if (date === undefined) return undefined;
  const look = lookOf(sheet, block);
  const from = sheet.at[block.first] ?? 0;
  const before = look.slice(0, (sheet.at[date.first] ?? 0) - from).replace(MARKS, "");
  const after = look.slice((sheet.till[date.last] ?? 0) - from);
  if (before.trim() === "" && (after.trim() === "" || AFTER_DAY.test(after))) return date;
  // behind its title a heading has its day at the end
  const isLast = own.length === 1 && look.length <= LONGEST && AFTER_LAST_DAY.test(after) && BEFORE_DAY.test(before);
  return isLast && !TERMINAL.test(look.replace(/[.]$/, "")) ? date : undefined;
}

/** "12 March", "March 2024", "2017"; not "Monday" or "last year". */
export function isOfCalendar(sheet: Sheet, { first, last, precision }: DateMention): boolean {
  if (precision === "anniversary") return false;
  for (let i = first; i <= last; i++)
    if (typeAt(sheet, i) === TOKEN.number || ((sheet.tags[i] ?? 0) & TAG.month) !== 0) return true;
  return false;
}

function lookOf(sheet: Sheet, { first, endToken }: BlockRange): string {
  const start = sheet.at[first] ?? 0;
  return sheet.surface.slice(start, Math.min(sheet.till[endToken - 1] ?? start, start + 2 * LONGEST));
}

/** The signs of markdown, capitals, a number before it, or none of these. */
function dressOf(look: string): string {
  const hashes = /^#{1,6}(?=\s)/.exec(look)?.[0];
  if (hashes !== undefined) return `h${hashes.length}`;
  if (/^[*_]{2}.*[*_]{2}:?$/.test(look)) return "bold";
  if (/^(?:\(?\d{1,2}[.)]|[IVX]{1,5}\.)\s/.test(look)) return "number";
  if (/\p{Lu}{3}/u.test(look) && !/\p{Ll}/u.test(look)) return "capitals";
  return "line";
}
