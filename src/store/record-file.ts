import { readFileSync } from "node:fs";
import { err, ok, type Result } from "#basics";
import { openTable, type RecordData, type VotingRecord } from "#record";
import { type Codec, type ContainerError, isPacked, packRecord, type Sections, unpackRecord } from "#wire";
import { brotli, CHECKSUM, checksum, isChecksumOf, utf8, versioned } from "./bytes.ts";
import { replaceFile } from "./replace-file.ts";

/** Why a record file could not be read. */
export interface RecordFileError {
  readonly code: ContainerError["code"] | "missing";
  readonly path: string;
  readonly says: string;
}

/**
 * Writes a record to one file and gives its version. The file is written beside the old one, brought to disk, and put in its place in one step:
 * whoever reads at that moment has the old record or the new one, whole; a writer that is killed leaves the old one. `beside` are sections of
 * the caller's own, which do not count for the version.
 */
export function writeRecordFile(
  path: string,
  data: Omit<RecordData, "version">,
  beside: Sections = new Map(),
  codec: Codec = brotli,
): string {
  const { version, content } = versioned(data);
  const packed = packRecord(version, new Map([...content, ...beside]), utf8, codec);
  replaceFile(path, [packed, checksum(packed)]);
  return version;
}

/** An open record file: the record, and what was written beside it. */
export interface RecordFile {
  readonly record: VotingRecord;
  section(name: string): Uint8Array | undefined;
}

/** Opens a record file: its checksum is verified, then only what is asked for is unpacked. */
export function readRecordFile(path: string): Result<RecordFile, RecordFileError> {
  const bytes = read(path);
  if (bytes === undefined) return err({ code: "missing", path, says: "there is no such file" });
  const packed = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM));
  if (!isPacked(bytes))
    return err({ code: "not-a-record", path, says: "it does not begin as a record of Plenary does" });
  if (!isChecksumOf(packed, bytes.subarray(packed.length))) {
    return err({ code: "damaged", path, says: "its content does not match its checksum: it was cut short or changed" });
  }
  const opened = unpackRecord(packed, utf8, brotli);
  if (!opened.ok) return err({ ...opened.error, path });
  return ok({ record: openTable(opened.value.table), section: opened.value.section });
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
