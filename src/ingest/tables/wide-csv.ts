import { type LocalDate, parseLocalDate } from "#basics";
import {
  CELL,
  type Counts,
  councilOn,
  isMemberOn,
  type Member,
  type MemberCode,
  NO_TITLE,
  parseSymbol,
  type SourceIssue,
  type VoteEvent,
} from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { SCRAPE, VOETEN } from "../known-sources.ts";
import { type CsvRow, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { CHINA_CHANGES, memberColumns, SEAT_OF } from "./member-columns.ts";
import { newRoll, ownIssues } from "./roll-builder.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";
import { meetingOfDay, nameless } from "./undl-vote.ts";
import { reportLostColumns } from "./voeten-csv.ts";
import { cellOfWord, VOETEN_ISSUES } from "./vote-words.ts";

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

/**
 * Reads tables with a column for each member: what was collected from the Library's pages (YES, NO, ABSTAIN, blank for not voting), and the wide
 * form of Voeten's data (1, 2, 3, 8, 9). A member without a column was left out by whoever made the table: its vote is not known.
 */
export function wideCsv(context: ReadingContext): SetReader {
  const found: { fragment: Fragment; isVoeten: boolean }[] = [];
  const issues: SourceIssue[] = [];
  const faults: ReadingFault[] = [];
  const columns = memberColumns(context.members);
  let names: readonly string[] | undefined;
  let at: ReadonlyMap<string, number> = new Map();
  let codes: readonly (readonly [name: string, field: number])[] = [];
  const uses = new Map<string, number>();

  function onRow(row: CsvRow): void {
    const raw = (i: number): string => fieldText(row, i, context.decode);
    if (names === undefined) {
      names = Array.from({ length: row.width }, (_, i) => raw(i));
      at = new Map(names.map((n, i) => [n.toLowerCase(), i]));
      codes = names.flatMap((n, i) =>
        /^[A-Z]{3}$/.test(n) && columns.byCode(SEAT_OF[n] ?? n) !== undefined ? [[n, i] as const] : [],
      );
      return;
    }
    const text = (...aliases: readonly string[]): string => raw(at.get(aliases.find((a) => at.has(a)) ?? "") ?? -1);
    const date = parseLocalDate(text("date").slice(0, 10));
    if (date === undefined) {
      // A second header row with the members' names is no fault.
      if (text("date") !== "" || text("resolution") !== "") {
        faults.push({ line: row.line, column: "Date", says: `"${text("date")}" is no date; the row was left out` });
      }
      return;
    }
    found.push(rowOf(row.line, date, text, raw));
  }

  function rowOf(line: number, date: LocalDate, text: (...a: readonly string[]) => string, raw: (i: number) => string) {
    const rcid = text("rcid");
    const number = text("token") || (/(\d+)\D*$/.exec(text("link", "un digital library link"))?.[1] ?? "");
    const key =
      rcid !== "" ? numbered(rcid, date) : number !== "" ? `undl:${number}` : `undl-scrape:${text("resolution")}`;
    const vote = voteOf(text, date, key);
    const seats = vote.body === "security-council" ? new Set<string>(councilOn(context.council, date)) : undefined;
    const cells = Uint8Array.from(context.members, (m) => (isMemberOn(m, date) ? CELL.unknown : CELL.notMember));
    const merged: MemberCode[] = [];
    for (const [listed, field] of codes) {
      const code = seatOn(listed, date);
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
        const seat = predecessorOn(member, date);
        cells[seat ?? column] = cell;
        if (seat !== undefined) merged.push(code as MemberCode);
      }
    }
    if (merged.length > 0) {
      issues.push({ kind: "defect", defect: "listed-under-successor", by: key, vote: vote.id, members: merged });
    }
    if (rcid !== "") reportLostColumns(cells, rcid, date, context, issues);
    const missing = context.members.filter(
      (m, i) =>
        cells[i] === CELL.unknown &&
        isMemberOn(m, date) &&
        (seats === undefined || seats.has(m.code)) &&
        !at.has(m.code.toLowerCase()),
    );
    if (missing.length > 0) {
      const members = missing.map((m) => m.code as MemberCode);
      issues.push({ kind: "defect", defect: "member-without-a-column", by: key, vote: vote.id, members });
    }
    const whole: VoteEvent = { ...vote, rollCall: missing.length === 0 ? "full" : "partial" };
    issues.push(...ownIssues(whole, cells, newRoll(0), context.members));
    return { fragment: { vote: whole, cells, key }, isVoeten: rcid !== "" };
  }

  /** Whose votes a column holds on a day. Where China's two governments have a column each, one of them held the seat. */
  function seatOn(listed: string, date: LocalDate): string | undefined {
    const isChina = listed === "TWN" || (listed === "CHN" && at.has("twn"));
    if (!isChina) return SEAT_OF[listed] ?? listed;
    return (listed === "TWN") === date < CHINA_CHANGES ? "CHN" : undefined;
  }

  /** The column of the former member whose seat this one took over, if it was a member that day and has no column of its own. */
  function predecessorOn(member: Member, date: LocalDate): number | undefined {
    for (const code of member.after ?? []) {
      const column = columns.byCode(code);
      const former = column === undefined ? undefined : context.members[column];
      if (former === undefined || at.has(code.toLowerCase())) continue;
      const seat = isMemberOn(former, date) ? column : predecessorOn(former, date);
      if (seat !== undefined) return seat;
    }
    return undefined;
  }

  /** Numbers 411, 427, 449 and 495 were given a second time: the later use has the day in its name. */
  function numbered(rcid: string, date: LocalDate): string {
    const times = (uses.get(rcid) ?? 0) + 1;
    uses.set(rcid, times);
    if (times > 1) issues.push({ kind: "defect", defect: "id-used-twice", by: `voeten:${rcid}` });
    return times === 1 ? `voeten:${rcid}` : `voeten:${rcid}-${date}`;
  }

  const rows = csvRows({ onRow, onFault: (f) => faults.push(f) });
  return {
    ...rows,
    sets: () => setsOf(context, names?.length ?? 0, found, [...issues, ...faults.map((f) => unread(f, context))]),
  };
}

