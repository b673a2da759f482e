import type { Group } from "./member.ts";
import type { VotingRecord } from "./voting-record.ts";

/** What a group is called where members and groups stand together: NAM is Namibia, so the movement is NAM-GROUP. */
export function groupCode(record: Pick<VotingRecord, "member">, group: Group): string {
  return record.member(group.id) === undefined ? group.id : `${group.id}-GROUP`;
}
