import type { LocalDate } from "#basics";
import type { FragmentSet } from "#ingest";
import { recordData, type VotingRecord } from "#record";

/** The shipped record as one set among the others. */
export function curatedSet(shipped: VotingRecord, read: LocalDate): FragmentSet {
  const { votes, meetings, members } = recordData(shipped);
  return {
    id: "curated",
    source: { id: "plenary", kind: "reference", title: "The record that ships with Plenary" },
    authority: "curated",
    edition: shipped.version,
    read,
    members: members.map((m) => m.code),
    fragments: votes.map((vote, i) => ({ vote, cells: shipped.row(i), key: `curated:${vote.id}` })),
    meetings,
    issues: [],
    statements: [],
  };
}
