import * as v from "valibot";
import { err, type LocalDate, ok, type Result } from "#basics";
import {
  CELL,
  type CouncilSeats,
  cellOf,
  compareVotes,
  type Gazetteer,
  isMemberOn,
  type Meeting,
  type Member,
  type MemberCode,
  OPTIONS,
  type RecordData,
  type RollCall,
  type VoteEvent,
} from "#record";
import {
  type CuratedVote,
  councilFile,
  groupsFile,
  lexiconFile,
  membersFile,
  officialsFile,
  sourcesFile,
  votesFile,
} from "./curated-shape.ts";

/** One file of the curated record: its path under `data/record` and what `JSON.parse` made of it. */
export interface CuratedFile {
  readonly path: string;
  readonly content: unknown;
}

/** What is wrong with a file, and where in it. */
export interface CuratedError {
  readonly path: string;
  /** Keys and places down to the value: `meetings.0.votes.3.tally.yes`. */
  readonly at: string;
  readonly says: string;
}

/**
 * Makes the record of the curated files. Every file is checked against its shape first; the first fault is the answer, with its place.
 * The version is given by the caller, who has seen the bytes.
 */
export function readCurated(files: readonly CuratedFile[], version: string): Result<RecordData, CuratedError> {
  const gazetteer = readGazetteer(files);
  if (!gazetteer.ok) return gazetteer;
  const { members } = gazetteer.value;
  const columns = new Map<string, number>(members.map((m, i) => [m.code, i]));
  const meetings: Meeting[] = [];
  const rows: { readonly vote: VoteEvent; readonly cells: Uint8Array }[] = [];
  for (const file of files.filter((f) => f.path.startsWith("votes/"))) {
    const read = shaped(votesFile, file);
    if (!read.ok) return read;
    for (const [m, { votes, notes: _, ...meeting }] of read.value.meetings.entries()) {
      if (!meetings.some((known) => known.id === meeting.id)) meetings.push(meeting as unknown as Meeting);
      for (const [n, curated] of votes.entries()) {
        const at = `meetings.${m}.votes.${n} (${curated.id})`;
        const cells = readCells(curated, members, columns, (m) => isMemberOn(m, meeting.date as LocalDate));
        if (!cells.ok) return err({ path: file.path, at, says: cells.error });
        rows.push({ vote: voteEvent(curated, meeting as unknown as Meeting), cells: cells.value });
      }
    }
  }
  rows.sort((a, b) => compareVotes(a.vote, b.vote));
  const cells = new Uint8Array(rows.length * members.length);
  for (const [i, row] of rows.entries()) cells.set(row.cells, i * members.length);
  return ok({ ...gazetteer.value, version, meetings, votes: rows.map((row) => row.vote), cells });
}

function readGazetteer(files: readonly CuratedFile[]): Result<Gazetteer, CuratedError> {
  const file = (path: string): CuratedFile => files.find((f) => f.path === path) ?? { path, content: undefined };
  const sources = shaped(sourcesFile, file("sources.json"));
  const members = shaped(membersFile, file("members/members.json"));
  const council = shaped(councilFile, file("members/council.json"));
  const groups = shaped(groupsFile, file("members/groups.json"));
  const officials = shaped(officialsFile, file("members/officials.json"));
  const lexicon = shaped(lexiconFile, file("members/lexicon.json"));
  if (!sources.ok) return sources;
  if (!members.ok) return members;
  if (!council.ok) return council;
  if (!groups.ok) return groups;
  if (!officials.ok) return officials;
  if (!lexicon.ok) return lexicon;
  const elected = Object.entries(council.value.elected).map(([year, codes]) => [year, split(codes)] as const);
  return ok({
    sources: sources.value.sources,
    members: members.value.members,
    council: { permanent: council.value.permanent, elected: Object.fromEntries(elected) } as unknown as CouncilSeats,
    groups: groups.value.groups,
    officials: officials.value.officials,
    lexicon: lexicon.value,
  } as unknown as Gazetteer);
}

export function shaped<S extends v.GenericSchema>(
  schema: S,
  file: CuratedFile,
): Result<v.InferOutput<S>, CuratedError> {
  if (file.content === undefined) return err({ path: file.path, at: "", says: "the file is missing or empty" });
  const parsed = v.safeParse(schema, file.content, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return err({ path: file.path, at: v.getDotPath(issue) ?? "", says: issue.message });
}

export function split(codes: string): readonly MemberCode[] {
  return codes === "" ? [] : (codes.split(" ") as MemberCode[]);
}

/** One row of cells: the names under each option, "no seat" for those who had none, and unknown for the rest. */
export function readCells(
  vote: CuratedVote,
  members: readonly Member[],
  columns: ReadonlyMap<string, number>,
  hasSeat: (member: Member) => boolean,
): Result<Uint8Array, string> {
  const cells = new Uint8Array(members.length);
  for (const option of OPTIONS) {
    for (const code of split(vote.votes?.[option] ?? "")) {
      const at = columns.get(code);
      if (at === undefined) return err(`${code} is no member's code; add it to members/members.json or correct it`);
      if (cells[at] !== CELL.unknown) return err(`${code} stands twice in the roll call`);
      cells[at] = cellOf(option);
    }
  }
  for (const [at, member] of members.entries()) {
    if (cells[at] === CELL.unknown && !hasSeat(member)) cells[at] = CELL.notMember;
  }
  return ok(cells);
}

export function voteEvent({ votes, partial, tally, notVoting, ...curated }: CuratedVote, meeting: Meeting): VoteEvent {
  const rollCall: RollCall = votes === undefined ? "none" : partial === true ? "partial" : "full";
  const reasons = Object.entries(notVoting ?? {}).map(([reason, codes]) => [reason, split(codes ?? "")]);
  return {
    ...curated,
    body: meeting.body,
    ...(meeting.session === undefined ? {} : { session: meeting.session }),
    meeting: meeting.id,
    date: meeting.date,
    tally: tally ?? {},
    rollCall,
    ...(reasons.length === 0 ? {} : { notVoting: Object.fromEntries(reasons) }),
  } as unknown as VoteEvent;
}
