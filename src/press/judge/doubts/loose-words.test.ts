import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { isAlarm } from "../../../../test/press-scoring.ts";
import { createReader } from "../../reader.ts";

const reader = createReader(openShippedRecord());

function alarms(published: string, text: string): readonly string[] {
  return reader
    .check({ text, published: published as LocalDate })
    .findings.filter((f) => isAlarm(f.verdict))
    .map((f) => `${f.claim.type} ${f.claim.quote}`);
}

/** Words that are true, and that a careless reading would call wrong. */
const calm: readonly (readonly [why: string, published: string, text: string])[] = [
  [
    "a name that hangs on the words before it is no subject",
    "2022-09-30",
    "The Security Council failed on Friday to condemn the annexation of four Ukrainian regions. Little else had been hoped of the Kremlin, China and India abstained.",
  ],
  [
    "who can veto has not done so",
    "2024-04-19",
    "The United States vetoed Palestine's membership in the UN Security Council on Thursday. A text passes there with nine members behind it and none of the permanent five – China, France, Russia, the UK and the US – using their veto.",
  ],
  [
    "the only one of a group is not the only one of all",
    "2012-12-01",
    "The General Assembly made Palestine an observer state on 29 November with 138 votes in favour and nine against. The European Union was split, with only the Czech Republic voting against.",
  ],
  [
    "the fate of an amendment is not that of the text",
    "2023-12-13",
    "The General Assembly called for a truce in Gaza on 27 October. Canadian wishes for amendments to that resolution were rejected.",
  ],
  [
    "a name before a noun only describes it",
    "2021-12-17",
    "The General Assembly adopted Russia's text against the glorification of Nazism on Thursday. Only two voted against it, and 49 countries, for the most part US partners, abstained.",
  ],
  [
    "who joins is not counted",
    "2022-03-03",
    "The General Assembly deplored the invasion of Ukraine on Wednesday. Four countries – Belarus, North Korea, Eritrea and Syria – joined Russia in voting against the resolution, while 35 abstained.",
  ],
  [
    "votes that are needed were not given",
    "2025-09-27",
    "The U.N. Security Council on Friday rejected a bid by Russia and China to delay sanctions on Iran. Their draft resolution did not draw the nine votes in favour needed, but nine against and two abstentions.",
  ],
  [
    "what was done for years is not told of the day",
    "2024-06-05",
    "Armenia supported the resolution on refugees from Abkhazia in the UN General Assembly for the first time on Tuesday; it did not take part or vote against it for several years. 103 countries voted in favour and nine against.",
  ],
  [
    "a demand for a secret ballot is no text",
    "2022-10-13",
    "The General Assembly condemned the annexation of four regions of Ukraine on Wednesday by 143 votes to five. India, which voted against the Russian demand for a secret ballot earlier in the week, abstained.",
  ],
  [
    "what stands behind amendments is told of them",
    "2024-01-11",
    "The UN Security Council adopted a resolution of the United States and Japan on attacks in the Red Sea, with 11 votes and four abstentions. Russia proposed three amendments to the draft resolution, but they were not adopted. The USA and Great Britain voted against all points.",
  ],
  [
    "a region has no list of members",
    "2023-02-24",
    "Nine Southeast Asian nations have voted to support the United Nations General Assembly's newest resolution on Russia's invasion of Ukraine. Thirty-two countries abstained on Thursday, while seven voted against it.",
  ],
  [
    "two texts in a sentence",
    "2016-10-08",
    "A Russian resolution on Aleppo was rejected by the Security Council on Saturday, moments after Russia vetoed a French one. In the Council only Russia and Venezuela had opposed the French proposal, with China and Angola abstaining.",
  ],
];

test.each(calm)("%s", (_, published, text) => {
  expect(alarms(published, text)).toEqual([]);
});

test("what leaves no room is called wrong beside such words", () => {
  expect(
    alarms(
      "2022-03-03",
      "The General Assembly deplored the invasion of Ukraine on Wednesday. Belarus, North Korea, Eritrea and Syria joined Russia in voting against it, and Hungary abstained.",
    ),
  ).toEqual(["position Hungary abstained"]);
});
