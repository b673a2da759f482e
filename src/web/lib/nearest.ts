import { editDistance, fold, type Meeting, type Member, memberName, symbolSlug, type VotingRecord } from "#record";
import { meetingsWithVotes } from "./meeting-view.ts";

const SHOWN = 5;

/** Members whose code or name is near to what was written, the nearest first; a name that begins so counts as near. */
export function nearestMembers(record: VotingRecord, asked: string): readonly Member[] {
  const wanted = fold(asked.slice(0, 60));
  if (wanted === "") return [];
  const far = (text: string): number =>
    text.startsWith(wanted) && wanted.length > 2 ? 0.5 : editDistance(wanted, text);
  return nearest(record.members, SHOWN, Math.max(1, wanted.length / 3), (member) =>
    Math.min(
      fold(member.code) === wanted ? 0 : far(fold(member.code)),
      ...namesOf(member).map((name) => (name === wanted ? 0 : far(name))),
    ),
  );
}

function namesOf(member: Member): readonly string[] {
  return [memberName(member), ...member.names.flatMap((n) => [n.short, n.official ?? n.short])].map(fold);
}

/** Meetings with votes whose symbol is near to what was written. */
export function nearestMeetings(record: VotingRecord, asked: string): readonly Meeting[] {
  const wanted = symbolSlug(asked).slice(0, 60);
  return nearest(meetingsWithVotes(record), SHOWN, Math.max(2, wanted.length / 4), (meeting) =>
    editDistance(wanted, symbolSlug(meeting.id).slice(0, 60)),
  );
}

function nearest<T>(all: readonly T[], count: number, within: number, distance: (one: T) => number): readonly T[] {
  return all
    .map((one, at) => ({ one, at, d: distance(one) }))
    .filter(({ d }) => d <= within)
    .sort((a, b) => a.d - b.d || a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}
