import { expect, test } from "vitest";
import { joinedAtHyphens, type PdfItem, printedText } from "./printed-page.ts";

const VIEW = [0, 0, 600, 800];
const at = (str: string, x: number, y: number, height = 10): PdfItem => ({
  str,
  transform: [1, 0, 0, 1, x, y],
  height,
});

test.each<[string, readonly PdfItem[], string]>([
  [
    "lines from the top, whatever their order in the file",
    [at("second", 40, 688), at("first", 40, 700)],
    "first\nsecond",
  ],
  ["pieces of a line from the left", [at("93", 90, 700), at("adopted by", 40, 701)], "adopted by 93"],
  ["a gap begins a paragraph", [at("one", 40, 700), at("two", 40, 688), at("three", 40, 660)], "one\ntwo\n\nthree"],
  [
    "two columns one after the other",
    [at("left 1", 40, 700), at("right 1", 320, 700), at("left 2", 40, 688), at("right 2", 320, 688)],
    "left 1\nleft 2\nright 1\nright 2",
  ],
  [
    "no columns where a line crosses the middle",
    [at("a heading that goes on and on, far beyond the middle of the page", 40, 700), at("cell", 320, 688)],
    "a heading that goes on and on, far beyond the middle of the page\ncell",
  ],
  ["marks and blanks are nothing", [{ type: "beginMarkedContent" }, at("  ", 40, 700), at("word", 40, 690, 0)], "word"],
  ["nothing of nothing", [], ""],
])("%s", (_, items, text) => {
  expect(printedText(items, VIEW)).toBe(text);
});

test("words cut at the end of a line are whole again, names keep their hyphens", () => {
  expect(joinedAtHyphens("the resolu-\ntion of Guinea-\nBissau, 18-\n65")).toBe(
    "the resolution of Guinea-\nBissau, 18-\n65",
  );
});
