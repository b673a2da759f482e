import { err, ok, once, type Result } from "#basics";
import { type FragmentSet, type ReadingContext, replaced } from "./fragment.ts";
import { htmlText, isHtml } from "./meeting/html-text.ts";
import { isMeetingText } from "./meeting/meeting-head.ts";
import { meetingText } from "./meeting/meeting-text.ts";
import { councilCsv, isCouncilTable } from "./tables/council-csv.ts";
import { isMeetingTable, meetingTable } from "./tables/council-meetings.ts";
import { type ByteReader, csvRows, fieldText, joined } from "./tables/csv-rows.ts";
import { gazetteerCsv, isGazetteer } from "./tables/gazetteer-csv.ts";
import { isMarc, marcSets } from "./tables/marc-xml.ts";
import { isPlenaryJsonl, plenaryJsonl } from "./tables/plenary-jsonl.ts";
import { type SetReader, undlCsv } from "./tables/undl-csv.ts";
import { isUndlOutcomes, isUndlVotes, undlHeader } from "./tables/undl-header.ts";
import { isVoeten, voetenTables } from "./tables/voeten-csv.ts";
import { isWide, wideCsv } from "./tables/wide-csv.ts";

/** Readers for the files of one import. What belongs together (the three tables of `unvotes`) is read into one. */
export interface Readers {
  /** The reader for a file that begins so; for a file that is not known, what was looked for. `edition` is what the file is called in reports. */
  open(head: Uint8Array, edition?: string): Result<ByteReader, string>;
  /** What was read, when all files have ended. */
  sets(): readonly FragmentSet[];
}

/** Readers chosen by what a file contains, never by its name. */
export function readersFor(given: ReadingContext): Readers {
  const opened: { sets(): readonly FragmentSet[] }[] = [];
  const kept = <R extends ByteReader & { sets(): readonly FragmentSet[] }>(reader: R): Result<ByteReader, string> => {
    opened.push(reader);
    return ok(reader);
  };
  const voeten = once(() => voetenTables(given));
  return {
    open(head, edition) {
      const context = edition === undefined ? given : { ...given, edition };
      const fault = unreadable(head, given.decode);
      if (fault !== undefined) return err(fault);
      const names = headerOf(head, ",", context.decode);
      const header = undlHeader(names);
      if (isUndlVotes(header) || isUndlOutcomes(header)) return kept(undlCsv(context));
      if (isVoeten(names.map((n) => n.toLowerCase()))) return kept(voeten().table(context.edition));
      if (isWide(names)) return kept(wideCsv(context));
      if (isCouncilTable(names)) return kept(councilCsv(context));
      if (isMeetingTable(names)) return kept(meetingTable(context));
      if (isGazetteer(names)) return kept(gazetteerCsv(context));
      const text = context.decode(head);
      if (isPlenaryJsonl(text)) return kept(textReader(context, (whole) => plenaryJsonl(whole, context)));
      if (isMarc(text)) return kept(textReader(context, (whole) => marcSets(whole, context)));
      if (isHtml(text) || isMeetingText(text)) return kept(textReader(context, (whole) => meetingSets(whole, context)));
      return err(
        "it is none of the files that Plenary reads: voting files of the UN Digital Library (CSV or MARCXML), the roll calls of Voeten's data set or the unvotes package, tables with a column for each member, tables of the Security Council, lists of members or of Council seats, votes that Plenary exported as JSON Lines, or a meeting record or press release (text, HTML, PDF)",
      );
    },
    sets() {
      const sets = new Map<string, FragmentSet>();
      for (const set of opened.flatMap((reader) => reader.sets())) sets.set(set.id, replaced(sets.get(set.id), set));
      return [...sets.values()];
    },
  };
}

/** A text is read when it is there whole: a meeting fills some hundred pages at most. */
function textReader(context: ReadingContext, read: (text: string) => readonly FragmentSet[]): SetReader {
  const pieces: Uint8Array[] = [];
  const sets: FragmentSet[] = [];
  return {
    push: (chunk) => pieces.push(new Uint8Array(chunk)),
    end: () => sets.push(...read(context.decode(joined(pieces)))),
    sets: () => sets,
  };
}

function meetingSets(text: string, context: ReadingContext): readonly FragmentSet[] {
  const set = meetingText(isHtml(text) ? htmlText(text) : text, context);
  return set === undefined ? [] : [set];
}

/** What makes bytes unreadable whatever they say. */
function unreadable(head: Uint8Array, decode: (bytes: Uint8Array) => string): string | undefined {
  if (head.length === 0) return "the file is empty";
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  // without its mark it is known by every other byte being zero
  const isZero = (at: number): boolean => head[at] === 0;
  const isWide = isMarked || [1, 3, 5, 7].every(isZero) || [0, 2, 4, 6].every(isZero);
  if (isWide) return "the file is written in UTF-16; save it as UTF-8 and import it again";
  return isUtf8(head, decode) ? undefined : "the file is not written in UTF-8; save it as UTF-8 and import it again";
}

/** Whether no byte had to be replaced in decoding. The last character may be cut off; a replacement mark may stand in the file itself. */
function isUtf8(head: Uint8Array, decode: (bytes: Uint8Array) => string): boolean {
  let end = head.length;
  while (end > 0 && head.length - end < 4 && ((head[end - 1] ?? 0) & 0x80) !== 0) end--;
  const replaced = decode(head.subarray(0, end)).split("\ufffd").length - 1;
  let own = 0;
  for (let at = head.indexOf(0xef); at >= 0 && at < end; at = head.indexOf(0xef, at + 1)) {
    if (head[at + 1] === 0xbf && head[at + 2] === 0xbd) own++;
  }
  return replaced <= own;
}

/** The names in the first row. */
export function headerOf(
  head: Uint8Array,
  separator: string,
  decode: (bytes: Uint8Array) => string,
): readonly string[] {
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
