import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { createReader } from "../reader.ts";

const reader = createReader(openShippedRecord());

function slips(published: string, text: string): readonly (string | undefined)[] {
  return reader
    .check({ text, published: published as LocalDate })
    .findings.filter((f) => f.claim.type === "symbol" && f.verdict === "contradicted")
    .map((f) => `${f.claim.quote}: ${f.correct?.symbol}`);
}

const told: readonly (readonly [what: string, published: string, text: string, found: readonly string[]])[] = [
  [
    "one digit otherwise, and the text of that number three years old",
    "2018-11-15",
    "The UN Security Council on Wednesday adopted resolution 2244, lifting the arms embargo and sanctions against Eritrea. The vote was unanimous.",
    ["2244: S/RES/2444"],
  ],
  [
    "the number told twice",
    "2018-11-15",
    "The UN Security Council has unanimously lifted the sanctions on Eritrea with Resolution 2244. Resolution 2244 takes the arms embargo and the travel bans off at once.",
    ["2244: S/RES/2444", "2244: S/RES/2444"],
  ],
  [
    "one digit otherwise, and no text of that number near it",
    "2023-07-01",
    "The Security Council on Friday adopted Resolution 2680, ending the UN mission in Mali, MINUSMA.",
    // 2680 is not on record, and too near 2690 to be told from another text of those weeks
    [],
  ],
  [
    "the right number, and an older one beside it",
    "2024-08-29",
    "The Security Council adopted resolution 2749 on Wednesday to renew the mandate of the UN force in Lebanon, which rests on resolution 1701.",
    [],
  ],
  [
    "a number that is only recalled",
    "2018-11-15",
    "The UN Security Council lifted its sanctions against Eritrea on Wednesday. Resolution 2244 had prolonged them three years before.",
    [],
  ],
  [
    "a text of the same days that is not on record",
    "2006-10-15",
    "The UN Security Council voted unanimously Saturday to impose sanctions on North Korea over its nuclear test, adopting resolution 1716.",
    [],
  ],
];

test.each(told)("%s", (_, published, text, found) => {
  expect(slips(published, text)).toEqual(found);
});
