import { type Group, groupCode, memberName, type VotingRecord } from "#record";

/** A member or a group, as pages that compare take them. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: "member" | "group";
  readonly href: string;
}

/** The member of a code or the group of an id, whatever its letters' case; undefined where the record has neither. */
export function partyOf(record: VotingRecord, id: string): Party | undefined {
  const code = id.toUpperCase();
  const member = record.member(code);
  if (member !== undefined) return { id: code, name: memberName(member), kind: "member", href: `/members/${code}` };
  const group = groupOfParty(record, code);
  return group === undefined ? undefined : { id: code, name: group.name, kind: "group", href: `/groups/${group.id}` };
}

export function groupOfParty(record: VotingRecord, id: string): Group | undefined {
  return record.groups.find((g) => groupCode(record, g) === id);
}

/** A name for a code, for charts and tables; a code that the record does not know stands for itself. */
export function nameOf(record: VotingRecord): (id: string) => string {
  return (id) => partyOf(record, id)?.name ?? id;
}
