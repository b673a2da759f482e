/** Wire: the shapes in which records, decisions and verdicts leave the program, and come back. */
export { type ArchiveLine, type ArchivePlace, archiveFault, archiveLine, archiveLineShape } from "./archive-line.ts";
export { type Codec, type ContainerError, isPacked, PLAIN, type Sections, type Utf8 } from "./container.ts";
export { csvwMetadata, EXPORT_COLUMNS, type ExportColumn, recordCsv, type TableRow, tableRows } from "./export-csv.ts";
export { recordJsonl } from "./export-jsonl.ts";
export { popoloJson } from "./export-popolo.ts";
export { allRows, csvLine, type ExportRow, exportRows, sourcesOfRows } from "./export-rows.ts";
export { undlCsvRows } from "./export-undl.ts";
export { UNVOTES_TABLES, type UnvotesTable, unvotesCsv } from "./export-unvotes.ts";
export { type FindingsJson, findingsJson, findingsShape } from "./findings.ts";
export { indexSections, type PackedRecord, packRecord, recordSections, unpackRecord } from "./packed-record.ts";
export {
  type VoteAnswerJson,
  type VoteJson,
  type VoteSummaryJson,
  type VotesAnswerJson,
  voteJson,
  votesJson,
} from "./vote-json.ts";
