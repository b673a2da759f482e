import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { LocalDate } from "#basics";
import {
  CELL,
  type Group,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberCode,
  openRecord,
  type VoteEvent,
  type VoteId,
  type VotingRecord,
} from "#record";
import { SHARED } from "./shared.ts";

/** The Assembly's votes of 1946 to 2025 from the outside data, as a bare record: enough for the numbers, without names and sources. */
export function readFullRecord(): VotingRecord {
  const text = gunzipSync(readFileSync(join(SHARED, "data/ga/CONVERSION_ga_voting_1946_2025.csv.gz"))).toString("utf8");
  const events = new Map<string, { readonly vote: VoteEvent; readonly cells: Map<string, number> }>();
  const days = new Map<string, [string, string]>();
  let from = text.indexOf("\n") + 1;
  while (from < text.length) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    const idEnd = line.indexOf(",");
    const id = line.slice(0, idEnd);
    const code = line.slice(idEnd + 1, line.indexOf(",", idEnd + 1));
    let event = events.get(id);
    if (event === undefined) {
      event = { vote: readEvent(csvRow(line)), cells: new Map() };
      events.set(id, event);
    }
    event.cells.set(code, CELL_OF[/,([YNAX]),\d{4}-/.exec(line)?.[1] ?? "X"] ?? CELL.unknown);
    const date = event.vote.date;
    const seen = days.get(code);
    if (seen === undefined) days.set(code, [date, date]);
    else days.set(code, [date < seen[0] ? date : seen[0], date > seen[1] ? date : seen[1]]);
  }
  const members = [...days].sort().map(([code, [admitted, last]]) => member(code, admitted, last));
  const sorted = [...events.values()].sort((a, b) =>
    a.vote.date < b.vote.date ? -1 : a.vote.date > b.vote.date ? 1 : 0,
  );
  const cells = new Uint8Array(sorted.length * members.length).fill(CELL.notMember);
  sorted.forEach((event, i) => {
    members.forEach((m, at) => {
      const cell = event.cells.get(m.code);
      if (cell !== undefined) cells[i * members.length + at] = cell;
    });
  });
  const meetings = new Map<string, Meeting>(
    sorted.map(({ vote }) => [vote.meeting, { id: vote.meeting, body: vote.body, date: vote.date }]),
  );
  return openRecord({
    version: "outside-data",
    sources: [],
    members,
    council: { permanent: [], elected: {} },
    groups: readGroups(),
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [...meetings.values()],
    votes: sorted.map((e) => e.vote),
    cells,
  });
}

const CELL_OF: Readonly<Record<string, number>> = { Y: CELL.yes, A: CELL.abstaining, N: CELL.no, X: CELL.notVoting };

/** Former members whose seat another member continues, in the sense of the record's `how: "continues"`. */
const CONTINUES: Readonly<Record<string, string>> = { RUS: "SUN", SRB: "SCG", SCG: "YUG" };

function member(code: string, admitted: string, last: string): Member {
  const after = CONTINUES[code];
  return {
    code: code as MemberCode,
    admitted: admitted as LocalDate,
    ...(last < "2024-01-01" ? { left: last as LocalDate } : {}),
    names: [{ short: code }],
    ...(after === undefined ? {} : { after: [after as MemberCode], how: "continues" as const }),
  };
}

function readEvent(row: readonly string[]): VoteEvent {
  const [
    id = "",
    ,
    ,
    ,
    date = "",
    session = "",
    symbol = "",
    ,
    ,
    ,
    title = "",
    agendaItem = "",
    subjects = "",
    note = "",
  ] = row;
  const count = (at: number): number => Number(row[at]);
  const kind = /amendment/.test(note) ? "amendment" : /paragraph/.test(note) ? "part" : "draft-resolution";
  const topics = subjects
    .split("|")
    .filter((s) => s !== "")
    .map((s) => s.replace("VOETEN ", "").toLowerCase());
  return {
    id: id as VoteId,
    question: {
      kind,
      title,
      agendaItem,
      topics: /important vote/.test(note) ? [...topics, "important"] : topics,
      adoptedAs: symbol,
    },
    body: "general-assembly",
    session,
    meeting: `GA ${date}` as MeetingId,
    date: date as LocalDate,
    method: "recorded",
    tally: { yes: count(14), no: count(15), abstaining: count(16), "not-voting": count(17) },
    rollCall: "full",
    sources: [],
  };
}

function readGroups(): readonly Group[] {
  const groups = new Map<string, { member: MemberCode; from?: LocalDate; to?: LocalDate }[]>();
  for (const line of readFileSync(join(SHARED, "data/members/group_memberships.csv"), "utf8").split("\n").slice(1)) {
    const [id = "", member = "", from = "", to = ""] = csvRow(line);
    if (id === "") continue;
    const list = groups.get(id) ?? [];
    groups.set(id, list);
    list.push({
      member: member as MemberCode,
      ...(from ? { from: from as LocalDate } : {}),
      ...(to ? { to: to as LocalDate } : {}),
    });
  }
  return [...groups].map(([id, members]) => ({ id, name: id, aliases: [], members }));
}

/** One line of comma separated values with quotes; no field of these files holds a line break. */
export function csvRow(line: string): readonly string[] {
  return [...line.replace(/\r$/, "").matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? "",
  );
}
