import fc from "fast-check";
import { expect, test } from "vitest";
import { THEMES } from "../theme.ts";
import { pageBytes } from "./page-bytes.ts";

test("is what replacing the mark and encoding would give, whatever the page and however long", () => {
  const page = fc.tuple(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.integer({ min: 1, max: 9_000 }),
  );
  fc.assert(
    fc.property(page, fc.constantFrom(...THEMES), ([before, after, times], theme) => {
      const html = `${before}%plenary.theme%${after.repeat(times)}`;
      expect(pageBytes(html, theme).toString()).toBe(Buffer.from(html.replace("%plenary.theme%", theme)).toString());
    }),
    { numRuns: 40 },
  );
});

test("a page without the mark stays as it is, and pages do not share bytes", () => {
  const first = pageBytes("<p>Türkiye</p>", "dark");
  pageBytes("<p>something else of more length</p>", "dark");
  expect(first.toString()).toBe("<p>Türkiye</p>");
});
