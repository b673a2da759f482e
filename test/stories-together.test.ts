import { join } from "node:path";
import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { createReader } from "#press";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { generate } from "../bench/eval/generate.ts";

// Stories that are true by themselves are true one behind the other, also where no dateline parts them: each text keeps its own votes.

const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));
const reader = createReader(record);
const DATELINE = /^[A-Z][^\n]{0,60}? [-–—]{1,2} /;
const stories = generate(record, 240, seededRandom(7)).map(({ text }) => text.replace(DATELINE, ""));

const alarmsIn = (text: string): readonly string[] =>
  reader
    .check({ text })
    .findings.filter(({ verdict }) => verdict === "contradicted" || verdict === "conflated")
    .map(({ claim, votes }) => `${claim.quote}: ${votes.join()}`);

test("no story alone gives an alarm", () => {
  expect(stories.flatMap(alarmsIn)).toEqual([]);
});

test.each([2, 3, 4])("%i stories together give none", (size) => {
  const together = stories.flatMap((_, at) => (at % size === 0 ? [stories.slice(at, at + size).join("\n\n")] : []));
  expect(together.flatMap(alarmsIn)).toEqual([]);
});

test("a wrong figure is held against the vote of its own story", () => {
  const text = (against: number): string =>
    `The General Assembly on Wednesday approved the draft resolution A/RES/ES-11/1, "Aggression against Ukraine". The vote was 141-5, with 35 abstentions.

The General Assembly on Wednesday passed the draft resolution A/RES/ES-11/4, "Territorial integrity of Ukraine: defending the principles of the Charter of the United Nations". The vote was 143-${against}, with 35 abstentions.`;
  expect(alarmsIn(text(5))).toEqual([]);
  expect(alarmsIn(text(15))).toEqual(["143-15, with 35 abstentions: A/RES/ES-11/4"]);
});
