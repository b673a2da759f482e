import { join } from "node:path";
import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { createReader } from "#press";
import { OPTIONS, openRecord, recordData } from "#record";
import { readCuratedRecord } from "#store";
import { recordWithout } from "../bench/eval/record-without.ts";
import { isAlarm } from "./press-scoring.ts";

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

const reader = createReader(record);

/** What is true of a vote is not held against its neighbours where that vote is not on record: which it was, and the doubt. */
const cases: readonly (readonly [doubt: string, missing: string, published: string, text: string])[] = [
  [
    "vote-after-the-article",
    "S/2022/155",
    "2022-02-26",
    "Russia blocked the UN Security Council's text on Ukraine. Eleven members were for it; China, India and the United Arab Emirates abstained.",
  ],
  [
    "more-than-this-differs",
    "A/RES/79/292",
    "2025-06-05",
    "The UN General Assembly has adopted Georgia's resolution on the status of internally displaced persons and refugees from Abkhazia. It was supported by 107 countries, and nine voted against: Russia, Cuba, North Korea, Mali, Nicaragua, Sudan, Zimbabwe, Equatorial Guinea and Belarus.",
  ],
  [
    "subject-of-another-vote",
    "A/RES/ES-11/7",
    "2025-02-25",
    "The UN General Assembly on Monday adopted the text of Ukraine and the European Union on the third anniversary of Russia's full-scale invasion. Israel and Hungary voted against it.",
  ],
];

test.each(cases)("%s", (doubt, missing, published, text) => {
  const article = { text, published: published as LocalDate };
  const whole = reader.check(article).findings;
  expect(whole.filter((f) => f.verdict === "supported" && f.votes[0] === missing).length).toBeGreaterThan(0);
  const without = createReader(recordWithout(record, new Set([record.find(missing) ?? -1]))).check(article).findings;
  expect(without.filter((f) => isAlarm(f.verdict))).toEqual([]);
  expect(without.flatMap((f) => f.because)).toContain(doubt);
});
