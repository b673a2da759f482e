import { memberName, type VotingRecord } from "#record";
import { indexSlugs, type SlugIndex } from "../slug-index.ts";
import { shippedRecord } from "./record.ts";

/** The record with what the pages need of it again and again. */
export interface Site {
  readonly record: VotingRecord;
  readonly slugs: SlugIndex;
  /** Every member that was ever one, by the name it has now. */
  readonly members: readonly { readonly code: string; readonly name: string; readonly former: boolean }[];
  /** Sessions with votes on record, newest first. */
  readonly sessions: readonly string[];
}

let made: Site | undefined;

export function site(): Site {
  made ??= makeSite(shippedRecord());
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
    members: record.members
      .map((member) => ({ code: member.code, name: memberName(member), former: member.left !== undefined }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    sessions: [...sessions],
  };
}
