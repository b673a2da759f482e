import { err, type LocalDate, ok, type Result } from "#basics";
import { fold, type Group, groupOn, type Member, type MemberCode, type VotingRecord } from "#record";
import { findMember, unknownMember } from "./find-member.ts";

/** A member or a group of members, as someone typed it. */
export type Voter =
  | { readonly kind: "member"; readonly member: Member }
  | { readonly kind: "group"; readonly group: Group };

/** Who is meant by each of some codes or names; a sentence on the first that is nobody. */
export function findVoters(record: VotingRecord, texts: readonly string[]): Result<readonly Voter[], string> {
  const found: Voter[] = [];
  for (const text of texts) {
    const member = findMember(record, text);
    const group = member === undefined ? findGroup(record, text) : undefined;
    if (member !== undefined) found.push({ kind: "member", member });
    else if (group !== undefined) found.push({ kind: "group", group });
    else return err(unknownVoter(record, text));
  }
  return ok(found);
}

export function unknownVoter(record: VotingRecord, text: string): string {
  const groups = record.groups.map((g) => g.id).slice(0, 12);
  const some = groups.length === 0 ? "" : `, or a group on record (${groups.join(", ")} …)`;
  return `${unknownMember(record, text)} Give its code or name, as in USA or "South Africa"${some}.`;
}

function findGroup(record: VotingRecord, text: string): Group | undefined {
  const wanted = fold(text.trim());
  return record.groups.find((g) => [g.id, g.name, ...g.aliases].some((form) => fold(form) === wanted));
}

/** Codes of all members meant, each once; a group's as it stood on a day. */
export function codesOf(voters: readonly Voter[], date: LocalDate | undefined): readonly MemberCode[] {
  const codes = voters.flatMap((v): readonly MemberCode[] =>
    v.kind === "member" ? [v.member.code] : date === undefined ? [] : groupOn(v.group, date),
  );
  return [...new Set(codes)];
}
