import type { VotingRecord } from "#record";

const indexes = new WeakMap<VotingRecord, ReadonlyMap<string, readonly number[]>>();

/** The rows of a text that comes back year after year, oldest first. */
export function rowsOfSeries(record: VotingRecord, series: string): readonly number[] {
  const index = indexes.get(record) ?? indexSeries(record);
  indexes.set(record, index);
  return index.get(series) ?? [];
}

function indexSeries(record: VotingRecord): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let i = 0; i < record.voteCount; i++) {
    const { series } = record.vote(i).question;
    if (series === undefined) continue;
    const rows = index.get(series);
    if (rows === undefined) index.set(series, [i]);
    else rows.push(i);
  }
  return index;
}
