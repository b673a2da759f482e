import { once } from "#basics";
import { openRecord, openSubjects, type RecordData, type SubjectIndex, subjectTable } from "#record";
import type { Sections, Utf8 } from "./container.ts";

// The names carry the number of the format: an index that an older program wrote is not found, and is built anew.
const WORDS = "subjects-1/words";
const STARTS = "subjects-1/starts";
const ROWS = "subjects-1/rows";
const TITLES = "subjects-1/titles";

/** The subject index of a record as sections of its file, so that nobody has to cut ten thousand titles into words at every start. */
export function subjectSections(data: Omit<RecordData, "version">, utf8: Utf8): Sections {
  const { find } = openRecord({ ...data, version: "" });
  const table = subjectTable(data.votes, find);
  const lists = table.words.map((_, i) => Array.from(table.rows(i)));
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  const rows = Uint32Array.from(lists.flat());
  return new Map([
    [WORDS, utf8.encode(table.words.join("\n"))],
    [STARTS, new Uint8Array(starts.buffer)],
    [ROWS, new Uint8Array(rows.buffer)],
    [TITLES, utf8.encode(table.titles.join("\n"))],
  ]);
}

/** The index in a file's sections, unpacked when it is asked for; undefined where they hold none of this format. */
export function packedSubjects(
  sections: ReadonlyMap<string, () => Uint8Array>,
  utf8: Utf8,
): (() => SubjectIndex) | undefined {
  if (!sections.has(WORDS)) return undefined;
  const section = (name: string): Uint8Array => sections.get(name)?.() ?? new Uint8Array();
  return once(() => {
    const starts = numbers(section(STARTS));
    const rows = numbers(section(ROWS));
    const text = (name: string): readonly string[] => utf8.decode(section(name)).split("\n");
    const titles = once(() => text(TITLES));
    return openSubjects({
      words: text(WORDS),
      rows: (i) => rows.subarray(starts[i] ?? 0, starts[i + 1] ?? 0),
      get titles() {
        return titles();
      },
    });
  });
}

function numbers(bytes: Uint8Array): Uint32Array {
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
    : new Uint32Array(bytes.slice().buffer);
}
