import type { Span } from "#basics";
import { CELL, type Cell } from "#record";
import type { MemberColumns } from "../tables/member-columns.ts";

/** A block "In favour: … Against: … Abstaining: …" of a meeting record, with the members it names. */
export interface VotingLists extends Span {
  /** Column and cell of each member that is named. */
  readonly entries: readonly (readonly [column: number, cell: Cell])[];
  /** Words in a list that are no member's name, and where. */
  readonly unknown: readonly { readonly words: string; readonly at: number }[];
  readonly isRollCall: boolean;
}

const HEADINGS: readonly (readonly [RegExp, Cell])[] = [
  [/^(?:In favour|In favor|Pour)\s*:/i, CELL.yes],
  [/^(?:Against|Contre)\s*:/i, CELL.no],
  [/^(?:Abstaining|Abstentions?)\s*:/i, CELL.abstaining],
  [/^(?:Absent|Not (?:present|participating|voting)|Present and not voting)\s*:/i, CELL.notVoting],
];
const START = /\bIn favou?r\s*:/gi;
const LONGEST_NAME = 9;

/** All blocks of a text, in their order. */
export function votingLists(text: string, columns: MemberColumns): readonly VotingLists[] {
  return [...text.matchAll(START)].map(({ index }) => listsAt(text, index, columns));
}

function listsAt(text: string, start: number, columns: MemberColumns): VotingLists {
  const entries: [number, Cell][] = [];
  const unknown: { words: string; at: number }[] = [];
  let at = start;
  for (;;) {
    const heading = HEADINGS.map(([pattern, cell]) => ({ match: pattern.exec(text.slice(at, at + 40)), cell })).find(
      ({ match }) => match !== null,
    );
    if (heading?.match == null) break;
    const list = namesFrom(text, at + heading.match[0].length, columns);
    for (const column of list.columns) entries.push([column, heading.cell]);
    unknown.push(...list.unknown);
    at = list.end;
  }
  const before = text.slice(Math.max(0, start - 400), start);
  return { start, end: at, entries, unknown, isRollCall: /roll[ -]call/i.test(before) };
}

/** Names one after the other with commas between them, up to what is no name. */
function namesFrom(text: string, start: number, columns: MemberColumns) {
  const found: number[] = [];
  const unknown: { words: string; at: number }[] = [];
  let at = start;
  for (;;) {
    at += /^[\s,;]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
    const none = /^(?:None|Nil)\b\.?\s*/i.exec(text.slice(at, at + 8));
    if (none !== null) return { columns: found, unknown, end: at + none[0].length };
    const name = nameAt(text, at, columns);
    if (name !== undefined) {
      found.push(name.column);
      at = name.end;
      if (!/^\s*(?:,|;|and\b|\.?\s*\n?\s*(?:Against|Abstaining|Absent|Not )\s*)/.test(text.slice(at, at + 40))) break;
      at += /^\s*(?:and\b)?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
      continue;
    }
    const odd = /^[^,.:;]{2,60}(?=,)/.exec(text.slice(at, at + 70));
    if (
      odd === null ||
      nameAt(text, at + odd[0].length + 1 + spaces(text, at + odd[0].length + 1), columns) === undefined
    )
      break;
    unknown.push({ words: odd[0].replace(/\s+/g, " "), at });
    at += odd[0].length;
  }
  at += /^[\s.]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  return { columns: found, unknown, end: at };
}

function spaces(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
}

/** The longest name that begins here and ends at a word's end. */
export function nameAt(
  text: string,
  at: number,
  columns: MemberColumns,
): { readonly column: number; readonly end: number } | undefined {
  const words = [...text.slice(at, at + 120).matchAll(/[^\s,.:;]+[.]?/g)].slice(0, LONGEST_NAME);
  for (let n = words.length; n > 0; n--) {
    const last = words[n - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].replace(/[.]$/, "").length;
    const name = text
      .slice(at, at + end)
      .replace(/-\s*\n\s*/g, "-")
      .replace(/\s+/g, " ");
    if (/[,:;]/.test(name)) continue;
    const column = columns.byName(name);
    if (column !== undefined) return { column, end: at + end };
  }
  return undefined;
}
