import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayNumber, fromDayNumber } from "#basics";
import { numericDate } from "./numeric-dates.ts";

test.each([
  ["2025-02-24", "2025-02-24"],
  ["2025-02-24T", "2025-02-24"],
  ["2025/2/24", "2025-02-24"],
  ["24/02/2025", "2025-02-24"],
  ["2/24/2025", "2025-02-24"],
  ["05.02.2025", "2025-02-05"],
  ["05/05/2025", "2025-05-05"],
  ["05/02/2025", undefined],
  ["31/04/2025", undefined],
  ["24/02.2025", undefined],
  ["93-18-65", undefined],
  ["24/02/1825", undefined],
])("%s is %s", (text, day) => {
  const found = numericDate(text)?.day;
  expect(found === undefined ? undefined : fromDayNumber(found)).toBe(day);
});

test("every day of ours is read back from ISO 8601", () => {
  fc.assert(
    fc.property(fc.integer({ min: -8766, max: 29219 }), (day) => {
      expect(numericDate(fromDayNumber(day as DayNumber))?.day).toBe(day);
    }),
  );
});
