import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { err, type LocalDate, ok, type Result } from "#basics";
import {
  type FragmentSet,
  type Merged,
  mergeSets,
  type Readers,
  type ReadingContext,
  readersFor,
  replaced,
} from "#ingest";
import type { SourceIssueKind, VotingRecord } from "#record";
import { indexSections } from "#wire";
import { utf8 } from "./bytes.ts";
import { curatedSet } from "./curated-set.ts";
import { lockHome } from "./import-lock.ts";
import { openSource, UnreadableSource } from "./open-source.ts";
import { pdfText } from "./pdf-text.ts";
import { readRecordFile, writeRecordFile } from "./record-file.ts";
import { readSets, writeSet } from "./set-file.ts";
import { openShippedRecord, plenaryHome, userRecordPath } from "./shipped-record.ts";

export interface ImportProgress {
  readonly path: string;
  readonly step: "reading" | "merging" | "writing";
  /** Bytes of the file read so far, packed as they lie on disk, and in all. */
  readonly bytes: number;
  readonly of: number;
}

export interface ImportOptions {
  readonly paths: readonly string[];
  readonly home?: string;
  /** Folder of the package whose shipped record is the ground; found by itself if absent. */
  readonly root?: string;
  /** The day that is noted as the day of reading. */
  readonly read: LocalDate;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Share of the votes on record (0 to 1) that an import may make vanish; more is refused. 0.01 if absent. */
  readonly mayLose?: number;
}

export interface ImportReport {
  /** The record's version before and after. */
  readonly before: string;
  readonly version: string;
  readonly votes: number;
  readonly votesBefore: number;
  /** What was read now, by source. */
  readonly sets: readonly {
    readonly id: string;
    readonly votes: number;
    readonly statements: number;
    /** Facts on members and seats, of a list of those. */
    readonly facts?: number;
    /** Meetings, of a list that tells nothing else. */
    readonly meetings?: number;
  }[];
  readonly issues: { readonly [K in SourceIssueKind]?: number };
  readonly path: string;
}

export interface ImportError {
  readonly code: "missing" | "not-known" | "unreadable" | "nothing-read" | "would-lose" | "not-written" | "busy";
  readonly path?: string;
  readonly says: string;
}

const HEAD = 1 << 16;

/**
 * Reads files into the user's record: what each says becomes a set of fragments, kept in the user's folder; all sets and the shipped record are
 * merged; the new record takes the place of the old in one step. On any error, and on a kill at any moment, the old record stands whole.
 */
export async function importSources(options: ImportOptions): Promise<Result<ImportReport, ImportError>> {
  const home = options.home ?? plenaryHome();
  const absent = options.paths.find((path) => !existsSync(path));
  if (absent !== undefined) return err({ code: "missing", path: absent, says: "there is no such file" });
  const folder = options.paths.find((path) => statSync(path).isDirectory());
  if (folder !== undefined) {
    return err({ code: "not-known", path: folder, says: "it is a folder; name the files in it that are to be read" });
  }
  const lock = lockHome(home);
  if ("heldBy" in lock) {
    return err({
      code: "busy",
      says: `another import (process ${lock.heldBy}) is at work in ${home}; wait for it to end`,
    });
  }
  try {
    const shipped = openShippedRecord(options.root);
    const read = await readAll(options, shipped);
    if (!read.ok) return read;
    return merged(options, home, shipped, read.value);
  } finally {
    lock.release();
  }
}

/** Makes the user's record anew from the sets already there, without reading any file: after a correction, or a new release of Plenary. */
export function remerge(options: Omit<ImportOptions, "paths">): Result<ImportReport, ImportError> {
  const home = options.home ?? plenaryHome();
  return merged({ ...options, paths: [] }, home, openShippedRecord(options.root), []);
}

async function readAll(
  options: ImportOptions,
  shipped: VotingRecord,
): Promise<Result<readonly FragmentSet[], ImportError>> {
  const sets: FragmentSet[] = [];
  const context: ReadingContext = {
    members: shipped.members,
    council: shipped.council,
    decode: utf8.decode,
    read: options.read,
    standsAt,
  };
  const readers = readersFor(context);
  for (const path of options.paths) {
    const of = statSync(path).size;
    const onBytes = (bytes: number): void => options.onProgress?.({ path, step: "reading", bytes, of });
    try {
      const failure = await readOne(path, readers, onBytes);
      if (failure !== undefined) return err({ ...failure, path });
    } catch (cause) {
      if (cause instanceof UnreadableSource) return err({ code: "unreadable", path, says: cause.message });
      throw cause;
    }
  }
  sets.push(...readers.sets());
  if (sets.every((set) => set.fragments.length + (set.facts ?? []).length + set.meetings.length === 0)) {
    const fault = sets.flatMap((set) => set.issues).find((issue) => issue.kind === "not-read");
    const why = fault === undefined ? "" : `: ${fault.says}`;
    return err({ code: "nothing-read", says: `no vote was found in what was read${why}; the record is unchanged` });
  }
  return ok(sets);
}

