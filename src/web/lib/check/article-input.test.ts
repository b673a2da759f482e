import { expect, test } from "vitest";
import { LONGEST_TEXT, readArticleInput, refusalOf } from "./article-input.ts";

test.each([
  ["   \n", "empty"],
  ["a".repeat(LONGEST_TEXT + 1), "too-big"],
  ["%PDF-1.4 binary", "binary"],
  ["PK\u0003\u0004\0\0", "binary"],
  ["\ufffd\ufffd\ufffd text", "binary"],
  ["a".repeat(LONGEST_TEXT), undefined],
  ["Plain words,\twith a tab.\r\nAnd a line.", undefined],
  ["Генеральная Ассамблея приняла резолюцию.", undefined],
])("%j is %s", (text, refusal) => {
  expect(refusalOf(text)).toBe(refusal);
});

test("line ends are made one, so that offsets agree with the text field", () => {
  expect(readArticleInput("a\r\nb\rc", "2025-02-24")).toEqual({
    ok: true,
    value: { text: "a\nb\nc", published: "2025-02-24" },
  });
});

test("a day that does not exist is refused", () => {
  expect(readArticleInput("words", "2025-02-30")).toEqual({ ok: false, error: "date" });
});
