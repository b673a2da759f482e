import { type Option, sourceTitle, type VoteEvent, type VotingRecord } from "#record";
import { csvLine, type ExportRow, exportRows, sourcesOfRows } from "./export-rows.ts";

/** One column of the table of votes: its name, what it says, the type of its values (as CSV on the Web names types), and the value of a row. */
export interface ExportColumn {
  readonly name: string;
  readonly description: string;
  readonly datatype: "string" | "date" | "integer";
  value(row: TableRow): string | number | undefined;
}

/** A row of the table: one member's vote, or, of a vote of which no name is known, the vote alone. */
export type TableRow = Pick<ExportRow, "vote"> & Partial<ExportRow>;

type Value = string | number | undefined;

const text = (name: string, description: string, value: (row: TableRow) => Value): ExportColumn => {
  return { name, description, datatype: "string", value };
};
const count = (name: string, description: string, option: Option): ExportColumn => {
  return { name, description, datatype: "integer", value: ({ vote }) => vote.tally[option] };
};

/** The columns of the table of votes, the same in CSV and Parquet. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text("vote", "Id of the vote: the symbol of the text, or its parent's and a short name", ({ vote }) => vote.id),
  {
    name: "date",
    description: "Day of the vote in the place of the meeting",
    datatype: "date",
    value: ({ vote }) => vote.date,
  },
  text("body", "The body that voted", ({ vote }) => vote.body),
  text("session", "Session of the General Assembly", ({ vote }) => vote.session),
  text("meeting", "Symbol of the meeting record, or body and day", ({ vote }) => vote.meeting),
  {
    name: "order",
    description: "Place among the votes of the meeting",
    datatype: "integer",
    value: ({ vote }) => vote.order,
  },
  text("kind", "What was put to the vote", ({ vote }) => vote.question.kind),
  text("title", "Title of the text, or what was asked", ({ vote }) => vote.question.title),
  text("method", "How the vote was taken", ({ vote }) => vote.method),
  text("outcome", "What became of it", ({ vote }) => vote.outcome),
  count("yes", "Members in favour, as stated", "yes"),
  count("no", "Members against, as stated", "no"),
  count("abstaining", "Members abstaining, as stated", "abstaining"),
  count("not_voting", "Members not voting, as stated", "not-voting"),
  text(
    "member",
    "Code of the member: ISO 3166-1 alpha-3, and codes of former members; empty in the one row of a vote of which no name is known",
    ({ member }) => member,
  ),
  text("name", "Name of the member on that day", ({ name }) => name),
  text("option", "yes, no, abstaining or not-voting", ({ option }) => option),
  text("sources", "Citations, separated by spaces", ({ vote }) => vote.sources.join(" ")),
];

/** A row for each member and vote. A vote without names has one row of its own, so that its figures are not lost. */
export function* tableRows(record: VotingRecord, rows: readonly number[]): Generator<TableRow> {
  for (const i of rows) {
    let named = 0;
    for (const row of exportRows(record, [i])) {
      named++;
      yield row;
    }
    if (named === 0) yield { vote: record.vote(i) };
  }
}

/** The table of votes with a header. A figure that no source states is an empty field. */
export function* recordCsv(record: VotingRecord, rows: readonly number[]): Generator<string> {
  yield csvLine(EXPORT_COLUMNS.map(({ name }) => name));
  let of: VoteEvent | undefined;
  let values: Value[] = [];
  const ofMember = EXPORT_COLUMNS.map(({ name }) => name === "member" || name === "name" || name === "option");
  for (const row of tableRows(record, rows)) {
    // What a row says of the vote is the same for each member.
    values =
      row.vote === of
        ? EXPORT_COLUMNS.map((column, at) => (ofMember[at] ? column.value(row) : values[at]))
        : EXPORT_COLUMNS.map((column) => column.value(row));
    of = row.vote;
    yield csvLine(values);
  }
}

/** CSV on the Web metadata for `recordCsv`: columns, version of the record, and the terms of every source in it (W3C, CSVW, 2015). */
export function csvwMetadata(record: VotingRecord, rows: readonly number[], url: string): unknown {
  return {
    "@context": "http://www.w3.org/ns/csvw",
    url,
    "dc:title": "Votes of the United Nations",
    "dc:identifier": record.version,
    "dc:source": sourcesOfRows(record, rows).map((s) => ({
      "dc:title": sourceTitle(s),
      ...(s.publisher === undefined ? {} : { "dc:publisher": s.publisher }),
      ...(s.url === undefined ? {} : { "dc:identifier": s.url.replace("{place}", "") }),
      ...(s.licence === undefined ? {} : { "dc:rights": s.licence }),
      ...(s.attribution === undefined ? {} : { "dc:bibliographicCitation": s.attribution }),
    })),
    dialect: { delimiter: ",", header: true },
    tableSchema: {
      columns: EXPORT_COLUMNS.map(({ name, description, datatype }) => ({
        name,
        titles: name,
        datatype,
        "dc:description": description,
      })),
    },
  };
}
