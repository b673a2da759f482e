import { nearSymbols } from "./near-symbols.ts";
import type { Meeting } from "./vote-event.ts";
import type { VotingRecord } from "./voting-record.ts";

/** Meetings with votes whose symbol somebody may have meant who wrote another (`nearSymbols`); of meetings as near as each other the latest first. */
export function nearMeetings(record: VotingRecord, asked: string, most: number): readonly Meeting[] {
  const meetings = record.meetings
    .filter(({ id }) => record.ofMeeting(id).length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return nearSymbols(() => meetings.map((meeting) => [meeting.id, meeting] as const))(asked, most).map(
    ({ thing }) => thing,
  );
}
