import { type Source, sourceTitle, type VotingRecord } from "#record";
import {
  allRows,
  csvwMetadata,
  popoloJson,
  recordCsv,
  recordJsonl,
  sourcesOfRows,
  UNVOTES_TABLES,
  type UnvotesTable,
  undlCsvRows,
  unvotesCsv,
} from "#wire";
import { recordParquet } from "./export-parquet.ts";

export const EXPORT_FORMATS = ["csv", "jsonl", "parquet", "undl", "unvotes", "popolo"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One file of an export: its name beside the others, and its content piece by piece. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** Pieces are gathered to about this many characters: one write for each row would take longer than making it. */
const PIECE = 1 << 16;

/**
 * The files of an export, the data first, then what goes with them: metadata, and the terms of every source (`LICENCE.txt`). Standard output takes the
 * first alone. `rows` are the votes wanted; all, if absent.
 */
export async function exportRecord(
  record: VotingRecord,
  format: ExportFormat,
  rows: readonly number[] = allRows(record),
): Promise<readonly ExportFile[]> {
  const terms = { name: "LICENCE.txt", chunks: [termsText(record, sourcesOfRows(record, rows))] };
  switch (format) {
    case "csv": {
      const metadata = JSON.stringify(csvwMetadata(record, rows, "votes.csv"), null, 2);
      return [
        file("votes.csv", recordCsv(record, rows)),
        { name: "votes.csv-metadata.json", chunks: [metadata] },
        terms,
      ];
    }
    case "jsonl":
      return [file("votes.jsonl", recordJsonl(record, rows)), terms];
    case "popolo":
      return [file("popolo.json", popoloJson(record, rows)), terms];
    case "undl":
      return [
        file("ga_voting.csv", undlCsvRows(record, rows, "general-assembly")),
        file("sc_voting.csv", undlCsvRows(record, rows, "security-council")),
        terms,
      ];
    case "unvotes":
      return [...UNVOTES_TABLES.map((t: UnvotesTable) => file(`${t}.csv`, unvotesCsv(record, rows, t))), terms];
    case "parquet":
      return [{ name: "votes.parquet", chunks: [await recordParquet(record, rows)] }, terms];
  }
}

function file(name: string, lines: Iterable<string>): ExportFile {
  return { name, chunks: gathered(lines) };
}

function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function termsText(record: VotingRecord, sources: readonly Source[]): string {
  const entries = sources.map((s) => {
    const lines = [sourceTitle(s), s.publisher, s.url?.replace("{place}", ""), s.licence, s.attribution];
    return lines.filter((line) => line !== undefined).join("\n");
  });
  return `${[`Votes of the United Nations, from the record of Plenary, version ${record.version}.`, "The facts are from these sources, under their terms:", ...entries].join("\n\n")}\n`;
}
