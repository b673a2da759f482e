import { expect, test } from "vitest";
import { fromDayNumber } from "#basics";
import { readText, readUndated } from "../../../test/press-reader.ts";

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
  [`${LONG}\nRead also: Mali votes no on the text\nRELATED | Chad leaves`, "paragraph boilerplate boilerplate"],
  [`${LONG}\nRelated parties: Mali and Chad voted no, and said so.`, "paragraph paragraph"],
  [`${LONG}\nReaders saw it: the text was adopted.`, "paragraph paragraph"],
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

test.each([
  "2025-02-24T08:52:00Z",
  "08:52 UTC+8, 2025-02-24",
  "Published: 24/02/2025",
  "Updated 3:14 PM EST, Mon February 24, 2025",
  "24.02.2025",
  "Mon, Feb 24th 2025",
  "24-Feb-2025",
  "Issue Date: 2/24/2025",
  "Agency | 24.02.2025 09:11",
  "NEW YORK, 24 February 2025 —",
  "1:21 PM · Feb 24, 2025",
])("the line “%s” dates the article", (line) => {
  const { published } = readUndated(`The Assembly Votes On A Text About The War\n${line}\n\n${LONG}`);
  expect(published === undefined ? undefined : fromDayNumber(published)).toBe("2025-02-24");
});
