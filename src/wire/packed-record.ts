import { err, fromDayNumber, ok, once, type Result } from "#basics";
import {
  BODIES,
  type Counts,
  OPTIONS,
  type Option,
  type RecordData,
  type RecordTable,
  tableOf,
  UNSTATED,
  type VoteColumns,
  type VoteEvent,
  type VoteKeys,
  type VoteTable,
} from "#record";
import {
  type Codec,
  type ContainerError,
  packSections,
  type Sections,
  type Utf8,
  unpackSections,
} from "./container.ts";
import { packedSearch, searchSections } from "./packed-search.ts";
import { packedSubjects, subjectSections } from "./packed-subjects.ts";

/**
 * The sections of a packed record: everything that is the same for each vote stands in columns, the rest of each event is one line of JSON,
 * read when that vote is asked for. `content` holds all but the version, so that the version can be a hash of it.
 */
/** Votes in one block of events: whoever asks for one vote unpacks these, not seven thousand. */
const BLOCK = 512;
const KEY_NAMES = ["id", "meeting", "of", "symbol", "adoptedAs"] as const;

/** The content of a record as sections of bytes: what its version is the hash of. */
export function recordSections(data: Omit<RecordData, "version">, utf8: Utf8): Sections {
  const { votes, cells, meetings, version: _, ...gazetteer } = data as RecordData;
  const table = tableOf(votes);
  const keys = votes.map((_, i) => table.keys(i));
  const columns = KEY_NAMES.map((name) => keys.map((k) => k[name] ?? 0));
  return new Map<string, Uint8Array>([
    ["gazetteer", utf8.encode(JSON.stringify(gazetteer))],
    ["meetings", utf8.encode(JSON.stringify(meetings))],
    ["keys", utf8.encode(JSON.stringify(columns))],
    ...eventBlocks(votes, utf8),
    ["days", bytesOf(table.columns.day)],
    ["bodies", table.columns.body],
    ["tallies", bytesOf(table.columns.tally)],
    ["cells", cells],
  ]);
}

/** Packs a record into the bytes of one file: its version as it is, its content, and sections of the caller's own beside it. */
export function packRecord(version: string, content: Sections, utf8: Utf8, codec: Codec): Uint8Array {
  return packSections(new Map([["version", utf8.encode(version)], ...content]), utf8, codec);
}

/** Indexes of a record, to be written beside it: its subjects for the press, its words for searching. */
export function indexSections(data: Omit<RecordData, "version">, utf8: Utf8): Sections {
  return new Map([...subjectSections(data, utf8), ...searchSections(data.votes, utf8)]);
}

/** An opened file: the record's table of votes, and any section by its name. */
export interface PackedRecord {
  readonly table: RecordTable;
  section(name: string): Uint8Array | undefined;
}

/** Opens the bytes of `packRecord`; nothing is unpacked that has not been asked for. */
export function unpackRecord(packed: Uint8Array, utf8: Utf8, codec: Codec): Result<PackedRecord, ContainerError> {
  const read = unpackSections(packed, utf8, codec);
  if (!read.ok) return read;
  const lacking = ["version", "gazetteer", "meetings", "keys", "days", "bodies", "tallies", "cells"].find(
    (name) => !read.value.has(name),
  );
  if (lacking !== undefined) return err({ code: "damaged", says: `it has no section "${lacking}"` });
  const section = (name: string): Uint8Array => read.value.get(name)?.() ?? new Uint8Array();
  const json = (name: string): unknown => JSON.parse(utf8.decode(section(name)));
  const meetings = once(() => json("meetings") as RecordTable["meetings"]);
  const subjects = packedSubjects(read.value, utf8);
  const search = packedSearch(read.value, utf8);
  const table: RecordTable = {
    ...(json("gazetteer") as Omit<RecordTable, "version" | "meetings" | "votes" | "cells">),
    version: utf8.decode(section("version")),
    get meetings() {
      return meetings();
    },
    votes: packedTable(section, utf8),
    cells: section("cells"),
    ...(subjects === undefined ? {} : { subjects }),
    ...(search === undefined ? {} : { search }),
  };
  return ok({ table, section: (name) => read.value.get(name)?.() });
}

function packedTable(section: (name: string) => Uint8Array, utf8: Utf8): VoteTable {
  const columns: VoteColumns = {
    day: new Int32Array(...viewOf(section("days"), 4)),
    body: section("bodies"),
    tally: new Int16Array(...viewOf(section("tallies"), 2)),
  };
  const length = columns.body.length;
  const keyColumns = once(() => JSON.parse(utf8.decode(section("keys"))) as readonly (readonly (string | 0)[])[]);
  const blocks: (readonly string[] | undefined)[] = [];
  const line = (i: number): string => {
    const at = Math.floor(i / BLOCK);
    const lines = blocks[at] ?? utf8.decode(section(blockName(at))).split("\n");
    blocks[at] = lines;
    return lines[i % BLOCK] ?? "{}";
  };
  const made: (VoteEvent | undefined)[] = [];
  const keys = (i: number): VoteKeys => {
    const row: { [name: string]: string } = {};
    KEY_NAMES.forEach((name, at) => {
      const value = keyColumns()[at]?.[i];
      if (typeof value === "string") row[name] = value;
    });
    return row as unknown as VoteKeys;
  };
  return {
    length,
    columns,
    keys,
    vote(i) {
      const vote = made[i] ?? completed(JSON.parse(line(i)), keys(i), columns, i);
      made[i] = vote;
      return vote;
    },
  };
}

function blockName(at: number): string {
  return `events/${at}`;
}

function eventBlocks(votes: readonly VoteEvent[], utf8: Utf8): readonly (readonly [string, Uint8Array])[] {
  return Array.from({ length: Math.ceil(votes.length / BLOCK) }, (_, at) => {
    const block = votes.slice(at * BLOCK, (at + 1) * BLOCK);
    return [blockName(at), utf8.encode(block.map((vote) => JSON.stringify(remainder(vote))).join("\n"))] as const;
  });
}

type Remainder = Omit<VoteEvent, "id" | "meeting" | "date" | "body" | "tally">;

/** What the columns do not say of a vote. */
function remainder(vote: VoteEvent): Remainder {
  const { id: _i, meeting: _m, date: _d, body: _b, tally: _t, question, ...rest } = vote;
  const { of: _o, symbol: _s, adoptedAs: _a, ...asked } = question;
  return { ...rest, question: asked };
}

function completed(rest: Remainder, keys: VoteKeys, columns: VoteColumns, i: number): VoteEvent {
  const { id, meeting, ...ofQuestion } = keys;
  const tally: { [O in Option]?: number } = {};
  OPTIONS.forEach((option, at) => {
    const count = columns.tally[i * OPTIONS.length + at] ?? UNSTATED;
    if (count !== UNSTATED) tally[option] = count;
  });
  return {
    ...rest,
    id,
    meeting,
    question: { ...rest.question, ...ofQuestion },
    date: fromDayNumber(columns.day[i] ?? 0),
    body: BODIES[columns.body[i] ?? 0],
    tally: tally as Counts,
  } as VoteEvent;
}

function bytesOf(column: Int32Array | Int16Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function viewOf(bytes: Uint8Array, width: number): [ArrayBufferLike, number, number] {
  return [bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / width)];
}
