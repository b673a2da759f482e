import { join } from "node:path";
import type { Browser } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, describe, expect, test } from "vitest";
import { parseLocalDate } from "#basics";
import { type Article, createReader } from "#press";
import { openRecord, type RecordData, recordData } from "#record";
import { openShippedRecord } from "#store";
import { readGolden, readPhrases } from "../golden.ts";
import { openBrowser } from "./browser.ts";

// The reader runs in Node and in whatever browser a visitor has: both must give the same findings, to the letter.

const root = join(import.meta.dirname, "..", "..");
const browser: Browser | undefined = await openBrowser();
afterAll(() => browser?.close());

const texts: readonly Article[] = [
  ...readGolden(join(root, "test", "articles")),
  ...readPhrases(join(root, "test", "phrases")).filter((_, i) => i % 12 === 0),
].map(({ text, published }) => {
  const day = parseLocalDate(published ?? "");
  return { text, ...(day === undefined ? {} : { published: day }) };
});

/** The reader as one script for a page: `read(record, articles)`, in JSON both ways. */
async function script(): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: "entry",
    resolve: { conditionNames: ["source", "import", "default"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? join(root, "entry.js") : null),
        load: (id) =>
          id === join(root, "entry.js")
            ? `import { openRecord } from "#record"; import { createReader } from "#press";
               globalThis.read = (record, articles) => {
                 const data = JSON.parse(record);
                 const reader = createReader(openRecord({ ...data, cells: Uint8Array.from(data.cells) }));
                 return JSON.parse(articles).map((article) => JSON.stringify(reader.check(article)));
               };`
            : null,
      },
    ],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  return output[0].code;
}

describe.skipIf(browser === undefined)("Node and the browser", () => {
  test(`give the same findings for ${texts.length} texts`, async () => {
    const data: RecordData = recordData(openShippedRecord());
    const page = await browser!.newPage();
    await page.addScriptTag({ content: await script() });
    const there = await page.evaluate(
      ([record, articles]) =>
        (globalThis as unknown as { read(record: string, articles: string): string[] }).read(record, articles),
      [JSON.stringify({ ...data, cells: [...data.cells] }), JSON.stringify(texts)] as const,
    );
    const reader = createReader(openRecord(data));
    const here = texts.map((article) => JSON.stringify(reader.check(article)));
    expect(texts.length).toBeGreaterThan(50);
    expect(here.filter((reading) => reading.includes('"verdict"')).length).toBeGreaterThan(50);
    there.forEach((reading, i) => {
      expect(reading, texts[i]?.text.slice(0, 80)).toBe(here[i]);
    });
    await page.close();
  }, 60_000);
});
