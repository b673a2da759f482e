import { editDistance, type Meeting, symbolSlug, type VotingRecord } from "#record";
import { meetingsWithVotes } from "./meeting-view.ts";

const SHOWN = 5;

/** Meetings with votes whose symbol is near to what was written. */
export function nearestMeetings(record: VotingRecord, asked: string): readonly Meeting[] {
  const wanted = symbolSlug(asked).slice(0, 60);
  const within = Math.max(2, wanted.length / 4);
  return meetingsWithVotes(record)
    .map((meeting, at) => ({ meeting, at, far: editDistance(wanted, symbolSlug(meeting.id).slice(0, 60)) }))
    .filter(({ far }) => far <= within)
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, SHOWN)
    .map(({ meeting }) => meeting);
}
