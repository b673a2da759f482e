import { existsSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { openBrowser } from "../test/web/browser.ts";
import { startSite } from "../test/web/server.ts";
import { plainServer, sendCrowd } from "./crowd.ts";
import { measureWaits } from "./web-waits.ts";

// The site as a reader meets it: renders a second, weight of the scripts, first view on a slow phone, and the wait while typing.

const VOTE = "/votes/a-res-es-11-8";
const site = await startSite();
/** What a browser takes from its own machine and over a private line. */
const AS_BROWSERS = "gzip, deflate, br";
const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

/** One page over a kept connection; milliseconds until its last byte. */
function fetchPage(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(site.origin + path, { agent, headers: { "accept-encoding": AS_BROWSERS } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().on("end", () => resolve(performance.now() - start));
    }).on("error", reject);
  });
}

/** Seconds of processor time the server has used, its threads included; undefined where the system does not tell. */
function serverSeconds(): number | undefined {
  const path = `/proc/${site.pid}/stat`;
  if (!existsSync(path)) return undefined;
  const fields = readFileSync(path, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** `address` tells the nth reader where to go: always to one page, which is made once, or each time to another, which must be made. */
async function renders(name: string, address: (n: number) => string, total: number, atOnce: number): Promise<void> {
  for (let n = 1; n <= 20; n++) await fetchPage(address(-n));
  const times: number[] = [];
  let left = total;
  const reader = async (): Promise<void> => {
    while (left-- > 0) times.push(await fetchPage(address(left)));
  };
  const used = serverSeconds();
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, reader));
  const seconds = (performance.now() - start) / 1000;
  const core =
    used === undefined ? "" : `, ${(total / ((serverSeconds() ?? 0) - used)).toFixed(0)} in a second of a core`;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${name}: ${(total / seconds).toFixed(0)} pages/s with ${atOnce} readers${core}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}

/** Until nothing is worked out any longer: what the server prepares after a start is not what a page costs. */
async function quiet(): Promise<void> {
  for (let still = 0; still < 3; ) {
    const before = serverSeconds() ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    still = (serverSeconds() ?? 0) - before < 0.03 ? still + 1 : 0;
  }
}

/** Addresses of votes, the newest first. */
async function votesOnRecord(most: number): Promise<readonly string[]> {
  const list = await fetch(`${site.origin}/take/votes/list.csv`).then((r) => r.text());
  const ids = [...list.matchAll(/,([AS]\/RES\/[^,\s#]+)[ ,]/g)].map(([, id]) => `/votes/${id}`).slice(0, most);
  const found = await Promise.all(ids.map(async (path) => new URL((await fetch(site.origin + path)).url).pathname));
  return [...new Set(found)];
}

const votes = await votesOnRecord(200);
const members = ["FRA", "USA", "BRA", "IND", "ZAF", "EGY", "CHN", "RUS", "GBR", "NOR", "JPN", "KEN"];
/** Always another vote, and on the next round with another member outlined: a page that nobody has asked for yet. */
const unread = (n: number): string => {
  const round = Math.floor(n / votes.length);
  const lit = [members[round % members.length], members[(round * 5 + 1) % members.length]];
  return `${votes[n % votes.length]}?lit=${lit.join()}&by=${round % 2 === 0 ? "region" : "position"}`;
};

await quiet();
await renders(`${VOTE}, kept`, () => VOTE, 4000, 16);
let next = 0;
await renders(`${votes.length} votes, each made anew`, () => unread(next++), 1000, 16);
for (const path of ["/votes", "/members/FRA"]) {
  await renders(`${path}, kept`, () => path, 4000, 16);
  await quiet();
  await renders(`${path}, made anew`, (n) => `${path}?n=${n}`, 300, 16);
}
const packed = await fetch(site.origin + VOTE, { headers: { "accept-encoding": "gzip" } });
const plain = await plainServer(Number(packed.headers.get("content-length")));
for (const [name, address] of [
  [`${VOTE}, kept`, site.origin + VOTE],
  ["as many bytes from a plain server of Node's", plain.address],
] as const) {
  const { pagesASecond, p50, p99 } = await sendCrowd(address, 1000, 20_000);
  console.log(`${name}: ${pagesASecond} pages/s with 1000 readers without a pause; p50 ${p50} ms, p99 ${p99} ms`);
}
plain.stop();
await renders("votes made anew", () => unread(next++), 1200, 1000);

/** Readers who read: each keeps a connection, opens one page of a vote after another, and stays a second or three on each. */
async function reading(readers: number, pagesEach: number): Promise<void> {
  const times: number[] = [];
  const used = serverSeconds();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let n = 0; n < pagesEach; n++) {
        await new Promise((resolve) => setTimeout(resolve, 1000 + ((reader * 7919 + n * 104_729) % 2000)));
        times.push(await fetchPage(votes[(reader * 31 + n * 17) % votes.length] ?? VOTE));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const share = used === undefined ? "" : `, ${(((serverSeconds() ?? 0) - used) / seconds).toFixed(2)} of a core`;
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
  console.log(
    `${readers} readers who stay one to three seconds on each of ${votes.length} votes: ${(times.length / seconds).toFixed(0)} pages/s${share}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}
await reading(1000, 8);

/** What the page and all scripts it asks for within a second and a half weigh on the wire; a worker counts as a script. */
async function weigh(browser: Browser, path: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Set<string>();
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(".js")) scripts.add(request.url());
  });
  await page.goto(site.origin + path, { waitUntil: "load" });
  await page.waitForTimeout(1500);
  await context.close();
  const kb = async (urls: Iterable<string>): Promise<string> => {
    let bytes = 0;
    for (const url of urls) bytes += gzipSync(await (await fetch(url)).text()).length;
    return (bytes / 1024).toFixed(1);
  };
  console.log(
    `${path}: ${scripts.size} scripts, ${await kb(scripts)} KB gz; page ${await kb([site.origin + path])} KB gz`,
  );
}

const browser = await openBrowser();
if (browser !== undefined) {
  for (const path of [VOTE, "/votes", "/"]) await weigh(browser, path);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const client = await page.context().newCDPSession(page);
  // Slow 4G and a slow phone, as Lighthouse sets them.
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const path of [VOTE, "/"]) {
    await page.goto(site.origin + path, { waitUntil: "load" });
    const paint = await page.evaluate(
      () =>
        new Promise<{ lcp: number; cls: number }>((resolve) => {
          let lcp = 0;
          let cls = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) lcp = entry.startTime;
          }).observe({ type: "largest-contentful-paint", buffered: true });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) cls += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve({ lcp, cls }), 1500);
        }),
    );
    console.log(
      `${path} on slow 4G, CPU / 4: largest contentful paint ${paint.lcp.toFixed(0)} ms, layout shift ${paint.cls.toFixed(3)}`,
    );
  }
  await measureWaits(browser, site.origin);
  await browser.close();
}
agent.destroy();
site.stop();
