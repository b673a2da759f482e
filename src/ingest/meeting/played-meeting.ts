import { err, type LocalDate, ok, type Result } from "#basics";
import type { Meeting, Member, MemberCode, Source, VoteEvent, VoteId } from "#record";
import type { Fragment, FragmentSet } from "../fragment.ts";
import { type CuratedError, readCells, shaped, split, voteEvent } from "../tables/curated.ts";
import { type CuratedVote, playedFile } from "../tables/curated-shape.ts";

/** What every vote of a played meeting cites. */
const PLAYED: Source = { id: "played", kind: "user", title: "Meetings played with Plenary; not history" };

/**
 * The votes of a played meeting as fragments. Their ids begin with "played:" and the meeting, so that none is ever taken for the real vote of that
 * symbol; a seat has only who sat in the meeting.
 */
export function playedSet(
  played: unknown,
  members: readonly Member[],
  read: LocalDate,
): Result<FragmentSet, CuratedError> {
  const shape = shaped(playedFile, { path: "the played meeting", content: played });
  if (!shape.ok) return shape;
  const { votes, about: _, rules, members: seats, ...rest } = shape.value;
  const meeting = { ...rest, title: `Played meeting: ${rest.title ?? rest.id}` } as unknown as Meeting;
  const columns = new Map<string, number>(members.map((m, i) => [m.code, i]));
  const seated = new Set(split(seats));
  const stranger = [...seated].find((code) => !columns.has(code));
  if (stranger !== undefined)
    return err({ path: rest.id, at: "members", says: `${stranger} is no Member State on record` });
  const note = `From a meeting played with Plenary (${rules}), not from history.`;
  const fragments: Fragment[] = [];
  for (const [n, vote] of votes.entries()) {
    const cells = readCells(vote, members, columns, (m) => seated.has(m.code));
    if (!cells.ok) return err({ path: rest.id, at: `votes.${n} (${vote.id})`, says: cells.error });
    const event = playedVote(vote, meeting, note);
    fragments.push({ vote: event, cells: cells.value, key: event.id });
  }
  return ok({
    id: rest.id,
    source: PLAYED,
    authority: "by-hand",
    read,
    members: members.map((m) => m.code as MemberCode),
    fragments,
    meetings: [meeting],
    issues: [],
    statements: [],
  });
}

function playedVote(curated: CuratedVote, meeting: Meeting, note: string): VoteEvent {
  const vote = voteEvent(curated, meeting);
  // a motion that concerns no text already bears the meeting's name
  const id = (own: string): VoteId =>
    `played:${own.startsWith(`${meeting.id}#`) ? own : `${meeting.id}/${own}`}` as VoteId;
  const { of } = vote.question;
  return {
    ...vote,
    id: id(vote.id),
    question: of === undefined ? vote.question : { ...vote.question, of: id(of) },
    notes: [note, ...(vote.notes ?? [])],
    sources: [`${PLAYED.id}:${meeting.id}`, ...vote.sources],
  };
}