async function readOne(
  path: string,
  readers: Readers,
  onBytes: (bytes: number) => void,
): Promise<Pick<ImportError, "code" | "says"> | undefined> {
  for await (const { name, chunks } of openSource(path, onBytes)) {
    const pieces = chunks[Symbol.asyncIterator]();
    let head = new Uint8Array();
    while (head.length < HEAD) {
      const next = await pieces.next();
      if (next.done === true) break;
      head = Uint8Array.from(Buffer.concat([head, next.value]));
    }
    if (isPdf(head)) {
      const rest = await whole(head, pieces);
      head = Uint8Array.from(utf8.encode(await pdfText(rest)));
    }
    const reader = readers.open(head, basename(name));
    if (!reader.ok) {
      if (name !== path) continue; // an archive may hold a licence or a picture beside its tables
      return { code: "not-known", says: reader.error };
    }
    reader.value.push(head);
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) reader.value.push(next.value);
    reader.value.end();
  }
  return undefined;
}

function isPdf(head: Uint8Array): boolean {
  return utf8.decode(head.subarray(0, 5)) === "%PDF-";
}

async function whole(head: Uint8Array, pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts = [head];
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) parts.push(next.value);
  return Buffer.concat(parts);
}

function merged(
  options: ImportOptions,
  home: string,
  shipped: VotingRecord,
  read: readonly FragmentSet[],
): Result<ImportReport, ImportError> {
  const path = userRecordPath(home);
  const size = { bytes: 0, of: 0, path };
  options.onProgress?.({ ...size, step: "merging" });
  const older = readSets(home, shipped);
  const newer = read.map((set) =>
    replaced(
      older.find((o) => o.id === set.id),
      set,
    ),
  );
  const sets = [...older.filter((o) => !newer.some((n) => n.id === o.id)), ...newer];
  const result = mergeSets(shipped, [curatedSet(shipped, options.read), ...sets]);
  const current = readRecordFile(path);
  const before = current.ok ? current.value.record : shipped;
  const loss = lossOf(before, result, options.mayLose ?? 0.01);
  if (loss !== undefined) return err(loss);
  options.onProgress?.({ ...size, step: "writing" });
  const written = writeAll(home, shipped, newer, result);
  if (!written.ok) return written;
  const version = written.value;
  const issues: { [kind: string]: number } = {};
  for (const { kind } of result.issues) issues[kind] = (issues[kind] ?? 0) + 1;
  return ok({
    before: before.version,
    version,
    votes: result.data.votes.length,
    votesBefore: before.voteCount,
    sets: newer.map((s) => ({
      id: s.id,
      votes: s.fragments.length,
      statements: s.statements.length,
      ...(s.facts === undefined ? {} : { facts: s.facts.length }),
      ...(s.fragments.length === 0 && s.meetings.length > 0 ? { meetings: s.meetings.length } : {}),
    })),
    issues,
    path,
  });
}

/** What the disk may answer that is no fault of the program. */
const DISK_FAULTS: { readonly [code: string]: string } = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "the disk takes no file of that size",
  EACCES: "the folder may not be written to",
  EPERM: "the folder may not be written to",
  EROFS: "the disk may only be read",
};

/** Writes the sets and then the record; gives its version. A disk that takes no more leaves the old record, and is told. */
function writeAll(
  home: string,
  shipped: VotingRecord,
  sets: readonly FragmentSet[],
  { data, issues, statements }: Merged,
): Result<string, ImportError> {
  try {
    for (const set of sets) writeSet(home, shipped, set);
    const beside = new Map([
      ["issues", utf8.encode(JSON.stringify(issues))],
      ["statements", utf8.encode(JSON.stringify(statements))],
      ...indexSections(data, utf8),
    ]);
    return ok(writeRecordFile(userRecordPath(home), data, beside));
  } catch (cause) {
    const { code = "", path } = cause as NodeJS.ErrnoException;
    const fault = DISK_FAULTS[code];
    if (fault === undefined) throw cause;
    return err({ code: "not-written", path: path ?? home, says: `${fault} (${code}); the record is unchanged` });
  }
}

/** Refuses a record in which too many votes of the present one can no longer be found by any of their citations. */
function lossOf(before: VotingRecord, after: Merged, mayLose: number): ImportError | undefined {
  const names = new Set(after.data.votes.flatMap((v) => [v.id as string, ...v.sources]));
  let lost = 0;
  for (let i = 0; i < before.voteCount; i++) {
    const vote = before.vote(i);
    if (!names.has(vote.id) && !vote.sources.some((s) => /^(undl|voeten):./.test(s) && names.has(s))) lost++;
  }
  if (lost <= before.voteCount * mayLose) return undefined;
  return {
    code: "would-lose",
    says: `${lost} of the ${before.voteCount} votes on record would be lost; the record is unchanged. If that is meant, allow it (--allow-loss; mayLose in a program)`,
  };
}

function standsAt(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  return Buffer.compare(part, bytes.subarray(at, at + part.length)) === 0;
}
