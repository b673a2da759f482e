import { join } from "node:path";
import { type LocalDate, parseLocalDate, type Random, seededRandom } from "#basics";
import { createReader } from "#press";
import { openShippedRecord } from "#store";
import { readGolden, readPhrases } from "../../test/golden.ts";

// npm run fuzz -- [--minutes N] [--seed N]: texts that nobody wrote. The reader must not throw, must place every claim in the text, must give the
// same reading twice, and must need time in proportion to the length. Ends with 1 at the first text that breaks a rule, and prints it.

const option = (name: string, or: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? or : Number(process.argv[at + 1]);
};
const minutes = option("minutes", 1);
const seed = option("seed", 1);
const random = seededRandom(seed);
const reader = createReader(openShippedRecord());
const root = join(import.meta.dirname, "..", "..");
const sources = [...readGolden(join(root, "test", "articles")), ...readPhrases(join(root, "test", "phrases"))].map(
  ({ text }) => text,
);
const words = [...new Set(sources.join(" ").split(/\s+/))];
const SIGNS = [..." ,.;:()[]\"'“”‘’—–-…\n\n\t/<>&!?0123456789\u00a0\u200b\ufeff\u0000\u0301\ud83d\ude00é中"];

const ends = Date.now() + minutes * 60_000;
let texts = 0;
let characters = 0;
let claims = 0;
let slowest = 0;
while (Date.now() < ends) {
  const text = one([grammarless, spliced, damaged, page])(random);
  const published =
    random() < 0.5
      ? parseLocalDate(`20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}-15`)
      : undefined;
  const cpu = process.cpuUsage();
  claims += tried(text, published);
  const { user, system } = process.cpuUsage(cpu);
  slowest = Math.max(slowest, (user + system) / 1000 / Math.max(1, text.length / 1000));
  texts++;
  characters += text.length;
}
console.log(
  `${texts} texts, ${(characters / 1e6).toFixed(1)} million characters, ${claims} claims, seed ${seed}: no throw, every place in its text; at most ${slowest.toFixed(0)} ms of a core per 1,000 characters`,
);
linear();

/** Reads a text; gives the number of claims, or ends the run. */
function tried(text: string, published: LocalDate | undefined): number {
  try {
    const { findings, unread } = reader.check({ text, ...(published ? { published } : {}) });
    for (const { claim } of findings)
      if (text.slice(claim.start, claim.end) !== claim.quote) fail(text, "a place is wrong");
    for (const u of unread)
      if (text.slice(u.start, u.end) !== u.quote) fail(text, "the place of an unread sentence is wrong");
    return findings.length;
  } catch (fault) {
    return fail(text, String((fault as Error).stack));
  }
}

function fail(text: string, what: string): never {
  console.log(`${what}\n${JSON.stringify(text)}`);
  process.exit(1);
}

function one<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Words of articles in no order. */
function grammarless(r: Random): string {
  return Array.from({ length: 1 + Math.floor(r() * 120) }, () => (r() < 0.15 ? one(SIGNS) : one(words))).join(
    r() < 0.9 ? " " : "",
  );
}

/** Halves of sentences joined. */
function spliced(r: Random): string {
  return Array.from({ length: 1 + Math.floor(r() * 8) }, () => {
    const text = one(sources);
    const from = Math.floor(r() * text.length);
    return text.slice(from, from + Math.floor(r() * 200));
  }).join(one([" ", ". ", "\n\n", ", ", " and "]));
}

/** An article with characters taken out, doubled and put in. */
function damaged(r: Random): string {
  const text = [...one(sources)];
  for (let n = Math.floor(r() * 20); n > 0; n--) {
    const at = Math.floor(r() * text.length);
    if (r() < 0.4) text.splice(at, 1 + Math.floor(r() * 4));
    else text.splice(at, 0, r() < 0.5 ? one(SIGNS) : text.slice(at, at + 30).join(""));
  }
  return text.join("");
}

/** The same as a page whose tags do not match. */
function page(r: Random): string {
  const tags = [
    "<p>",
    "</p>",
    "<div>",
    "</article>",
    "<article>",
    "<h1>",
    "</h1>",
    "<script>",
    "<li>",
    "<!--",
    "-->",
    "<a href='x'>",
    "&nbsp;",
    "&#x2014;",
  ];
  return `<html><body><article>${spliced(r)
    .split(" ")
    .map((w) => (r() < 0.1 ? one(tags) + w : w))
    .join(" ")}`;
}

/** Time against length, 64 KB to 4 MB: the slope of the logarithms is 1 where twice the text takes twice the time. */
function linear(): void {
  const shapes: readonly (readonly [string, string])[] = [
    ["articles", `${sources.filter((s) => s.length > 300 && !s.includes("<")).join("\n\n")}\n\n`],
    ["figures", "93-18-65 "],
    ["names", "Russia, China and "],
    ["verbs", "voted against and "],
    ["relative clauses", "Russia, which "],
    ["resolutions", "The UN resolution. "],
    ["opening brackets", "("],
    ["opening quotes", "“no "],
    ["a page of tags", "<div><p>The UN vote "],
  ];
  const sizes = [1 << 16, 1 << 18, 1 << 20, 1 << 22];
  console.log("\nmilliseconds of a core for 64 KB, 256 KB, 1 MB, 4 MB; slope");
  for (const [name, shape] of shapes) {
    const times = sizes.map((size) => {
      const text = shape.repeat(Math.ceil(size / shape.length)).slice(0, size);
      const start = process.cpuUsage();
      tried(text, "2025-02-25" as LocalDate);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    const slope = Math.log((times[3] ?? 1) / (times[0] ?? 1)) / Math.log(64);
    console.log(
      `${name.padEnd(20)}${times.map((t) => t.toFixed(0).padStart(8)).join("")}${slope.toFixed(2).padStart(8)}`,
    );
  }
}
