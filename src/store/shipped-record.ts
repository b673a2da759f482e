import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { openRecord, type VotingRecord } from "#record";
import { indexSections } from "#wire";
import { areEqual, utf8 } from "./bytes.ts";
import { curatedFingerprint, isCuratedBefore, readCuratedRecord } from "./curated-record.ts";
import { packageRoot } from "./package-root.ts";
import { readRecordFile, writeRecordFile } from "./record-file.ts";

/** Where a package keeps its record: the folder a person edits, and the file made of it. */
export interface ShippedPaths {
  readonly folder: string;
  readonly file: string;
}

export function shippedPaths(root = packageRoot()): ShippedPaths {
  return { folder: join(root, "data", "record"), file: join(root, "dist", "record.plenary") };
}

const MADE_FROM = "made-from";

/**
 * The record that ships with the package: the packed file if it was made of the curated files as they stand now, else the curated files
 * themselves. Throws where neither can be read: the package is broken then.
 */
export function openShippedRecord(root = packageRoot()): VotingRecord {
  const { folder, file } = shippedPaths(root);
  const packed = readRecordFile(file);
  if (!existsSync(folder)) {
    if (packed.ok) return packed.value.record;
    throw new Error(`${packed.error.path}: ${packed.error.says}; install the package again`);
  }
  if (!packed.ok) return openRecord(readCuratedRecord(folder));
  const isFresh =
    isCuratedBefore(folder, statSync(file, { bigint: true }).mtimeNs) ||
    areEqual(curatedFingerprint(folder), packed.value.section(MADE_FROM) ?? new Uint8Array());
  return isFresh ? packed.value.record : openRecord(readCuratedRecord(folder));
}

/** Builds the packed file of the shipped record from the curated files; gives its path, version and size in bytes. */
export function packShippedRecord(root = packageRoot()): {
  readonly path: string;
  readonly version: string;
  readonly bytes: number;
} {
  const { folder, file } = shippedPaths(root);
  const record = readCuratedRecord(folder);
  const beside = new Map([[MADE_FROM, curatedFingerprint(folder)], ...indexSections(record, utf8)]);
  const version = writeRecordFile(file, record, beside);
  return { path: file, version, bytes: statSync(file).size };
}

/** The user's own folder: `PLENARY_HOME`, else `.plenary` in the home folder. */
export function plenaryHome(home = process.env.PLENARY_HOME): string {
  return home === undefined || home === "" ? join(homedir(), ".plenary") : home;
}

export function userRecordPath(home = plenaryHome()): string {
  return join(home, "record.plenary");
}

/** The user's record if there is one, else the shipped one. A damaged record of the user's is an error, not a reason to show another. */
export function openUserRecord(home = plenaryHome(), root?: string): VotingRecord {
  const opened = readRecordFile(userRecordPath(home));
  if (opened.ok) return opened.value.record;
  if (opened.error.code === "missing") return openShippedRecord(root);
  throw new Error(
    `${opened.error.path}: ${opened.error.says}. Import your sources again, or remove the file to use the record that ships with Plenary.`,
  );
}
