import { memberName, type VoteSearch, type VotingRecord, voteSearch } from "#record";
import { compareNames } from "../format.ts";
import { indexSlugs, type SlugIndex } from "../slug-index.ts";
import { currentRecord } from "./record.ts";

/** The record with what the pages need of it again and again. */
export interface Site {
  readonly record: VotingRecord;
  readonly slugs: SlugIndex;
  readonly search: VoteSearch;
  /** Every member that was ever one, by the name it has now. */
  readonly members: readonly { readonly code: string; readonly name: string; readonly former: boolean }[];
  /** Sessions with votes on record, newest first. */
  readonly sessions: readonly string[];
}

let made: Site | undefined;

/** What is made of the record holds as long as the record is the same one. */
export function site(): Site {
  const record = currentRecord();
  if (made?.record !== record) made = makeSite(record);
  return made;
}

function makeSite(record: VotingRecord): Site {
  const sessions = new Set<string>();
  for (let i = record.voteCount - 1; i >= 0; i--) {
    const { session } = record.vote(i);
    if (session !== undefined) sessions.add(session);
  }
  return {
    record,
    slugs: indexSlugs(record),
    search: voteSearch(record),
    members: record.members
      .map((member) => ({ code: member.code, name: memberName(member), former: member.left !== undefined }))
      .sort((a, b) => compareNames(a.name, b.name)),
    sessions: [...sessions],
  };
}
