import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { crc32 } from "node:zlib";
import { type CuratedFile, readCurated } from "#ingest";
import type { RecordData } from "#record";
import { versioned } from "./bytes.ts";

/** The JSON files of the curated record, by their paths in its folder, in a fixed order. */
export function curatedPaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** Length and sum of the curated files as they stand: whether a packed file was made of just these. */
export function curatedFingerprint(folder: string): Uint8Array {
  let length = 0;
  let sum = 0;
  for (const path of curatedPaths(folder)) {
    const content = readFileSync(join(folder, path));
    length += content.length;
    sum = crc32(content, crc32(`${path} ${content.length}\n`, sum));
  }
  return new Uint8Array(Uint32Array.of(length, sum).buffer);
}

/** Whether no file or folder of the curated record was touched at a moment or since, in nanoseconds: then nobody need read them to know them unchanged. */
export function isCuratedBefore(folder: string, moment: bigint): boolean {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return ["", ...entries].every((path) => statSync(join(folder, path), { bigint: true }).mtimeNs < moment);
}

/** Reads the curated record from its folder of JSON files (`data/record`). Throws with file, place and fault: the package itself is broken then. */
export function readCuratedRecord(folder: string): RecordData {
  const files = curatedPaths(folder).map((path): CuratedFile => {
    const text = readFileSync(join(folder, path), "utf8");
    try {
      return { path, content: JSON.parse(text) };
    } catch (cause) {
      throw new Error(`${path}: is not JSON: ${(cause as Error).message}`);
    }
  });
  const record = readCurated(files, "");
  if (!record.ok) throw new Error(`${record.error.path}: ${record.error.at}: ${record.error.says}`);
  return { ...record.value, version: versioned(record.value).version };
}
