import { type DayNumber, once } from "#basics";
import type { Lexicon } from "./lexicon.ts";
import type { CouncilSeats, Group, Member, MemberCode, Official } from "./member.ts";
import { type SearchTable, searchTable } from "./search-table.ts";
import type { Source } from "./source.ts";
import { openSubjects, type SubjectIndex, subjectTable } from "./subject-index.ts";
import { parseSymbol } from "./symbol.ts";
import { CELL, type Counts, OPTIONS, type Option, optionOf } from "./vote.ts";
import type { Meeting, MeetingId, VoteEvent, VoteId } from "./vote-event.ts";
import { tableOf, UNSTATED, type VoteColumns, type VoteTable } from "./vote-table.ts";

/** What surrounds the votes: who the members are, what they are called, where facts are from. */
export interface Gazetteer {
  readonly sources: readonly Source[];
  readonly members: readonly Member[];
  readonly council: CouncilSeats;
  readonly groups: readonly Group[];
  readonly officials: readonly Official[];
  readonly lexicon: Lexicon;
}

/** A record as it is stored and sent: plain data, and one byte for each vote event and member. */
export interface RecordData extends Gazetteer {
  /** Hash of the content; every output carries it. */
  readonly version: string;
  readonly meetings: readonly Meeting[];
  /** In the order of date, meeting and place. */
  readonly votes: readonly VoteEvent[];
  /** `votes.length * members.length` cells, a row for each vote event. */
  readonly cells: Uint8Array;
}

/** A record whose votes are made one by one when asked for: what a packed file opens as. */
export interface RecordTable extends Gazetteer {
  readonly version: string;
  readonly meetings: readonly Meeting[];
  readonly votes: VoteTable;
  readonly cells: Uint8Array;
  /** The subject index, where it was stored with the votes; else it is built of them. */
  readonly subjects?: () => SubjectIndex;
  /** The words to search by, where they were stored likewise. */
  readonly search?: () => SearchTable;
}

export interface VotingRecord extends Gazetteer {
  readonly version: string;
  readonly meetings: readonly Meeting[];
  readonly voteCount: number;
  readonly columns: VoteColumns;
  readonly cells: Uint8Array;
  /** The vote event in row i. */
  vote(i: number): VoteEvent;
  /** The row of a vote: by its id, by the symbol of the draft or amendment, or by the resolution it became; any accepted spelling. */
  find(symbol: string): number | undefined;
  /** The rows of all symbols that `find` knows: ids, then resolutions, drafts and amendments. */
  symbols(): ReadonlyMap<string, number>;
  meeting(id: MeetingId): Meeting | undefined;
  /** Rows of a meeting: in the order of voting where it is known, then the others. */
  ofMeeting(id: MeetingId): readonly number[];
  /** Rows on a day, of all bodies. */
  onDay(day: DayNumber): readonly number[];
  /** Rows with first <= day <= last. */
  between(first: DayNumber, last: DayNumber): readonly number[];
  /** Rows whose stated tally is exactly this; an option left out is not compared. */
  withTally(counts: Counts): readonly number[];
  /** Rows of amendments, parts, rulings and motions that belong to a vote. */
  partsOf(id: VoteId): readonly number[];
  /** The words of the votes' subjects, and their titles. */
  subjects(): SubjectIndex;
  /** Every word of the votes, and what a search asks of them. */
  search(): SearchTable;
  /** The column of a member in a row of cells. */
  memberIndex(code: string): number | undefined;
  member(code: string): Member | undefined;
  source(id: string): Source | undefined;
  /** The cells of row i, one for each member. */
  row(i: number): Uint8Array;
  /** What a member did; undefined where it is not known or the member had no seat. */
  position(i: number, code: string): Option | undefined;
  /** Members by option, in the order of the members' list; without those whose vote is unknown. */
  byOption(i: number): { readonly [O in Option]: readonly MemberCode[] };
}

/** Opens plain data: every vote is at hand. */
export function openRecord(data: RecordData): VotingRecord {
  return openTable({ ...data, votes: tableOf(data.votes) });
}

/** Opens a record over its table of votes: each index is built when it is first asked for. */
export function openTable(data: RecordTable): VotingRecord {
  const { version, sources, members, council, groups, officials, lexicon, votes, cells } = data;
  return {
    version,
    sources,
    members,
    council,
    groups,
    officials,
    lexicon,
    get meetings() {
      return data.meetings;
    },
    voteCount: votes.length,
    columns: votes.columns,
    cells,
    vote: (i) => voteAt(votes, i),
    ...namedQueries(data),
    ...rowQueries(votes),
    ...memberQueries(members, cells),
  };
}

function voteAt(votes: VoteTable, i: number): VoteEvent {
  if (!(i >= 0 && i < votes.length)) throw new RangeError(`no vote in row ${i} of ${votes.length}`);
  return votes.vote(i);
}

/** What is found by a name: votes by symbol, meetings and sources by id, votes by the words of their subjects. */
function namedQueries(data: RecordTable) {
  const { votes } = data;
  const symbols = once(() => indexSymbols(votes));
  const meetings = once(() => new Map(data.meetings.map((m) => [m.id as string, m])));
  const sources = once(() => new Map(data.sources.map((s) => [s.id, s])));
  const all = (): readonly VoteEvent[] => range(0, votes.length).map((i) => votes.vote(i));
  const find = (symbol: string): number | undefined => {
    const known = symbols().get(symbol);
    if (known !== undefined) return known;
    const canonical = parseSymbol(symbol);
    return canonical === undefined ? undefined : symbols().get(canonical);
  };
  return {
    find,
    symbols,
    meeting: (id) => meetings().get(id),
    source: (id) => sources().get(id),
    subjects: data.subjects ?? once(() => openSubjects(subjectTable(all(), find))),
    search: data.search ?? once(() => searchTable(all())),
  } satisfies Partial<VotingRecord>;
}

