import type { VotingRecord } from "#record";
import { type Disagreement, type Replay, replay } from "#rules";
import { openUserRecord } from "#store";
import { differenceWords, plural } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { foldLines } from "./fold-lines.ts";
import { namesOn } from "./names-on.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface ReplayOptions {
  readonly json?: true;
}

/** `plenary replay`: every vote on record decided again, and each that comes out otherwise by name and with the reason. */
export function replayRecord(terminal: Terminal, options: ReplayOptions): ExitCode {
  const record = openUserRecord();
  const played = replay(record);
  if (options.json) {
    const disagreements = played.disagreements.map(({ row: _, ...told }) => told);
    writeJson(terminal, { version: 1, record: { version: record.version }, ...played, disagreements });
    return EXIT.done;
  }
  terminal.write(`${foldLines(countWords(played), terminal.width)}\n`);
  if (played.disagreements.length > 0) terminal.write("\n");
  for (const told of played.disagreements) {
    terminal.write(`${foldLines(disagreementWords(record, told), terminal.width, "", "  ")}\n`);
  }
  return EXIT.done;
}

function countWords({ votes, agreeing, notPut, unstated, disagreements }: Replay): string {
  const left = `${plural(notPut, "text")} not put to a vote, ${unstated} without a stated outcome`;
  return `${plural(votes, "vote")} on record: in ${agreeing} the rules give the stated outcome, in ${disagreements.length} they do not; ${left}.`;
}

function disagreementWords(record: VotingRecord, { row, vote, stated, found, because }: Disagreement): string {
  const { date } = record.vote(row);
  const outcome = found === "undetermined" ? "not determined" : found.replace("-", " ");
  return `${vote} (${date}): stated ${stated.replace("-", " ")}, by the rules ${outcome}: ${differenceWords(because, namesOn(record, date))}.`;
}
