/**
 * How fast texts are cut and their names found, on articles that all differ (a repeated one would only measure its own words in the table),
 * and how the time grows with the text. `node --conditions=source --import tsx bench/press-text.bench.ts [articles]`. Wall time is what a user
 * waits for; CPU time is what to compare on a machine that does other things too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { type LocalDate, type Random, seededRandom } from "#basics";
import { createTextReader } from "../src/press/text/document.ts";
import { names } from "../test/press-names.ts";

const RUNS = 5;
const SIZE = 4096;
const PUBLISHED = "2025-02-26" as LocalDate;
const folder = join(import.meta.dirname, "..", "test", "articles");

/** Sentences of the golden articles: what the made-up ones are mixed from. */
function sentences(): readonly string[] {
  const texts = readdirSync(folder).filter((f) => f.endsWith(".txt") && !f.includes("html"));
  return texts
    .flatMap((f) => readFileSync(join(folder, f), "utf8").split(/(?<=[.!?]["”]?)\s+|\n+/))
    .filter((s) => s.length > 20);
}

/** Words that no list knows, the low ones far more frequent than the high ones. */
function inventor(random: Random): () => string {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? "";
  const words = Array.from({ length: 40_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick("bcdfghjklmnprstvw") + pick("aeiou")).join(""),
  );
  return () => words[Math.floor(random() ** 3 * words.length)] ?? "";
}

function articles(count: number): readonly string[] {
  const random = seededRandom(7);
  const invent = inventor(random);
  const stock = sentences();
  const sentence = (): string =>
    (stock[Math.floor(random() * stock.length)] ?? "").replace(/\b[a-z]{5,}\b/g, (word) =>
      random() < 0.35 ? invent() : word,
    );
  return Array.from({ length: count }, () => {
    let text = `UN vote ${invent()}\n\n`;
    while (text.length < SIZE) text += `${[sentence(), sentence(), sentence(), sentence()].join(" ")}\n\n`;
    return text.slice(0, SIZE);
  });
}

function timed(go: () => void): { wall: number; cpu: number } {
  const from = performance.now();
  const before = process.cpuUsage();
  go();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - from) / 1000, cpu: (user + system) / 1e6 };
}

const count = Number(process.argv[2] ?? 2500);
let reader = createTextReader(names);
const compile = timed(() => {
  reader = createTextReader(names);
});
console.log(`load ${loadavg()[0]?.toFixed(1)}; names compiled in ${(compile.cpu * 1000).toFixed(0)} ms of CPU`);
const texts = articles(count);
for (let run = 0; run < RUNS; run++) {
  const { wall, cpu } = timed(() => {
    for (const text of texts) reader.read({ text, published: PUBLISHED });
  });
  console.log(`${(count / wall).toFixed(0)} articles/s, ${(count / cpu).toFixed(0)} a second of CPU`);
}
for (const size of [16, 64, 256]) {
  const text = texts.slice(0, size).join("\n");
  const { cpu } = timed(() => reader.read({ text, published: PUBLISHED }));
  console.log(`${text.length >> 10} KB in one text: ${(cpu * 1000).toFixed(0)} ms of CPU`);
}
