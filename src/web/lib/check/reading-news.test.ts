import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReader } from "#press";
import { openShippedRecord } from "#store";
import { EXAMPLES } from "../examples/index.ts";
import { createViews } from "./finding-view.ts";
import { readingNews, withNews } from "./reading-news.ts";

const record = openShippedRecord();
const reader = createReader(record);
const articles = EXAMPLES.map((example) => example.text);

/** An article with a stretch of it gone and a few letters in its place. */
const edited = fc
  .tuple(fc.constantFrom(...articles), fc.nat(3_000), fc.nat(40), fc.constantFrom("", "1", "not ", "\n\n"))
  .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));

describe("the news of a reading", () => {
  test("tell the reading, whatever was typed since the one before", () => {
    fc.assert(
      fc.property(fc.array(edited, { minLength: 1, maxLength: 4 }), (texts) => {
        const view = createViews(record);
        let sent: ReturnType<typeof view> | undefined;
        let shown: ReturnType<typeof view> | undefined;
        for (const text of texts) {
          const now = view(reader.check({ text }));
          shown = withNews(shown, structuredClone(readingNews(sent, now)));
          sent = now;
          expect(shown).toEqual(createViews(record)(reader.check({ text })));
        }
      }),
      { seed: 7, numRuns: 10 },
    );
  });

  test("of one figure more in the last paragraph are of that paragraph, and leave the other findings the objects they were", () => {
    const view = createViews(record);
    const article = articles.join("\n\n");
    const text = `${article}\n\nOn 23 February 2023 the Assembly adopted resolution ES-11/6 by 141 votes to 7`;
    const before = view(reader.check({ text }));
    const news = readingNews(before, view(reader.check({ text: `\n${text}5` })));
    expect(Object.values(news.facts).every((facts) => facts === null)).toBe(true);
    const after = withNews(before, news);
    const changed = after.places.filter((_, n) => after.findings[n] !== before.findings[n]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter(({ start }) => start < article.length)).toEqual([]);
  });
});
