import { type LocalDate, parseLocalDate } from "#basics";
import { CELL, councilOn, isMemberOn, type Member, type MemberCode, type SourceIssue, type VoteEvent } from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { SCRAPE, VOETEN } from "../known-sources.ts";
import { type CsvRow, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { CHINA_CHANGES, type MemberColumns, memberColumns, SEAT_OF } from "./member-columns.ts";
import { newRoll, ownIssues } from "./roll-builder.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";
import { reportLostColumns } from "./voeten-csv.ts";
import { cellOfWord } from "./vote-words.ts";
import { type TextOf, wideVote } from "./wide-vote.ts";

/** Columns that are members: exactly three capital letters, and many of them. */
function memberNames(names: readonly string[]): readonly string[] {
  return names.filter((n) => /^[A-Z]{3}$/.test(n));
}

/** Whether a header is one of a table with a row for each vote and a column for each member. */
export function isWide(names: readonly string[]): boolean {
  return memberNames(names).length >= 20 && names.some((n) => /^(date|resolution|rcid)$/i.test(n));
}

const NUMBERS: Readonly<Record<string, number>> = {
  "1": CELL.yes,
  "2": CELL.abstaining,
  "3": CELL.no,
  "8": CELL.notVoting,
  "9": CELL.notMember,
};

interface Header {
  readonly width: number;
  /** The field of each column, by its name in lower case. */
  readonly at: ReadonlyMap<string, number>;
  /** The columns of members known to the record, by the code they have in the table. */
  readonly members: readonly (readonly [listed: string, field: number])[];
}

interface WideVote {
  readonly fragment: Fragment;
  readonly isVoeten: boolean;
}

/** What was read of a table so far. */
interface WideTable {
  readonly context: ReadingContext;
  readonly columns: MemberColumns;
  readonly found: WideVote[];
  readonly issues: SourceIssue[];
  readonly faults: ReadingFault[];
  /** How often each of the scholars' numbers was met. */
  readonly uses: Map<string, number>;
  header: Header | undefined;
}

/**
 * Reads tables with a column for each member: what was collected from the Library's pages (YES, NO, ABSTAIN, blank for not voting), and the wide
 * form of Voeten's data (1, 2, 3, 8, 9). A member without a column was left out by whoever made the table: its vote is not known.
 */
export function wideCsv(context: ReadingContext): SetReader {
  const columns = memberColumns(context.members);
  const table: WideTable = {
    context,
    columns,
    found: [],
    issues: [],
    faults: [],
    uses: new Map(),
    header: undefined,
  };
  const rows = csvRows({ onRow: (row) => readRow(table, row), onFault: (fault) => table.faults.push(fault) });
  return {
    ...rows,
    sets: () => {
      const unreadRows = table.faults.map((f) => unread(f, context));
      return setsOf(context, table.header?.width ?? 0, table.found, [...table.issues, ...unreadRows]);
    },
  };
}

function headerOf(names: readonly string[], columns: MemberColumns): Header {
  return {
    width: names.length,
    at: new Map(names.map((n, i) => [n.toLowerCase(), i])),
    members: names.flatMap((n, i) =>
      /^[A-Z]{3}$/.test(n) && columns.byCode(SEAT_OF[n] ?? n) !== undefined ? [[n, i] as const] : [],
    ),
  };
}

function readRow(table: WideTable, row: CsvRow): void {
  const { header, context, columns, faults } = table;
  const raw = (i: number): string => fieldText(row, i, context.decode);
  if (header === undefined) {
    const names = Array.from({ length: row.width }, (_, i) => raw(i));
    table.header = headerOf(names, columns);
    return;
  }
  const text: TextOf = (...names) => raw(header.at.get(names.find((n) => header.at.has(n)) ?? "") ?? -1);
  const date = parseLocalDate(text("date").slice(0, 10));
  if (date !== undefined) {
    table.found.push(voteIn(table, header, date, text, raw, row.line));
    return;
  }
  // A second header row with the members' names is no fault.
  if (text("date") !== "" || text("resolution") !== "") {
    faults.push({ line: row.line, column: "Date", says: `"${text("date")}" is no date; the row was left out` });
  }
}

function voteIn(
  table: WideTable,
  header: Header,
  date: LocalDate,
  text: TextOf,
  raw: (i: number) => string,
  line: number,
): WideVote {
  const { context, issues } = table;
  const rcid = text("rcid");
  const key = keyOf(table, date, text);
  const vote = wideVote(text, date, key);
  const seats = vote.body === "security-council" ? new Set<string>(councilOn(context.council, date)) : undefined;
  const { cells, merged } = cellsOf(table, header, date, seats, raw, line);
  const defect = (kind: "listed-under-successor" | "member-without-a-column", members: readonly MemberCode[]): void => {
    if (members.length > 0) issues.push({ kind: "defect", defect: kind, by: key, vote: vote.id, members });
  };
  defect("listed-under-successor", merged);
  if (rcid !== "") reportLostColumns(cells, rcid, date, context, issues);
  const missing = context.members.filter(
    (m, i) =>
      cells[i] === CELL.unknown &&
      isMemberOn(m, date) &&
      (seats === undefined || seats.has(m.code)) &&
      !header.at.has(m.code.toLowerCase()),
  );
  defect(
    "member-without-a-column",
    missing.map((m) => m.code),
  );
  const whole: VoteEvent = { ...vote, rollCall: missing.length === 0 ? "full" : "partial" };
  issues.push(...ownIssues(whole, cells, newRoll(0), context.members));
  return { fragment: { vote: whole, cells, key }, isVoeten: rcid !== "" };
}

/** What a vote is cited by: the scholars' number, the Library's, or else its resolution. */
function keyOf(table: WideTable, date: LocalDate, text: TextOf): string {
  const rcid = text("rcid");
  if (rcid !== "") return numbered(table, rcid, date);
  const number = text("token") || (/(\d+)\D*$/.exec(text("link", "un digital library link"))?.[1] ?? "");
  return number !== "" ? `undl:${number}` : `undl-scrape:${text("resolution")}`;
}

/** The cells of a row, and the members whose column held the vote of one whose seat they took over. */
function cellsOf(
  { context, columns, faults }: WideTable,
  header: Header,
  date: LocalDate,
  seats: ReadonlySet<string> | undefined,
  raw: (i: number) => string,
  line: number,
): { readonly cells: Uint8Array; readonly merged: readonly MemberCode[] } {
  const cells = Uint8Array.from(context.members, (m) => (isMemberOn(m, date) ? CELL.unknown : CELL.notMember));
  const merged: MemberCode[] = [];
  for (const [listed, field] of header.members) {
    const code = seatOn(header, listed, date);
    if (code === undefined) continue;
    const column = columns.byCode(code) ?? 0;
    const member = context.members[column];
    if (member === undefined || (seats !== undefined && !seats.has(code))) continue;
    const word = raw(field).replace(/\.0$/, "");
    const cell = NUMBERS[word] ?? (word === "" && isMemberOn(member, date) ? CELL.notVoting : cellOfWord(word));
    if (cell === undefined) faults.push({ line, column: code, says: `"${word}" is no vote known to the program` });
    else if (isMemberOn(member, date)) {
      if (cell !== CELL.notMember) cells[column] = cell;
    } else if (cell !== CELL.notMember && cell !== CELL.unknown) {
      const seat = predecessorOn(context.members, columns, header, member, date);
      cells[seat ?? column] = cell;
      if (seat !== undefined) merged.push(member.code);
    }
  }
  return { cells, merged };
}

/** Whose votes a column holds on a day. Where China's two governments have a column each, one of them held the seat. */
function seatOn(header: Header, listed: string, date: LocalDate): string | undefined {
  const isChina = listed === "TWN" || (listed === "CHN" && header.at.has("twn"));
  if (!isChina) return SEAT_OF[listed] ?? listed;
  return (listed === "TWN") === date < CHINA_CHANGES ? "CHN" : undefined;
}

/** The column of the former member whose seat this one took over, if it was a member that day and has no column of its own. */
function predecessorOn(
  members: readonly Member[],
  columns: MemberColumns,
  header: Header,
  member: Member,
  date: LocalDate,
): number | undefined {
  for (const code of member.after ?? []) {
    const column = columns.byCode(code);
    const former = column === undefined ? undefined : members[column];
    if (former === undefined || header.at.has(code.toLowerCase())) continue;
    const seat = isMemberOn(former, date) ? column : predecessorOn(members, columns, header, former, date);
    if (seat !== undefined) return seat;
  }
  return undefined;
}

/** Numbers 411, 427, 449 and 495 were given a second time: the later use has the day in its name. */
function numbered({ uses, issues }: WideTable, rcid: string, date: LocalDate): string {
  const times = (uses.get(rcid) ?? 0) + 1;
  uses.set(rcid, times);
  if (times > 1) issues.push({ kind: "defect", defect: "id-used-twice", by: `voeten:${rcid}` });
  return times === 1 ? `voeten:${rcid}` : `voeten:${rcid}-${date}`;
}

function unread(fault: ReadingFault, context: ReadingContext): SourceIssue {
  return { kind: "not-read", by: context.edition ?? "table", ...fault };
}

function setsOf(
  context: ReadingContext,
  width: number,
  found: readonly WideVote[],
  issues: readonly SourceIssue[],
): readonly FragmentSet[] {
  const isVoeten = found.some((f) => f.isVoeten);
  const head = isVoeten
    ? ({ id: "voeten-wide", source: VOETEN, authority: "data-set" } as const)
    : ({ id: `undl-scrape-${width}`, source: SCRAPE, authority: "data-set" } as const);
  return [
    buildSet(
      head,
      context,
      found.map((f) => f.fragment),
      issues,
    ),
  ];
}
