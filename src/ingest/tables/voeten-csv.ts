import { type LocalDate, parseLocalDate } from "#basics";
import {
  CELL,
  type Cell,
  countCells,
  type MemberCode,
  NO_TITLE,
  optionOf,
  parseSymbol,
  type SourceIssue,
  type VoteEvent,
} from "#record";
import type { Fragment, ReadingContext } from "../fragment.ts";
import { VOETEN } from "../known-sources.ts";
import { type CsvRow, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { type MemberColumns, memberColumns } from "./member-columns.ts";
import { NO_NAMES, remarksIn, withRemarks } from "./remarks.ts";
import { enter, finish, newRoll, ownIssues } from "./roll-builder.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";
import { meetingOfDay, nameless, SOURCE_SYMBOL } from "./undl-vote.ts";
import { SHARED_NUMBERS, voetenColumn } from "./voeten-states.ts";
import { cellOfWord, VOETEN_ISSUES } from "./vote-words.ts";

type IssueCode = keyof typeof VOETEN_ISSUES;
const ISSUE_CODES = Object.keys(VOETEN_ISSUES) as IssueCode[];

/** What the roll-call table says of one vote. */
interface RollCallRow {
  session?: string | undefined;
  date?: LocalDate | undefined;
  symbol?: string | undefined;
  title?: string | undefined;
  short?: string | undefined;
  amendment: boolean;
  paragraph: boolean;
  topics: Set<string>;
  totals: readonly (number | undefined)[];
  /** Of a table that Plenary wrote: the vote's notes, and what the package's columns do not say. */
  note?: string | undefined;
}

/** Readers for the tables of one data set, however many files they are in: votes, roll calls, issues, or all of it in one. */
export interface VoetenTables {
  /** A reader for the next file of the set. */
  table(edition?: string): SetReader;
}

/** Whether a header is one of the data set's tables. */
export function isVoeten(names: readonly string[]): boolean {
  const has = (name: string): boolean => names.includes(name);
  return has("rcid") && (has("vote") || has("unres") || has("issue"));
}

/**
 * Reads Voeten's data set and the `unvotes` package. 1, 2, 3 and 8 are yes, abstaining, no and not voting; 9 is no vote but the mark of a state that
 * was no member, and makes no entry. States are numbers (Correlates of War) or two-letter codes; one number may stand for several members in turn.
 */
export function voetenTables(given: ReadingContext): VoetenTables {
  const columns = memberColumns(given.members);
  const info = new Map<number, RollCallRow>();
  return {
    table(edition) {
      const context = edition === undefined ? given : { ...given, edition };
      const table: Table = { id: "voeten-long", rolls: new Map(), faults: [] };
      const rows = tableReader(context, columns, table, info);
      return {
        ...rows,
        sets: () => (table.rolls.size + table.faults.length === 0 ? [] : [setOf(context, table, info)]),
      };
    },
  };
}

/** One file of the set. Each file of votes is a set of its own, so that what two vintages differ in is listed; the roll calls' descriptions are shared. */
interface Table {
  id: string;
  readonly rolls: Map<number, RawRoll>;
  readonly faults: ReadingFault[];
}

/** Votes by what the table calls the state; which member that is depends on the day, which may stand in another file. */
type RawRoll = Map<string, readonly [cell: number, line: number]>;

function tableReader(context: ReadingContext, columns: MemberColumns, table: Table, info: Map<number, RollCallRow>) {
  let at: ReadonlyMap<string, number> | undefined;
  const described = new Set<number>();
  const fault = (f: ReadingFault): void => {
    if (table.faults.length < 1000) table.faults.push(f);
  };
  return csvRows({
    onFault: fault,
    onRow(row) {
      const text = (name: string): string => fieldText(row, at?.get(name) ?? -1, context.decode);
      if (at === undefined) {
        at = new Map(Array.from({ length: row.width }, (_, i) => [fieldText(row, i, context.decode).toLowerCase(), i]));
        table.id = at.has("country_code") ? "unvotes" : `voeten-long-${at.size}`;
        return;
      }
      const rcid = Number(text("rcid"));
      if (!Number.isInteger(rcid) || text("rcid") === "") {
        fault({ line: row.line, column: "rcid", says: `"${text("rcid")}" is no number of a roll call` });
        return;
      }
      // A table with a row for each vote says on each of them the same of the roll call; a table of issues says more with each row.
      const isTold = at.has("vote") && described.has(rcid);
      if (!isTold && (at.has("issue") || at.has("unres") || at.has("date") || at.has("me"))) describe(info, rcid, text);
      described.add(rcid);
      if (at.has("vote")) addVote(table.rolls, rcid, text, row, fault, columns);
    },
  });
}

function addVote(
  rolls: Map<number, RawRoll>,
  rcid: number,
  text: (name: string) => string,
  row: CsvRow,
  fault: (f: ReadingFault) => void,
  columns: MemberColumns,
): void {
  const state = text("ccode") || text("country_code") || text("country");
  const word = text("vote");
  if (word === "9") return;
  const cell = word === "8or9" ? -1 : (NUMBERS[word] ?? cellOfWord(word));
  if (cell === undefined) {
    fault({ line: row.line, column: "vote", says: `"${word}" is no vote known to the program` });
    return;
  }
  const isCoded = /^\d+$/.test(state) || columns.byIso2(state) !== undefined || columns.byCode(state) !== undefined;
  if (!isCoded && columns.byName(text("country")) === undefined) {
    fault({
      line: row.line,
      column: "country",
      says: `"${text("country") || state}" is no member known to the record`,
    });
    return;
  }
  const roll = rolls.get(rcid) ?? new Map();
  if (!rolls.has(rcid)) rolls.set(rcid, roll);
  const named = isCoded ? state : text("country");
  if (!roll.has(named)) roll.set(named, [cell, row.line]);
  else fault({ line: row.line, column: "vote", says: `roll call ${rcid} lists ${named} again; the first row is kept` });
}

const NUMBERS: Readonly<Record<string, Cell>> = {
  "1": CELL.yes,
  "2": CELL.abstaining,
  "3": CELL.no,
  "8": CELL.notVoting,
};

function describe(info: Map<number, RollCallRow>, rcid: number, text: (name: string) => string): void {
  const row = info.get(rcid) ?? { amendment: false, paragraph: false, topics: new Set(), totals: [] };
  info.set(rcid, row);
  const isSet = (name: string): boolean => /^(1|true)$/i.test(text(name));
  row.session ??= text("session") || undefined;
  row.date ??= dateOf(text("date"));
  row.symbol ??= text("unres") || undefined;
  row.title ??= text("descr") || undefined;
  row.short ??= text("short") || undefined;
  row.amendment ||= isSet("amend");
  row.paragraph ||= isSet("para");
  for (const code of ISSUE_CODES) if (isSet(code)) row.topics.add(VOETEN_ISSUES[code]);
  if (text("issue") !== "") row.topics.add(VOETEN_ISSUES[text("short_name") as IssueCode] ?? text("issue"));
  const total = (name: string): number | undefined => (/^\d+$/.test(text(name)) ? Number(text(name)) : undefined);
  if (row.totals.every((n) => n === undefined))
    row.totals = [total("yes"), total("no"), total("abstain"), total("non_voting")];
  row.note ??= text("note") || undefined;
}

/** `1946-01-01`, or the American order of the published table: `1/1/1946`. */
function dateOf(text: string): LocalDate | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = american
    ? `${american[3]}-${american[1]?.padStart(2, "0")}-${american[2]?.padStart(2, "0")}`
    : text.slice(0, 10);
  return parseLocalDate(iso);
}

