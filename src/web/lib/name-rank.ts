import type { VotingRecord } from "#record";
import { compareNames } from "./format.ts";

const ranks = new WeakMap<VotingRecord["members"], ReadonlyMap<string, number>>();

/** The place of a member's name among all names there are, in the order of a dictionary: comparing letters once is enough for all pages. */
export function nameRank(record: VotingRecord): (name: string) => number {
  const known = ranks.get(record.members) ?? rankNames(record.members);
  ranks.set(record.members, known);
  return (name) => known.get(name) ?? -1;
}

function rankNames(members: VotingRecord["members"]): ReadonlyMap<string, number> {
  const names = members.flatMap((member) => [...member.names.map((n) => n.short), member.code]);
  return new Map([...new Set(names)].sort(compareNames).map((name, at) => [name, at]));
}
