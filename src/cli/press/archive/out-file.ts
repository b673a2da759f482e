import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { err, ok, type Result } from "#basics";
import type { ArchiveLine, ArchivePlace } from "#wire";
import { diskWords } from "../../screen/fault-words.ts";
import { type ArchiveSums, addSums, NOTHING } from "./judge-task.ts";

/** Where the lines go, and what stood there from an earlier run. */
export interface OutFile {
  readonly before: ArchiveSums;
  has(place: ArchivePlace): boolean;
  write(lines: string): void;
  close(): void;
}

/**
 * Opens a file of findings to go on with it. What a killed run left half written at its end is cut off; everything before it stands.
 * A file that was made with another record, or by another program, is refused and left as it is.
 */
export async function openOutFile(path: string, recordVersion: string): Promise<Result<OutFile, string>> {
  const read = existsSync(path)
    ? await readLines(path, recordVersion)
    : ok({ done: new Set<string>(), sums: NOTHING, bytes: 0 });
  if (!read.ok) return read;
  const { done, sums, bytes } = read.value;
  let file: number;
  try {
    file = openSync(path, existsSync(path) ? "r+" : "wx");
  } catch (cause) {
    return err(`${path} cannot be written: ${diskWords(cause)}. Give another file with --out.`);
  }
  ftruncateSync(file, bytes);
  let at = bytes;
  return ok({
    before: sums,
    has: (place) => done.has(keyOf(place)),
    write(lines) {
      const text = Buffer.from(lines);
      for (let from = 0; from < text.length; ) {
        const written = writeSync(file, text, from, text.length - from, at);
        from += written;
        at += written;
      }
    },
    close: () => closeSync(file),
  });
}

interface Before {
  readonly done: ReadonlySet<string>;
  readonly sums: ArchiveSums;
  /** Length of the whole lines. */
  readonly bytes: number;
}

async function readLines(path: string, recordVersion: string): Promise<Result<Before, string>> {
  const done = new Set<string>();
  let sums = NOTHING;
  let number = 0;
  const size = await sizeOfWholeLines(path);
  if (size === 0) return ok({ done, sums, bytes: 0 });
  for await (const text of createInterface({ input: createReadStream(path, { end: size - 1 }) })) {
    number++;
    const line = lineOf(text);
    if (line === undefined)
      return err(`${path}: line ${number} was not written by "plenary check". Give another file with --out.`);
    const version = "findings" in line ? line.findings.record.version : recordVersion;
    if (version !== recordVersion)
      return err(
        `${path} was begun with record ${version}, and the record is now ${recordVersion}. Give another file with --out, so that one file holds the findings of one record.`,
      );
    done.add(keyOf(line));
    sums = addSums(sums, sumsOf(line));
  }
  return ok({ done, sums, bytes: size });
}

/** Up to the last line's end. */
async function sizeOfWholeLines(path: string): Promise<number> {
  let size = 0;
  let whole = 0;
  for await (const chunk of createReadStream(path)) {
    const last = (chunk as Buffer).lastIndexOf(10);
    if (last >= 0) whole = size + last + 1;
    size += (chunk as Buffer).length;
  }
  return whole;
}

function lineOf(text: string): ArchiveLine | undefined {
  try {
    const line = JSON.parse(text) as Partial<ArchiveLine>;
    return typeof line?.from === "string" && ("findings" in line || "error" in line)
      ? (line as ArchiveLine)
      : undefined;
  } catch {
    return undefined;
  }
}

function sumsOf(line: ArchiveLine): ArchiveSums {
  if (!("findings" in line)) return { articles: 1, faults: 1, claims: 0, wrong: 0 };
  const { claims } = line.findings;
  const wrong = claims.some((c) => c.verdict === "contradicted" || c.verdict === "conflated");
  return { articles: 1, faults: 0, claims: claims.length, wrong: wrong ? 1 : 0 };
}

function keyOf({ from, line }: { readonly from: string; readonly line?: number | undefined }): string {
  return `${line ?? ""}:${from}`;
}
