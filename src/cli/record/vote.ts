import { findStatements } from "#record";
import { readStatements } from "#store";
import { voteJson } from "#wire";
import { findPlayed, findVote } from "../input/find-vote.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { votePage } from "./vote-page.ts";

export interface VoteOptions {
  readonly json?: true;
}

/** `plenary vote SYMBOL`: one vote in full; where a played meeting had the same text, its vote is named below. */
export function vote(terminal: Terminal, symbol: string, options: VoteOptions): ExitCode {
  const found = findVote(symbol);
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.badInput;
  }
  const { record, row } = found.value;
  if (options.json) {
    writeJson(terminal, voteJson(record, row));
    return EXIT.done;
  }
  const said = findStatements(readStatements(), { vote: record.vote(row).id });
  terminal.write(votePage(record, row, terminal.style, terminal.width, said));
  const played = findPlayed(symbol);
  const other = played?.record.vote(played.row).id;
  if (other !== undefined && other !== record.vote(row).id) {
    const words = `A meeting you played voted on it too: plenary vote "${other}".`;
    terminal.write(`\n${foldLines(words, terminal.width)}\n`);
  }
  return EXIT.done;
}
