import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atomFaults } from "./atom-rules.ts";
import { DESKTOP, openBrowser, watchedPage } from "./browser.ts";
import { fetchSettled, type RunningSite, startSite } from "./server.ts";

// The site on a machine without a network, and the check page when even the site is gone.

/** A busy machine of two cores takes this long for the slowest page. */
const SLOW_MS = 120_000;

/** Goes before the server: what would open a connection to anywhere ends the program, and the test sees a server that is gone. */
const CUT = `
  import net from "node:net";
  import dns from "node:dns";
  const cut = (what) => { console.error("asks the network: " + what); process.exit(97); };
  const { lookup } = dns;
  net.Socket.prototype.connect = () => cut("connect");
  dns.promises.lookup = (host) => cut(host);
  // Its own address a server that listens looks up as well.
  dns.lookup = (host, ...rest) => (net.isIP(host) ? lookup(host, ...rest) : cut(host));
`;

const browser: Browser | undefined = await openBrowser();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(CUT)}` });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
});

const get = (path: string) => fetchSettled(site.origin + path, SLOW_MS);

describe("with the network cut", () => {
  test.each([
    ["/", 200],
    ["/?example=two-texts", 200],
    ["/votes?q=ukraine", 200],
    ["/votes/a-res-es-11-8?by=map", 200],
    ["/votes/no-such-vote", 404],
    ["/meetings/a-es-11-pv.20", 200],
    ["/members/FRA", 200],
    ["/compare/USA/RUS", 200],
    ["/blocs", 200],
    ["/groups/EU", 200],
    ["/sources", 200],
    ["/methods", 200],
    ["/share/a-res-es-11-7.png", 200],
    ["/take/compare/USA/RUS/agreement.png", 200],
  ])("%s answers", { timeout: SLOW_MS }, async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test("what would ask the network is seen", async () => {
    const fooled = await startSite({
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`${CUT}setTimeout(() => fetch("http://192.0.2.1/"), 2500);`)}`,
    });
    await expect
      .poll(
        () =>
          fetch(fooled.origin).then(
            () => "there",
            () => "gone",
          ),
        { timeout: 20_000, interval: 500 },
      )
      .toBe("gone");
    fooled.stop();
  });

  test.each(["/feeds/votes.atom", "/feeds/surprises.atom"])(
    "%s keeps the rules of Atom",
    { timeout: SLOW_MS },
    async (path) => {
      expect(atomFaults((await get(path)).text)).toEqual([]);
    },
  );

  test("a feed that breaks the rules of Atom is found out", () => {
    const entry = "<entry><id>x y</id><title>A</title><title>B</title><updated>24 Feb 2025</updated><colour/></entry>";
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>T</title><updated>2025-02-24T00:00:00Z</updated>${entry}</feed>`;
    expect(atomFaults(feed).map((fault) => fault.replace(/:.*/, ""))).toEqual([
      "4.1.1",
      "4.1",
      "4.1",
      "3.3",
      "4.2.6",
      "4.1.2",
    ]);
  });
});

describe("figures in lists of votes", () => {
  const rowsOf = (html: string): readonly string[] => [
    ...new Set([...html.matchAll(/class="title[^"]*" href="(\/votes\/[^"?#]+)"/g)].map(([, href]) => href ?? "")),
  ];

  test("the surprising ones are those with a position less likely than one in twenty", {
    timeout: SLOW_MS,
  }, async () => {
    const session = "session=79&body=general-assembly";
    const surprising = rowsOf((await get(`/votes?${session}&surprising=yes`)).text);
    const all = rowsOf((await get(`/votes?${session}`)).text);
    expect(surprising.length).toBeGreaterThan(2);
    const others = all.filter((href) => !surprising.includes(href));
    expect(others.length).toBeGreaterThan(2);
    const rarest = async (path: string): Promise<number> => {
      const section = /<section id="surprising"[\s\S]*?<\/section>/.exec((await get(path)).text)?.[0] ?? "";
      return Math.max(0, ...[...section.matchAll(/>1 in ([\d,]+)</g)].map(([, n]) => Number(n?.replaceAll(",", ""))));
    };
    for (const path of surprising.slice(0, 4)) expect(await rarest(path), path).toBeGreaterThanOrEqual(20);
    for (const path of others.slice(0, 4)) expect(await rarest(path), path).toBeLessThanOrEqual(20);
  });

  test("a text's other years are the same from each of them, and joined by words only where it says so", {
    timeout: SLOW_MS,
  }, async () => {
    const yearsOn = async (path: string): Promise<readonly string[]> => {
      const section =
        /<h2>On the same matter in other years<\/h2>[\s\S]*?<\/section>/.exec((await get(path)).text)?.[0] ?? "";
      // The vote itself stands there too, in bold and not as a link.
      return section === "" ? [] : [path, ...rowsOf(section)].sort();
    };
    const candidates = rowsOf((await get("/votes?q=nuclear+disarmament&kind=resolution")).text).slice(0, 12);
    let linked = 0;
    for (const path of candidates) {
      const years = await yearsOn(path);
      if (years.length < 2) continue;
      linked += 1;
      for (const other of years.slice(0, 3)) expect(await yearsOn(other), `${path} and ${other}`).toEqual(years);
      if (linked === 2) break;
    }
    expect(linked).toBeGreaterThan(0);
  });
});

describe.skipIf(browser === undefined)("the check page", () => {
  test("goes on judging when the server is gone", { timeout: SLOW_MS }, async () => {
    const own = await startSite();
    const { page, faults, close } = await watchedPage(browser!, own.origin, DESKTOP);
    const record = page.context().waitForEvent("response", (response) => response.url().includes("/record/"));
    await page.goto(own.origin);
    await (await record).finished();
    own.stop();
    await expect
      .poll(
        () =>
          fetch(own.origin).then(
            () => "there",
            () => "gone",
          ),
        { timeout: 20_000 },
      )
      .toBe("gone");
    await page
      .getByLabel("Article", { exact: true })
      .fill(
        "On 24 February 2025 the General Assembly adopted resolution ES-11/7 by 93 votes to 8, with 65 abstentions.",
      );
    await page.waitForSelector("li.contradicted");
    await page.locator("li.contradicted summary", { hasText: "Roll call and rule" }).first().click();
    await expect.poll(() => page.locator("li.contradicted .code").count()).toBeGreaterThan(150);
    expect(faults).toEqual([]);
    await close();
  });
});
