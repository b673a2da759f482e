import { Agent, get } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { openBrowser } from "../test/web/browser.ts";
import { startSite } from "../test/web/server.ts";

// The site as a reader meets it: renders a second, weight of the scripts, first view on a slow phone, and the wait while typing.

const VOTE = "/votes/a-res-es-11-8";
const site = await startSite();
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One page over a kept connection; milliseconds until its last byte. */
function fetchPage(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(site.origin + path, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().on("end", () => resolve(performance.now() - start));
    }).on("error", reject);
  });
}

async function renders(path: string, total: number, atOnce: number): Promise<void> {
  await fetchPage(path);
  const times: number[] = [];
  let left = total;
  const reader = async (): Promise<void> => {
    while (left-- > 0) times.push(await fetchPage(path));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, reader));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${path}: ${(total / seconds).toFixed(0)} renders/s with ${atOnce} readers; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}

for (const path of [VOTE, "/votes", "/members/FRA"]) await renders(path, 600, 16);
await renders(VOTE, 3000, 1000);

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
  await browser.close();
}
agent.destroy();
site.stop();
