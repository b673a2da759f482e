import fc from "fast-check";
import { expect, test } from "vitest";
import { openRecord, openTable, type RecordData, type VotingRecord, voteSearch } from "#record";
import { anyRecord } from "../../test/sample-record.ts";
import { indexSections, PLAIN, packRecord, recordSections, type Sections, unpackRecord } from "./index.ts";

const utf8 = {
  encode: (t: string) => new TextEncoder().encode(t),
  decode: (b: Uint8Array) => new TextDecoder().decode(b),
};

function opened(record: RecordData, beside: Sections): VotingRecord {
  const sections = new Map([...recordSections(record, utf8), ...beside]);
  const read = unpackRecord(packRecord(record.version, sections, utf8, PLAIN), utf8, PLAIN);
  if (!read.ok) throw new Error(read.error.says);
  return openTable(read.value.table);
}

test("law: what is stored to search by is what is made of the votes", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const stored = opened(record, indexSections(record, utf8)).search();
      const made = openRecord(record).search();
      expect(stored.words.filter((w) => w !== "")).toEqual(made.words);
      expect(made.words.map((_, i) => Array.from(stored.postings(i)))).toEqual(
        made.words.map((_, i) => Array.from(made.postings(i))),
      );
      expect(stored.facets).toEqual(made.facets);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("a search in a record that was opened from bytes finds what it finds in the votes themselves", () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), (record, pick) => {
      const titles = record.votes.map((v) => v.question.title);
      const query = { text: titles[pick % Math.max(1, titles.length)] ?? "x", sort: "oldest", limit: 100 } as const;
      const stored = voteSearch(opened(record, indexSections(record, utf8))).find(query);
      expect(stored).toEqual(voteSearch(openRecord(record)).find(query));
    }),
    { numRuns: 60, seed: 6 },
  );
});
