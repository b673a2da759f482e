import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { fromDayNumber } from "#basics";
import { names } from "../../../test/press-names.ts";
import { hasShared, SHARED } from "../../../test/shared.ts";
import type { Document } from "../document.ts";
import { createTextReader } from "./document.ts";

const reader = createTextReader(names);
const read = (text: string, published?: string): Document =>
  reader.read(published === undefined ? { text } : { text, published: published as LocalDate });
const words = (document: Document, list: readonly { start: number; end: number }[]): string[] =>
  list.map((m) => document.text.slice(m.start, m.end));

/** Everything in a document that has a place, in one list. */
const spans = (d: Document) => [
  ...d.blocks,
  ...d.sentences,
  ...d.actors,
  ...d.bodies,
  ...d.numbers,
  ...d.dates,
  ...d.symbols,
  ...d.quotes,
];

const checkDocument = (document: Document): void => {
  const { tokens, text } = document;
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    expect(tokens.start[i]).toBeGreaterThanOrEqual(end);
    expect(tokens.end[i]).toBeGreaterThan(tokens.start[i] ?? 0);
    end = tokens.end[i] ?? 0;
  }
  for (const span of spans(document)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.end).toBeGreaterThan(span.start);
  }
  for (const list of [
    document.actors,
    document.bodies,
    document.numbers,
    document.dates,
    document.symbols,
    document.quotes,
  ]) {
    list.forEach((m, i) => {
      expect(m.first).toBeGreaterThan(list[i - 1]?.last ?? -1);
      expect(m.last).toBeGreaterThanOrEqual(m.first);
    });
  }
  let covered = 0;
  for (const { first, endToken } of document.sentences) {
    expect(first).toBeGreaterThanOrEqual(covered);
    expect(endToken).toBeGreaterThan(first);
    covered = endToken;
  }
  expect(covered).toBe(tokens.length);
};

test("law: any string at all is read, and every place lies in it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => checkDocument(read(text))));
});

test("law: strings made of the very signs that steer the reading are read", () => {
  const bits = [
    "U.S.",
    "the council",
    " ",
    "\n",
    "\n\n",
    "“",
    "”",
    '"',
    "'",
    "’s",
    "-",
    "–",
    "93-18-65",
    "Feb. 24",
    "2025",
    ",",
    ".",
    "Russia",
    "third",
    "anniversary",
    "of",
    "resolution",
    "2774",
    "(",
    ")",
    "A/RES/ES-11/7",
    "more than",
    "two",
    "hundred",
    "and",
    "Shea",
    "said",
    "Monday",
    "\ud800",
    "\u200b",
    "<b>",
    "&amp;",
    "Georgia",
    "Chad",
    "a",
    "half",
    "dozen",
    "no",
    "country",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      checkDocument(read(parts.join(" "), "2025-02-26"));
      checkDocument(read(parts.join("")));
    }),
    { numRuns: 300 },
  );
});

describe("the two outside articles", () => {
  const seed = (file: string): string => readFileSync(join(SHARED, "seeds", file), "utf8");
  test.skipIf(!hasShared("seeds"))("are dated and titled, and the figures stand where they are", () => {
    const document = read(seed("002_b70a819a2646aff4.txt"));
    checkDocument(document);
    expect(fromDayNumber(document.published ?? 0)).toBe("2025-02-25");
    expect(document.title).toBe("U.S. Breaks From Allies On Ukraine Resolution At UN");
    expect(
      words(
        document,
        document.numbers.filter((n) => n.value > 10),
      ),
    ).toEqual(["93", "18", "65"]);
    expect(
      document.quotes
        .filter((q) => !q.scare && q.speaker !== undefined)
        .map((q) => words(document, [document.actors[q.speaker ?? 0]!])[0]),
    ).toEqual(["Dmitry Peskov", "Peskov"]);
  });
  test.skipIf(!hasShared("seeds"))("give the day of an anniversary and of “the same day”", () => {
    const document = read(seed("000_c3177485a6892a6f.txt"));
    checkDocument(document);
    const days = document.dates.map((d) => [
      document.text.slice(d.start, d.end),
      d.from === undefined ? "" : fromDayNumber(d.from),
    ]);
    expect(days).toContainEqual(["anniversary", "2025-02-24"]);
    expect(days).toContainEqual(["same day", "2025-02-24"]);
  });
});
