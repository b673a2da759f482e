import { once } from "#basics";
import { type SearchFacets, type SearchTable, searchTable, type VoteEvent } from "#record";
import type { Sections, Utf8 } from "./container.ts";

// The names carry the number of the format: an index that an older program wrote is not found, and is built anew.
const WORDS = "search-1/words";
const STARTS = "search-1/starts";
const POSTINGS = "search-1/postings";
const NAMES = "search-1/names";
const COLUMNS = ["kind", "outcome", "vetoed", "session", "series"] as const;
const columnName = (column: string): string => `search-1/${column}`;

/**
 * The words of all votes as sections of a record's file, so that the first search is as fast as the next. Postings of a word are written as the steps from
 * one to the next, seven bits to a byte with the eighth for "goes on" (LEB128): most steps fit into one.
 */
export function searchSections(votes: readonly VoteEvent[], utf8: Utf8): Sections {
  const { words, postings, facets } = searchTable(votes);
  const bytes: number[] = [];
  const starts = new Uint32Array(words.length + 1);
  words.forEach((_, i) => {
    const list = postings(i);
    let last = 0;
    for (let at = 0; at < list.length; at++) {
      const posting = list[at] ?? 0;
      writeNumber(bytes, posting - last);
      last = posting;
    }
    starts[i + 1] = bytes.length;
  });
  const columns = COLUMNS.map((name) => {
    const { buffer, byteOffset, byteLength } = facets[name];
    return [columnName(name), new Uint8Array(buffer, byteOffset, byteLength)] as const;
  });
  return new Map<string, Uint8Array>([
    [WORDS, utf8.encode(words.join("\n"))],
    [STARTS, new Uint8Array(starts.buffer)],
    [POSTINGS, Uint8Array.from(bytes)],
    [NAMES, utf8.encode(JSON.stringify({ sessions: facets.sessions, serieses: facets.serieses }))],
    ...columns,
  ]);
}

/** The table in a file's sections, unpacked when it is asked for; undefined where they hold none of this format. */
export function packedSearch(
  sections: ReadonlyMap<string, () => Uint8Array>,
  utf8: Utf8,
): (() => SearchTable) | undefined {
  if (!sections.has(WORDS)) return undefined;
  const section = (name: string): Uint8Array => sections.get(name)?.() ?? new Uint8Array();
  return once(() => {
    const words = once(() => utf8.decode(section(WORDS)).split("\n"));
    const starts = once(() => new Uint32Array(section(STARTS).slice().buffer));
    const facets = once((): SearchFacets => {
      const names = JSON.parse(utf8.decode(section(NAMES))) as Pick<SearchFacets, "sessions" | "serieses">;
      const wide = (name: string): Uint16Array => new Uint16Array(section(columnName(name)).slice().buffer);
      return {
        ...names,
        kind: section(columnName("kind")),
        outcome: section(columnName("outcome")),
        vetoed: section(columnName("vetoed")),
        session: wide("session"),
        series: wide("series"),
      };
    });
    return {
      get words() {
        return words();
      },
      postings: (i) => readNumbers(section(POSTINGS), starts()[i] ?? 0, starts()[i + 1] ?? 0),
      get facets() {
        return facets();
      },
    };
  });
}

function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Numbers of which each is written as the step from the one before. */
function readNumbers(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let at = start; at < end; ) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    last += step;
    numbers.push(last);
  }
  return numbers;
}
