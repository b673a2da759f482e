import type { Span } from "#basics";
import type { BlockKind } from "../document.ts";
import { CHAR, charClass } from "./characters.ts";
import { joinedLines, LIST_ITEM, TERMINAL } from "./wrapped-lines.ts";

/** A block in the surface, before tokens are cut. */
export interface RawBlock {
  readonly kind: BlockKind;
  /** Of a heading of a page. */
  readonly level?: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const ORDINAL = "(?:st|nd|rd|th)?";
const DAY = `(?:\\d{1,2}${ORDINAL}(?:,?\\s|-)${MONTHS}|${MONTHS}\\s\\d{1,2}${ORDINAL})`;
const FIGURES = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?:t[\\d:]{4,8}z?)?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?";
const LABEL =
  "(?:(?:issue |publication |release )?date|today|(?:first |last )?(?:published|updated|posted|modified|uploaded)|post(?:ed)? at|last update)";
const CLOCK = "[\\d:.]{1,5} ?[apm.]{0,5}(?: ?\\(?[a-z]{2,5}(?:[+-]\\d{1,2})?\\)?){0,2}";
/** What may stand before the day: what it is the day of, an hour, a place or a paper with a mark of its own ("Xinhua | ", "NEW YORK, "). */
const BEFORE = `(?:\\p{L}[\\p{L} .'’()/-]{0,40}[|·•:,–—]\\s?)?(?:\\(?[a-z]{2,12}\\)?\\s-\\s)?(?:${LABEL}[\\s:,–—-]{0,4}(?:on |at )?)?(?:${CLOCK}(?: ?\\(${CLOCK}\\))?[,·•|\\s-]{0,3})?`;
/** A line that is a date and little else: "Today : Feb 26, 2025", "26 February 2025", "Updated 4:15 p.m., Feb. 24, 2025", "Xinhua | 24.02.2025". */
const DATE_LINE = new RegExp(
  `^${BEFORE}${WEEKDAY}(?:${DAY},?[\\s-]\\d{4}|${FIGURES})(?![\\d/])[\\sT|,·–—-]{0,4}.{0,30}$`,
  "iu",
);
/** What no date line lacks; looked for first, for the pattern itself is long to compile. */
const YEAR = /\d{4}/;

function isDateLine(line: string): boolean {
  return YEAR.test(line) && DATE_LINE.test(line);
}

const CAPITAL_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const SHORT_DATE = `(?:${CAPITAL_MONTH}\\s\\d{1,2}|\\d{1,2}\\s${CAPITAL_MONTH})(?:,?\\s\\d{4})?`;
const AGENCY_MARK = "\\([\\p{L}][\\p{L}. /]{1,30}\\)";
const DASH = "\\s?(?:-{1,2}|–|—)\\s?";
/** A place in capitals, perhaps a date and an agency, a dash: "KYIV, Feb. 25 (Reuters) - "; or any place with an agency: "Kyiv (AP) — ". */
const DATELINE = new RegExp(
  `^(?:\\p{Lu}[\\p{Lu} .,'’/-]{2,50}?(?:,?\\s?${SHORT_DATE})?(?:,?\\s?${AGENCY_MARK})?|(?:[\\p{L}][\\p{L} .,'’/-]{1,50}?,?\\s)?(?:${SHORT_DATE},?\\s)?${AGENCY_MARK})${DASH}(?=["“‘']?[\\p{Lu}\\d])`,
  "u",
);
/** What no dateline lacks. */
const ANY_DASH = /[-–—]/;

function datelineIn(look: string): RegExpExecArray | null {
  return ANY_DASH.test(look) ? DATELINE.exec(look) : null;
}

const FULL_DATE = new RegExp(`${CAPITAL_MONTH}\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s${CAPITAL_MONTH},?\\s\\d{4}`);

/** Whether a line opens with a place, a day with its year, and a dash. */
export function isDatedDateline(line: string): boolean {
  return /^\p{Lu}{3}/u.test(line) && YEAR.test(line) && FULL_DATE.test(datelineIn(line)?.[0] ?? "");
}

const ANY_DAY = new RegExp(SHORT_DATE);

/** Whether a line that is no sentence gives a day and its month. */
export function namesDay(line: string): boolean {
  return line.length < TITLE_LINE && !TERMINAL.test(line) && ANY_DAY.test(line);
}

/** Whether a line may be a title: as short as one, and no sentence. */
export function isTitle(line: string): boolean {
  return /^["“‘']?[\p{Lu}\d]/u.test(line) && line.length < TITLE_LINE && !TERMINAL.test(line);
}

/** In characters. */
const TITLE_LINE = 140;

const BYLINE = /^(?:by|from|reporting by|written by)\s+\p{Lu}/iu;
const AGENCY =
  /^(?:reuters|associated press|the associated press|ap|afp|agence france-presse|staff writers?|news desk|[\p{L}.' -]{3,40}, (?:reuters|associated press|afp|cnn|bbc news))$/iu;
/** A line that leads to another page, with that page's title: "Read also: …", "RELATED | …". */
const LINK =
  /^[[(«>*•–-]{0,2}\s?(?:related(?: (?:story|stories|articles?|news|posts?|coverage|links?))?|(?:also |must )read|read(?: (?:more|also|next|too|this))?(?: (?:here|about it))?|see also|more on this(?: story)?|further reading|recommended(?: for you)?|you (?:may|might) (?:also|like)[a-z ]{0,12}|watch(?: (?:also|more|now))?|listen)\s?(?::|\||[>»]|[–—-]\s)/i;

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) {
    const kind = charClass(text.charCodeAt(i));
    if (kind !== CHAR.space && kind !== CHAR.newline && kind !== CHAR.silent) return false;
  }
  return true;
};

type Line = Span;

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Lines without the space around them; an empty one stands for a blank line. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    lines.push(trimmed(text, start, match.index));
    start = BREAK.lastIndex;
  }
  lines.push(trimmed(text, start, text.length));
  return lines;
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start, start + 1)) start++;
  while (end > start && isBlank(text, end - 1, end)) end--;
  return { start, end };
}

