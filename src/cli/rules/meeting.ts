import { meeting } from "#rules";
import { forgetPlayed, openPlayedRecord, openUserRecord, type SavedMeeting, savePlayed } from "#store";
import { meetingRecord, plural } from "#words";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { today } from "../screen/today.ts";
import { readScript, shippedScripts } from "./meeting-script.ts";

export interface MeetingOptions {
  readonly json?: true;
}

export interface MeetingRunOptions extends MeetingOptions {
  readonly save?: true;
}

/** `plenary meeting run SCRIPT`: plays a script and prints the record of the meeting; with `--save` its votes are kept. */
export async function runMeeting(terminal: Terminal, script: string, options: MeetingRunOptions): Promise<ExitCode> {
  const read = await readScript(script);
  if (!read.ok) {
    terminal.complain(read.error);
    return EXIT.badInput;
  }
  const run = meeting.runScript(read.value);
  const lines = meetingRecord(run, namesOn(openUserRecord(), read.value.start.date));
  const asExpected = run.unexpected.length === 0;
  const result = meeting.meetingVotes(run.final);
  const saved = options.save && asExpected ? savePlayed(result, { read: today() }) : undefined;
  const kept = saved?.ok ? saved.value : undefined;
  if (options.json) writeJson(terminal, runJson(run, lines, result, kept));
  else for (const line of lines) terminal.write(`${foldedLine(line, terminal.width)}\n`);
  if (kept !== undefined && !options.json) tellSaved(terminal, kept);
  for (const at of run.unexpected) terminal.complain(unexpectedWords(run, at));
  if (!asExpected && options.save)
    terminal.complain("Nothing was saved: the meeting did not go as its script expects.");
  if (saved?.ok === false) {
    terminal.complain(`${saved.error}.`);
    return EXIT.badInput;
  }
  return asExpected ? EXIT.done : EXIT.found;
}

function tellSaved(terminal: Terminal, { votes, replaced }: SavedMeeting): void {
  const [first] = votes;
  const again = replaced ? " in place of those saved before" : "";
  const words = `${plural(votes.length, "vote")} saved${again}, apart from the record of history. “plenary votes --played” lists them; “plenary vote "${first}"” shows the first.`;
  terminal.write(`\n${foldLines(words, terminal.width)}\n`);
}

/** `plenary meeting forget MEETING`: removes the votes of a played meeting that were saved. */
export function forgetMeeting(terminal: Terminal, id: string, options: MeetingOptions): ExitCode {
  const votes = forgetPlayed(id);
  if (votes === undefined) {
    const saved = savedMeetings().map((known) => known.id);
    const next = saved.length === 0 ? "None is saved." : `Saved are: ${saved.join("; ")}.`;
    terminal.complain(`No played meeting ${id} is saved. ${next}`);
    return EXIT.badInput;
  }
  if (options.json) writeJson(terminal, { version: 1, meeting: id, votes });
  else terminal.write(`${plural(votes, "vote")} of the played meeting ${id} forgotten.\n`);
  return EXIT.done;
}

function savedMeetings(): readonly { readonly id: string; readonly date: string; readonly votes: number }[] {
  const record = openPlayedRecord();
  if (record === undefined) return [];
  const ids = new Set(Array.from({ length: record.voteCount }, (_, i) => record.vote(i).meeting));
  return [...ids].map((id) => {
    const rows = record.ofMeeting(id);
    return { id, date: record.vote(rows[0] ?? 0).date, votes: rows.length };
  });
}

/** `plenary meeting list`: the scripts that ship with the package. */
export async function listMeetings(terminal: Terminal, options: MeetingOptions): Promise<ExitCode> {
  const scripts: { readonly name: string; readonly id: string; readonly date: string; readonly about: string }[] = [];
  for (const name of shippedScripts()) {
    const read = await readScript(name);
    if (!read.ok) throw new Error(read.error);
    const { start, about } = read.value;
    scripts.push({ name, id: start.id, date: start.date, about });
  }
  if (options.json) {
    writeJson(terminal, { version: 1, scripts, saved: savedMeetings() });
    return EXIT.done;
  }
  for (const { name, id, date, about } of scripts) {
    terminal.write(`${terminal.style.strong(name)} (${id}, ${date})\n`);
    terminal.write(`${foldLines(about ?? "", terminal.width, "  ")}\n`);
  }
  const saved = savedMeetings();
  if (saved.length > 0) terminal.write(`\n${terminal.style.strong("Saved (plenary votes --played)")}\n`);
  for (const { id, date, votes } of saved) terminal.write(`  ${id}, ${date}: ${plural(votes, "vote")}\n`);
  return EXIT.done;
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

function runJson(
  { script, final, played, unexpected }: meeting.MeetingRun,
  lines: readonly string[],
  result: meeting.PlayedMeeting,
  saved: SavedMeeting | undefined,
): unknown {
  const { id, date } = script.start;
  const steps = played.map(({ action, refusal }) => ({
    action,
    ...(refusal === undefined
      ? {}
      : { refusal: { code: refusal.code, rule: refusal.cites, possible: refusal.possible } }),
  }));
  return {
    version: 1,
    meeting: { id, date },
    steps,
    voted: final.voted,
    unexpected,
    record: lines,
    result,
    ...(saved === undefined ? {} : { saved: saved.votes }),
  };
}