function unread(fault: ReadingFault, context: ReadingContext): SourceIssue {
  return { kind: "not-read", by: context.edition ?? "table", ...fault };
}

function setsOf(
  context: ReadingContext,
  width: number,
  found: readonly { fragment: Fragment; isVoeten: boolean }[],
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

function voteOf(text: (...a: readonly string[]) => string, date: LocalDate, key: string): VoteEvent {
  const symbol = parseSymbol(text("resolution"));
  const body = symbol?.startsWith("S/") || /security/i.test(text("council")) ? "security-council" : "general-assembly";
  const count = (...names: readonly string[]): number | undefined =>
    /^\d+$/.test(text(...names)) ? Number(text(...names)) : undefined;
  const tally = {
    yes: count("yes count", "yes"),
    no: count("no count", "no"),
    abstaining: count("abstain count", "abstain"),
    "not-voting": count("no-vote count", "no vote"),
  };
  const topics = Object.entries(VOETEN_ISSUES).filter(([code]) => /^(1|true)$/i.test(text(code)));
  return {
    id: symbol ?? nameless(body, date, key),
    question: {
      kind: "draft-resolution",
      ...(symbol === undefined ? {} : { adoptedAs: symbol }),
      title: text("title").replace(/\s*:\s*resolution \/ adopted by.*$/i, "") || NO_TITLE,
      ...(topics.length === 0 ? {} : { topics: topics.map(([, name]) => name) }),
    },
    body,
    meeting: meetingOfDay(body, date),
    date,
    method: "recorded",
    tally: Object.fromEntries(Object.entries(tally).filter(([, n]) => n !== undefined)) as Counts,
    rollCall: "partial",
    ...(symbol === undefined ? {} : { outcome: "adopted" }),
    sure: { votes: "one-source", tally: "one-source", date: "one-source" },
    sources: [key],
  } as unknown as VoteEvent;
}
