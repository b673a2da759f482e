import { CELL, type MemberCode, OUTCOMES, QUESTION_KINDS, type VotingRecord } from "#record";

/** What linking compares of votes, as small numbers: a text is held against a thousand votes without looking at one event. */
export interface Traits {
  /** Reads the traits of a row; those of a row that was not read are all 0. */
  read(row: number): void;
  /** Index into `QUESTION_KINDS`. */
  readonly kind: Uint8Array;
  /** 1 + index into `OUTCOMES`; 0 where no source tells what became of it. */
  readonly outcome: Uint8Array;
  /** Three a row: numbers of the vote's id, its draft's symbol and its resolution's; 0 for none. */
  readonly names: Int32Array;
  /** The number of the yearly series a text belongs to; 0 for none. */
  readonly series: Int32Array;
  /** A member's cells, one a row; undefined for who is no member. */
  positionsOf(member: MemberCode): Uint8Array | undefined;
  /** The number of a symbol; 0 if none of the rows read so far has it. */
  nameOf(symbol: string): number;
}

export const NAMES = 3;
/** Which of them is the draft's symbol, and which the resolution's. */
export const DRAFT = 1;
export const RESOLUTION = 2;
/** The outcome of an adopted text. */
export const ADOPTED = 1 + OUTCOMES.indexOf("adopted");

export function createTraits(record: VotingRecord): Traits {
  const isRead = new Uint8Array(record.voteCount);
  const kind = new Uint8Array(record.voteCount);
  const outcome = new Uint8Array(record.voteCount);
  const names = new Int32Array(record.voteCount * NAMES);
  const series = new Int32Array(record.voteCount);
  const numbers = new Map<string, number>();
  const numberOf = (name: string | undefined): number => {
    if (name === undefined) return 0;
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
  const positions = new Map<MemberCode, Uint8Array>();
  return {
    positionsOf(member) {
      const known = positions.get(member) ?? columnOf(record, member);
      if (known !== undefined) positions.set(member, known);
      return known;
    },
    kind,
    outcome,
    names,
    series,
    nameOf: (symbol) => numbers.get(symbol) ?? 0,
    read(row) {
      if (isRead[row] === 1) return;
      isRead[row] = 1;
      const { id, question, outcome: became } = record.vote(row);
      kind[row] = QUESTION_KINDS.indexOf(question.kind);
      outcome[row] = became === undefined ? 0 : 1 + OUTCOMES.indexOf(became);
      series[row] = numberOf(question.series);
      names[row * NAMES] = numberOf(id);
      names[row * NAMES + DRAFT] = numberOf(question.symbol);
      names[row * NAMES + RESOLUTION] = numberOf(question.adoptedAs);
    },
  };
}

/** The record has the cells of a vote side by side; a claim about a member asks for those of one member in many votes. */
function columnOf(
  { cells, members, voteCount, memberIndex }: VotingRecord,
  member: MemberCode,
): Uint8Array | undefined {
  const at = memberIndex(member);
  if (at === undefined) return undefined;
  const column = new Uint8Array(voteCount);
  for (let row = 0; row < voteCount; row++) column[row] = cells[row * members.length + at] ?? CELL.unknown;
  return column;
}
