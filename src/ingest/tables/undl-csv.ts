import { type Body, CELL, type Cell, type Counts, parseSymbol, type SourceIssue } from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { UNDL, VOETEN } from "../known-sources.ts";
import { type ByteReader, type CsvRow, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { type MemberColumns, memberColumns } from "./member-columns.ts";
import { enter, extentOf, finish, newRoll, ownIssues, type Roll } from "./roll-builder.ts";
import { buildSet } from "./set-builder.ts";
import { isUndlOutcomes, sharedTail, type UndlField, type UndlHeader, undlHeader } from "./undl-header.ts";
import { citationOf, undlVote, type VoteFields } from "./undl-vote.ts";
import { cellOfWord } from "./vote-words.ts";

/** A reader of one file, and what it found when the file has ended. */
export interface SetReader extends ByteReader {
  sets(): readonly FragmentSet[];
}

interface Group {
  readonly fields: VoteFields;
  readonly roll: Roll;
}

/** Faults listed one by one; the rest are counted, so that a file of rubbish does not fill the memory with complaints. */
const MAX_FAULTS = 1000;

/** What was read of a file so far. */
interface VotingFile {
  readonly context: ReadingContext;
  readonly columns: MemberColumns;
  readonly groups: Map<string, Group>;
  readonly faults: ReadingFault[];
  /** The cell of each spelling of a vote met so far, by its bytes. */
  readonly spellings: Map<number, Cell>;
  header: UndlHeader | undefined;
  /** The vote of the row before, and the bytes of its record number. */
  last: { readonly group: Group; readonly id: Uint8Array } | undefined;
}

/**
 * Reads the Digital Library's voting files: a row for each member and vote (General Assembly or Security Council, any edition), or a row for each
 * resolution (outcomes). Rows of one vote are found by its record number wherever they stand.
 */
export function undlCsv(context: ReadingContext): SetReader {
  const file: VotingFile = {
    context,
    columns: memberColumns(context.members),
    groups: new Map(),
    faults: [],
    spellings: new Map(),
    header: undefined,
    last: undefined,
  };
  const rows = csvRows({
    onRow: (row) => readRow(file, row),
    onFault: (fault) => report(file, fault),
    tailAt: () => (file.header === undefined || file.header.vote < 0 ? undefined : sharedTail(file.header)),
    ...(context.standsAt === undefined ? {} : { standsAt: context.standsAt }),
  });
  return { ...rows, sets: () => setsOf(context, file.groups, file.faults, file.header) };
}

function report({ faults }: VotingFile, fault: ReadingFault): void {
  if (faults.length < MAX_FAULTS) faults.push(fault);
}

function readRow(file: VotingFile, row: CsvRow): void {
  const { header, context } = file;
  if (header === undefined) {
    file.header = undlHeader(Array.from({ length: row.width }, (_, i) => fieldText(row, i, context.decode)));
    return;
  }
  if (row.width <= header.date || row.width <= header.resolution) {
    report(file, { line: row.line, says: `the row has ${row.width} fields, fewer than the header` });
    return;
  }
  const group = groupOf(file, header, row);
  if (header.vote < 0) return;
  const member = memberAt(file, header, row);
  if (member !== undefined) enter(group.roll, member, cellAt(file, header, row), row.line);
}

/** The vote that a row belongs to; one that was not met before is begun. */
function groupOf(file: VotingFile, at: UndlHeader, row: CsvRow): Group {
  const { groups, last, context } = file;
  const [start, end] = [row.bounds[at.id * 2] ?? 0, row.bounds[at.id * 2 + 1] ?? 0];
  if (row.sameTail && last !== undefined && at.id >= 0 && isAt(row.bytes, start, end, last.id)) return last.group;
  const text = (field: UndlField): string => (at[field] < 0 ? "" : fieldText(row, at[field], context.decode));
  const id = text("id") || (/(\d+)\D*$/.exec(text("link"))?.[1] ?? "") || `${text("resolution")}/${text("date")}`;
  const known = groups.get(id);
  const group = known ?? { fields: fieldsOf(id, at, text), roll: newRoll(context.members.length) };
  if (known === undefined) groups.set(id, group);
  file.last = { group, id: row.bytes.slice(start, end) };
  return group;
}

/** The column of the member that a row names, by its code or else its name; one that nobody knows is reported. */
function memberAt(file: VotingFile, at: UndlHeader, row: CsvRow): number | undefined {
  const { columns, context } = file;
  const found = columns.atBytes(row.bytes, row.bounds[at.code * 2] ?? 0, row.bounds[at.code * 2 + 1] ?? 0);
  if (found !== undefined) return found;
  const code = fieldText(row, at.code, context.decode);
  const name = at.name < 0 ? "" : fieldText(row, at.name, context.decode);
  const byName = columns.byCode(code.toUpperCase()) ?? columns.byName(name);
  if (byName === undefined) {
    const says = `"${code}" (${name || "no name"}) is no member known to the record`;
    report(file, { line: row.line, column: "ms_code", says });
  }
  return byName;
}

/** What a row says of its member. Votes are one or two letters: each spelling is looked up once. */
function cellAt(file: VotingFile, at: UndlHeader, row: CsvRow): Cell {
  const { spellings, context } = file;
  const start = row.bounds[at.vote * 2] ?? 0;
  const end = row.bounds[at.vote * 2 + 1] ?? 0;
  const key = end - start > 2 ? -1 : (row.bytes[start] ?? 0) * 256 * (end - start) + (row.bytes[end - 1] ?? 0);
  const known = key < 0 ? undefined : spellings.get(key);
  if (known !== undefined) return known;
  const word = fieldText(row, at.vote, context.decode);
  const cell = cellOfWord(word);
  if (cell === undefined) {
    const says = `"${word}" is no vote known to the program; it is kept as not known`;
    report(file, { line: row.line, column: "ms_vote", says });
    return CELL.unknown;
  }
  if (key >= 0) spellings.set(key, cell);
  return cell;
}

function fieldsOf(id: string, at: UndlHeader, text: (field: UndlField) => string): VoteFields {
  const names = Object.keys(at) as UndlField[];
  const stated = names.filter((n) => n !== "code" && n !== "name" && n !== "vote" && at[n] >= 0);
  return { ...Object.fromEntries(stated.map((n) => [n, text(n)])), id };
}

function isAt(bytes: Uint8Array, start: number, end: number, part: Uint8Array): boolean {
  if (end - start !== part.length) return false;
  for (let i = 0; i < part.length; i++) if (bytes[start + i] !== part[i]) return false;
  return true;
}

function setsOf(
  context: ReadingContext,
  groups: ReadonlyMap<string, Group>,
  faults: readonly ReadingFault[],
  header: UndlHeader | undefined,
): readonly FragmentSet[] {
  const found = [...groups.values()].map((group) => fragmentOf(context, group));
  const isOutcomes = header !== undefined && isUndlOutcomes(header);
  const body: Body = (header?.permanent ?? -1) >= 0 ? "security-council" : "general-assembly";
  const name = `undl-${isOutcomes ? "outcomes" : body === "security-council" ? "sc" : "ga"}`;
  const unread = faults.map((f): SourceIssue => ({ kind: "not-read", by: context.edition ?? name, ...f }));
  const scholars = found.filter(({ fragment }) => fragment.key.startsWith("voeten:"));
  const library = found.filter(({ fragment }) => !fragment.key.startsWith("voeten:"));
  const set = (part: typeof found, head: Parameters<typeof buildSet>[0], extra: readonly SourceIssue[]) =>
    buildSet(
      head,
      context,
      part.map((p) => p.fragment),
      [...part.flatMap((p) => p.issues), ...extra],
    );
  return [
    ...(library.length === 0 && scholars.length > 0
      ? []
      : [set(library, { id: name, source: UNDL, authority: "un-library" }, unread)]),
    ...(scholars.length === 0
      ? []
      : [set(scholars, { id: "voeten", source: VOETEN, authority: "data-set" }, library.length === 0 ? unread : [])]),
  ];
}

function fragmentOf(
  { members }: ReadingContext,
  { fields, roll }: Group,
): { readonly fragment: Fragment; readonly issues: readonly SourceIssue[] } {
  const vote = undlVote(fields, extentOf(roll, numberIn(fields.members)), totalsOf(fields));
  // Where the resolution was adopted without a vote, the file lists every member as in favour or as not voting; neither is a vote.
  const used = vote.method === "without-a-vote" ? newRoll(members.length) : roll;
  const cells = finish(used, members, vote.date);
  const known = parseSymbol(fields.resolution ?? "") ?? "";
  const fragment = { vote, cells, key: citationOf(fields.id ?? known) };
  return { fragment, issues: ownIssues(vote, cells, used, members) };
}

/** Totals as stated; the file writes them as "120.0". A field that is empty or no number states nothing. */
function totalsOf(fields: VoteFields): Counts {
  const stated = {
    yes: numberIn(fields.yes),
    no: numberIn(fields.no),
    abstaining: numberIn(fields.abstaining),
    "not-voting": numberIn(fields.notVoting),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, count]) => count !== undefined));
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
}
