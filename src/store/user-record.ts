import { type BigIntStats, statSync } from "node:fs";
import type { VotingRecord } from "#record";
import { readRecordFile } from "./record-file.ts";
import { openShippedRecord, plenaryHome, userRecordPath } from "./shipped-record.ts";

export interface WatchOptions {
  readonly home?: string;
  /** Folder of the package whose shipped record is used while the user has none; found by itself if absent. */
  readonly root?: string;
  /** Told once of each new file that cannot be read, while the record before it stays in use. */
  readonly onFault?: (says: string) => void;
}

/** The user's record as it is now, for a program that runs on while others import. */
export interface WatchedRecord {
  /**
   * The record; the same object until another file lies in its place, so that whoever keeps something made of it can tell by `===` whether it
   * still holds. Asking costs one look at the file's date and number, no reading. Throws only if no record could ever be opened.
   */
  current(): VotingRecord;
}

/**
 * Follows the user's record: after an import, the next question is answered from the new one, without a restart and without a timer. A reader
 * that holds on to the record of before goes on with it, whole. A new file that is damaged is told to `onFault` and left aside.
 */
export function watchUserRecord(options: WatchOptions = {}): WatchedRecord {
  const path = userRecordPath(options.home ?? plenaryHome());
  let seen: string | undefined;
  let record: VotingRecord | undefined;
  return {
    current() {
      const now = identityOf(path);
      if (record !== undefined && now === seen) return record;
      // The identity is taken before the reading: a file that is swapped in between is read again at the next question.
      seen = now;
      const opened = readRecordFile(path);
      if (opened.ok) record = opened.value.record;
      else if (opened.error.code === "missing") record = openShippedRecord(options.root);
      else {
        const says = `${path}: ${opened.error.says}`;
        if (record === undefined) throw new Error(`${says}. Import your sources again, or remove the file.`);
        options.onFault?.(`${says}; the record of before stays in use`);
      }
      return record;
    },
  };
}

const ABSENT = "absent";

/** What tells one file in a place from another: an import puts a new file there, with a number, a size and a date of its own. */
function identityOf(path: string): string {
  const stat: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? ABSENT : `${stat.dev}-${stat.ino}-${stat.size}-${stat.mtimeNs}`;
}
