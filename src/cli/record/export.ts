import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { voteSearch } from "#record";
import { type ExportFile, type ExportFormat, exportRecord, openUserRecord } from "#store";
import { listWords, plural } from "#words";
import { type FilterOptions, filterOf } from "../input/filter-options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { writeNewFiles } from "../screen/new-file.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface ExportOptions extends FilterOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly json?: true;
}

/** `plenary export --format FORMAT`: the votes that meet all conditions, in files for other programs. */
export async function exportVotes(terminal: Terminal, options: ExportOptions): Promise<ExitCode> {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const { format, out } = options;
  const record = openUserRecord();
  const filter = filterOf(record, options);
  if (!filter.ok) return refuse(filter.error);
  if (out === undefined && options.json) return refuse("--json tells what was written: name a folder with --out.");
  if (out === undefined && format === "parquet") {
    return refuse("Parquet is no text for the screen: name a folder or file, as in --out votes.parquet.");
  }
  const { rows } = voteSearch(record).find({ ...filter.value, sort: "oldest", limit: Number.POSITIVE_INFINITY });
  const files = await exportRecord(record, format, rows);
  const [first, ...rest] = files;
  if (first === undefined) throw new Error(`the format ${format} has no file`);
  if (out === undefined) {
    for (const chunk of first.chunks) terminal.write(String(chunk));
    terminal.complain(leftOut(first, rest));
    return EXIT.done;
  }
  const single = extname(out) !== "" && !isFolder(out);
  const places = single
    ? [{ path: out, chunks: first.chunks }]
    : files.map(({ name, chunks }) => ({ path: join(out, name), chunks }));
  const fault = writeNewFiles(places, "made");
  if (fault !== undefined) return refuse(fault);
  const written = places.map(({ path }) => path);
  if (options.json) {
    writeJson(terminal, { version: 1, record: { version: record.version }, votes: rows.length, files: written });
    return EXIT.done;
  }
  terminal.write(`${plural(rows.length, "vote")} of record ${record.version}, in ${listWords(written)}.\n`);
  if (single) terminal.complain(leftOut(first, rest));
  return EXIT.done;
}

function leftOut(first: ExportFile, rest: readonly ExportFile[]): string {
  return `This is ${first.name} alone; with --out and a folder you have ${listWords(rest.map((f) => f.name))} too.`;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
