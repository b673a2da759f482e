import { openTable, tableOf, type VoteColumns, type VoteTable, type VotingRecord } from "#record";

/** A record as it would be had some of its votes never been entered: rows close up, all else stays. Parts of a text that is left out keep its subject. */
export function recordWithout(record: VotingRecord, hidden: ReadonlySet<number>): VotingRecord {
  const kept = Int32Array.from({ length: record.voteCount }, (_, row) => row).filter((row) => !hidden.has(row));
  const places = new Int32Array(record.voteCount).fill(-1);
  kept.forEach((row, place) => {
    places[row] = place;
  });
  const move = (rows: ArrayLike<number>): number[] =>
    Array.from(rows).flatMap((row) => ((places[row] ?? -1) < 0 ? [] : [places[row] ?? 0]));
  const subjects = record.subjects();
  return openTable({
    ...gazetteerOf(record),
    version: record.version,
    meetings: record.meetings,
    votes: tableWithout(record, kept),
    cells: rowsOf(record.cells, record.members.length, kept),
    subjects: () => ({
      rowsOfWord: (word) => move(subjects.rowsOfWord(word)),
      rowsOfTitle: (title) => move(subjects.rowsOfTitle(title)),
    }),
  });
}

function gazetteerOf({ sources, members, council, groups, officials, lexicon }: VotingRecord) {
  return { sources, members, council, groups, officials, lexicon };
}

function tableWithout(record: VotingRecord, kept: Int32Array): VoteTable {
  const { day, body, tally } = record.columns;
  const columns: VoteColumns = {
    day: kept.map((row) => day[row] ?? 0),
    body: Uint8Array.from(kept, (row) => body[row] ?? 0),
    tally: rowsOf(tally, tally.length / record.voteCount, kept),
  };
  const vote: VoteTable["vote"] = (i) => record.vote(kept[i] ?? -1);
  return { length: kept.length, columns, vote, keys: (i) => tableOf([vote(i)]).keys(0) };
}

/** Some rows of a table that is stored row by row. */
function rowsOf<T extends Uint8Array | Int16Array>(cells: T, width: number, kept: Int32Array): T {
  const rows = cells.slice(0, kept.length * width) as T;
  kept.forEach((row, place) => {
    if (row !== place) rows.set(cells.subarray(row * width, (row + 1) * width), place * width);
  });
  return rows;
}
