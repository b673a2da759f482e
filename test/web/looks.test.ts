import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, DESKTOP, openBrowser, PHONE_DARK, watchedPage } from "./browser.ts";
import { layoutFaults } from "./page-laws.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

// Pictures of pages held against each other in one run: kept ones would hold for one release of the browser and one state of the record.

const SLOW_MS = 90_000;
/** Of all points so many may differ: a caret, a field that only a script can fill. */
const MOST_POINTS_APART = 0.002;
const PAGES = [
  "/votes",
  "/votes/a-res-es-11-8?lit=FRA",
  "/members/FRA",
  "/meetings/a-es-11-pv.20",
  "/blocs",
  "/sources",
  "/methods",
];

const browser: Browser | undefined = await openBrowser();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
  for (const path of PAGES) await fetchSettled(site.origin + path);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
});

/** Share of the points of two pictures that differ by more than a shade; 1 where the pictures differ in size. */
async function pointsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const bytes = Uint8Array.from(atob(source), (c) => c.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b === undefined || a.width !== b.width || a.height !== b.height) return 1;
      let apart = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const by = Math.max(...[0, 1, 2].map((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0))));
        if (by > 24) apart++;
      }
      return apart / (a.data.length / 4);
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

async function picture(path: string, options: BrowserContextOptions): Promise<Buffer> {
  const { page, close } = await watchedPage(browser!, site.origin, options);
  // A font that comes late over a busy line is not put in any more; the second time it is at hand.
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  const taken = await page.screenshot({ animations: "disabled" });
  await close();
  return taken;
}

/** Where each box of the page lies, rounded to a point. */
async function boxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main h1, main h2, main p, main li, main td, main svg, main button, main a")]
      .filter((e) => e.checkVisibility())
      .slice(0, 1500)
      .map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        return `${e.tagName} ${[x, y, width, height].map(Math.round).join()}`;
      }),
  );
}

describe.skipIf(browser === undefined)("the picture of a page", () => {
  test("finds what differs", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    const taken = async (html: string) => {
      await page.setContent(html);
      return page.screenshot();
    };
    const one = await taken("<p>Ninety-three in favour</p>");
    expect(await pointsApart(page, one, one)).toBe(0);
    const other = await taken('<p style="padding-top:40px">Ninety-three in favour</p>');
    expect(await pointsApart(page, one, other)).toBeGreaterThan(0);
    await close();
  });

  test.each(PAGES)("%s is the same with a script and without", { timeout: SLOW_MS }, async (path) => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    for (const options of [DESKTOP, PHONE_DARK]) {
      const with_ = await picture(path, options);
      const without = await picture(path, { ...options, javaScriptEnabled: false });
      expect(await pointsApart(page, with_, without), String(options.colorScheme)).toBeLessThan(MOST_POINTS_APART);
    }
    await close();
  });

  test("lies alike by day and by night", { timeout: SLOW_MS }, async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    for (const path of PAGES) {
      await page.goto(site.origin + path);
      await page.emulateMedia({ colorScheme: "light" });
      const day = await boxes(page);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await boxes(page), path).toEqual(day);
      expect(day.length).toBeGreaterThan(20);
    }
    await close();
  });
});

describe.skipIf(browser === undefined)("what stands alone", () => {
  const source = (file: string) => readFileSync(join(import.meta.dirname, "..", "..", "src", "web", file), "utf8");

  test("the page for what broke has no fault", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, PHONE_DARK);
    await page.setContent(
      source("error.html")
        .replace(/%sveltekit\.status%/, "500")
        .replace(/%.*?%/g, "Broken"),
    );
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await close();
  });

  test("a list that is embedded shows ten rows and the way to all of them", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/members`);
    const snippet = await page.locator("dd code").first().textContent();
    await page.setContent(`<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${snippet}</main>`);
    expect(await page.locator("tr:has(td)").count()).toBe(11);
    expect(await page.locator("tr:last-child a").innerText()).toMatch(/^All \d+ rows$/);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("the report of a check on paper", () => {
  test("carries the article and the findings, and nothing that is only for the screen", {
    timeout: SLOW_MS,
  }, async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/?example=two-texts`);
    await page.waitForSelector(".step");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const paper = await page.locator("body").innerText();
    expect(paper).toContain("What the record says of this article");
    expect(paper).toContain("European capitals had pushed through amendments");
    expect(paper).not.toContain("Paste an article");
    expect(paper).not.toMatch(/Save as|Choose a file/);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("textarea").isVisible()).toBe(true);
    await close();
  });
});
