import { type Body, type Counts, parseSymbol, type SourceIssue } from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { UNDL, VOETEN } from "../known-sources.ts";
import { type ByteReader, type CsvRow, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { memberColumns } from "./member-columns.ts";
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

/**
 * Reads the Digital Library's voting files: a row for each member and vote (General Assembly or Security Council, any edition), or a row for each
 * resolution (outcomes). Rows of one vote are found by its record number wherever they stand.
 */
export function undlCsv(context: ReadingContext): SetReader {
  const { decode, members } = context;
  const columns = memberColumns(members);
  const groups = new Map<string, Group>();
  const faults: ReadingFault[] = [];
  let header: UndlHeader | undefined;
  let last: { readonly group: Group; readonly id: Uint8Array } | undefined;
  let cells = new Map<number, number>();

  function fault(found: ReadingFault): void {
    if (faults.length < MAX_FAULTS) faults.push(found);
  }

  function groupOf(row: CsvRow, at: UndlHeader): Group {
    const [start, end] = [row.bounds[at.id * 2] ?? 0, row.bounds[at.id * 2 + 1] ?? 0];
    if (row.sameTail && last !== undefined && at.id >= 0 && isAt(row.bytes, start, end, last.id)) return last.group;
    const text = (field: UndlField): string => (at[field] < 0 ? "" : fieldText(row, at[field], decode));
    const id = text("id") || (/(\d+)\D*$/.exec(text("link"))?.[1] ?? "") || `${text("resolution")}/${text("date")}`;
    const known = groups.get(id);
    const group = known ?? { fields: fieldsOf(id, at, text), roll: newRoll(members.length) };
    if (known === undefined) groups.set(id, group);
    last = { group, id: row.bytes.slice(start, end) };
    return group;
  }

  function onRow(row: CsvRow): void {
    if (header === undefined) {
      header = undlHeader(Array.from({ length: row.width }, (_, i) => fieldText(row, i, decode)));
      cells = new Map();
      return;
    }
    if (row.width <= header.date || row.width <= header.resolution) {
      fault({ line: row.line, says: `the row has ${row.width} fields, fewer than the header` });
      return;
    }
    const group = groupOf(row, header);
    if (header.vote < 0) return;
    const at = memberAt(row, header);
    if (at === undefined) return;
    const cell = cellAt(row, header);
    enter(group.roll, at, cell as 0, row.line);
  }

  function memberAt(row: CsvRow, at: UndlHeader): number | undefined {
    const found = columns.atBytes(row.bytes, row.bounds[at.code * 2] ?? 0, row.bounds[at.code * 2 + 1] ?? 0);
    if (found !== undefined) return found;
    const code = fieldText(row, at.code, decode);
    const name = at.name < 0 ? "" : fieldText(row, at.name, decode);
    const byName = columns.byCode(code.toUpperCase()) ?? columns.byName(name);
    if (byName === undefined) {
      fault({
        line: row.line,
        column: "ms_code",
        says: `"${code}" (${name || "no name"}) is no member known to the record`,
      });
    }
    return byName;
  }

  /** Votes are one or two letters: each spelling is looked up once. */
  function cellAt(row: CsvRow, at: UndlHeader): number {
    const start = row.bounds[at.vote * 2] ?? 0;
    const end = row.bounds[at.vote * 2 + 1] ?? 0;
    const key = end - start > 2 ? -1 : (row.bytes[start] ?? 0) * 256 * (end - start) + (row.bytes[end - 1] ?? 0);
    const known = key < 0 ? undefined : cells.get(key);
    if (known !== undefined) return known;
    const word = fieldText(row, at.vote, decode);
    const cell = cellOfWord(word);
    if (cell === undefined) {
      fault({
        line: row.line,
        column: "ms_vote",
        says: `"${word}" is no vote known to the program; it is kept as not known`,
      });
      return 0;
    }
    if (key >= 0) cells.set(key, cell);
    return cell;
  }

  const rows = csvRows({
    onRow,
    onFault: fault,
    tailAt: () => (header === undefined || header.vote < 0 ? undefined : sharedTail(header)),
    ...(context.standsAt === undefined ? {} : { standsAt: context.standsAt }),
  });
  return { ...rows, sets: () => setsOf(context, groups, faults, header) };
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
