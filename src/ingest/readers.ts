import { err, ok, type Result } from "#basics";
import { type ByteReader, csvRows, fieldText } from "./csv-rows.ts";
import type { FragmentSet, ReadingContext } from "./fragment.ts";
import { undlCsv } from "./undl-csv.ts";
import { isUndlOutcomes, isUndlVotes, undlHeader } from "./undl-header.ts";

/** Readers for the files of one import. What belongs together (the three tables of `unvotes`) is read into one. */
export interface Readers {
  /** The reader for a file that begins so; for a file that is not known, what was looked for. */
  open(head: Uint8Array): Result<ByteReader, string>;
  /** What was read, when all files have ended. */
  sets(): readonly FragmentSet[];
}

/** Readers chosen by what a file contains, never by its name. */
export function readersFor(context: ReadingContext): Readers {
  const opened: { sets(): readonly FragmentSet[] }[] = [];
  const kept = <R extends ByteReader & { sets(): readonly FragmentSet[] }>(reader: R): Result<ByteReader, string> => {
    opened.push(reader);
    return ok(reader);
  };
  return {
    open(head) {
      const fault = unreadable(head);
      if (fault !== undefined) return err(fault);
      const header = undlHeader(headerOf(head, ",", context.decode));
      if (isUndlVotes(header) || isUndlOutcomes(header)) return kept(undlCsv(context));
      return err(
        "it is none of the files that Plenary reads: voting files of the UN Digital Library (CSV or MARCXML), the roll calls of Voeten's data set or the unvotes package, tables with a column for each member, tables of the Security Council, or a meeting record or press release (text, HTML, PDF)",
      );
    },
    sets: () => opened.flatMap((reader) => reader.sets()),
  };
}

/** What makes bytes unreadable whatever they say. */
function unreadable(head: Uint8Array): string | undefined {
  if (head.length === 0) return "the file is empty";
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isWide ? "the file is written in UTF-16; save it as UTF-8 and import it again" : undefined;
}

/** The names in the first row. */
export function headerOf(head: Uint8Array, separator: string, decode: (bytes: Uint8Array) => string): readonly string[] {
  let names: readonly string[] | undefined;
  const rows = csvRows({
    separator,
    onRow: (row) => {
      names ??= Array.from({ length: row.width }, (_, i) => fieldText(row, i, decode));
    },
    onFault: () => {},
  });
  const end = head.indexOf(0x0a);
  rows.push(end < 0 ? head : head.subarray(0, end + 1));
  rows.end();
  return names ?? [];
}
