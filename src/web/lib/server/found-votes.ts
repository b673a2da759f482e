import type { VotingRecord } from "#record";
import { type AskedVotes, readVoteQuery } from "../vote-query.ts";
import { type FindRows, rowFinder } from "../votes-view.ts";
import { site } from "./site.ts";
import { surprisingAmong } from "./unexpected.ts";

/** What an address of the list of votes asks for. */
export interface FoundVotes {
  readonly asked: AskedVotes;
  readonly find: FindRows;
  /** Sessions whose surprises were asked for and are not worked out yet. Known once `find` was called. */
  readonly pending: () => number;
}

export function foundVotes(record: VotingRecord, params: URLSearchParams): FoundVotes {
  const asked = readVoteQuery(params, record);
  let pending = 0;
  const find = rowFinder(record, site().search, asked, (rows) => {
    const found = surprisingAmong(record, rows);
    pending = Math.max(pending, found.pending);
    return found.rows;
  });
  return { asked, find, pending: () => pending };
}
