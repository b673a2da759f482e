import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type CuratedFile, readCurated } from "#ingest";
import type { RecordData } from "#record";

/** Reads the curated record from its folder of JSON files (`data/record`). Throws with file, place and fault: the package itself is broken then. */
export function readCuratedRecord(folder: string): RecordData {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => path.split(sep).join("/"))
    .sort();
  const hash = createHash("sha256");
  const files = paths.map((path): CuratedFile => {
    const bytes = readFileSync(join(folder, path));
    hash.update(path).update("\0").update(bytes).update("\0");
    try {
      return { path, content: JSON.parse(bytes.toString("utf8")) };
    } catch (cause) {
      throw new Error(`${path}: is not JSON: ${(cause as Error).message}`);
    }
  });
  const record = readCurated(files, hash.digest("hex").slice(0, 16));
  if (!record.ok) throw new Error(`${record.error.path}: ${record.error.at}: ${record.error.says}`);
  return record.value;
}
