import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

const blocks = (text: string): string[] =>
  readText(text).blocks.map((b) => `${b.kind}: ${readText(text).text.slice(b.start, b.end)}`);
const kinds = (text: string): string =>
  readText(text)
    .blocks.map((b) => b.kind)
    .join(" ");

const LONG =
  "The assembly voted on the text after a long debate in which many members spoke, and the vote was close until the very end of the day, they said.";

test.each([
  [
    `Today : Feb 26, 2025\nWorld News\n26 February 2025\n\nThe Assembly Votes On A Text About The War\n\nA short line on it.\n\n${LONG}`,
    "dateline boilerplate dateline headline dek paragraph",
  ],
  [`The Assembly Votes\nBy Jane Doe\nFeb. 24, 2025\n\n${LONG}`, "headline byline dateline paragraph"],
  [`KYIV, Feb. 25 (Reuters) - ${LONG}`, "dateline paragraph"],
  [`UNITED NATIONS (AP) — ${LONG}`, "dateline paragraph"],
  [`Kyiv, Ukraine (AP) — ${LONG}`, "dateline paragraph"],
  [`MOSCOW — ${LONG}`, "dateline paragraph"],
  ["Russia — the aggressor — voted no on the text, and it said why.", "paragraph"],
  [`${LONG}\n- Mali voted no\n- Chad did not\n• Cuba left`, "paragraph list-item list-item list-item"],
  ["The assembly voted.", "paragraph"],
  ["Assembly votes", "paragraph"],
  ["", ""],
])("%s", (text, expected) => expect(kinds(text)).toBe(expected));

test("lines broken by width are one paragraph", () => {
  const text =
    "The assembly voted on Monday on a text that its sponsors\nhad put before it in the morning, after a long debate that\nended in a vote.\n\nIt passed, they said.";
  expect(blocks(text)).toHaveLength(2);
});

test("lines that are paragraphs stay apart", () => {
  expect(kinds(`${LONG}\n${LONG}\r\n${LONG}`)).toBe("paragraph paragraph paragraph");
});
