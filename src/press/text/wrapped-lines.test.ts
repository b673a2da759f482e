import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";
import { withoutQuoteMarks } from "./wrapped-lines.ts";

const blocks = (text: string): readonly string[] => {
  const { blocks } = readText(text);
  return blocks.map((b) => text.slice(b.start, b.end).replace(/[\s>]+/g, " "));
};

test.each([
  [
    "a narrow column",
    "The assembly voted on\na text that three of\nits members had put\nbefore it.",
    ["The assembly voted on a text that three of its members had put before it."],
  ],
  [
    "a title over a narrow column",
    "A TEXT IS VOTED ON\nThe assembly voted on a text\nthat three of its members had\nput before it, and adopted it.",
    ["A TEXT IS VOTED ON", "The assembly voted on a text that three of its members had put before it, and adopted it."],
  ],
  [
    "a name where a line begins",
    "It was tabled by Mali and backed by\nChad, while its two neighbours were\nopposed to it and, to say just why\nit was so, Mali and also Burundi and\nNiger left.",
    [
      "It was tabled by Mali and backed by Chad, while its two neighbours were opposed to it and, to say just why it was so, Mali and also Burundi and Niger left.",
    ],
  ],
  [
    "a paragraph that ends before the width is full",
    "The assembly voted on a text that\nthree of its members had.\nIt passed.\nThe members left the hall when all\nof it was over.",
    [
      "The assembly voted on a text that three of its members had.",
      "It passed.",
      "The members left the hall when all of it was over.",
    ],
  ],
  ["a list of names", "Those against:\n\nChad\nMali\nNiger\nPeru", ["Those against:", "Chad", "Mali", "Niger", "Peru"]],
  [
    "items in a narrow column",
    "- Chad, which had been\nexpected to abstain\n- Mali, which left the\nhall before the vote",
    ["- Chad, which had been expected to abstain", "- Mali, which left the hall before the vote"],
  ],
  [
    "a quoted mail",
    "> The assembly voted on\n> a text that three of\n> its members had put\n> before it.",
    ["> The assembly voted on a text that three of its members had put before it.".replace("> ", "")],
  ],
])("%s", (_, text, expected) => expect(blocks(text)).toEqual(expected));

test("the marks of a quoted mail leave every place what it was", () => {
  const text = ">> Mali voted\n>> no\nand a > b";
  expect(withoutQuoteMarks(text)).toBe("   Mali voted\n   no\nand a > b");
});