function setOf(context: ReadingContext, { id, rolls, faults }: Table, info: ReadonlyMap<number, RollCallRow>) {
  const columns = memberColumns(context.members);
  const issues: SourceIssue[] = faults.map((f) => ({
    kind: "not-read" as const,
    by: context.edition ?? "voeten",
    ...f,
  }));
  const fragments: Fragment[] = [];
  const strangers = new Map<string, number>();
  for (const [rcid, raw] of withoutNames(rolls, info)) {
    const row = info.get(rcid);
    if (row?.date === undefined) {
      issues.push({
        kind: "not-read",
        by: `voeten:${rcid}`,
        line: [...raw.values()][0]?.[1] ?? 1,
        says: `roll call ${rcid} has no date in what was read; import the table of roll calls together with the votes`,
      });
      continue;
    }
    const roll = newRoll(context.members.length);
    for (const [state, [cell, line]] of raw) {
      const at = voetenColumn(state, row.date, columns);
      // "8or9" does not say whether the state was a member: its vote is not known.
      if (at !== undefined) enter(roll, at, (cell < 0 ? CELL.unknown : cell) as Cell, line);
      else if (SHARED_NUMBERS[Number(state)] === undefined) strangers.set(state, strangers.get(state) ?? line);
    }
    const cells = finish(roll, context.members, row.date);
    reportLostColumns(cells, rcid, row.date, context, issues);
    const vote = voteOf(rcid, row, cells);
    fragments.push({ vote, cells, key: vote.sources[0] ?? `voeten:${rcid}` });
    issues.push(...ownIssues(vote, cells, roll, context.members));
  }
  for (const [state, line] of strangers) {
    const says = `state number ${state} is no member known to the record; its votes were left out`;
    issues.push({ kind: "not-read", by: context.edition ?? "voeten", line, column: "ccode", says });
  }
  return buildSet({ id, source: VOETEN, authority: "data-set" }, context, fragments, issues);
}

