import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, DESKTOP, openBrowser, PHONE_DARK, watchedPage } from "./browser.ts";
import { focusFaults, layoutFaults } from "./page-laws.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

/** A busy machine of two cores takes this long for the slowest page. */
const SLOW_MS = 90_000;

const PAGES = [
  "/",
  "/?example=two-texts",
  "/votes",
  "/votes?q=ukraine&body=general-assembly&kind=amendment",
  "/votes?q=nothing-is-called-this",
  "/votes/a-res-es-11-8",
  "/votes/a-res-es-11-8?by=position&lit=FRA,USA",
  "/votes/a-res-es-11-8?by=map&lit=FRA",
  "/votes/s-res-2774?lit=FRA,USA&if=GBR:no",
  "/votes/s-2022-155",
  "/votes/a-res-es-11-8-am-eu-1",
  "/votes/no-such-vote",
  "/meetings",
  "/meetings/a-es-11-pv.20",
  "/members",
  "/members/FRA",
  "/members/SUN",
  "/sources",
  "/methods",
];

const WORKED_OUT = /^\/(members|compare|groups|blocs|surprises|share|take|feeds)\//;

const browser: Browser | undefined = await openBrowser();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
});

/** The tiles of 193 members look alike on all their pages, and axe takes seconds on them: those stand in a test of their own. */
const NOT_SEEN_BY_AXE = new Set(["/votes/a-res-es-11-8", "/votes/a-res-es-11-8?by=position&lit=FRA,USA"]);

describe.skipIf(browser === undefined).each([
  { name: "on a desk, light", options: DESKTOP, hasKeys: true },
  { name: "on a phone, dark", options: PHONE_DARK, hasKeys: false },
])("$name", ({ options, hasKeys }) => {
  test.each(PAGES)("%s has no fault", { timeout: SLOW_MS }, async (path) => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, options);
    await page.goto(site.origin + path);
    if (path.startsWith("/?")) await page.waitForSelector(".step");
    if (!NOT_SEEN_BY_AXE.has(path)) expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    if (hasKeys) expect(await focusFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("the laws of a page", () => {
  test("find what breaks them", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.setContent(`
      <p style="margin:0">One line of words</p><p style="margin:-12px 0 0">and another over it</p>
      <p style="width:3000px;white-space:nowrap;margin-top:4rem">${"long ".repeat(400)}</p>
      <button style="outline:none">Unseen</button><button style="position:absolute;left:-900px">Away</button>`);
    expect(await layoutFaults(page)).toEqual([
      expect.stringMatching(/^runs out of the page: “long/),
      "runs out of the page: “Away”",
      "lies over each other: “One line of words” and “and another over it”",
    ]);
    expect(await focusFaults(page)).toEqual([
      "nothing shows the focus on button “Unseen”",
      "the focus is out of sight on button “Away”",
    ]);
    await close();
  });
});

describe.skipIf(browser === undefined)("the page of a vote of 193 members", () => {
  test("has no fault that axe sees", { timeout: SLOW_MS }, async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes/a-res-es-11-7`);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("links", () => {
  test("every link of these pages that stays on the site leads somewhere", { timeout: SLOW_MS }, async () => {
    const links = new Set<string>();
    for (const path of PAGES.filter((p) => !p.includes("no-such"))) {
      const html = await (await fetch(site.origin + path)).text();
      for (const [, href] of html.matchAll(/href="(\/[^"#]*)/g))
        if (!href!.startsWith("/_app/")) links.add(href!.replaceAll("&amp;", "&"));
    }
    expect(links.size).toBeGreaterThan(300);
    const dead: string[] = [];
    // Figures and pictures are worked out for each link: of those that differ by a name only, one in twelve is followed.
    const waiting = [...links].filter((link, i) => !WORKED_OUT.test(link) || i % 12 === 0);
    const crawl = async (): Promise<void> => {
      for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
        const response = await fetchSettled(site.origin + link);
        if (response.status !== 200) dead.push(`${response.status} ${link}`);
      }
    };
    await Promise.all([crawl(), crawl(), crawl(), crawl()]);
    expect(dead).toEqual([]);
  });
});

describe.skipIf(browser === undefined)("the page of a vote", () => {
  test("names every member once in the tiles and once in the lists, as many as the count says", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes/a-res-es-11-7`);
    expect(await page.locator(".tile").count()).toBe(193);
    expect(await page.locator(".tile.yes").count()).toBe(93);
    expect(await page.locator(".tile.no").count()).toBe(18);
    expect(await page.locator(".tile.abstaining").count()).toBe(65);
    expect(await page.locator("#names .group ul a").count()).toBe(193);
    await close();
  });

  test("outlines the members that a link asks for", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes/a-res-es-11-8?lit=FRA,USA`);
    expect(await page.locator(".tile.lit").allInnerTexts()).toEqual(["FRA", "USA"]);
    await close();
  });

  test("marks what one source only tells", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes/a-res-es-11-8-am-eu-1`);
    expect(await page.locator(".sentence .sure").innerText()).toBe("one source");
    expect(await page.locator("section.doubts").count()).toBe(1);
    await close();
  });
});

