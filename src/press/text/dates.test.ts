import { describe, expect, test } from "vitest";
import { fromDayNumber } from "#basics";
import { readText, readUndated } from "../../../test/press-reader.ts";

const day = (n: number | undefined): string => (n === undefined ? "?" : fromDayNumber(n).slice(2));
const dates = (document: ReturnType<typeof readText>): string =>
  document.dates
    .map((d) => {
      if (d.precision === "year") return d.from === undefined ? "y?" : fromDayNumber(d.from).slice(0, 4);
      if (d.precision === "month") return d.from === undefined ? "m?" : fromDayNumber(d.from).slice(0, 7);
      return d.from === d.to ? day(d.from) : `${day(d.from)}..${day(d.to)}`;
    })
    .join(" ");

describe("against Wednesday 26 February 2025", () => {
  test.each([
    [
      "February 24, 2025; 24 February 2025; Feb. 24, 2025; 24 Feb 2025; 2025-02-24; the 24th of February 2025",
      Array(6).fill("25-02-24").join(" "),
    ],
    [
      "on Monday; last Monday; next Monday; on Wednesday; last Wednesday; Monday, Feb. 24; Thursday",
      "25-02-24 25-02-17..25-02-24 25-03-03 25-02-26 25-02-19 25-02-24 25-02-20",
    ],
    [
      "Feb. 24; Feb. 26; March 3; April 3; Dec. 12; Oct 12th; 24 February",
      "25-02-24 25-02-26 25-03-03 24-04-03 24-12-12 24-10-12 25-02-24",
    ],
    [
      "Monday of last week; on Friday last week; Tuesday this week; Monday last month",
      "25-02-17 25-02-21 25-02-25 25-02-24 2025-01",
    ],
    ["yesterday; today; tonight; tomorrow", "25-02-25 25-02-26 25-02-26 25-02-27"],
    ["last week; this month; last month; last year; next year", "25-02-17..25-02-23 2025-02 2025-01 2024 2026"],
    ["a year earlier; two years ago; three years ago", "2024 2023 2022"],
    ["in 2022; since March 2022; in December; in May", "2022 2022-03 2024-12 2024-05"],
    ["he may; they march on; on the sun; a sat phone; 2000 states", ""],
    ["The Assembly met on Feb. 24. On the same day the Council met.", "25-02-24 25-02-24"],
    [
      "The third anniversary of Russia’s full-scale invasion; the three-year anniversary of the war",
      "25-02-24 25-02-24",
    ],
    [
      "the one-year anniversary of the Hamas attack; the tenth anniversary of the annexation of Crimea",
      "24-10-07 24-03-18",
    ],
    // put as the one before it in its sentence, a day is of its year; otherwise of the article's own
    ["resolution 2418 of 31 May 2018 and resolution 2428 of 13 July", "18-05-31 18-07-13"],
    ["Since 24 February 2022 it has met, and again on 24 February", "22-02-24 25-02-24"],
    ["Resolution 2418 of 31 May 2018 came first. Resolution 2774 of 24 February followed.", "18-05-31 25-02-24"],
    ["the 75th anniversary of the UN; the anniversary", "? ?"],
    ["resolution 2022 and S/2022/155 and resolution 2774 (2025)", ""],
  ])("%s", (text, expected) => expect(dates(readText(text))).toBe(expected));
});

test("a day that does not exist is not made up", () => {
  expect(dates(readText("February 30, 2025 and 2025-13-01 and 31 April 2024"))).toBe("? ? ?");
});

test("without a day of publication, what hangs on it has no day", () => {
  expect(dates(readUndated("on Monday, yesterday, last year, and on 24 February 2025"))).toBe("? ? y? 25-02-24");
});

test("an old article is dated by its own day", () => {
  expect(dates(readText("on Friday; in December; Dec. 24", "1985-05-05"))).toBe("85-05-03 1984-12 84-12-24");
});

describe("the day of publication", () => {
  test.each([
    ["Today : Feb 26, 2025\nWorld News\n26 February 2025\n\nThe Title Of It\n\nThe text follows here.", "2025-02-26"],
    [
      "The Title Of It\nBy Jane Doe\nPublished: 24 February 2025\n\nThe text follows here, and it was long ago.",
      "2025-02-24",
    ],
    ["KYIV, Feb. 25, 2025 (Reuters) - Ukraine voted on Monday.", "2025-02-25"],
    ["The vote was on February 24, 2025, in New York.", undefined],
    ["<article><time datetime='2025-02-25'>x</time><p>On Monday they voted.</p></article>", "2025-02-25"],
    [
      "<html><head><meta name='date' content='2025-02-25T08:00Z'></head><body><p>On Monday.</p></body></html>",
      "2025-02-25",
    ],
    [
      '<html><script type="application/ld+json">{"datePublished" : "2025-02-25T08:00"}</script><p>On Monday.</p></html>',
      "2025-02-25",
    ],
  ])("%s", (text, expected) => {
    const { published } = readUndated(text);
    expect(published === undefined ? undefined : fromDayNumber(published)).toBe(expected);
  });
});
