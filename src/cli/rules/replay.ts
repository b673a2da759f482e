import type { VotingRecord } from "#record";
import { history } from "#rules";
import { openUserRecord } from "#store";
import { differenceWords, plural } from "#words";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface ReplayOptions {
  readonly json?: true;
}

/** `plenary replay`: every vote on record decided again, and each that comes out otherwise by name and with the reason. */
export function replayRecord(terminal: Terminal, options: ReplayOptions): ExitCode {
  const record = openUserRecord();
  const played = history.replay(record);
  if (options.json) {
    const disagreements = played.disagreements.map(({ row: _, ...told }) => told);
    writeJson(terminal, { version: 1, record: { version: record.version }, ...played, disagreements });
    return EXIT.done;
  }
  for (const line of countWords(played)) terminal.write(`${foldLines(line, terminal.width, "", "  ")}\n`);
  const lacking = played.disagreements.filter(isLacking);
  const others = played.disagreements.filter((told) => !isLacking(told));
  const list = (head: string, told: readonly history.Disagreement[]): void => {
    if (told.length > 0) terminal.write(`\n${terminal.style.strong(head)}\n`);
    for (const one of told) {
      terminal.write(`${foldLines(disagreementWords(record, one), terminal.width, "", "  ")}\n`);
    }
  };
  list("Decided otherwise", others);
  list("Not to be recomputed", lacking);
  return EXIT.done;
}

/** The rules do not say otherwise: a figure is missing that they would need. */
function isLacking({ because }: history.Disagreement): boolean {
  return because.kind === "undetermined";
}

function countWords(played: history.Replay): readonly string[] {
  const { votes, agreeing, notPut, unstated, unstatedAs, disagreements } = played;
  const lacking = disagreements.filter(isLacking).length;
  return [
    `${plural(votes, "vote")} on record.`,
    `${agreeing}: the rules give the stated outcome.`,
    `${disagreements.length - lacking}: they give another.`,
    `${lacking}: no source states a figure that would decide.`,
    ...(notPut === 0 ? [] : [`${notPut}: not put to a vote.`]),
    ...(unstated === 0 ? [] : [unstatedWords(unstated, unstatedAs)]),
  ];
}

/** The scholars' files of the Assembly give figures and names, and not what became of the text. */
function unstatedWords(unstated: number, found: history.Replay["unstatedAs"]): string {
  const open = found.undetermined === 0 ? "" : `, ${found.undetermined} not determined`;
  return `${unstated}: no source states the outcome, so there is nothing to compare. By the rules ${found.adopted} of them were adopted, ${found["not-adopted"]} not${open}.`;
}

function disagreementWords(record: VotingRecord, { row, vote, stated, found, because }: history.Disagreement): string {
  const { date } = record.vote(row);
  const outcome = found === "undetermined" ? "not determined" : found.replace("-", " ");
  return `${vote} (${date}): stated ${stated.replace("-", " ")}, by the rules ${outcome}: ${differenceWords(because, namesOn(record, date))}.`;
}
