import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { err, type LocalDate, ok, type Result } from "#basics";
import { type FragmentSet, playedSet } from "#ingest";
import { compareVotes, recordData, type VotingRecord } from "#record";
import { crypto } from "./crypto.ts";
import { readRecordFile, writeRecordFile } from "./record-file.ts";
import { readSets, setPath, writeSet } from "./set-file.ts";
import { openShippedRecord, plenaryHome, userRecordPath } from "./shipped-record.ts";

/**
 * Meetings that were played are kept as a record of their own (ADR 0013), in a folder built like the user's: whatever is computed from history
 * never sees them, and nothing they say can take the place of a real vote.
 */
export function playedHome(home = plenaryHome()): string {
  return join(home, "played");
}

/** The record of the played meetings; undefined while none is kept. A damaged one is an error. */
export function openPlayedRecord(home = plenaryHome()): VotingRecord | undefined {
  const opened = readRecordFile(userRecordPath(playedHome(home)));
  if (opened.ok) return opened.value.record;
  if (opened.error.code === "missing") return undefined;
  throw new Error(`${opened.error.path}: ${opened.error.says}. Remove it and save your meetings again.`);
}

export interface PlayedOptions {
  readonly home?: string;
  readonly root?: string;
  /** The day that is noted as the day of saving. */
  readonly read: LocalDate;
}

export interface SavedMeeting {
  readonly path: string;
  /** Ids of the meeting's votes, as `plenary vote` takes them. */
  readonly votes: readonly string[];
  /** Whether a meeting of that name was there already and has been replaced. */
  readonly replaced: boolean;
}

/** Keeps the votes of a played meeting (`meetingVotes` of `#rules`); the same meeting played again takes the place of the first. */
export function savePlayed(played: unknown, options: PlayedOptions): Result<SavedMeeting, string> {
  const home = playedHome(options.home);
  const shipped = openShippedRecord(options.root);
  const set = playedSet(played, shipped.members, options.read);
  if (!set.ok) return err(`${set.error.path}: ${set.error.at}: ${set.error.says}`);
  if (set.value.fragments.length === 0)
    return err(`${set.value.id}: nothing was voted on, so there is nothing to save`);
  const newer = { ...set.value, id: fileName(set.value.id) };
  const older = readSets(home, shipped);
  const others = older.filter((set) => set.id !== newer.id);
  writeSet(home, shipped, newer);
  const path = combine(home, shipped, [...others, newer]);
  return ok({ path, votes: newer.fragments.map((f) => f.vote.id), replaced: others.length < older.length });
}

/** Removes a played meeting; gives how many of its votes were kept, or undefined where there is no such meeting. */
export function forgetPlayed(meeting: string, options: Omit<PlayedOptions, "read"> = {}): number | undefined {
  const home = playedHome(options.home);
  const shipped = openShippedRecord(options.root);
  const sets = existsSync(home) ? readSets(home, shipped) : [];
  const gone = sets.find((set) => set.id === fileName(meeting));
  if (gone === undefined) return undefined;
  rmSync(setPath(home, gone.id));
  const others = sets.filter((set) => set !== gone);
  if (others.length > 0) combine(home, shipped, others);
  else rmSync(userRecordPath(home), { force: true });
  return gone.fragments.length;
}

/** One record of all played meetings. Nothing is joined: the same text in two meetings was voted on twice. */
function combine(home: string, shipped: VotingRecord, sets: readonly FragmentSet[]): string {
  const { members, council, groups, officials, lexicon } = recordData(shipped);
  const fragments = sets.flatMap((set) => set.fragments).sort((a, b) => compareVotes(a.vote, b.vote));
  const cells = new Uint8Array(fragments.length * members.length);
  for (const [i, fragment] of fragments.entries()) cells.set(fragment.cells, i * members.length);
  const path = userRecordPath(home);
  writeRecordFile(path, {
    sources: sets.slice(0, 1).map((set) => set.source),
    members,
    council,
    groups,
    officials,
    lexicon,
    meetings: sets.flatMap((set) => set.meetings),
    votes: fragments.map((fragment) => fragment.vote),
    cells,
  });
  return path;
}

/** Two meetings whose names differ only in signs that a file name cannot have are still two. */
function fileName(meeting: string): string {
  return `${meeting}-${crypto().createHash("sha256").update(meeting).digest("hex").slice(0, 8)}`;
}
