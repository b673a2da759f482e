import { describe, expect, test } from "vitest";
import type { FindingView, ReadingView } from "./finding-view.ts";
import { claimReviews, findingText, reportHtml, reportMarkdown } from "./report.ts";

const vote = {
  href: "/votes/a-res-es-11-8",
  named: [],
  row: {
    id: "A/RES/ES-11/8",
    href: "/votes/a-res-es-11-8",
    symbol: "A/RES/ES-11/8",
    title: "The path to peace",
    kind: "Resolution",
    date: "2025-02-24",
    day: "24 Feb 2025",
    body: "General Assembly",
    tally: { yes: 93, no: 8, abstaining: 73 },
    tallySure: "verified",
    tone: "adopted",
    outcome: "Adopted",
    orderSure: "verified",
  },
} as const;

const conflated: FindingView = {
  quote: "93 for,\n18 against <b>[x](y)</b>",
  type: "figures",
  verdict: "conflated",
  label: "Conflated",
  sentence: "These are the figures of A/RES/ES-11/7.",
  votes: [vote],
  others: [],
  because: [],
  sources: ["Dag Hammarskjöld Library"],
};
const reading: ReadingView = {
  facts: {},
  findings: [conflated, { ...conflated, verdict: "uncheckable", label: "Not judged" }],
  places: [
    { start: 0, end: 20 },
    { start: 0, end: 20 },
  ],
  unread: [{ start: 30, end: 40, quote: "A vote *was* had." }],
  published: "2025-02-25",
};

test("a finding is one line with the words, the verdict, the vote and its source", () => {
  expect(findingText(conflated)).toBe(
    "“93 for, 18 against <b>[x](y)</b>”: Conflated. These are the figures of A/RES/ES-11/7. A/RES/ES-11/8 (General Assembly, 24 Feb 2025, 93-8-73). Sources: Dag Hammarskjöld Library.",
  );
});

describe("the report", () => {
  test("takes nothing of the article for Markdown", () => {
    const report = reportMarkdown(reading, "abc");
    expect(report).toContain("“93 for, 18 against \\<b\\>\\[x\\](y)\\</b\\>”");
    expect(report).toContain("A vote \\*was\\* had.");
  });

  test("opens with what was found", () => {
    expect(reportMarkdown(reading, "abc").split("\n")[2]).toBe("1 of 2 claims differs from the record.");
    expect(reportHtml(reading, "abc")).toContain("1 of 2 claims differs from the record.");
    expect(reportMarkdown({ ...reading, findings: [] }, "abc")).not.toContain("claim");
  });

  test("rates only what was judged", () => {
    const reviews = JSON.parse(claimReviews(reading));
    expect(reviews).toHaveLength(1);
    expect(reviews[0].reviewRating).toMatchObject({ ratingValue: 2, alternateName: "Conflated" });
    expect(reviews[0].itemReviewed.datePublished).toBe("2025-02-25");
  });
});

test("the report as a page of its own: what the article says stays text in it", () => {
  const hostile = { ...reading.findings[0]!, quote: "<script>alert(1)</script> & more" };
  const page = reportHtml({ ...reading, findings: [hostile] }, "abc");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
  expect(page).not.toMatch(/<script|https?:/);
});
