import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, fromDayNumber, parseLocalDate, toDayNumber, weekday } from "./local-date.ts";

test("known days", () => {
  expect(dayNumber(1970, 1, 1)).toBe(0);
  expect(dayNumber(2025, 2, 24)).toBe(20_143);
  expect(weekday(20_143)).toBe(1); // a Monday
  expect(weekday(dayNumber(1945, 10, 24) ?? 0)).toBe(3); // the Charter came into force on a Wednesday
});

test("days that do not exist are refused", () => {
  for (const text of ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "25-02-24", "2025-2-24", ""]) {
    expect(parseLocalDate(text), text).toBeUndefined();
  }
  expect(parseLocalDate("2024-02-29")).toBe("2024-02-29");
});

test("law: a day and its number are two names of one thing, and agree with the platform's calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => {
      const date = fromDayNumber(day);
      expect(toDayNumber(date)).toBe(day);
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
