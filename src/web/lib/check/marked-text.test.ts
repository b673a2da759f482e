import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingAt, markedText, movedSpans, samePieces } from "./marked-text.ts";

const span = (start: number, end: number) => ({ start, end });
const mark = (start: number, end: number) => ({ start, end, verdict: "supported" as const });

describe("marked text", () => {
  test("a stretch in two findings belongs to the shorter", () => {
    expect(markedText("abcdef", [mark(0, 6), { ...mark(2, 4), verdict: "conflated" }])).toEqual([
      { text: "ab", finding: 0, verdict: "supported", first: true },
      { text: "cd", finding: 1, verdict: "conflated", first: true },
      { text: "ef", finding: 0, verdict: "supported" },
    ]);
  });

  test("spans that do not fit the text are left out", () => {
    expect(markedText("abc", [mark(2, 9), mark(1, 1)])).toEqual([{ text: "abc" }]);
  });

  test("the pieces joined are the text, whatever the findings", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))));
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

test("of pieces drawn before, those that changed are drawn anew", () => {
  const text = "93 to 18 and 65 abstained";
  const before = markedText(text, [mark(0, 8), mark(13, 25)]);
  const now = samePieces(before, markedText(text, [mark(0, 8), { ...mark(13, 25), verdict: "contradicted" }]));
  expect(now.map((piece, n) => piece === before[n])).toEqual([true, true, false]);
  expect(now[2]).toMatchObject({ verdict: "contradicted", finding: 1 });
});

test("a place in the text leads to the shortest finding there", () => {
  const findings = [span(0, 20), span(5, 9), span(30, 40)];
  expect([3, 7, 35, 25].map((place) => findingAt(findings, place))).toEqual([0, 1, 2, undefined]);
});

describe("spans while one types", () => {
  const moved = (before: string, after: string, spans: readonly { start: number; end: number }[]) =>
    movedSpans(spans, before, after).map(({ start, end }) => after.slice(start, end));

  test("stay with their words, before and behind the place, and take in what is typed in them", () => {
    const spans = [span(0, 3), span(4, 12), span(13, 18)];
    expect(moved("one 93 to 18 votes", "one 193 to 18 votes", spans)).toEqual(["one", "93 to 18", "votes"]);
    expect(moved("abc def ghi", "abc dXYef ghi", [span(0, 3), span(4, 7), span(8, 11)])).toEqual([
      "abc",
      "dXYef",
      "ghi",
    ]);
    expect(moved("abc def ghi", "abc ghi", [span(0, 3), span(8, 11)])).toEqual(["abc", "ghi"]);
  });

  test("lie in the text whatever is typed", () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, fc.nat(30), fc.nat(30), (head, cut, put, tail, a, b) => {
        const before = head + cut + tail;
        const after = head + put + tail;
        const ends = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)] as const;
        const [only] = movedSpans([span(...ends)], before, after);
        expect(only!.start).toBeGreaterThanOrEqual(0);
        expect(only!.end).toBeLessThanOrEqual(after.length);
        expect(only!.end).toBeGreaterThanOrEqual(only!.start);
      }),
      { seed: 1 },
    );
  });
});