/** Which rows have something: a meeting, a day, figures, a text that they belong to. */
function rowQueries(votes: VoteTable) {
  const { columns, length } = votes;
  const tallies = once(() => indexBy(length, (i) => tallyKey(columns.tally, i)));
  const meetingRows = once(() => indexBy(length, (i) => votes.keys(i).meeting));
  const partRows = once(() => indexBy(length, (i) => votes.keys(i).of));
  const between = (first: number, last: number): readonly number[] =>
    range(lowerBound(columns.day, first), lowerBound(columns.day, last + 1));
  return {
    ofMeeting: (id) => meetingRows().get(id) ?? [],
    partsOf: (id) => partRows().get(id) ?? [],
    onDay: (day) => between(day, day),
    between,
    withTally(counts) {
      const { yes, no, abstaining } = counts;
      const rows =
        yes === undefined || no === undefined || abstaining === undefined
          ? range(0, length)
          : (tallies().get(keyOf(yes, no, abstaining)) ?? []);
      if (counts["not-voting"] === undefined && isPlainKey(yes, no, abstaining)) return rows;
      const stated = OPTIONS.flatMap((o, at) => (counts[o] === undefined ? [] : [{ at, count: counts[o] }]));
      return rows.filter((i) => stated.every(({ at, count }) => columns.tally[i * 4 + at] === count));
    },
  } satisfies Partial<VotingRecord>;
}

/** Who the members are, and what each did. */
function memberQueries(members: readonly Member[], cells: Uint8Array) {
  const width = members.length;
  const columnOf = new Map(members.map((m, i) => [m.code as string, i]));
  const row = (i: number): Uint8Array => cells.subarray(i * width, (i + 1) * width);
  return {
    row,
    memberIndex: (code) => columnOf.get(code),
    member(code) {
      const at = columnOf.get(code);
      return at === undefined ? undefined : members[at];
    },
    position(i, code) {
      const at = columnOf.get(code);
      return at === undefined ? undefined : optionOf(cells[i * width + at] ?? CELL.unknown);
    },
    byOption(i) {
      const lists: { [O in Option]: MemberCode[] } = { yes: [], no: [], abstaining: [], "not-voting": [] };
      row(i).forEach((cell, at) => {
        const option = optionOf(cell);
        const member = members[at];
        if (option !== undefined && member !== undefined) lists[option].push(member.code);
      });
      return lists;
    },
  } satisfies Partial<VotingRecord>;
}

/** The first row on a day or after it. */
function lowerBound(days: VoteColumns["day"], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stored form of an open record. */
export function recordData(record: VotingRecord): RecordData {
  return {
    version: record.version,
    sources: record.sources,
    members: record.members,
    council: record.council,
    groups: record.groups,
    officials: record.officials,
    lexicon: record.lexicon,
    meetings: record.meetings,
    votes: range(0, record.voteCount).map((i) => record.vote(i)),
    cells: record.cells,
  };
}

/** Date, then meeting, then place in it (unknown places last), then id: the order in which votes are stored. */
export function compareVotes(a: VoteEvent, b: VoteEvent): number {
  const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    byText(a.date, b.date) ||
    byText(a.meeting, b.meeting) ||
    (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) ||
    byText(a.id, b.id)
  );
}

function tallyKey(tally: Int16Array, i: number): number | undefined {
  const [yes = UNSTATED, no = UNSTATED, abstaining = UNSTATED] = tally.subarray(i * 4, i * 4 + 3);
  return yes === UNSTATED || no === UNSTATED || abstaining === UNSTATED ? undefined : keyOf(yes, no, abstaining);
}

/** Figures of a thousand and more may share a key with others; whoever looks them up compares them all the same. */
function keyOf(yes: number, no: number, abstaining: number): number {
  return (yes * 1000 + no) * 1000 + abstaining;
}

/** Such a key is that of no other figures. */
function isPlainKey(yes: number | undefined, no: number | undefined, abstaining: number | undefined): boolean {
  return [yes, no, abstaining].every((n) => n !== undefined && Number.isInteger(n) && n >= 0 && n < 1000);
}

/** Ids first, so that a draft's symbol never hides a vote of that name; then resolutions, then drafts and amendments. */
function indexSymbols(votes: VoteTable): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const keys = range(0, votes.length).map((i) => votes.keys(i));
  const add = (symbol: string | undefined, i: number): void => {
    if (symbol !== undefined && !index.has(symbol)) index.set(symbol, i);
  };
  for (const [i, { id }] of keys.entries()) add(id, i);
  for (const [i, { adoptedAs }] of keys.entries()) add(adoptedAs, i);
  for (const [i, { symbol }] of keys.entries()) add(symbol, i);
  return index;
}

function indexBy<K>(length: number, key: (i: number) => K | undefined): ReadonlyMap<K, readonly number[]> {
  const index = new Map<K, number[]>();
  for (let i = 0; i < length; i++) {
    const k = key(i);
    if (k === undefined) continue;
    const rows = index.get(k);
    if (rows === undefined) index.set(k, [i]);
    else rows.push(i);
  }
  return index;
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}
