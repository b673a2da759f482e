import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Installed browsers, in the order in which they are taken. */
const INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--use-gl=angle",
  "--use-angle=swiftshader",
];

/** Starts a Chromium: `CHROME_PATH`, an installed one, or the one that came with the tests; undefined where there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = INSTALLED.find((path) => path !== undefined && existsSync(path)) ?? (await packedChromium());
  if (executablePath === undefined) {
    console.log("skipped: there is no Chromium (set CHROME_PATH to one)");
    return undefined;
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** Chromium inside npm, for linux on x64. It brings its own libraries only where it believes to be on a bare machine. */
async function packedChromium(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  process.env.VERCEL ??= "1";
  const packed = (await import("@sparticuz/chromium")).default;
  return packed.executablePath();
}

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: "light" };
export const PHONE_DARK: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: "dark" };

/** A page with everything noted that must not happen on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, Content-Security-Policy violations, requests to other hosts. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`asks another host: ${url}`);
  });
  return { page, faults, close: () => context.close() };
}

type AxeConstructor = typeof AxeBuilder;
// Under some loaders the class arrives inside a namespace.
const Axe: AxeConstructor = (AxeBuilder as unknown as { default?: AxeConstructor }).default ?? AxeBuilder;

/** What axe finds against WCAG 2.2 A and AA: each rule with the first element that breaks it. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new Axe({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  return violations.map((v) => `${v.id} (${v.impact}): ${v.nodes[0]?.target.join(" ")}: ${v.nodes[0]?.failureSummary}`);
}
