import { describe, expect, test } from "vitest";
import { fromDayNumber } from "#basics";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { voteDays } from "./vote-days.ts";

/** The first day of each time that a sentence, read on 26 February 2025, gives for a vote. */
function days(text: string): string {
  const document = readText(text);
  return chunkDocument(document)
    .flatMap((sentence) => voteDays(document, sentence))
    .map(({ when }) => fromDayNumber(when.from).slice(2))
    .join(" ");
}

describe("days of votes", () => {
  test.each([
    ["The General Assembly voted on Monday to condemn the invasion.", "25-02-24"],
    ["A year ago the United States abstained on the text.", "24-01-01"],
    ["Russia vetoed the draft in the council a month later, on 25 March 2024.", "24-03-25"],
    ["Support fell from 2022, when 141 states backed the text.", "22-01-01"],
    ["The resolution of 2 March 2022 was adopted by 141 votes.", "22-03-02"],
    ["Last year's vote was 187 to 2.", "24-01-01"],
    ["Monday's session adopted the resolution.", "25-02-24"],
  ])("%s", (text, expected) => expect(days(text)).toBe(expected));
});

describe("days of something else", () => {
  test.each([
    ["a ruling", "The resolution follows a July ruling of the court and won 124 votes."],
    ["an attack", "The council failed to adopt a resolution on last week's gas attack."],
    ["a coup", "The Assembly adopted the text some months after the army took power in a February 1 coup."],
    ["a journey", "Three states that the minister visited in July – Ethiopia, Uganda and Congo – abstained."],
    ["a day to be kept", "The Assembly adopted a resolution that makes July 12 a day of hope."],
    ["a remark", "The envoy rejected the resolution, officials said Wednesday."],
    ["a finding", "The Assembly took back by 111 votes its finding of 1975."],
    ["a number", "The resolution, number 1973, was adopted."],
  ])("%s", (_, text) => expect(days(text)).toBe(""));
});
