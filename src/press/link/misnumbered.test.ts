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
    "a number not on record that came before one of months ago: the Council counts in the order of adoption",
    "2023-07-01",
    "The Security Council on Friday adopted Resolution 2680, ending the UN mission in Mali, MINUSMA.",
    ["2680: S/RES/2690"],
  ],
  [
    "a number of some months ago, beside figures that its own vote has not",
    "2022-10-28",
    "The UN Security Council on Thursday adopted a resolution on the mandate of the UN mission for the referendum in Western Sahara, MINURSO. Resolution 2645 won the support of 13 of the 15 members; Russia and Kenya abstained.",
    ["2645: S/RES/2654"],
  ],
  [
    "a number of some months ago that is only recalled beside such figures",
    "2022-10-28",
    "The UN Security Council on Thursday adopted resolution 2654 on the mandate of the UN mission for the referendum in Western Sahara, MINURSO, with 13 votes. In July resolution 2645 had prolonged its office in Haiti.",
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
