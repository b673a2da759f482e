import { expect, test } from "vitest";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { boardSlots, labelRows } from "./label-rows.ts";

const counts = (text: string): string => {
  const document = readText(text);
  return chunkDocument(document)
    .flatMap((sentence) => [...labelRows(document, sentence), ...boardSlots(document, sentence)])
    .map(({ option, count }) => `${option} ${typeof count === "number" ? count : "about"}`)
    .join(", ");
};

test.each([
  ["For 93, against 18, abstaining 65.", "yes 93, no 18, abstaining 65"],
  ["Yes 143 No 5 Abstentions 35", "yes 143, no 5, abstaining 35"],
  ["In favour: 93; against: 18", "yes 93, no 18"],
  ["Against 10", "no 10"],
  ["The board shows 141 green, 5 red and 35 yellow lights.", "yes 141, no 5, abstaining 35"],
  // the figures stand before their labels
  ["93 for, 18 against, 65 abstaining.", ""],
  ["93 countries voted for, 18 against and 65 abstained.", ""],
  ["141 countries voted in favour - 5 against - 35 abstained.", ""],
  // no votes
  ["He walked against 5 others.", ""],
  ["They sold 12 red and 9 yellow cars.", ""],
])("%s", (text, expected) => expect(counts(text)).toBe(expected));
