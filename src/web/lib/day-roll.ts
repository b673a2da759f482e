import { type MemberCode, memberName, permanentMembersOn, type VotingRecord } from "#record";
import type { Stance } from "./roll.ts";
import { hallOf } from "./seats.ts";
import { strings } from "./strings.ts";
import { type VoteRow, voteRow } from "./vote-row.ts";

/** How a few members voted through a day: one row a vote, one column a member. */
export interface DayRoll {
  readonly title: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
  readonly rooms: readonly {
    readonly body: string;
    readonly votes: readonly {
      readonly row: VoteRow;
      /** By member, in the order of the columns; undefined where the names of the vote are not on record. */
      readonly stances: readonly Stance[] | undefined;
    }[];
  }[];
}

/** More rows than this are no picture of a day. */
const MOST_VOTES = 40;

/**
 * The Council's members of the day in every room where they voted, the permanent ones first; the permanent ones alone where only the
 * Assembly met. Undefined where there is nothing to set beside something else.
 */
export function dayRoll(record: VotingRecord, meetings: readonly (readonly number[])[]): DayRoll | undefined {
  const rows = meetings.flat();
  const named = rows.filter((row) => record.vote(row).rollCall !== "none");
  const [first] = named;
  if (first === undefined || named.length < 2 || rows.length > MOST_VOTES) return undefined;
  const { date } = record.vote(first);
  const inCouncil = named.find((row) => record.vote(row).body === "security-council");
  const permanent = permanentMembersOn(record.council, date);
  const elected =
    inCouncil === undefined
      ? []
      : hallOf(record, record.vote(inCouncil))
          .seats.map((seat) => seat.code)
          .filter((code) => !permanent.includes(code));
  const codes = [...permanent, ...elected].filter((code) => record.member(code) !== undefined);
  const rooms = meetings.filter((some) => some.length > 0);
  return {
    title: inCouncil === undefined ? strings.meetings.roll.titlePermanent : strings.meetings.roll.title(rooms.length),
    members: codes.map((code) => ({ code, name: nameThen(record, code, date) })),
    rooms: rooms.map((some) => ({
      body: strings.bodies[record.vote(some[0] ?? 0).body],
      votes: [...some]
        .sort((a, b) => placeOf(record, a) - placeOf(record, b))
        .map((row) => ({
          row: voteRow(record, row),
          stances:
            record.vote(row).rollCall === "none"
              ? undefined
              : codes.map((code) => record.position(row, code) ?? ("unknown" as const)),
        })),
    })),
  };
}

/** A vote whose place is not known stands before the text it is on, since amendments are voted before it. */
function placeOf(record: VotingRecord, row: number): number {
  const { order, question } = record.vote(row);
  if (order !== undefined) return order;
  const parent = question.of === undefined ? undefined : record.find(question.of);
  const after = parent === undefined ? undefined : record.vote(parent).order;
  return after === undefined ? Number.POSITIVE_INFINITY : after - 0.5;
}

function nameThen(record: VotingRecord, code: MemberCode, date: Parameters<typeof memberName>[1]): string {
  const member = record.member(code);
  return member === undefined ? code : memberName(member, date);
}
