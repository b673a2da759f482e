import {
  councilOn,
  isMemberOn,
  type Member,
  type MemberCode,
  memberName,
  permanentMembersOn,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { madeOnce } from "./made-once.ts";
import { nameRank } from "./name-rank.ts";

/** A member by the name it had on a day. */
export interface Seat {
  readonly code: MemberCode;
  readonly name: string;
}

/** A body on a day: who could sit in it. */
export interface Hall {
  /** All members of the record by their names of that day, with their places in its rows. */
  readonly chairs: readonly {
    readonly seat: Seat;
    readonly at: number;
    readonly isSeated: boolean;
    readonly isPermanent: boolean;
  }[];
  /** Those that had a seat. */
  readonly seats: readonly Seat[];
}

/** Days kept at once; the votes of a page fall on a few. */
const MOST_DAYS = 300;
const halls = madeOnce((record: VotingRecord, _day: string, vote: VoteEvent) => makeHall(record, vote), MOST_DAYS);

/** The hall in which a vote was taken, made once for all votes of the day. */
export function hallOf(record: VotingRecord, vote: VoteEvent): Hall {
  return halls(record, `${vote.body} ${vote.date}`, vote);
}

/** One object for a member as long as its name is the same. */
const sameSeat = madeOnce((member: Member, name: string): Seat => ({ code: member.code, name }));

/** The members that had a seat, by name: the same list for all votes of a day. */
export function seatsOf(record: VotingRecord, i: number): readonly Seat[] {
  return hallOf(record, record.vote(i)).seats;
}

function makeHall(record: VotingRecord, { body, date }: VoteEvent): Hall {
  const isCouncil = body === "security-council";
  const council = new Set<string>(isCouncil ? councilOn(record.council, date) : []);
  const permanent = new Set<string>(isCouncil ? permanentMembersOn(record.council, date) : []);
  const rank = nameRank(record);
  const chairs = record.members
    .map((member, at) => ({
      seat: sameSeat(member, memberName(member, date)),
      at,
      isSeated: isCouncil ? council.has(member.code) : isMemberOn(member, date),
      isPermanent: permanent.has(member.code),
    }))
    .sort((a, b) => rank(a.seat.name) - rank(b.seat.name));
  return { chairs, seats: chairs.filter((chair) => chair.isSeated).map((chair) => chair.seat) };
}
