import type { VotingRecord } from "#record";
import { csvLine, exportRows, sourcesOfRows } from "./export-rows.ts";

const COLUMNS = [
  ["vote", "Id of the vote: the symbol of the text, or its parent's and a short name"],
  ["date", "Day of the vote in the place of the meeting"],
  ["body", "The body that voted"],
  ["session", "Session of the General Assembly"],
  ["meeting", "Symbol of the meeting record, or body and day"],
  ["order", "Place among the votes of the meeting"],
  ["kind", "What was put to the vote"],
  ["title", "Title of the text, or what was asked"],
  ["outcome", "What became of it"],
  ["yes", "Members in favour, as stated"],
  ["no", "Members against, as stated"],
  ["abstaining", "Members abstaining, as stated"],
  ["not_voting", "Members not voting, as stated"],
  ["member", "Code of the member: ISO 3166-1 alpha-3, and codes of former members"],
  ["name", "Name of the member on that day"],
  ["option", "yes, no, abstaining or not-voting"],
  ["sources", "Citations, separated by spaces"],
] as const;

/** A row for each member and vote, with a header. A figure that no source states is an empty field. */
export function* recordCsv(record: VotingRecord, rows: readonly number[]): Generator<string> {
  yield csvLine(COLUMNS.map(([name]) => name));
  for (const { vote, member, name, option } of exportRows(record, rows)) {
    const { tally, question } = vote;
    yield csvLine([
      vote.id,
      vote.date,
      vote.body,
      vote.session,
      vote.meeting,
      vote.order,
      question.kind,
      question.title,
      vote.outcome,
      tally.yes,
      tally.no,
      tally.abstaining,
      tally["not-voting"],
      member,
      name,
      option,
      vote.sources.join(" "),
    ]);
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
      "dc:title": s.title,
      ...(s.publisher === undefined ? {} : { "dc:publisher": s.publisher }),
      ...(s.url === undefined ? {} : { "dc:identifier": s.url }),
      ...(s.licence === undefined ? {} : { "dc:rights": s.licence }),
      ...(s.attribution === undefined ? {} : { "dc:bibliographicCitation": s.attribution }),
    })),
    dialect: { delimiter: ",", header: true },
    tableSchema: {
      columns: COLUMNS.map(([name, description]) => ({ name, titles: name, "dc:description": description })),
    },
  };
}

/** A line of JSON for each vote, with the members by option; the first line names the record and the sources' terms. */
export function* recordJsonl(record: VotingRecord, rows: readonly number[]): Generator<string> {
  yield `${JSON.stringify({ record: record.version, sources: sourcesOfRows(record, rows) })}\n`;
  for (const i of rows) yield `${JSON.stringify({ ...record.vote(i), votes: record.byOption(i) })}\n`;
}