/** The roll calls of the file, and those of which the table that Plenary wrote says that no name is known. */
function withoutNames(
  rolls: Map<number, RawRoll>,
  info: ReadonlyMap<number, RollCallRow>,
): ReadonlyMap<number, RawRoll> {
  const bare = [...info].filter(([rcid, { note }]) => !rolls.has(rcid) && note?.includes(NO_NAMES));
  return new Map([...rolls, ...bare.map(([rcid]) => [rcid, new Map()] as const)]);
}

/** Türkiye and Yemen are coded as no members in the years after 2021: what they did is then not known, and is said to be so. */
const LOST_COLUMNS: readonly string[] = ["TUR", "YEM", "NLD", "NZL", "ZMB", "ZWE"];

export function reportLostColumns(
  cells: Uint8Array,
  rcid: number | string,
  date: LocalDate,
  context: ReadingContext,
  issues: SourceIssue[],
): void {
  if (date < "2021-09-01") return;
  const lost = LOST_COLUMNS.filter((code) => {
    const at = context.members.findIndex((m) => m.code === code);
    return at >= 0 && optionOf(cells[at] ?? CELL.unknown) === undefined;
  });
  if (lost.length > 0) {
    issues.push({ kind: "defect", defect: "coded-as-no-member", by: `voeten:${rcid}`, members: lost as MemberCode[] });
  }
}

function voteOf(rcid: number, row: RollCallRow, cells: Uint8Array): VoteEvent {
  const date = row.date ?? ("1945-12-31" as LocalDate);
  const symbol = row.symbol?.startsWith("A/RES") ? parseSymbol(row.symbol) : undefined;
  const kind = row.amendment ? "amendment" : row.paragraph ? "part" : "draft-resolution";
  const { notes: ownNotes, remarks } = remarksIn(row.note ?? "");
  const source = remarks.get("cites") ?? `voeten:${rcid}`;
  const [yes, no, abstaining, notVoting] = row.totals;
  const stated = Object.entries({ yes, no, abstaining, "not-voting": notVoting }).filter(([, n]) => n !== undefined);
  const hasAbsent = countCells(cells)["not-voting"] > 0;
  const notes = [...ownNotes, ...(symbol === undefined && row.symbol ? [`${SOURCE_SYMBOL}${row.symbol}`] : [])];
  const vote = {
    id: symbol ?? nameless("general-assembly", date, `voeten:${rcid}`),
    question: {
      kind,
      ...(symbol === undefined ? {} : kind === "draft-resolution" ? { adoptedAs: symbol } : { of: symbol }),
      title: row.title || row.short || NO_TITLE,
      ...(row.short === undefined ? {} : { agendaItem: row.short }),
      ...(row.topics.size === 0 ? {} : { topics: [...row.topics] }),
    },
    body: "general-assembly",
    ...(row.session === undefined ? {} : { session: row.session }),
    meeting: meetingOfDay("general-assembly", date),
    date,
    method: "recorded",
    tally: Object.fromEntries(stated),
    rollCall: hasAbsent ? "full" : "partial",
    sure: { votes: "one-source", tally: "one-source", date: "one-source" },
    ...(notes.length === 0 ? {} : { notes }),
    sources: [source],
  } as unknown as VoteEvent;
  return withRemarks(vote, remarks);
}
