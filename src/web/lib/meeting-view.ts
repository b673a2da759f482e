import { type Meeting, type Sureness, symbolSlug, type VotingRecord } from "#record";
import { strings } from "./strings.ts";
import { type VoteRow, voteHref, voteRow } from "./vote-row.ts";
import { outcomeLabel, outcomeSentence } from "./vote-words.ts";

/** A meeting as a sequence a person can follow: what was put, what it belonged to, what became of it. */
export interface MeetingSequence {
  readonly id: string;
  readonly href: string;
  readonly body: string;
  readonly title: string;
  /** How many votes there were, and what became of them. */
  readonly tally: string;
  readonly steps: readonly Step[];
  /** Votes whose place in the meeting no source tells. */
  readonly unplaced: readonly Step[];
}

export interface Step {
  readonly row: VoteRow;
  /** One sentence that says what became of it. */
  readonly says: string;
  /** The text an amendment, a part or a motion belongs to. */
  readonly on?: { readonly title: string; readonly href: string };
  readonly placeSure: Sureness;
}

export function meetingSequence(record: VotingRecord, meeting: Meeting): MeetingSequence {
  const rows = record.ofMeeting(meeting.id);
  const placed = rows.filter((i) => record.vote(i).order !== undefined);
  return {
    id: meeting.id,
    href: `/meetings/${symbolSlug(meeting.id)}`,
    body: strings.bodies[meeting.body],
    title: meeting.title ?? strings.bodies[meeting.body],
    tally: outcomesOf(rows.map((i) => outcomeLabel(record.vote(i)))),
    steps: placed.map((i) => stepOf(record, i)),
    unplaced: rows.filter((i) => !placed.includes(i)).map((i) => stepOf(record, i)),
  };
}

function outcomesOf(labels: readonly string[]): string {
  const kinds = [...new Set(labels)].map((label) => ({ label, count: labels.filter((one) => one === label).length }));
  const words = kinds.sort((a, b) => b.count - a.count).map(({ label, count }) => `${count} ${label.toLowerCase()}`);
  return strings.meetings.tally(labels.length, words.join(", "));
}

function stepOf(record: VotingRecord, i: number): Step {
  const vote = record.vote(i);
  const row = voteRow(record, i);
  const at = vote.question.of === undefined ? undefined : record.find(vote.question.of);
  const parent = at === undefined || at === i ? undefined : record.vote(at);
  return {
    row,
    says: outcomeSentence(record, vote),
    ...(parent === undefined ? {} : { on: { title: parent.question.title, href: voteHref(parent.id) } }),
    placeSure: row.orderSure,
  };
}

/** The meetings at which votes were taken, the newest first. */
export function meetingsWithVotes(record: VotingRecord): readonly Meeting[] {
  return record.meetings
    .filter((meeting) => record.ofMeeting(meeting.id).length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
}
