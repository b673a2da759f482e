import { expect, test } from "vitest";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { lapseIn } from "./lapses.ts";

/** The clause that tells of another vote, and how many days lie between. */
function lapse(text: string): string {
  const document = readText(text);
  const [sentence] = chunkDocument(document);
  const found = sentence === undefined ? undefined : lapseIn(document, sentence);
  if (sentence === undefined || found === undefined) return "-";
  const words = text.slice(sentence.chunks[found.from]?.start, sentence.chunks[found.to]?.end);
  return `${words} | ${found.days === undefined ? "?" : `${found.days.least} to ${found.days.most}`}`;
}

test.each([
  [
    "The Assembly adopted the text four days after the US vetoed a similar draft.",
    "after the US vetoed a similar draft | 3 to 5",
  ],
  ["The Assembly adopted the text a week after Russia vetoed the draft.", "after Russia vetoed the draft | 3 to 11"],
  ["It was adopted two days before Russia vetoed a French draft.", "before Russia vetoed a French draft | -3 to -1"],
  ["Russia vetoed the text after another draft was rejected.", "after another draft was rejected | ?"],
  // one vote alone, or none in the clause
  ["The Assembly adopted the text after a long debate.", "-"],
  ["The text was drafted after Russia vetoed another resolution.", "-"],
])("%s", (text, expected) => expect(lapse(text)).toBe(expected));