describe.skipIf(browser === undefined)("what if", () => {
  test("a permanent member that abstains lets the draft through; taking it back restores the veto", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, { ...DESKTOP, javaScriptEnabled: false });
    await page.goto(`${site.origin}/votes/s-2022-155`);
    expect(await page.locator("h1 + .sentence").innerText()).toContain("vetoed");
    const form = page.locator("#what-if form");
    await form.getByLabel("If").selectOption("RUS");
    await form.getByLabel("had been").selectOption("abstaining");
    await form.getByRole("button").click();
    expect(await page.locator("#what-if .turned").innerText()).toContain("Adopted");
    await page.locator("#what-if .changes a").click();
    expect(await page.locator("#what-if .turned").count()).toBe(0);
    await close();
  });
});

describe.skipIf(browser === undefined)("tiles, where scripts run", () => {
  const open = async (path: string) => {
    const watched = await watchedPage(browser!, site.origin, DESKTOP);
    await watched.page.goto(site.origin + path);
    await watched.page.locator("button.tile").first().hover();
    await watched.page.waitForSelector("[data-alive]");
    return watched;
  };

  test("are pressed: outcome, count and reasons follow, the address keeps it, and it can all be taken back", async () => {
    const { page, faults, close } = await open("/votes/s-2022-155");
    const russia = page.getByRole("button", { name: /^Russia/ });
    expect(await russia.getAttribute("aria-label")).toContain("against");
    await russia.click();
    expect(await russia.getAttribute("aria-label")).toContain("abstaining");
    expect(await page.locator("#what-if .turned").innerText()).toContain("Adopted");
    expect(await page.locator("#what-if .tally").innerText()).toMatch(/11.*0.*4/s);
    expect(await page.getByRole("status").innerText()).toMatch(/^Russia had abstained\. The outcome turns round\./);
    expect(page.url()).toContain("if=RUS");
    await page.reload();
    expect(await page.locator("#what-if .turned").count()).toBe(1);
    await page.locator("button.tile").first().hover();
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await page.locator("#what-if .then").count()).toBe(0);
    expect(await page.locator(".tile.changed").count()).toBe(0);
    expect(page.url()).not.toContain("if=");
    expect(faults).toEqual([]);
    await close();
  });

  test("are reached and pressed by keyboard, one stop for each group", async () => {
    const { page, close } = await open("/votes/a-res-es-11-7?by=position");
    await page.locator("button.tile").first().focus();
    await page.keyboard.press("ArrowRight");
    const code = await page.locator(":focus").innerText();
    await page.keyboard.press("Space");
    expect(await page.locator(".tile.changed").allInnerTexts()).toEqual([code]);
    expect(await page.locator(":focus").getAttribute("class")).toMatch(/\bno\b/);
    expect(await page.locator("#what-if .tally").innerText()).toMatch(/92.*19/s);
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Enter");
    expect(await page.locator(".tile.changed").count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toMatch(/\bno\b/);
    await close();
  });

  test("have no fault that axe sees, pressed or not", { timeout: SLOW_MS }, async () => {
    const { page, close } = await open("/votes/s-res-2774");
    await page.getByRole("button", { name: /^China/ }).click();
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("filters", () => {
  test("take hold as they are set, counts and address following, and more votes come as one scrolls", {
    timeout: SLOW_MS,
  }, async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes`);
    await page.locator("select[name=outcome]").selectOption("vetoed");
    await page.waitForURL(/outcome=vetoed/);
    const vetoed = Number(/^\d+/.exec(await page.locator("p.count").innerText())?.[0]);
    expect(vetoed).toBeGreaterThan(50);
    expect(await page.locator("select[name=body] option").allInnerTexts()).toEqual([
      "Any",
      `Security Council (${vetoed})`,
    ]);
    await page.locator("input[name=q]").fill("syria");
    await page.waitForURL(/q=syria/);
    await page.getByRole("link", { name: "Remove: “syria”" }).click();
    await page.waitForURL((url) => !url.search.includes("syria"));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction((all) => document.querySelectorAll("#results ol.votes > li").length === all, vetoed);
    expect(faults).toEqual([]);
    await close();
  });

  test("go into the address with the keyboard alone, and hold", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes`);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("path to peace");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=path\+to\+peace/);
    // the list follows the address a moment later
    await page
      .locator(".votes .title", { hasText: /^The path to peace$/ })
      .first()
      .waitFor();
    await close();
  });

  test("find how a member voted", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/votes?session=ES-11&member=HUN&position=no`);
    expect(await page.locator(".votes .title").allInnerTexts()).toContain(
      "Advancing a comprehensive, just and lasting peace in Ukraine",
    );
    await close();
  });
});
