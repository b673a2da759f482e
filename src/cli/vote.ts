import type { VotingRecord } from "#record";
import { openUserRecord } from "#store";
import { voteJson } from "#wire";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { nearestSymbols } from "./nearest-symbols.ts";
import { type Terminal, writeJson } from "./terminal.ts";
import { votePage } from "./vote-page.ts";

export interface VoteOptions {
  readonly json?: true;
}

/** `plenary vote SYMBOL`: one vote in full. */
export function vote(terminal: Terminal, symbol: string, options: VoteOptions): ExitCode {
  const record = openUserRecord();
  const row = record.find(symbol);
  if (row === undefined) {
    terminal.complain(unknownSymbol(record, symbol));
    return EXIT.badInput;
  }
  if (options.json) writeJson(terminal, voteJson(record, row));
  else terminal.write(votePage(record, row, terminal.style, terminal.width));
  return EXIT.done;
}

export function unknownSymbol(record: VotingRecord, symbol: string): string {
  const near = nearestSymbols(record, symbol);
  const next =
    near.length > 0
      ? `Near it are ${near.join(", ")}.`
      : `“plenary votes --text …” finds votes by their words; a symbol looks like A/RES/ES-11/7 or S/RES/2774.`;
  return `No vote on ${symbol} is on record. ${next}`;
}
