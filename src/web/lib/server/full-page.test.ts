import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fullBody, fullHeaders } from "./full-page.ts";

const BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

test("a browser gets a page that asks again by itself and needs nothing else of the site", () => {
  const page = fullBody(BROWSER);
  expect(page).toMatch(/^<!doctype html><html lang="en">/);
  expect(page).toContain('http-equiv="refresh"');
  expect(page).not.toMatch(/<(?:link|script|img)|https?:/);
  expect(fullHeaders(BROWSER)["content-type"]).toBe("text/html; charset=utf-8");
});

test("its one style is the one its policy allows", () => {
  const style = /<style>(.*)<\/style>/s.exec(fullBody(BROWSER))?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(fullHeaders(BROWSER)["content-security-policy"]).toBe(`default-src 'none'; style-src 'sha256-${hash}'`);
});

test("a program gets a sentence, and both are told when to come back", () => {
  expect(fullBody("application/json")).toMatch(/^Too many .*\n$/);
  expect(fullHeaders("")["content-type"]).toBe("text/plain; charset=utf-8");
  for (const accept of ["", BROWSER]) expect(fullHeaders(accept)["retry-after"]).toBe("2");
});
