import { memberName, openRecord, type RecordData, type VoteEvent, type VotingRecord } from "#record";
import { type Grouping, groupTiles, type TileGroup, tilesOf } from "./roll.ts";

/**
 * The record cut down to one vote, small enough to go into its page: the vote, the texts and parts it is decided with, and the
 * members that had a seat. The rules find the same in it as in the whole record. Undefined where no name is on record.
 */
export function cutVoteAlone(record: VotingRecord, i: number): RecordData | undefined {
  const vote = record.vote(i);
  const seated = new Set<string>(tilesOf(record, i).map((tile) => tile.code));
  if (seated.size === 0) return undefined;
  const rows = [...above(record, i), i, ...record.partsOf(vote.id)].sort((a, b) => a - b);
  const members = record.members.filter((member) => seated.has(member.code));
  const year = vote.date.slice(0, 4);
  const cells = rows.flatMap((row) => members.map((m) => record.row(row)[record.memberIndex(m.code) ?? -1] ?? 0));
  return {
    version: record.version,
    sources: [],
    members: members.map((member) => ({
      code: member.code,
      admitted: member.admitted,
      ...(member.left === undefined ? {} : { left: member.left }),
      names: [{ short: memberName(member, vote.date) }],
    })),
    council: { permanent: record.council.permanent, elected: { [year]: record.council.elected[year] ?? [] } },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [],
    votes: rows.map((row) => bare(record.vote(row))),
    cells: Uint8Array.from(cells),
  };
}

/** A vote alone on its way to the browser, with its tiles as the page shows them. */
export interface VoteAloneJson {
  readonly id: string;
  readonly data: Omit<RecordData, "cells"> & { readonly cells: readonly number[] };
  readonly groups: readonly TileGroup[];
}

/** Undefined where no name is on record. */
export function voteAloneJson(record: VotingRecord, i: number, by: Grouping): VoteAloneJson | undefined {
  const data = cutVoteAlone(record, i);
  if (data === undefined) return undefined;
  const vote = record.vote(i);
  return {
    id: vote.id,
    data: { ...data, cells: [...data.cells] },
    groups: groupTiles(record, vote, tilesOf(record, i), by),
  };
}

/** Opens what was cut out, with the row of the vote in it. */
export function openVoteAlone({ data, id }: VoteAloneJson): { readonly record: VotingRecord; readonly row: number } {
  const record = openRecord({ ...data, cells: Uint8Array.from(data.cells) });
  return { record, row: data.votes.findIndex((vote) => vote.id === id) };
}

/** The vote on the text a question belongs to, and so on upward. */
function above(record: VotingRecord, i: number): readonly number[] {
  const { of } = record.vote(i).question;
  const row = of === undefined ? undefined : record.find(of);
  return row === undefined || row === i ? [] : [row, ...above(record, row)];
}

/** A vote without what only the page itself shows. */
function bare(vote: VoteEvent): VoteEvent {
  const { notes: _notes, doubts: _doubts, otherTallies: _others, intended: _intended, ...rest } = vote;
  return { ...rest, sources: [] };
}
