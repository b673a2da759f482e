import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "#basics";
import { meeting } from "#rules";
import { openUserRecord, packageRoot } from "#store";
import { meetingRecord } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { foldLines } from "./fold-lines.ts";
import { readInput } from "./input-file.ts";
import { namesOn } from "./names-on.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface MeetingOptions {
  readonly json?: true;
}

/** `plenary meeting run SCRIPT`: plays a script and prints the record of the meeting. */
export async function runMeeting(terminal: Terminal, script: string, options: MeetingOptions): Promise<ExitCode> {
  const read = await readScript(script);
  if (!read.ok) {
    terminal.complain(read.error);
    return EXIT.badInput;
  }
  const run = meeting.runScript(read.value);
  const lines = meetingRecord(run, namesOn(openUserRecord(), read.value.start.date));
  if (options.json) writeJson(terminal, runJson(run, lines));
  else for (const line of lines) terminal.write(`${foldedLine(line, terminal.width)}\n`);
  for (const at of run.unexpected) terminal.complain(unexpectedWords(run, at));
  return run.unexpected.length === 0 ? EXIT.done : EXIT.found;
}

/** `plenary meeting list`: the scripts that ship with the package. */
export function listMeetings(terminal: Terminal, options: MeetingOptions): ExitCode {
  const scripts = shippedScripts().map((name) => {
    const { id, date, about } = JSON.parse(readFileSync(shippedPath(name), "utf8")) as Record<string, string>;
    return { name, id, date, about };
  });
  if (options.json) {
    writeJson(terminal, { version: 1, scripts });
    return EXIT.done;
  }
  for (const { name, id, date, about } of scripts) {
    terminal.write(`${terminal.style.strong(name)} (${id}, ${date})\n`);
    terminal.write(`${foldLines(about ?? "", terminal.width, "  ")}\n`);
  }
  return EXIT.done;
}

/** A script from a file, or one that ships with the package by its name. */
async function readScript(script: string): Promise<Result<meeting.MeetingScript, string>> {
  const shipped = shippedScripts().includes(script) && !existsSync(script);
  if (!shipped && script !== "-" && !existsSync(script)) {
    return err(
      `There is no file ${script} here and no script of that name comes with Plenary. These come with it: ${shippedScripts().join(", ")}.`,
    );
  }
  const text = await readInput(shipped ? shippedPath(script) : script);
  if (!text.ok) return text;
  const json = parsedJson(text.value);
  if (!json.ok) return err(`${script} is not JSON: ${json.error}. “plenary meeting list” names scripts to start from.`);
  const parsed = meeting.parseScript(json.value);
  if (parsed.ok) return ok(parsed.value);
  const { at, says } = parsed.error;
  return err(`${script} is no script of a meeting: ${at === "" ? "it" : at} ${says}.`);
}

function parsedJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (fault) {
    return err((fault as Error).message);
  }
}

function shippedScripts(): readonly string[] {
  const names = readdirSync(join(packageRoot(), "data", "meetings")).filter((file) => file.endsWith(".json"));
  return names.map((file) => file.slice(0, -".json".length)).sort();
}

function shippedPath(name: string): string {
  return join(packageRoot(), "data", "meetings", `${name}.json`);
}

function foldedLine(line: string, width: number): string {
  const indent = " ".repeat(line.length - line.trimStart().length);
  return line === "" ? "" : foldLines(line, width, indent, `${indent}  `);
}

/** Steps count from 0, as in the messages on a script that cannot be read: `steps.3`. */
function unexpectedWords({ played }: meeting.MeetingRun, at: number): string {
  const step = played[at];
  const was = step?.refusal === undefined ? "was accepted" : `was refused (${step.refusal.code})`;
  const wanted = step?.refused === undefined ? "accepted" : `refused (${step.refused})`;
  return `steps.${at} (${step?.action.kind ?? "?"}) ${was}; the script expects it to be ${wanted}.`;
}

function runJson({ script, final, played, unexpected }: meeting.MeetingRun, lines: readonly string[]): unknown {
  const { id, date } = script.start;
  const steps = played.map(({ action, refusal }) => ({
    action,
    ...(refusal === undefined ? {} : { refusal: { code: refusal.code } }),
  }));
  return { version: 1, meeting: { id, date }, steps, voted: final.voted, unexpected, record: lines };
}
