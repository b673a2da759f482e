import {
  type MemberCode,
  memberName,
  type Option,
  optionOf,
  type Source,
  type VoteEvent,
  type VotingRecord,
} from "#record";

/** One member's vote in one vote event, with what is needed to place it. */
export interface ExportRow {
  readonly vote: VoteEvent;
  readonly member: MemberCode;
  readonly name: string;
  readonly option: Option;
}

/** The known votes of some rows of a record, vote by vote. */
export function* exportRows(record: VotingRecord, rows: readonly number[]): Generator<ExportRow> {
  for (const i of rows) {
    const vote = record.vote(i);
    const cells = record.row(i);
    for (let at = 0; at < cells.length; at++) {
      const option = optionOf(cells[at] ?? 0);
      const member = record.members[at];
      if (option === undefined || member === undefined) continue;
      yield { vote, member: member.code, name: memberName(member, vote.date), option };
    }
  }
}

/** All rows of a record, in its order. */
export function allRows(record: VotingRecord): readonly number[] {
  return Array.from({ length: record.voteCount }, (_, i) => i);
}

/** The sources that the exported votes rest on: their terms travel with the data. */
export function sourcesOfRows(record: VotingRecord, rows: readonly number[]): readonly Source[] {
  const ids = new Set(rows.flatMap((i) => record.vote(i).sources.map((s) => s.replace(/:.*$/, ""))));
  return record.sources.filter((s) => ids.has(s.id));
}

/** A line of a CSV: quotes only where they are needed. */
export function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map((f) => csvField(f === undefined ? "" : String(f))).join(",")}\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
