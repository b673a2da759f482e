import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";
import { MARK } from "../document.ts";

/** The text with a bar where a sentence ends and the next begins. */
const cut = (text: string): string => {
  const document = readText(text);
  return document.sentences.map((s) => document.text.slice(s.start, s.end)).join(" | ");
};

test.each([
  "It was opposed by the U.S. | The vote was 93-18. | The U.S. Ambassador spoke. | The U.S. Senate met.",
  "It was backed by the U.S. | Russia abstained. | The U.S. General Assembly delegation left.",
  "Mr. Smith met Gen. Jones. | Sen. Bob Lee said no. | No. 10 agreed. | He voted no. | The end.",
  "John F. Kennedy spoke. | J. Smith and D. J. Jones met. | They chose Resolution A. | The vote came.",
  "He waited... | Then he voted. | He waited... and voted. | He waited… | Then left.",
  '"Why?" he asked. | "It is over." | She left. | “Stop!” he said. | “Go.” | Then they went.',
  "On Feb. 24 the vote came. | It was in Feb. | The vote came. | At 10 a.m. | The vote came. | At 3 p.m. on Monday it ended.",
  "See example.com for more. | Version 2.5 is out. | It cost $3.5 million.",
  "Acme Inc. said so. | It was Acme Inc. | The vote came vs. them. | St. Lucia voted. | St. Kitts and Nevis did not.",
  "Is it? | Yes! | No. | Maybe.",
  "The vote was 93-18. | (The U.S. voted against.) | Then it ended.",
  "He was at the U.N. | The assembly met. | The U.N. General Assembly met.",
  "It was 5 p.m. | “We vote no,” she said.",
  "Resolution No. 2774 passed. | Nos. 4 and 5 failed.",
  "“The vote is over. | We lost.” | He sat down.",
])("%s", (marked) => expect(cut(marked.replaceAll(" | ", " "))).toBe(marked));

test("a sentence may follow its stop without a space", () => {
  expect(cut("The end.The next one.")).toBe("The end. | The next one.");
});

test("headlines and list items are sentences of their own", () => {
  expect(cut("Russia Votes No\n\nThe council met on Monday and it was long\n- Mali abstained\n- Chad did not")).toBe(
    "Russia Votes No | The council met on Monday and it was long | - Mali abstained | - Chad did not",
  );
});

test("the first word of a sentence is marked, past quotation marks", () => {
  const { tokens, wordOf } = readText("“Yes,” he said. (No one knew.) Then he left.");
  const first = [...tokens.word].filter((_, i) => ((tokens.marks[i] ?? 0) & MARK.sentenceStart) !== 0);
  expect(first.map(wordOf)).toEqual(["yes", "no", "then"]);
});
