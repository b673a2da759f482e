import { join } from "node:path";
import type { Browser } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alignmentNumbers } from "./alignment-numbers.ts";
import { openBrowser } from "./browser.ts";

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** The room and its made-up votes as one script for a page. */
async function script(): Promise<string> {
  const build = await rolldown({
    input: join(import.meta.dirname, "alignment-numbers.ts"),
    platform: "browser",
    resolve: { conditionNames: ["source", "import", "default"] },
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "iife", name: "plenary" });
  await build.close();
  return output[0].code;
}

test("the same votes give the same numbers in a browser as in Node, to the last digit, and again", async ({ skip }) => {
  if (browser === undefined) return skip();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await script() });
  const there = await page.evaluate<string>("plenary.alignmentNumbers()");
  const here = alignmentNumbers();
  expect(JSON.parse(there)).toEqual(JSON.parse(here));
  expect(there).toBe(here);
  expect(alignmentNumbers()).toBe(here);
  await page.close();
}, 120_000);
