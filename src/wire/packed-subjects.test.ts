import fc from "fast-check";
import { expect, test } from "vitest";
import { openTable, type RecordData, subjectWord, type VotingRecord } from "#record";
import { anyRecord } from "../../test/sample-record.ts";
import { PLAIN, packRecord, recordSections, type Sections, unpackRecord } from "./index.ts";
import { subjectSections } from "./packed-subjects.ts";

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

test("law: the subjects stored with a record are those that are cut from its votes", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const stored = opened(record, subjectSections(record, utf8)).subjects();
      const built = opened(record, new Map()).subjects();
      const texts = record.votes.map((v) => [v.question.title, v.question.agendaItem, ...(v.question.topics ?? [])]);
      for (const word of texts
        .join(" ")
        .toLowerCase()
        .split(/[^a-z0-9]+/)) {
        const subject = subjectWord(word) ?? word;
        expect(Array.from(stored.rowsOfWord(subject))).toEqual(Array.from(built.rowsOfWord(subject)));
      }
      for (const { question } of record.votes)
        expect(stored.rowsOfTitle(question.title)).toEqual(built.rowsOfTitle(question.title));
    }),
    { numRuns: 60, seed: 3 },
  );
});

test("a title is found by its words, and by the words of the text it is a part of", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const subjects = opened(record, new Map()).subjects();
      record.votes.forEach(({ question }, row) => {
        for (const word of question.title.toLowerCase().match(/[a-z]+/g) ?? []) {
          const subject = subjectWord(word);
          if (subject !== undefined && /^[\x20-\x7e]*$/.test(question.title))
            expect(Array.from(subjects.rowsOfWord(subject))).toContain(row);
        }
      });
    }),
    { numRuns: 60, seed: 4 },
  );
});
