import { join } from "node:path";
import { expect, test } from "vitest";
import { OPTIONS, openRecord, recordData } from "#record";
import { readCuratedRecord } from "#store";
import { recordWithout } from "../bench/eval/record-without.ts";

const data = readCuratedRecord(join(import.meta.dirname, "..", "data", "record"));
const record = openRecord(data);

test("a record without some votes is the record that never had them", () => {
  const hidden = new Set(["A/RES/79/7", "S/RES/1973", data.votes[0]?.id ?? ""].map((id) => record.find(id) ?? -1));
  const lesser = recordWithout(record, hidden);
  const kept = data.votes.filter((_, row) => !hidden.has(row));
  const cells = kept.flatMap(({ id }) => [...record.row(record.find(id) ?? -1)]);
  const made = openRecord({ ...data, votes: kept, cells: Uint8Array.from(cells) });
  expect(hidden.size).toBe(3);
  expect(recordData(lesser)).toEqual(recordData(made));
  expect(lesser.columns).toEqual(made.columns);
  expect(lesser.symbols()).toEqual(made.symbols());
  expect(lesser.find("A/RES/79/7")).toBeUndefined();
  for (const { id, date, meeting, tally, question } of kept) {
    const row = made.find(id) ?? -1;
    expect(lesser.find(id)).toBe(row);
    expect(lesser.ofMeeting(meeting)).toEqual(made.ofMeeting(meeting));
    expect(lesser.partsOf(id)).toEqual(made.partsOf(id));
    expect(lesser.withTally(tally)).toEqual(made.withTally(tally));
    for (const word of question.title.toLowerCase().split(/[^a-z]+/))
      expect(Array.from(lesser.subjects().rowsOfWord(word))).toEqual(Array.from(made.subjects().rowsOfWord(word)));
    expect(date).toBe(lesser.vote(row).date);
    expect(OPTIONS.map((o) => lesser.byOption(row)[o])).toEqual(OPTIONS.map((o) => made.byOption(row)[o]));
  }
});
