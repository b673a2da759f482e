import { err, ok, type Result } from "#basics";
import { nearVotes, type VotingRecord, voteNamed } from "#record";
import { openPlayedRecord, openUserRecord } from "#store";

/** A vote and the record it is on. */
export interface FoundVote {
  readonly record: VotingRecord;
  readonly row: number;
}

/** A vote by its symbol: of history first, and only then of a meeting that was played; or a sentence on what is near. */
export function findVote(symbol: string): Result<FoundVote, string> {
  const record = openUserRecord();
  const row = voteNamed(record, symbol);
  if (row !== undefined) return ok({ record, row });
  const played = findPlayed(symbol);
  return played === undefined ? err(unknownSymbol(record, symbol)) : ok(played);
}

/** A vote of a played meeting, by its symbol there or with the meeting before it ("played:S/PV.9866/S/RES/2774"). */
export function findPlayed(symbol: string): FoundVote | undefined {
  const record = openPlayedRecord();
  const row = record?.find(symbol);
  return record === undefined || row === undefined ? undefined : { record, row };
}

/** So many near symbols help; more would be a list to search again. */
const SHOWN = 3;

export function unknownSymbol(record: VotingRecord, symbol: string): string {
  if (symbol.trim() === "") return "The symbol of the vote is empty. Name one, as A/RES/ES-11/7 or S/RES/2774.";
  const near = nearVotes(record)(symbol, SHOWN).map((vote) => vote.symbol);
  const next =
    near.length > 0
      ? `Near it are ${near.join(", ")}.`
      : `A symbol looks like A/RES/ES-11/7 or S/RES/2774; votes are found by their words with plenary votes --text ${wordsOf(symbol)}.`;
  return `No vote on ${symbol} is on record. ${next}`;
}

/** What was typed as one word of a command line; dots for what is no words. */
function wordsOf(typed: string): string {
  const words = typed.trim();
  if (!/^[\p{L} '’-]{3,60}$/u.test(words)) return "…";
  return words.includes(" ") ? `"${words}"` : words;
}
