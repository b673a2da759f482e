import { err, ok, type Result } from "#basics";
import { nearVotes, type VotingRecord } from "#record";
import { openPlayedRecord, openUserRecord } from "#store";

/** A vote and the record it is on. */
export interface FoundVote {
  readonly record: VotingRecord;
  readonly row: number;
}

/** A vote by its symbol: of history first, and only then of a meeting that was played; or a sentence on what is near. */
export function findVote(symbol: string): Result<FoundVote, string> {
  const record = openUserRecord();
  const row = findRow(record, symbol);
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

/** The row of a vote by its symbol, or by the number of a resolution where only one can be meant. */
export function findRow(record: VotingRecord, typed: string): number | undefined {
  return record.find(typed) ?? onlyResolution(record, typed);
}

/** "ES-11/7", "79/7 A", "2774", "2774 (2025)", "A/RES/2758": a resolution without its body, or without the session that its number does not need. */
const SHORT =
  /^(?:(?:UN|UNSC|UNGA|GA|SC)\s+)?(?:resolution\s+)?((?:[AS]\/RES\/)?)((?:E?S-)?\d{1,4}(?:\/\d{1,3})?\s?[A-Z]?)(?:\s*\(\d{4}\))?$/i;

/** The vote on the one resolution that a number without its body, or without its old session, can mean. */
function onlyResolution(record: VotingRecord, typed: string): number | undefined {
  const [, series = "", number = ""] = SHORT.exec(typed.trim()) ?? [];
  if (number === "") return undefined;
  const wanted = number.replace(/\s/g, "").toUpperCase();
  const rows = new Set<number>();
  for (const [symbol, row] of record.symbols()) {
    const [, body = "", of = ""] = /^([AS]\/RES\/)([^(#]+)(?:\([IVXLC]+\))?$/.exec(symbol) ?? [];
    if (of === wanted && (series === "" || series.toUpperCase() === body)) rows.add(row);
  }
  return rows.size === 1 ? [...rows][0] : undefined;
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
