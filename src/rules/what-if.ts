import { err, type LocalDate, ok, type Result } from "#basics";
import {
  councilOn,
  isMemberOn,
  type Majority,
  type MemberCode,
  type Option,
  permanentMembersOn,
  type VotingRecord,
} from "#record";
import type { Ballot } from "./ballot.ts";
import { decide } from "./decide.ts";
import { ballotOf, decideVote } from "./decide-vote.ts";
import type { Decision } from "./decision.ts";
import { type Flip, flips, withMoved } from "./flip.ts";
import { requirementOf } from "./requirement.ts";

/** What is imagined to have been otherwise. Absent: as it was. */
export interface Changes {
  /** What a member did instead; "not-voting" is staying away. */
  readonly votes?: readonly { readonly member: MemberCode; readonly option: Option }[];
  readonly majority?: Majority;
  readonly date?: LocalDate;
  /** Members that had no seat and take one, with what they do. */
  readonly joining?: readonly { readonly member: MemberCode; readonly option: Option }[];
  /** Members whose seat is taken away. */
  readonly leaving?: readonly MemberCode[];
}

/** The vote as it was and as imagined, and what would still turn the imagined one round. */
export interface WhatIf {
  readonly before: Decision;
  readonly after: Decision;
  readonly ballot: Ballot;
  readonly flips: readonly Flip[];
}

/** Why a vote cannot be imagined so. */
export type WhatIfRefusal =
  | { readonly kind: "no-such-member"; readonly member: MemberCode }
  | { readonly kind: "no-seat"; readonly member: MemberCode }
  | { readonly kind: "has-a-seat"; readonly member: MemberCode }
  /** The tally counts the member somewhere, and no source says where. */
  | { readonly kind: "position-unknown"; readonly member: MemberCode };

/** Decides the vote in row i again with some things otherwise. */
export function whatIf(record: VotingRecord, i: number, changes: Changes): Result<WhatIf, WhatIfRefusal> {
  const actual = ballotOf(record, i);
  let imagined = changes.date === undefined ? actual : onDate(record, i, actual, changes.date);
  for (const { member, option } of changes.votes ?? []) {
    const from = positionIn(record, i, imagined, member);
    if (!from.ok) return from;
    imagined = voting(imagined, member, from.value, option);
  }
  for (const member of changes.leaving ?? []) {
    const from = positionIn(record, i, imagined, member);
    if (!from.ok) return from;
    imagined = leaving(imagined, member, from.value);
  }
  for (const { member, option } of changes.joining ?? []) {
    if (record.member(member) === undefined) return err({ kind: "no-such-member", member });
    if (hasSeat(record, imagined, member)) return err({ kind: "has-a-seat", member });
    imagined = joining(imagined, option);
  }
  if (changes.majority !== undefined) {
    imagined = { ...imagined, requirement: requirementOf(changes.majority, "assumed") };
  }
  return ok({ before: decideVote(record, i), after: decide(imagined), ballot: imagined, flips: flips(imagined) });
}

function onDate(record: VotingRecord, i: number, ballot: Ballot, date: LocalDate): Ballot {
  if (ballot.permanent === undefined) return { ...ballot, date };
  const permanent = permanentMembersOn(record.council, date).map((member) => {
    const option = record.position(i, member);
    return (
      ballot.permanent?.find((p) => p.member === member) ?? (option === undefined ? { member } : { member, option })
    );
  });
  return { ...ballot, date, permanent };
}

function hasSeat(record: VotingRecord, ballot: Ballot, code: MemberCode): boolean {
  if (ballot.body === "security-council") return councilOn(record.council, ballot.date).includes(code);
  const member = record.member(code);
  return member !== undefined && isMemberOn(member, ballot.date);
}

function positionIn(
  record: VotingRecord,
  i: number,
  ballot: Ballot,
  member: MemberCode,
): Result<Option, WhatIfRefusal> {
  if (record.member(member) === undefined) return err({ kind: "no-such-member", member });
  const option = ballot.permanent?.find((p) => p.member === member)?.option ?? record.position(i, member);
  if (option !== undefined) return ok(option);
  return err({ kind: hasSeat(record, ballot, member) ? "position-unknown" : "no-seat", member });
}

function voting(ballot: Ballot, member: MemberCode, from: Option, to: Option): Ballot {
  if (from === to) return ballot;
  const moved = withMoved(ballot, from, to, 1);
  const permanent = ballot.permanent?.map((p) => (p.member === member ? { member, option: to } : p));
  return permanent === undefined ? moved : { ...moved, permanent };
}

function leaving(ballot: Ballot, member: MemberCode, from: Option): Ballot {
  const had = ballot.counts[from];
  return {
    ...ballot,
    counts: { ...ballot.counts, ...(had === undefined ? {} : { [from]: had - 1 }) },
    ...(ballot.permanent === undefined ? {} : { permanent: ballot.permanent.filter((p) => p.member !== member) }),
    ...(ballot.members === undefined ? {} : { members: ballot.members - 1 }),
  };
}

function joining(ballot: Ballot, option: Option): Ballot {
  const has = ballot.counts[option];
  return {
    ...ballot,
    counts: { ...ballot.counts, ...(has === undefined ? {} : { [option]: has + 1 }) },
    ...(ballot.members === undefined ? {} : { members: ballot.members + 1 }),
  };
}
