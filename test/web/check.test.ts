import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, DESKTOP, openBrowser, PHONE_DARK, watchedPage } from "./browser.ts";
import { type RunningSite, startSite } from "./server.ts";

const ARTICLE =
  "NEW YORK, Feb 25, 2025 - The General Assembly on Monday adopted a Ukrainian resolution. " +
  "It won 93 votes in favour, with 18 against and 65 abstentions. France voted against it. " +
  "The United States voted against it.";

const browser: Browser | undefined = await openBrowser();
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site.stop();
});

/** A PDF of one page with a line of text after the other. */
function pdfOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`).join("\n");
  const content = `BT /F1 11 Tf 40 750 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const place = pdf.length;
    pdf += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
  return `${pdf}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

const findings = (page: Page) => page.locator("li[id^=finding-]");

describe.skipIf(browser === undefined)("in the browser", () => {
  test("judges what is typed, without sending it", async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    const posts: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
    await page.goto(site.origin);
    await page.getByLabel("Article", { exact: true }).fill(ARTICLE);
    await page.waitForSelector("li.contradicted");
    expect(await page.locator("li.contradicted blockquote").allInnerTexts()).toEqual([
      expect.stringContaining("France"),
    ]);
    expect(await page.locator(".under mark.contradicted").innerText()).toContain("France");
    expect(await page.locator(".private").innerText()).toContain("never leaves this machine");
    expect(posts).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("goes from finding to finding with the keyboard, and from text to finding and back", async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(`${site.origin}/?example=two-texts`);
    await page.waitForSelector(".step");
    const count = await findings(page).count();
    expect(count).toBeGreaterThan(5);
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    expect(await page.locator("li[aria-current]").getAttribute("id")).toBe("finding-1");
    expect(await page.locator("mark.active").first().getAttribute("id")).toBe("mark-1");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    expect(await page.locator("li[aria-current]").getAttribute("id")).toBe(`finding-${count - 1}`);
    await page.locator("#finding-2").getByText("Show in the text").click();
    const quoted = await page.evaluate(() => {
      const field = document.querySelector("textarea")!;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(await page.locator("#finding-2 blockquote").innerText()).toContain(quoted);
    expect(faults).toEqual([]);
    await close();
  });

  test("opens a finding to the roll call with the named member lit, and the rule", async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, PHONE_DARK);
    await page.goto(site.origin);
    await page.getByLabel("Article", { exact: true }).fill(ARTICLE);
    const card = page.locator("li.contradicted", { hasText: "France" });
    await card.locator("summary", { hasText: "Roll call and rule" }).first().click();
    expect(await card.locator(".code.lit").allInnerTexts()).toEqual(["FRA"]);
    expect(await card.locator(".code").count()).toBeGreaterThan(150);
    expect(await card.locator(".named").innerText()).toMatch(/France\s+in favour/);
    expect(await card.locator(".rule").innerText()).toContain("two thirds");
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByRole("link", { name: "Picture to send on" }).getAttribute("href")).toMatch(
      /^\/share\/check\.png\?supported=\d+&contradicted=\d+/,
    );
    expect(faults).toEqual([]);
    await close();
  });

  test("filters by verdict", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, PHONE_DARK);
    await page.goto(`${site.origin}/?example=two-texts`);
    await page.waitForSelector(".step");
    const all = await findings(page).count();
    await page.getByRole("button", { name: /^Conflated/ }).click();
    const some = await findings(page).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator("li.supported").count()).toBe(0);
    await close();
  });

  test("opens a saved page, and refuses a PDF with a sentence", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plenary-web-"));
    const [saved, pdf] = [join(folder, "page.html"), join(folder, "paper.pdf")];
    writeFileSync(saved, `<!doctype html><nav>Menu</nav><script>alert(1)</script><article><p>${ARTICLE}</p></article>`);
    writeFileSync(pdf, "%PDF-1.7\n\0\0\0");
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(site.origin);
    await page.waitForFunction(() => document.querySelector("button[type=submit]") === null);
    await page.locator("input[type=file]").setInputFiles(saved);
    await page.waitForSelector("li.contradicted");
    expect(await page.getByLabel("Article", { exact: true }).inputValue()).toBe(ARTICLE);
    await page.locator("input[type=file]").setInputFiles(pdf);
    expect(await page.locator("[role=alert]").innerText()).toContain("does not look like text");
    expect(faults).toEqual([]);
    await close();
  });

  test("reads a PDF, here in the browser, and copies a finding with its source", { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "plenary-web-"));
    const paper = join(folder, "paper.pdf");
    writeFileSync(paper, pdfOf(ARTICLE.match(/[^.]+\./g)!.map((line) => line.trim())));
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const posts: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
    await page.goto(site.origin);
    await page.waitForFunction(() => document.querySelector("button[type=submit]") === null);
    await page.locator("input[type=file]").setInputFiles(paper);
    await page.waitForSelector("li.contradicted");
    await page
      .locator("li.contradicted")
      .getByRole("button", { name: /^Copy this finding/ })
      .click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /France voted against”: Contradicted.*A\/RES\/ES-11\/7/,
    );
    expect(posts).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("shows two million hostile letters as text", { timeout: 60_000 }, async () => {
    const { page, faults, close } = await watchedPage(browser!, site.origin, DESKTOP);
    await page.goto(site.origin);
    await page.waitForFunction(() => document.querySelector("button[type=submit]") === null);
    const opening =
      "<script>document.title='broken in'</script><img src=x onerror=alert(1)>\u202e The Assembly adopted it 93-18-65. ";
    await page.evaluate((text) => {
      const field = document.querySelector("textarea")!;
      field.value = text + "lorem ipsum ".repeat(160_000);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, opening);
    await page.waitForFunction(() => document.querySelector("[aria-busy=false] [role=status]") !== null, undefined, {
      timeout: 50_000,
    });
    expect(await page.title()).toContain("Plenary");
    expect(await page.locator(".sheet img, .sheet script").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.skipIf(browser === undefined)("without JavaScript", () => {
  test("the form reads the article, text and findings linked both ways", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, { ...DESKTOP, javaScriptEnabled: false });
    await page.goto(site.origin);
    expect(await page.locator(".private").innerText()).toContain("is not kept");
    await page.getByLabel("Article", { exact: true }).fill(ARTICLE);
    await page.getByRole("button", { name: "Check" }).click();
    expect(await page.locator("li.contradicted blockquote").innerText()).toContain("France");
    await page.locator(".reading a.contradicted").first().click();
    expect(page.url()).toMatch(/#finding-\d+$/);
    await page.locator("li.contradicted").getByText("Show in the text").click();
    expect(page.url()).toMatch(/#mark-\d+$/);
    await close();
  });

  test("the example is one click away", async () => {
    const { page, close } = await watchedPage(browser!, site.origin, { ...DESKTOP, javaScriptEnabled: false });
    await page.goto(site.origin);
    await page.getByRole("link", { name: "Two texts on one day" }).click();
    expect(await findings(page).count()).toBeGreaterThan(5);
    await close();
  });
});
