import { type Meeting, symbolSlug, type VotingRecord } from "#record";
import { decideVote } from "#rules";
import { theNames } from "#words";
import { meetingWords } from "./meeting-words.ts";
import { nameOn } from "./outcome-explained.ts";
import { strings } from "./strings.ts";
import { type VoteRow, voteHref, voteRow } from "./vote-row.ts";

/** A meeting as a sequence a person can follow: each text with what was moved on it first, and what became of it. */
export interface MeetingSequence {
  readonly id: string;
  readonly href: string;
  readonly body: string;
  readonly title: string;
  /** What the meeting decided, in a sentence. */
  readonly found: string;
  readonly texts: readonly TextOnTheDay[];
}

/** One text and the amendments, parts and motions that were put on it. */
export interface TextOnTheDay {
  readonly text: Step;
  /** What was voted on it, in the order of the meeting. */
  readonly first: readonly Step[];
  /** The same where no source tells the place in the meeting. */
  readonly unplaced: readonly Step[];
  /** At least one amendment went into it before the vote on the whole. */
  readonly amended: boolean;
}

export interface Step {
  readonly row: VoteRow;
  /** By how much it was carried or missed, or by whose veto; absent where the rules give no number, or another outcome. */
  readonly margin?: string;
  /** What the text or amendment says, in the record's words. */
  readonly what?: string;
  readonly by?: string;
  /** The text it belongs to, where that was put in another meeting. */
  readonly on?: { readonly title: string; readonly href: string };
  readonly notes: readonly string[];
}

export function meetingSequence(record: VotingRecord, meeting: Meeting): MeetingSequence {
  const rows = record.ofMeeting(meeting.id);
  const roots = new Map<number, number[]>();
  for (const row of rows) {
    const root = rootIn(record, rows, row);
    roots.set(root, [...(roots.get(root) ?? []), row]);
  }
  const firstPlace = (of: readonly number[]): number =>
    Math.min(...of.map((row) => record.vote(row).order ?? Number.POSITIVE_INFINITY));
  const ordered = [...roots].sort(([, a], [, b]) => firstPlace(a) - firstPlace(b) || (a[0] ?? 0) - (b[0] ?? 0));
  return {
    id: meeting.id,
    href: `/meetings/${symbolSlug(meeting.id)}`,
    body: strings.bodies[meeting.body],
    title: meeting.title ?? strings.bodies[meeting.body],
    found: meetingWords(
      strings.bodies[meeting.body],
      rows.map((row) => record.vote(row)),
    ),
    texts: ordered.map(([root, all]) => textOnTheDay(record, root, all)),
  };
}

/** The text of this meeting that a vote belongs to at last: an amendment to an amendment stands with the text. */
function rootIn(record: VotingRecord, rows: readonly number[], row: number): number {
  let root = row;
  const seen = new Set<number>();
  while (!seen.has(root)) {
    seen.add(root);
    const parent = parentOf(record, root);
    if (parent === undefined || !rows.includes(parent)) break;
    root = parent;
  }
  return root;
}

function parentOf(record: VotingRecord, row: number): number | undefined {
  const { of } = record.vote(row).question;
  const parent = of === undefined ? undefined : record.find(of);
  return parent === row ? undefined : parent;
}

function textOnTheDay(record: VotingRecord, root: number, all: readonly number[]): TextOnTheDay {
  const parts = all.filter((row) => row !== root);
  const placed = parts.filter((row) => record.vote(row).order !== undefined);
  const isTaken = (row: number): boolean => {
    const { question, outcome } = record.vote(row);
    return question.kind === "amendment" && outcome === "adopted";
  };
  return {
    text: stepOf(record, root, all),
    first: placed.map((row) => stepOf(record, row, all)),
    unplaced: parts.filter((row) => !placed.includes(row)).map((row) => stepOf(record, row, all)),
    amended: parts.some(isTaken),
  };
}

function stepOf(record: VotingRecord, row: number, together: readonly number[]): Step {
  const vote = record.vote(row);
  const parent = parentOf(record, row);
  const elsewhere = parent === undefined || together.includes(parent) ? undefined : record.vote(parent);
  const { says } = vote.question;
  const by = vote.question.sponsors?.words;
  const margin = marginWords(record, row);
  return {
    row: voteRow(record, row),
    ...(margin === undefined ? {} : { margin }),
    ...(says === undefined ? {} : { what: says }),
    ...(by === undefined ? {} : { by }),
    ...(elsewhere === undefined ? {} : { on: { title: elsewhere.question.title, href: voteHref(elsewhere.id) } }),
    notes: vote.notes ?? [],
  };
}

function marginWords(record: VotingRecord, row: number): string | undefined {
  const { outcome, margin, vetoedBy } = decideVote(record, row);
  if (vetoedBy.length > 0) return strings.meetings.vetoedBy(theNames(vetoedBy, nameOn(record, row)));
  return margin === undefined || outcome !== record.vote(row).outcome ? undefined : strings.meetings.margin(margin);
}

/** The meetings at which votes were taken, the newest first. */
export function meetingsWithVotes(record: VotingRecord): readonly Meeting[] {
  return record.meetings
    .filter((meeting) => record.ofMeeting(meeting.id).length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
}