/** A line is that of a date only if it is no longer. */
const DATE_LINE_MOST = 110;

/** Lines broken by width, not by sense, become one paragraph again. A date stands alone. */
function paragraphsOf(text: string): readonly Line[] {
  const stretches: Line[][] = [[]];
  for (const line of linesOf(text)) {
    const isDate = line.end - line.start < DATE_LINE_MOST && isDateLine(text.slice(line.start, line.end));
    if (isDate) stretches.push([line], []);
    else if (line.start === line.end) stretches.push([]);
    else stretches[stretches.length - 1]?.push(line);
  }
  return joinedLines(text, stretches);
}

const LONGEST_DATELINE = 140;
const HEAD_BLOCKS = 10;
const TITLE_MOST = 220;
const LABEL_MOST = 30;

/** Blocks of plain text, by place and look. */
export function plainBlocks(text: string): RawBlock[] {
  const lines = paragraphsOf(text);
  const kinds = headKinds(text, lines);
  return lines.flatMap((line, i) =>
    withDateline(text, { start: line.start, end: line.end, kind: kinds[i] ?? bodyKind(text, line) }),
  );
}

function bodyKind(text: string, line: Line): BlockKind {
  const look = text.slice(line.start, Math.min(line.end, line.start + 120));
  if (LINK.test(look) && line.end - line.start < TITLE_MOST) return "boilerplate";
  if (LIST_ITEM.test(look)) return "list-item";
  return line.end - line.start < DATE_LINE_MOST && isDateLine(look) ? "dateline" : "paragraph";
}

/** What the first lines are; a hole where a line is part of the body. */
function headKinds(text: string, lines: readonly Line[]): (BlockKind | undefined)[] {
  const kinds: (BlockKind | undefined)[] = [];
  let headline: number | undefined;
  for (let i = 0; i < Math.min(lines.length, HEAD_BLOCKS); i++) {
    const line = lines[i] ?? { start: 0, end: 0 };
    const look = text.slice(line.start, Math.min(line.end, line.start + TITLE_MOST + 1));
    const next = lines[i + 1];
    if (look.length < 110 && isDateLine(look)) kinds[i] = "dateline";
    else if (look.length < 110 && (BYLINE.test(look) || AGENCY.test(look)) && !TERMINAL.test(look)) kinds[i] = "byline";
    else if (look.length > TITLE_MOST || next === undefined || datelineIn(look) !== null) break;
    else if (headline === undefined && !TERMINAL.test(look.replace(/(?:\p{Lu}\.)+$/u, ""))) {
      const label = look.length < LABEL_MOST && hasTitleBelow(text, lines, i + 1);
      kinds[i] = label ? "boilerplate" : "headline";
      if (!label) headline = i;
    } else if (headline !== undefined && !kinds.includes("dek") && isDek(line, next)) kinds[i] = "dek";
    else break;
  }
  return headline === undefined ? kinds.map((k) => (k === "dateline" || k === "byline" ? k : undefined)) : kinds;
}

/** A short line above a longer one of the same make is a section's name, not the title. */
function hasTitleBelow(text: string, lines: readonly Line[], from: number): boolean {
  for (let i = from; i < Math.min(from + 3, lines.length - 1); i++) {
    const line = lines[i] ?? { start: 0, end: 0 };
    const look = text.slice(line.start, Math.min(line.end, line.start + TITLE_MOST + 1));
    if (isDateLine(look)) continue;
    return look.length > LABEL_MOST && look.length <= TITLE_MOST && !TERMINAL.test(look);
  }
  return false;
}

function isDek(line: Line, next: Line): boolean {
  const length = line.end - line.start;
  return length <= 180 && next.end - next.start >= 2 * length;
}

/** Cuts the place and date in front of a first paragraph off as a block of its own. */
export function withDateline(text: string, block: RawBlock): RawBlock[] {
  const look = text.slice(block.start, Math.min(block.end, block.start + LONGEST_DATELINE));
  if (block.kind !== "paragraph" || (!look.includes("(") && /^.?\p{Ll}/u.test(look))) return [block];
  const match = datelineIn(look);
  if (match === null || (!/\p{Lu}{3}/u.test(match[0]) && !match[0].includes("("))) return [block];
  const cut = block.start + match[0].length;
  if (cut >= block.end) return [block];
  const place = trimmed(text, block.start, cut);
  return [
    { kind: "dateline", start: place.start, end: place.end },
    { kind: "paragraph", start: cut, end: block.end },
  ];
}
