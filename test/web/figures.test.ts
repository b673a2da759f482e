import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, DESKTOP, openBrowser, PHONE_DARK, watchedPage } from "./browser.ts";
import { layoutFaults } from "./page-laws.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

/** A busy machine of two cores takes this long for the slowest page. */
const SLOW_MS = 90_000;

const browser: Browser | undefined = await openBrowser();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
});

const get = (path: string) => fetchSettled(site.origin + path);

/** Opens a page and waits, as a reader would, until it no longer says that figures are being worked out. */
async function open(page: Page, path: string): Promise<void> {
  await get(path);
  await page.goto(site.origin + path);
}

describe.skipIf(browser === undefined).each([
  { name: "on a desk, light", options: DESKTOP },
  { name: "on a phone, dark", options: PHONE_DARK },
])("$name", ({ options }) => {
  test.each([
    "/compare",
    "/compare/USA/RUS?body=security-council",
    "/compare/EU/USA/CHN?index=kappa",
    "/members/HUN",
    "/blocs",
    "/surprises",
    "/groups",
    "/groups/EU?year=2025",
  ])("%s has no fault", { timeout: SLOW_MS }, async (path) => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, options);
    await open(page, path);
    expect(await page.locator(".pending").count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("h1").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("a chart in a page", () => {
  test("is painted by the stylesheet, and shown once whatever the width", { timeout: SLOW_MS }, async () => {
    for (const [options, paper] of [
      [DESKTOP, "rgb(255, 255, 255)"],
      [PHONE_DARK, "rgb(17, 21, 26)"],
    ] as const) {
      const { page, close } = await watchedPage(browser!, site.origin, options);
      await open(page, "/compare/USA/RUS");
      const shown = page.locator("#agreement svg.plot:visible");
      expect(await shown.count()).toBe(1);
      expect(
        await shown
          .locator("rect.plot-fill-paper")
          .first()
          .evaluate((e) => getComputedStyle(e).fill),
      ).toBe(paper);
      await close();
    }
  });

  test("does not move the page when it comes", { timeout: SLOW_MS }, async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(
            globalThis,
            "shifted",
            (Reflect.get(globalThis, "shifted") ?? 0) + (entry as unknown as { value: number }).value,
          );
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open(page, "/compare/USA/RUS");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Reflect.get(globalThis, "shifted") ?? 0)).toBeLessThan(0.01);
    await close();
  });
});

