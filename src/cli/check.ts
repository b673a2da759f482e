import { createReader, type Reading } from "#press";
import type { VotingRecord } from "#record";
import { openUserRecord } from "#store";
import { findingsJson } from "#wire";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { readInput } from "./input-file.ts";
import { dateOption } from "./options.ts";
import { readingPage } from "./reading-page.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface CheckOptions {
  readonly published?: string;
  readonly json?: true;
}

/** `plenary check FILE|-`: reads an article and tells which of its claims about votes hold. */
export async function check(terminal: Terminal, path: string, options: CheckOptions): Promise<ExitCode> {
  const published = dateOption("--published", options.published);
  if (!published.ok) {
    terminal.complain(published.error);
    return EXIT.badInput;
  }
  const text = await readInput(path);
  if (!text.ok) {
    terminal.complain(text.error);
    return EXIT.badInput;
  }
  const record = openUserRecord();
  const reading = createReader(record).check({
    text: text.value,
    ...(published.value === undefined ? {} : { published: published.value }),
  });
  report(terminal, record, reading, options);
  return exitCodeOf(reading);
}

function report(terminal: Terminal, record: VotingRecord, reading: Reading, options: CheckOptions): void {
  if (options.json) writeJson(terminal, findingsJson(reading));
  else terminal.write(readingPage(record, reading, terminal.style, terminal.width));
}

export function exitCodeOf(reading: Reading): ExitCode {
  const wrong = reading.findings.some((f) => f.verdict === "contradicted" || f.verdict === "conflated");
  return wrong ? EXIT.found : EXIT.done;
}
