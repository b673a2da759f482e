import { CELL, isMemberOn, type Meeting, type MemberCode, optionOf, type VotingRecord } from "#record";
import { sourcesOfRows } from "./export-rows.ts";

/**
 * The whole of what is on record of some votes, a line of JSON for each, with the members by option. The first line names the record, the sources with
 * their terms, and what is known of the meetings. Nothing is left out: read back, it is the same record.
 */
export function* recordJsonl(record: VotingRecord, rows: readonly number[]): Generator<string> {
  const meetings = meetingsOf(record, rows);
  yield `${JSON.stringify({ record: record.version, sources: sourcesOfRows(record, rows), meetings })}\n`;
  for (const i of rows) {
    const seats = seatsOf(record, i);
    const line = {
      ...record.vote(i),
      votes: record.byOption(i),
      ...(Object.keys(seats).length === 0 ? {} : { seats }),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

function meetingsOf(record: VotingRecord, rows: readonly number[]): readonly Meeting[] {
  const ids = new Set(rows.map((i) => record.vote(i).meeting));
  return record.meetings.filter((m) => ids.has(m.id));
}

/** Members without a vote whose seat is not what their membership on that day says: without one all the same, or with one. */
function seatsOf(record: VotingRecord, i: number): { none?: MemberCode[]; unknown?: MemberCode[] } {
  const seats: { none?: MemberCode[]; unknown?: MemberCode[] } = {};
  const { date } = record.vote(i);
  record.row(i).forEach((cell, at) => {
    const member = record.members[at];
    if (member === undefined || optionOf(cell) !== undefined) return;
    const isSeated = cell === CELL.unknown;
    if (isSeated === isMemberOn(member, date)) return;
    const key = isSeated ? "unknown" : "none";
    seats[key] = [...(seats[key] ?? []), member.code];
  });
  return seats;
}
