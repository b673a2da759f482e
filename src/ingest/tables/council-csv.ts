import { CELL, councilOn, isMemberOn, type MemberCode, type SourceIssue, type VoteEvent } from "#record";
import type { Fragment, ReadingContext } from "../fragment.ts";
import { COUNCIL_TABLES } from "../known-sources.ts";
import { codesIn, councilVote, type FieldText } from "./council-vote.ts";
import { csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { type MemberColumns, memberColumns } from "./member-columns.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";

/** The tables of Council votes, each by the columns it alone has. Tables of different making are sets of their own, so that what they differ in is listed. */
const TABLES = {
  totals: ["resolution", "totals_kind"],
  names: ["resolution", "no_votes_by"],
  drafts: ["draft_as_printed", "vetoed_by"],
  "drafts-named": ["draft", "no_by", "result"],
  vetoes: ["draft", "vetoing_members_iso3"],
  "veto-list": ["draft", "member_veto1"],
} as const satisfies Record<string, readonly string[]>;
type Table = keyof typeof TABLES;

function tableOf(names: readonly string[]): Table | undefined {
  return (Object.keys(TABLES) as Table[]).find((table) => TABLES[table].every((name) => names.includes(name)));
}

/** Whether a header is one of the tables of Council votes: totals or names of resolutions, drafts that failed, vetoes. */
export function isCouncilTable(names: readonly string[]): boolean {
  return tableOf(names) !== undefined;
}

/**
 * Reads tables of the Council's votes: the totals of resolutions; drafts that were vetoed or failed, which the voting files leave out; and lists of
 * vetoes. A veto list names only who voted against: the rest of its roll call is not known. Where all who did not vote in favour are named, and the
 * Council's other members are as many as the votes in favour, those are theirs.
 */
export function councilCsv(context: ReadingContext): SetReader {
  const columns = memberColumns(context.members);
  const fragments: Fragment[] = [];
  const faults: ReadingFault[] = [];
  let names: readonly string[] | undefined;
  const counts = new Map<string, number>();
  const nth = (id: string): number => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts.get(id) ?? 1;
  };
  const rows = csvRows({
    onFault: (f) => faults.push(f),
    onRow(row) {
      const raw = (i: number): string => fieldText(row, i, context.decode);
      if (names === undefined) {
        names = Array.from({ length: row.width }, (_, i) => raw(i));
        return;
      }
      const header = names;
      const text: FieldText = (...aliases) => raw(header.findIndex((n) => aliases.includes(n)));
      const vote = councilVote(text);
      if (vote === undefined) {
        faults.push({ line: row.line, column: "date", says: "the row has neither a date nor a year; it was left out" });
        return;
      }
      if (vote.sure?.date === "inferred") {
        const says = `the row has no date; the vote is placed at the end of ${vote.date.slice(0, 4)} until another source gives the day`;
        faults.push({ line: row.line, column: "date", says });
      }
      const named = (code: string): void => {
        faults.push({ line: row.line, says: `"${code}" is no member known to the record` });
      };
      const cells = cellsOf(vote, text, context, columns, named);
      const day = vote.sure?.date === "inferred" ? vote.date.slice(0, 4) : vote.date;
      // A draft that is called by its meeting shares that name with the meeting's others: no other table means the same one by it.
      const place = vote.question.symbol ?? vote.question.adoptedAs ?? `${vote.id}/${tableOf(header)}-${nth(vote.id)}`;
      const key = `${COUNCIL_TABLES.id}:${place}@${day}`;
      fragments.push({ vote: { ...vote, rollCall: extentIn(vote, cells, context) }, cells, key });
    },
  });
  return {
    ...rows,
    sets() {
      const issues = faults.map(
        (f): SourceIssue => ({ kind: "not-read", by: context.edition ?? "council table", ...f }),
      );
      const id = `council-${tableOf(names ?? []) ?? "table"}`;
      return [buildSet({ id, source: COUNCIL_TABLES, authority: "un-library" }, context, fragments, issues)];
    },
  };
}

function cellsOf(
  vote: VoteEvent,
  text: FieldText,
  context: ReadingContext,
  columns: MemberColumns,
  onStranger: (code: string) => void,
): Uint8Array {
  const cells = Uint8Array.from(context.members, (m) => (isMemberOn(m, vote.date) ? CELL.unknown : CELL.notMember));
  const lists = [
    [[...(vote.vetoes ?? []), ...codesIn(text("no_votes_by", "no_by"))], CELL.no],
    [codesIn(text("abstained", "abstaining", "abstained_by")), CELL.abstaining],
    [codesIn(text("not_voting")), CELL.notVoting],
  ] as const;
  for (const [list, cell] of lists) {
    for (const code of list) {
      const at = columns.byCode(code) ?? columns.byName(code);
      if (at === undefined) onStranger(code);
      else cells[at] = cell;
    }
  }
  for (const code of restInFavour(vote, cells, context, columns)) cells[columns.byCode(code) ?? 0] = CELL.yes;
  return cells;
}

/** Who must have voted in favour: the members of that year's Council that are not named otherwise, if they are as many as the votes stated. */
function restInFavour(
  { tally, date }: VoteEvent,
  cells: Uint8Array,
  { council }: ReadingContext,
  columns: MemberColumns,
): readonly MemberCode[] {
  const count = (cell: number): number => cells.reduce((n, c) => n + (c === cell ? 1 : 0), 0);
  const areAllNamed =
    tally.no === count(CELL.no) &&
    tally.abstaining === count(CELL.abstaining) &&
    (tally["not-voting"] ?? 0) === count(CELL.notVoting);
  const rest = councilOn(council, date).filter((code) => cells[columns.byCode(code) ?? -1] === CELL.unknown);
  return areAllNamed && tally.yes !== undefined && rest.length === tally.yes ? rest : [];
}

function extentIn({ date }: VoteEvent, cells: Uint8Array, { council }: ReadingContext): VoteEvent["rollCall"] {
  const known = cells.reduce((n, cell) => n + (cell !== CELL.unknown && cell !== CELL.notMember ? 1 : 0), 0);
  if (known === 0) return "none";
  return known === councilOn(council, date).length ? "full" : "partial";
}
