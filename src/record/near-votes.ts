import { nearSymbols } from "./near-symbols.ts";
import type { VotingRecord } from "./voting-record.ts";

/** A vote whose symbol is near to what was asked for. */
export interface NearVote {
  readonly row: number;
  /** The symbol that is near: the vote's id, its draft's, or the resolution it became. */
  readonly symbol: string;
}

/** Makes a finder of votes whose symbols somebody may have meant who wrote another (`nearSymbols`); of votes as near as each other the latest first. */
export function nearVotes(record: VotingRecord): (asked: string, most: number) => readonly NearVote[] {
  const near = nearSymbols(() => [...record.symbols()].sort(([, a], [, b]) => a - b));
  return (asked, most) => near(asked, most).map(({ thing, symbol }) => ({ row: thing, symbol }));
}
