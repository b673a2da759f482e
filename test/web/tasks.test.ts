import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, openBrowser, type WatchedPage, watchedPage } from "./browser.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

// The five tasks of docs/guide/web.md, each by the route that stands there.

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

/** Does a task from the first page on; what must not happen on the way is a failure. */
async function from(path: string, task: (watched: WatchedPage) => Promise<void>): Promise<void> {
  const watched = await watchedPage(browser!, site.origin, DESKTOP);
  await watched.page.goto(site.origin + path);
  await task(watched);
  expect(watched.faults).toEqual([]);
  await watched.close();
}

describe.skipIf(browser === undefined)("five tasks of a newcomer", { timeout: SLOW_MS }, () => {
  test("how France voted on ES-11/8", () =>
    from("/", async ({ page }) => {
      await page.getByRole("link", { name: "Votes", exact: true }).first().click();
      await page.getByLabel("Words").fill("ES-11/8");
      await page.keyboard.press("Enter");
      await page.locator("main a[href='/votes/a-res-es-11-8']").first().click();
      await page.waitForURL(/a-res-es-11-8$/);
      expect(await page.locator(".tile.yes").allInnerTexts()).toContain("FRA");
    }));

  test("with the keyboard alone: why a vote came out so, its names in a list, and back to the tiles", () =>
    from("/votes/a-res-es-11-7", async ({ page }) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      const tabTo = async (name: RegExp) => {
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press("Tab");
          if (name.test(await focused())) return;
        }
        throw new Error(`no stop of the Tab key is called ${name}`);
      };
      await tabTo(/^Adopted, with 19 votes to spare/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/#why$/);
      await page.goto(`${site.origin}/votes/a-res-es-11-7`);
      await tabTo(/^As a list$/);
      expect(await page.locator("#names .code, #names a").first().isVisible()).toBe(false);
      await page.keyboard.press("Enter");
      await page.waitForURL(/#names$/);
      expect(await page.locator("#names a").first().isVisible()).toBe(true);
    }));

  test("who broke with the European Union in 2025", () =>
    from("/", async ({ page }) => {
      await page.getByRole("link", { name: "Groups", exact: true }).click();
      await page.getByRole("link", { name: "European Union" }).click();
      await page.getByLabel("Year").selectOption("2025");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/year=2025/);
      const vote = page.locator("#broke li").filter({ hasText: "A/RES/ES-11/7" });
      expect(await vote.innerText()).toMatch(/Against:\s*Hungary/);
    }));

  test("why S/2022/155 failed", () =>
    from("/", async ({ page }) => {
      await page.getByRole("link", { name: "Votes", exact: true }).first().click();
      await page.getByLabel("Words").fill("S/2022/155");
      await page.keyboard.press("Enter");
      await page.locator("main a[href*='s-2022-155']").first().click();
      await page.waitForURL(/s-2022-155/);
      const said = await page.locator(".decided").innerText();
      expect(said).toMatch(/Article 27/);
      expect(said).toMatch(/Russia/);
    }));

  test("is this tally right", () =>
    from("/", async ({ page }) => {
      await page
        .getByLabel("Article", { exact: true })
        .fill(
          "On 24 February 2025 the General Assembly adopted the Ukrainian resolution ES-11/7 by 93 votes to 28, with 65 abstentions.",
        );
      const finding = page.locator("li.contradicted").first();
      await finding.waitFor();
      expect(await finding.innerText()).toMatch(/18/);
    }));

  test.each([
    ["93-8-73", "/votes/a-res-es-11-8"],
    ["Is 93-8-73 right?", "/votes/a-res-es-11-8"],
  ])("which vote came out so, asked of the first page: %s", (asked, vote) =>
    from("/", async ({ page }) => {
      await page.getByLabel("Article", { exact: true }).fill(asked);
      await page.getByRole("link", { name: `Look for “${asked}” among the votes` }).click();
      await page.locator(`main a[href='${vote}']`).first().click();
      await page.waitForURL(new RegExp(`${vote}$`));
    }),
  );

  test("a question put to the list of votes leads on", () =>
    from("/", async ({ page }) => {
      await page.getByRole("link", { name: "Votes", exact: true }).first().click();
      await page.getByLabel("Words").fill("How did Brazil vote on ES-11/8?");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: /The path to peace/ }).click();
      await page.waitForURL(/a-res-es-11-8\?lit=BRA$/);
      expect(await page.locator(".tile.lit").allInnerTexts()).toEqual(["BRA"]);
    }));

  test("send a colleague the picture", () =>
    from("/", async ({ page }) => {
      await page.getByRole("link", { name: "Votes", exact: true }).first().click();
      await page.getByLabel("Words").fill("A/RES/ES-11/7");
      await page.keyboard.press("Enter");
      await page.locator("main a[href='/votes/a-res-es-11-7']").first().click();
      await page.waitForURL(/a-res-es-11-7$/);
      const link = page
        .getByRole("complementary", { name: "At a glance" })
        .getByRole("link", { name: "Picture to send on (PNG)" });
      expect((await link.boundingBox())?.y).toBeLessThan(DESKTOP.viewport?.height ?? 0);
      const picture = await link.getAttribute("href");
      const { status, headers } = await fetchSettled(site.origin + picture);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("image/png");
    }));
});
