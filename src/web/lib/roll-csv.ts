import { surenessOf, type VotingRecord } from "#record";
import { tilesOf } from "./roll.ts";

/** The names of one roll call as CSV (RFC 4180): one line a member, each with the vote, its date and how sure the names are. */
export function rollCsv(record: VotingRecord, i: number): string {
  const vote = record.vote(i);
  const head = ["vote", "date", "member", "name", "position", "sureness", "sources"];
  const lines = tilesOf(record, i).map((tile) => [
    vote.id,
    vote.date,
    tile.code,
    tile.name,
    tile.stance === "unknown" ? "" : tile.stance,
    surenessOf(vote, "votes"),
    vote.sources.join(" "),
  ]);
  return [head, ...lines].map((line) => `${line.map(csvField).join(",")}\r\n`).join("");
}

/** Quotes what needs it; a leading sign that a spreadsheet would take for a formula is defused. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
