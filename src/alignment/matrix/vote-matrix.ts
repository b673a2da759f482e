import { type LocalDate, toDayNumber } from "#basics";
import { CELL, type MemberCode, type VoteEvent, type VotingRecord } from "#record";
import type { VoteChoice } from "./vote-choice.ts";

/** The three positions in the order of the ideal-point models: yes < abstaining < no. Same numbers as the record's cells. */
export const POSITION = { none: 0, yes: 1, abstaining: 2, no: 3 } as const;
export type Position = 1 | 2 | 3;

/**
 * Votes by members, one byte each: 0 where a member took no position (absent, no seat, not known), else 1 yes, 2 abstaining, 3 no.
 * Missing is missing; no reading here makes an absence a position.
 */
export interface VoteMatrix {
  readonly choice: VoteChoice;
  /** The record's version. */
  readonly record: string;
  /** Members with at least one position. One that never voted is absent, not average. */
  readonly members: readonly MemberCode[];
  /** The record's row of each vote, in the order of time. */
  readonly rows: Int32Array;
  /** `rows.length * members.length` cells, a row for each vote. */
  readonly cells: Uint8Array;
  /** Names of the periods that occur, in the order of time: sessions "1" to "80", or years. */
  readonly periods: readonly string[];
  /** Index into `periods` of each vote. */
  readonly period: Int32Array;
  /** Votes of the choice that could not be used, and why. */
  readonly leftOut: { readonly unanimous: number; readonly lopsided: number; readonly withoutNames: number };
}

/** Takes the votes of a choice out of the record. An empty matrix is an answer, not an error: it rests on nothing. */
export function voteMatrix(record: VotingRecord, choice: VoteChoice): VoteMatrix {
  const { columnOf, names } = memberColumns(record, choice.lineage);
  const rows: number[] = [];
  const kept: Uint8Array[] = [];
  const leftOut = { unanimous: 0, lopsided: 0, withoutNames: 0 };
  for (const i of rowsOf(record, choice)) {
    const cells = positions(record, i, choice, columnOf, names.length);
    if (cells === undefined) {
      leftOut.withoutNames++;
      continue;
    }
    const share = minorityShare(cells);
    if (choice.unanimous === "left-out" && share === 0) leftOut.unanimous++;
    else if (choice.minority !== undefined && share < choice.minority) leftOut.lopsided++;
    else {
      rows.push(i);
      kept.push(cells);
    }
  }
  const used = names.map((_, m) => m).filter((m) => kept.some((cells) => cells[m] !== 0));
  const cells = new Uint8Array(rows.length * used.length);
  kept.forEach((row, v) => {
    used.forEach((m, at) => {
      cells[v * used.length + at] = row[m] ?? 0;
    });
  });
  const labels = rows.map((i) => periodOf(record.vote(i), choice.period));
  const periods = [...new Set(labels)].sort((a, b) => Number(a) - Number(b));
  const index = new Map(periods.map((p, at) => [p, at]));
  return {
    choice,
    record: record.version,
    members: used.map((m) => names[m] as MemberCode),
    rows: Int32Array.from(rows),
    cells,
    periods,
    period: Int32Array.from(labels, (p) => index.get(p) ?? 0),
    leftOut,
  };
}

/** The matrix of some of the votes (indices into `rows`), all members kept in their columns. */
export function withVotes(matrix: VoteMatrix, votes: ArrayLike<number>): VoteMatrix {
  const width = matrix.members.length;
  const cells = new Uint8Array(votes.length * width);
  const period = new Int32Array(votes.length);
  const rows = new Int32Array(votes.length);
  for (let v = 0; v < votes.length; v++) {
    const from = votes[v] ?? 0;
    cells.set(matrix.cells.subarray(from * width, (from + 1) * width), v * width);
    period[v] = matrix.period[from] ?? 0;
    rows[v] = matrix.rows[from] ?? 0;
  }
  return { ...matrix, rows, cells, period };
}

