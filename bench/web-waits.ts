import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

// How long a reader waits in the browser: from the press of a key or a choice to what follows from it on the screen.

const EXAMPLES = join(import.meta.dirname, "..", "src", "web", "lib", "examples");
const ARTICLE_BYTES = 5 * 1024;

/** Both examples of the site one after the other until they are 5 KB; the count at the end is typed over. */
function article(): string {
  const once = ["two-texts-one-day.txt", "live-blog.txt"].map((name) => readFileSync(join(EXAMPLES, name), "utf8"));
  const text = once.join("\n\n");
  const all = text.repeat(Math.ceil(ARTICLE_BYTES / text.length)).slice(0, ARTICLE_BYTES - 100);
  return `${all.slice(0, all.lastIndexOf("\n"))}\n\nOn 23 February 2023 the General Assembly adopted resolution ES-11/6 by 141 votes to 7`;
}

/**
 * Notes on the page, for each event of a kind, when it came and when the words of `region` next stood changed on the screen: after the frame
 * that shows them was handed over.
 */
function watch(page: Page, event: string, region: string): Promise<void> {
  return page.evaluate(
    ([kind, selector]) => {
      const waits: number[] = [];
      Reflect.set(window, "waits", waits);
      let since: number | undefined;
      let before = "";
      document.addEventListener(
        kind,
        (e) => {
          since = e.timeStamp;
          before = document.querySelector(selector)?.textContent ?? "";
        },
        { capture: true },
      );
      new MutationObserver(() => {
        if (since === undefined || document.querySelector(selector)?.textContent === before) return;
        const start = since;
        since = undefined;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - start);
          port2.postMessage(undefined);
        });
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [event, region] as const,
  );
}

async function told(page: Page, name: string, act: (n: number) => Promise<void>, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await act(n);
    await page.waitForFunction((count) => (Reflect.get(window, "waits") as number[]).length > count, n, {
      timeout: 20_000,
    });
    await page.waitForTimeout(150);
  }
  const waits = ((await page.evaluate(() => Reflect.get(window, "waits"))) as number[]).slice(2).sort((a, b) => a - b);
  const at = (share: number): string => (waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(0);
  console.log(`${name}: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, of ${waits.length}`);
}

/** A key typed at the end of an article of 5 KB, until its findings are on the screen. */
async function typing(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(origin, { waitUntil: "networkidle" });
  await page.locator("textarea").fill(article());
  await page.locator(".results .list li").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await watch(page, "keydown", ".results .list");
  await page.locator("textarea").press("End");
  await page.evaluate(() => {
    const field = document.querySelector("textarea");
    field?.setSelectionRange(field.value.length, field.value.length);
  });
  // One digit more and one less: each makes the last claim another.
  await told(
    page,
    `check of 5 KB while typing, ${name}`,
    (n) => page.keyboard.press(n % 2 === 0 ? "5" : "Backspace"),
    22,
  );
}

/** A filter set, until the list it leaves is on the screen. */
async function filtering(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/votes`, { waitUntil: "networkidle" });
  const fold = page.locator("details.fold:has(#filters) > summary, #filters details.fold > summary").first();
  if (await fold.isVisible()) await fold.click();
  await watch(page, "change", "#results");
  const choices = ["general-assembly", "security-council", ""];
  await told(
    page,
    `filter of the list of votes, ${name}`,
    async (n) => void (await page.locator("select[name=body]").selectOption(choices[n % choices.length] ?? "")),
    23,
  );
}

/** Prints both waits, on this machine as it is and with its processor slowed four times. */
export async function measureWaits(browser: Browser, origin: string): Promise<void> {
  for (const rate of [1, 4]) {
    const name = rate === 1 ? "processor as it is" : `processor / ${rate}`;
    for (const measure of [typing, filtering]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const client = await page.context().newCDPSession(page);
      await client.send("Emulation.setCPUThrottlingRate", { rate });
      await measure(page, origin, name);
      await page.close();
    }
  }
}
