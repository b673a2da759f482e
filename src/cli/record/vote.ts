import { findStatements, voteNamed } from "#record";
import { readStatements } from "#store";
import { voteJson } from "#wire";
import { type FoundVote, findPlayed, findVote, unknownSymbol } from "../input/find-vote.ts";
import { codesOf, findVoters } from "../input/find-voters.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { besideOf, besidePage, positionsOf, positionsPage } from "./vote-beside.ts";
import { votePage } from "./vote-page.ts";

export interface VoteOptions {
  readonly of?: readonly string[];
  readonly beside?: string;
  readonly json?: true;
}

/** `plenary vote SYMBOL`: one vote in full, or how some members voted in it, or who voted otherwise than in another vote; where a played meeting had the same text, its vote is named below. */
export function vote(terminal: Terminal, symbol: string, options: VoteOptions): ExitCode {
  const found = findVote(symbol);
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.badInput;
  }
  const { record, row } = found.value;
  if (options.of !== undefined || options.beside !== undefined) return tellSome(terminal, found.value, options);
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

/** `--of` and `--beside`: the members asked about, and what is otherwise in the other vote. */
function tellSome(terminal: Terminal, { record, row }: FoundVote, { of, beside, json }: VoteOptions): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const voters = of === undefined ? undefined : findVoters(record, of);
  if (voters?.ok === false) return refuse(voters.error);
  const { id, date } = record.vote(row);
  const codes = voters === undefined ? undefined : codesOf(voters.value, date);
  const head = { version: 1, record: { version: record.version } };
  if (beside === undefined) {
    const some = positionsOf(record, row, codes);
    if (json) writeJson(terminal, { ...head, vote: id, ...some });
    else terminal.write(positionsPage(record, row, some, terminal.style, terminal.width));
    return EXIT.done;
  }
  const other = voteNamed(record, beside);
  if (other === undefined) return refuse(`--beside: ${unknownSymbol(record, beside)}`);
  const found = besideOf(record, [row, other], codes);
  const { earlier, later, ...rest } = found;
  const ids = { from: record.vote(earlier).id, to: record.vote(later).id };
  if (json) writeJson(terminal, { ...head, ...ids, ...rest });
  else terminal.write(besidePage(record, found, terminal.style, terminal.width));
  return EXIT.done;
}
