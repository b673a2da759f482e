import { type Group, groupOn, type MemberCode, type VotingRecord } from "#record";

const POSITIONS = ["yes", "no", "abstaining"] as const;
export type Position = (typeof POSITIONS)[number];

/** A vote on which a group was not of one mind. */
export interface Dissent {
  /** Row of the record. */
  readonly row: number;
  /** The position of more than half of the members present; absent where there is none. */
  readonly line?: Position;
  /** Members by what they did, without those on the line. */
  readonly otherwise: readonly { readonly option: Position; readonly members: readonly MemberCode[] }[];
}

export interface Dissents {
  readonly votes: readonly Dissent[];
  /** Votes on which two or more members of the group took a position. */
  readonly of: number;
  /** Members by how often they left the line, most often first; where there was no line nobody left it. */
  readonly members: readonly { readonly member: MemberCode; readonly times: number }[];
}

/** Who did not go with a group, vote by vote, by its members on the day; an absence is no position. */
export function dissents(record: VotingRecord, group: Group, rows: Iterable<number>): Dissents {
  const times = new Map<MemberCode, number>();
  const votes: Dissent[] = [];
  let of = 0;
  for (const row of rows) {
    const members = new Set<MemberCode>(groupOn(group, record.vote(row).date));
    const all = record.byOption(row);
    const did = POSITIONS.map((option) => ({ option, members: all[option].filter((m) => members.has(m)) }));
    const present = did.reduce((n, d) => n + d.members.length, 0);
    if (present < 2) continue;
    of++;
    if (did.some((d) => d.members.length === present)) continue;
    const line = did.find((d) => d.members.length * 2 > present)?.option;
    const otherwise = did.filter((d) => d.option !== line && d.members.length > 0);
    if (line !== undefined) for (const d of otherwise) for (const m of d.members) times.set(m, (times.get(m) ?? 0) + 1);
    votes.push({ row, ...(line === undefined ? {} : { line }), otherwise });
  }
  const members = [...times]
    .map(([member, n]) => ({ member, times: n }))
    .sort((a, b) => b.times - a.times || (a.member < b.member ? -1 : 1));
  return { votes, of, members };
}
