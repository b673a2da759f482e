import type { VotingRecord } from "./voting-record.ts";

/** The row of the vote that a reader's words name: its symbol, or the number of a resolution where only one can be meant ("ES-11/7", "2774"). */
export function voteNamed(record: VotingRecord, typed: string): number | undefined {
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
