import { editDistance } from "./edit-distance.ts";
import { fold } from "./fold.ts";
import { type Member, memberName } from "./member.ts";
import type { VotingRecord } from "./voting-record.ts";

const LONGEST = 60;

/** Members whose code or name is near to what was written, the nearest first; a name that begins so counts as near, for what is still being written. */
export function nearMembers(record: VotingRecord, asked: string, most: number): readonly Member[] {
  const wanted = fold(asked.trim().slice(0, LONGEST));
  if (wanted === "") return [];
  const within = Math.max(1, wanted.length / 3);
  return record.members
    .map((member, at) => ({ member, at, far: Math.min(...namesOf(member).map((name) => distance(wanted, name))) }))
    .filter(({ far }) => far <= within)
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, most)
    .map(({ member }) => member);
}

function distance(wanted: string, name: string): number {
  if (name === wanted) return 0;
  return name.startsWith(wanted) && wanted.length > 2 ? 0.5 : editDistance(wanted, name);
}

function namesOf(member: Member): readonly string[] {
  const names = member.names.flatMap((n) => [n.short, n.official ?? n.short]);
  return [member.code, memberName(member), ...names].map(fold);
}
