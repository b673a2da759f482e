import type { SchemaElement } from "hyparquet";
import { toDayNumber } from "#basics";
import { sourceTitle, type VotingRecord } from "#record";
import { EXPORT_COLUMNS, type ExportColumn, sourcesOfRows, type TableRow, tableRows } from "#wire";

/** Rows written at a time: what is not yet written stays in memory. */
const GROUP = 50_000;

const SCHEMA_OF: { readonly [D in ExportColumn["datatype"]]: Pick<SchemaElement, "type" | "converted_type"> } = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "INT32", converted_type: "DATE" },
  integer: { type: "INT32" },
};

type Value = string | number | undefined;

/** The table of votes as Parquet, with days as days and figures as numbers; the terms of the sources stand in the file's own metadata. */
export async function recordParquet(record: VotingRecord, rows: readonly number[]): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const writer = new ByteWriter();
  const sources = sourcesOfRows(record, rows).map((s) => ({
    title: sourceTitle(s),
    licence: s.licence,
    attribution: s.attribution,
  }));
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "votes", num_children: EXPORT_COLUMNS.length },
      ...EXPORT_COLUMNS.map(
        ({ name, datatype }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...SCHEMA_OF[datatype] }),
      ),
    ],
    createdBy: "plenary",
    kvMetadata: [
      { key: "record", value: record.version },
      { key: "sources", value: JSON.stringify(sources) },
    ],
  });
  let columns = EXPORT_COLUMNS.map((): Value[] => []);
  const flush = (): void => {
    const columnData = EXPORT_COLUMNS.map(({ name }, at) => ({ name, data: columns[at] ?? [] }));
    parquet.write({ columnData, rowGroupSize: GROUP });
    columns = EXPORT_COLUMNS.map((): Value[] => []);
  };
  for (const row of tableRows(record, rows)) {
    EXPORT_COLUMNS.forEach((column, at) => {
      columns[at]?.push(cellOf(column, row));
    });
    if (columns[0]?.length === GROUP) flush();
  }
  if ((columns[0]?.length ?? 0) > 0) flush();
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

function cellOf(column: ExportColumn, row: TableRow): Value {
  return column.datatype === "date" ? toDayNumber(row.vote.date) : column.value(row);
}
