import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingAt, markedText } from "./marked-text.ts";

const span = (start: number, end: number) => ({ start, end });

describe("marked text", () => {
  test("a stretch in two findings belongs to the shorter", () => {
    expect(markedText("abcdef", [span(0, 6), span(2, 4)])).toEqual([
      { text: "ab", finding: 0, first: true },
      { text: "cd", finding: 1, first: true },
      { text: "ef", finding: 0 },
    ]);
  });

  test("spans that do not fit the text are left out", () => {
    expect(markedText("abc", [span(2, 9), span(1, 1)])).toEqual([{ text: "abc" }]);
  });

  test("the pieces joined are the text, whatever the findings", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (text, findings) => {
        const pieces = markedText(text, findings);
        expect(pieces.map((p) => p.text).join("")).toBe(text);
        expect(pieces.filter((p) => p.first).length).toBe(new Set(pieces.flatMap((p) => p.finding ?? [])).size);
      }),
      { seed: 1 },
    );
  });
});

test("a place in the text leads to the shortest finding there", () => {
  const findings = [span(0, 20), span(5, 9), span(30, 40)];
  expect([3, 7, 35, 25].map((place) => findingAt(findings, place))).toEqual([0, 1, 2, undefined]);
});
