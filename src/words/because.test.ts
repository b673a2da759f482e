import { expect, test } from "vitest";
import { DOUBT_NAMES } from "#press";
import { becauseWords } from "./because.ts";

test("every doubt has words of its own, and no two have the same name", () => {
  const wordless = DOUBT_NAMES.filter((name) => becauseWords(["score", name]).endsWith(`; ${name.replace(/-/g, " ")}`));
  expect(wordless).toEqual([]);
  expect(new Set(DOUBT_NAMES).size).toBe(DOUBT_NAMES.length);
});
