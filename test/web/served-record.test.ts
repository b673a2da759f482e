import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { importSources } from "#store";
import { gaFile } from "../undl-file.ts";
import { DESKTOP, openBrowser, watchedPage } from "./browser.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

const browser: Browser | undefined = await openBrowser();
const home = mkdtempSync(join(tmpdir(), "plenary-web-home-"));
let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ PLENARY_HOME: home });
  await whole("/votes/a-res-es-11-7");
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
  rmSync(home, { recursive: true, force: true });
});

async function importVote(symbol: string): Promise<void> {
  const path = join(home, "a.csv");
  writeFileSync(path, gaFile([{ id: symbol.replace(/\D/g, ""), resolution: symbol, votes: { BRA: "Y", NOR: "N" } }]));
  const done = await importSources({ home, paths: [path], read: "2026-11-21" as LocalDate });
  if (!done.ok) throw new Error(done.error.says);
}

/** The page of a vote once its section on surprises is there; until then it is not to be kept by anybody. */
async function whole(path: string): Promise<string> {
  for (;;) {
    const response = await get(path);
    const text = await response.text();
    if (response.headers.get("cache-control") !== "no-store") return text;
    expect(text).toContain("is being worked out");
    expect(response.headers.has("etag")).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(site.origin + path, { headers, redirect: "manual" });
const versionOf = async (path: string): Promise<string | undefined> =>
  /Record ([0-9a-f]{16})/.exec(await (await get(path)).text())?.[1];

describe("a page that was made", () => {
  test("is sent again as it is, to each as they take it, and not at all to who has it", async () => {
    const path = "/votes/a-res-es-11-7";
    const first = await get(path, { "accept-encoding": "gzip" });
    const etag = first.headers.get("etag") ?? "";
    const text = await first.text();
    expect(etag).toMatch(/^W\/"/);
    for (const encoding of ["gzip", "br", "identity", "br"]) {
      const again = await get(path, { "accept-encoding": encoding });
      expect([again.status, again.headers.get("etag")]).toEqual([200, etag]);
      expect(again.headers.get("content-security-policy")).toBe(first.headers.get("content-security-policy"));
      expect(await again.text()).toBe(text);
    }
    const known = await get(path, { "if-none-match": etag });
    expect([known.status, await known.text()]).toEqual([304, ""]);
    const head = await fetch(site.origin + path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("is another one for who chose the dark", async () => {
    const path = "/votes/a-res-es-11-7";
    expect(await (await get(path)).text()).toContain('data-theme="auto"');
    expect(await (await get(path, { cookie: "theme=dark" })).text()).toContain('data-theme="dark"');
    expect(await (await get(path)).text()).toContain('data-theme="auto"');
  });

  test("a thousand readers at once all get their page", { timeout: 60_000 }, async () => {
    const paths = ["/votes/a-res-es-11-7", "/votes/s-2022-155", "/votes", "/meetings/a-es-11-pv.20"];
    const read = async (n: number): Promise<number> => {
      const response = await get(`${paths[n % paths.length]}${n % 10 === 0 ? `?n=${n}` : ""}`);
      await response.arrayBuffer();
      return response.status;
    };
    const statuses = await Promise.all(Array.from({ length: 1000 }, (_, n) => read(n)));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });
});

describe("how surprising a vote was", () => {
  const section = (text: string): string => /<section id="surprising"[\s\S]*?<\/section>/.exec(text)?.[0] ?? "";

  test("is told as the feed of its session tells it, the least expected first", async () => {
    const shown = section(await whole("/votes/a-res-es-11-7"));
    const [, odds = "no odds", member] = /(1 in [\d,]+)<\/span>[\s\S]*?href="\/members\/([A-Z]{3})"/.exec(shown) ?? [];
    const feed = await fetchSettled(`${site.origin}/surprises?session=79&member=${member}`);
    expect(feed.text).toContain(odds);
    const chances = [...shown.matchAll(/1 in ([\d,]+)<\/span>/g)].map((m) => Number(m[1]?.replaceAll(",", "")));
    expect(chances.length).toBeGreaterThan(1);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  test.each(["/votes/s-2022-155"])("%s has no figure where nothing can be judged", async (path) => {
    expect(section(await whole(path))).not.toMatch(/1 in \d/);
  });
});

describe("the theme", () => {
  const choose = (theme: string, back: string): Promise<Response> =>
    fetch(`${site.origin}/theme`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: site.origin },
      body: new URLSearchParams({ theme, back }),
    });

  test("is kept in a cookie, and leads back to the page", async () => {
    const chosen = await choose("dark", "/votes?q=peace");
    expect([chosen.status, chosen.headers.get("location")]).toEqual([303, "/votes?q=peace"]);
    expect(chosen.headers.get("set-cookie")).toMatch(/^theme=dark;.*HttpOnly/i);
    expect((await choose("auto", "/")).headers.get("set-cookie")).toMatch(/Max-Age=0/);
  });

  test.each(["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)"])(
    "never leads to %s",
    async (back) => {
      expect((await choose("dark", back)).headers.get("location")).toBe("/");
    },
  );
});

describe("after an import", () => {
  test("the running site shows the new record, and the old pages are gone", async () => {
    const before = await versionOf("/votes");
    expect((await get("/votes/a-res-40-901")).status).toBe(404);
    await importVote("A/RES/40/901");
    const after = await versionOf("/votes");
    expect(after).not.toBe(before);
    expect((await get("/votes/a-res-40-901")).status).toBe(200);
    expect(await versionOf("/votes/a-res-es-11-7")).toBe(after);
    const current = await get("/record/current");
    expect(current.headers.get("location")).toBe(`/record/${after}`);
    expect((await get(`/record/${after}`)).status).toBe(200);
  });

  test.skipIf(browser === undefined)("an open check page reads by the record it can still get", async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(site.origin);
    await importVote("A/RES/40/902");
    await page.getByLabel("Article", { exact: true }).fill("On 24 February 2025 the General Assembly voted 93 to 8.");
    await page.waitForSelector("li[id=finding-0]");
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
    await close();
  });
});
