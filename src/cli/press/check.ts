import { statSync } from "node:fs";
import { type LocalDate, ok } from "#basics";
import { createReader, type Reading } from "#press";
import type { VotingRecord } from "#record";
import { openUserRecord, readStatements } from "#store";
import { findingsJson } from "#wire";
import { readInput } from "../input/input-file.ts";
import { dateOption } from "../input/options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { isLinesFile } from "./archive/archive-tasks.ts";
import { readingPage } from "./reading-page.ts";

export interface CheckOptions {
  readonly published?: string;
  readonly json?: true;
  readonly workers?: number;
  readonly out?: string;
}

/** `plenary check FILE|-`: reads an article and tells which of its claims about votes hold. Of several files or a folder: see `checkArchive`. */
export async function check(terminal: Terminal, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const published = dateOption("--published", options.published);
  if (!published.ok) {
    terminal.complain(published.error);
    return EXIT.badInput;
  }
  const day = published.value === undefined ? {} : { published: published.value };
  const [path = "-"] = paths;
  if (!isArchive(paths, options)) return checkOne(terminal, path, options, day);
  const { checkArchive } = await import("./archive/check-archive.ts");
  const { workers, out } = options;
  return checkArchive(terminal, paths, {
    ...day,
    ...(workers === undefined ? {} : { workers }),
    ...(out === undefined ? {} : { out }),
  });
}

/** Whatever may hold more than one article, or is to be written to a file, is judged line by line. */
function isArchive(paths: readonly string[], { out, workers }: CheckOptions): boolean {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || out !== undefined || workers !== undefined) return true;
  return isLinesFile(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

async function checkOne(
  terminal: Terminal,
  path: string,
  options: CheckOptions,
  day: { readonly published?: LocalDate },
): Promise<ExitCode> {
  const text = await readInput(path);
  if (!text.ok) {
    terminal.complain(text.error);
    return EXIT.badInput;
  }
  const record = openUserRecord();
  const first = createReader(record, readStatements).check({ text: text.value, ...day });
  const reading = await withSecondReader(terminal, record, first);
  report(terminal, record, reading, options);
  return exitCodeOf(reading);
}

/** Only where a person has named an endpoint does a sentence leave this machine. */
async function withSecondReader(terminal: Terminal, record: VotingRecord, first: Reading): Promise<Reading> {
  if (process.env.PLENARY_READER_URL === undefined) return first;
  const { endpointOf, lookAgain } = await import("./second-reader.ts");
  const endpoint = endpointOf(process.env);
  const looked = endpoint.ok
    ? endpoint.value === undefined
      ? ok(first)
      : await lookAgain(record, first, endpoint.value)
    : endpoint;
  if (looked.ok) return looked.value;
  terminal.complain(looked.error);
  return first;
}

function report(terminal: Terminal, record: VotingRecord, reading: Reading, options: CheckOptions): void {
  if (options.json) writeJson(terminal, findingsJson(reading));
  else terminal.write(readingPage(record, reading, terminal.style, terminal.width));
}

export function exitCodeOf(reading: Reading): ExitCode {
  const wrong = reading.findings.some((f) => f.verdict === "contradicted" || f.verdict === "conflated");
  return wrong ? EXIT.found : EXIT.done;
}