describe("without a script", () => {
  test("the picker leads to the comparison, with the index chosen", async () => {
    const response = await fetch(`${site.origin}/compare?m=USA&m=&m=EU&index=kappa&body=general-assembly`, {
      redirect: "manual",
    });
    expect(response.headers.get("location")).toBe("/compare/USA/EU?index=kappa&body=general-assembly");
  });

  test.each([
    ["/compare/usa/rus", 200],
    ["/compare/USA/ATLANTIS", 404],
    ["/groups/eu", 200],
    ["/groups/ATLANTIS", 404],
    ["/take/compare/USA/RUS/nothing.csv", 404],
    ["/take/compare/USA/agreement.csv", 404],
    ["/take/nowhere/at.all", 404],
    ["/share/no-such-vote.png", 404],
    ["/share/check.png", 400],
    ["/share/check.png?supported=-1", 400],
    ["/share/check.svg?supported=100000", 400],
    ["/take/votes/no.csv", 404],
    ["/take/meetings/nowhere/votes.csv", 404],
  ])("%s answers %i", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test("no page of figures sends a script", async () => {
    for (const path of ["/compare/USA/RUS", "/blocs", "/surprises", "/groups/EU"])
      expect((await get(path)).text, path).not.toContain("<script");
  });
});

describe("what can be taken away", () => {
  test("the same figures as CSV and JSON, with terms and address", { timeout: SLOW_MS }, async () => {
    const csv = (await get("/take/compare/USA/RUS/agreement.csv")).text.trimEnd().split("\r\n");
    expect(csv[0]).toBe("session,pair,agreement,low,high,votes");
    const json = JSON.parse((await get("/take/compare/USA/RUS/agreement.json")).text) as Record<string, unknown>;
    expect(json.rows).toHaveLength(csv.length - 1);
    expect(json.page).toBe(`${site.origin}/compare/USA/RUS`);
    expect(json.terms).toContain("Apache-2.0");
  });

  test.each([
    [
      "/take/votes/list.csv?q=ukraine&who=HUN:no",
      "date,vote,body,meeting,order,kind,title,outcome,yes,no,abstaining,not_voting",
    ],
    ["/take/votes/timeline.csv", "period,adopted,others"],
    ["/take/meetings/meetings.csv", "date,meeting,body,title,votes"],
    [
      "/take/meetings/a-es-11-pv.20/votes.csv",
      "date,vote,body,meeting,order,kind,title,outcome,yes,no,abstaining,not_voting",
    ],
    ["/take/members/members.csv", "code,name,region,admitted,left"],
    ["/take/groups/groups.csv", "group,name,member,from,to"],
    ["/take/sources/sources.csv", "id,kind,title,publisher,licence,attribution,url"],
  ])("%s is the whole list", { timeout: SLOW_MS }, async (path, head) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe(head);
    expect(lines.length).toBeGreaterThan(1);
  });

  test("a list is offered on its page under the filters that are set", async () => {
    const { text } = await get("/votes?q=ukraine&who=HUN:no");
    expect(text).toContain('href="/take/votes/list.csv?q=ukraine&amp;who=HUN:no"');
    for (const page of ["/meetings", "/members", "/groups", "/sources"])
      expect((await get(page)).text, page).toContain(`href="/take${page}${page}.csv"`);
  });

  test("the picture of a check has the counts and nothing else of the address", async () => {
    const { text } = await get("/share/check.svg?supported=2&contradicted=1&text=SECRET");
    expect(text).toContain("1 of 3 claims is not what the record says");
    expect(text).not.toContain("SECRET");
  });

  test("a picture that stands alone and may be shown elsewhere", { timeout: SLOW_MS }, async () => {
    const { text, headers } = await get("/take/blocs/map.svg");
    expect(headers.get("content-type")).toBe("image/svg+xml");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(text).toContain("prefers-color-scheme:dark");
    expect(text).toContain("Plenary, record ");
    expect(text).not.toContain("<script");
  });

  test.each([
    ["/share/a-res-es-11-7.png", 1200, 630],
    ["/share/check.png?supported=2&contradicted=1&conflated=1", 1200, 630],
    ["/take/groups/EU/unity.png", 1800, undefined],
  ])("%s is a PNG", { timeout: SLOW_MS }, async (path, width, height) => {
    await get(path);
    const png = Buffer.from(await (await fetch(site.origin + path)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(width);
    if (height !== undefined) expect(png.readUInt32BE(20)).toBe(height);
  });

  test("the page of a vote names its picture", async () => {
    const { text } = await get("/votes/a-res-es-11-7");
    expect(text).toContain(`<meta property="og:image" content="${site.origin}/share/a-res-es-11-7.png"`);
  });

  test.each(["/feeds/votes.atom", "/feeds/surprises.atom"])(
    "%s is Atom, the same each time",
    { timeout: SLOW_MS },
    async (path) => {
      const { text, headers } = await get(path);
      expect(headers.get("content-type")).toContain("application/atom+xml");
      expect((await get(path)).text).toBe(text);
      const entries = text.split("<entry>").slice(1);
      expect(entries.length).toBeGreaterThan(20);
      const ids = [
        ...text.matchAll(/<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<\/id>/g),
      ];
      expect(new Set(ids.map((m) => m[1])).size).toBe(entries.length + 1);
      for (const entry of entries) expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
      expect(text.indexOf("<updated>")).toBeLessThan(text.indexOf("<entry>"));
    },
  );
});
