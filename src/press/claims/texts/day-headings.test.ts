import { expect, test } from "vitest";
import { fromDayNumber } from "#basics";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { dayHeadings } from "./day-headings.ts";

/** The day each sentence of an article stands under; "-" for none. */
function under(text: string): string {
  const document = readText(text);
  const sentences = chunkDocument(document);
  const headings = dayHeadings(document, sentences);
  return sentences
    .map(({ index }) => headings.get(index))
    .map((when) => (when === undefined ? "-" : fromDayNumber(when.from)))
    .join(" ");
}

test("each sentence of a chronology stands under the last day before it", () => {
  expect(
    under(
      "Vetoes on Syria.\n\n4 October 2011\n\nThe first draft fell. Two had voted against it.\n\n19 July 2012\n\nIt fell again.",
    ),
  ).toBe("- - 2011-10-04 2011-10-04 - 2012-07-19");
});

test("one day alone is that of the page", () => {
  expect(under("4 October 2011\n\nThe first draft fell.")).toBe("- -");
});

test("a day inside a sentence heads nothing", () => {
  expect(under("On 4 October 2011 it fell. On 19 July 2012 it fell again. It was over.")).toBe("- - -");
});