/** Indices of the votes of a period. */
export function votesOfPeriod(matrix: VoteMatrix, period: string): readonly number[] {
  const at = matrix.periods.indexOf(period);
  return [...matrix.period.keys()].filter((v) => matrix.period[v] === at);
}

export function memberColumn(matrix: VoteMatrix, member: string): number | undefined {
  const at = matrix.members.indexOf(member as MemberCode);
  return at < 0 ? undefined : at;
}

/** The regular session in course on a day: a session opens in the middle of September. */
export function sessionInCourse(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  return Math.max(1, date.slice(5) >= "09-10" ? year - 1945 : year - 1946);
}

function periodOf(vote: VoteEvent, period: VoteChoice["period"]): string {
  return period === "year" ? vote.date.slice(0, 4) : regularSessionOf(vote);
}

/** The regular session a vote is counted with, as "79"; one of an emergency special session counts with the one in course that day. */
export function regularSessionOf(vote: VoteEvent): string {
  return /^\d+$/.test(vote.session ?? "") ? (vote.session ?? "") : String(sessionInCourse(vote.date));
}

function rowsOf(record: VotingRecord, choice: VoteChoice): readonly number[] {
  const first = choice.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(choice.from);
  const last = choice.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(choice.to);
  return record.between(first, last).filter((i) => {
    const { body, question, method } = record.vote(i);
    return (
      body === choice.body &&
      choice.kinds.includes(question.kind) &&
      (choice.topic === undefined || (question.topics ?? []).includes(choice.topic)) &&
      (choice.series === undefined || question.series === choice.series) &&
      (method !== "without-a-vote" || choice.withoutVote === "agreement")
    );
  });
}

/** The column each of the record's members writes to: its own, or that of the member that continues it today. */
function memberColumns(
  record: VotingRecord,
  lineage: VoteChoice["lineage"],
): { readonly columnOf: Int32Array; readonly names: readonly string[] } {
  const heir = new Map<string, string>();
  if (lineage === "continued") {
    for (const m of record.members)
      if (m.how === "continues") for (const former of m.after ?? []) heir.set(former, m.code);
  }
  const last = (code: string): string => {
    const next = heir.get(code);
    return next === undefined || record.memberIndex(next) === undefined ? code : last(next);
  };
  const names = [...new Set(record.members.map((m) => last(m.code)))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  return { columnOf: Int32Array.from(record.members, (m) => at.get(last(m.code)) ?? 0), names };
}

function positions(
  record: VotingRecord,
  i: number,
  choice: VoteChoice,
  columnOf: Int32Array,
  width: number,
): Uint8Array | undefined {
  const cells = new Uint8Array(width);
  const { method, date, rollCall } = record.vote(i);
  if (method === "without-a-vote") {
    record.members.forEach((m, at) => {
      if (m.admitted <= date && (m.left === undefined || date <= m.left)) cells[columnOf[at] ?? 0] = POSITION.yes;
    });
    return cells;
  }
  if (rollCall === "none") return undefined;
  record.row(i).forEach((cell, at) => {
    const position = read(cell, choice.abstention);
    if (position !== POSITION.none) cells[columnOf[at] ?? 0] = position;
  });
  return cells;
}

function read(cell: number, abstention: VoteChoice["abstention"]): number {
  if (cell === CELL.abstaining)
    return abstention === "middle" ? POSITION.abstaining : abstention === "with-no" ? POSITION.no : POSITION.none;
  return cell === CELL.yes || cell === CELL.no ? cell : POSITION.none;
}

function minorityShare(cells: Uint8Array): number {
  const n = [0, 0, 0, 0];
  for (const cell of cells) n[cell] = (n[cell] ?? 0) + 1;
  const [, yes = 0, abstaining = 0, no = 0] = n;
  const all = yes + abstaining + no;
  return all === 0 ? 0 : 1 - Math.max(yes, abstaining, no) / all;
}
