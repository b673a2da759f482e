import fc from "fast-check";
import { expect, test } from "vitest";
import { countBefore, startingIn } from "./in-order.ts";

const spans = fc
  .array(fc.nat(40))
  .map((starts) => starts.toSorted((a, b) => a - b).map((start) => ({ start, end: start + 1 })));

test("finds by halving what a look at each finds", () => {
  fc.assert(
    fc.property(spans, fc.nat(45), fc.nat(45), (list, start, end) => {
      expect(countBefore(list, end)).toBe(list.filter((s) => s.start < end).length);
      expect(startingIn(list, { start, end })).toEqual(list.filter((s) => start <= s.start && s.start < end));
    }),
  );
});
