import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordData } from "#record";
import { userRecordPath, writeRecordFile } from "#store";
import { readFullRecord } from "../full-record.ts";
import { hasShared } from "../shared.ts";
import { DESKTOP, openBrowser, PHONE_DARK, watchedPage } from "./browser.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

// A walk through the site with the Assembly's votes of eighty years, which needs the outside data.

const VERY_SLOW_MS = 300_000;
const isThere = hasShared("data/ga");
const browser: Browser | undefined = isThere ? await openBrowser() : undefined;
const home = mkdtempSync(join(tmpdir(), "plenary-full-home-"));
let site: RunningSite;
beforeAll(async () => {
  if (!isThere) return;
  writeRecordFile(userRecordPath(home), recordData(readFullRecord()));
  site = await startSite({ PLENARY_HOME: home });
}, VERY_SLOW_MS);
afterAll(async () => {
  await browser?.close();
  if (isThere) site.stop();
  rmSync(home, { recursive: true, force: true });
});

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

describe.skipIf(browser === undefined)("with the full record", () => {
  test.each([
    ["/votes", DESKTOP],
    ["/votes?q=nuclear&who=USA:no&margin=20", DESKTOP],
    ["/votes?page=40", PHONE_DARK],
    ["/members", DESKTOP],
    ["/members/USA", PHONE_DARK],
    ["/members/USA", DESKTOP],
    ["/compare/USA/RUS", DESKTOP],
    ["/meetings", PHONE_DARK],
    ["/groups", DESKTOP],
  ] as const)("%s has no fault", { timeout: VERY_SLOW_MS }, async (path, options) => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, options);
    const { status } = await fetchSettled(site.origin + path, 240_000);
    expect(status).toBe(200);
    await page.goto(site.origin + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("h1").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("a search leads to a vote, and the vote to its members", { timeout: VERY_SLOW_MS }, async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes?session=70&who=USA:no`);
    await page.locator("ol.votes a.title").first().click();
    await page.waitForURL(/\/votes\/[^?]+$/);
    expect(await page.locator(".tile").count()).toBeGreaterThan(180);
    await page.locator("#names summary").click();
    await page.locator("#names a[href='/members/USA']").click();
    await page.waitForURL(/members\/USA$/);
    expect(faults).toEqual([]);
    await close();
  });

  test("a page of the list takes less than a few seconds, on a busy machine too", {
    timeout: VERY_SLOW_MS,
  }, async () => {
    const took = await seconds(() => fetch(`${site.origin}/votes?q=peace&kind=part`));
    expect(took).toBeLessThan(5);
  });
});
