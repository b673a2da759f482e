import { groupOn, isMemberOn, type MemberCode, type Option, type VoteEvent, type VotingRecord } from "#record";
import type { ClaimedActors, RawPosition } from "../claims/raw-claim.ts";

/** The members meant on the day of the vote: groups are spelt out, exceptions taken off. */
export function membersMeant(record: VotingRecord, vote: VoteEvent, actors: ClaimedActors): readonly MemberCode[] {
  const groups = actors.groups.flatMap((g) => {
    const group = record.groups[g];
    return group === undefined ? [] : groupOn(group, vote.date);
  });
  const except = new Set(actors.except);
  return [...new Set([...actors.members.map((m) => seatOn(record, m, vote)), ...groups])].filter((m) => !except.has(m));
}

/** "Moscow" in 1980 is the Soviet Union's seat: a member that continues another stands for it before its own time. */
function seatOn(record: VotingRecord, code: MemberCode, vote: VoteEvent): MemberCode {
  const member = record.member(code);
  if (member === undefined || isMemberOn(member, vote.date) || member.how !== "continues") return code;
  const before = (member.after ?? []).find((c) => {
    const earlier = record.member(c);
    return earlier !== undefined && isMemberOn(earlier, vote.date);
  });
  return before ?? code;
}

/** The option a position is claimed to be: named, or that of the members it is likened to where they agreed. */
export function optionMeant(record: VotingRecord, row: number, position: RawPosition): Option | undefined {
  if (position.like === undefined) return position.option;
  const options = new Set(position.like.members.map((state) => record.position(row, state)));
  const [option] = options;
  return options.size === 1 ? option : undefined;
}
