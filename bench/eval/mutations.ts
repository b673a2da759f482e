import { join } from "node:path";
import { parseLocalDate, seededRandom } from "#basics";
import { createReader, type Reader } from "#press";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { isAlarm, isJudged, scoreArticle } from "../../test/press-scoring.ts";
import { createBaseline } from "./baseline.ts";
import { generate } from "./generate.ts";
import { MUTATIONS, type Mutated, mutated } from "./mutate.ts";

// npx tsx --conditions=source bench/eval/mutations.ts [EACH]: how often one planted mistake is found, by its kind, and how often
// an article without a mistake is called wrong. EACH is the number of articles of each kind (default 150).

const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "..", "data", "record")));
const each = Number(process.argv[2] ?? 150);
const readers: readonly (readonly [string, Reader])[] = [
  ["reader", createReader(record)],
  ["regular expressions", createBaseline(record)],
];

console.log(`mutation                    articles  ${readers.map(([name]) => `${name}: found`.padEnd(28)).join("")}`);
for (const mutation of MUTATIONS) {
  const random = seededRandom(MUTATIONS.indexOf(mutation) + 1);
  const made: Mutated[] = [];
  for (let tries = 0; made.length < each && tries < each * 60; tries++)
    made.push(...[mutated(record, mutation, random)].flatMap((m) => m ?? []));
  const found = readers.map(([, reader]) => made.filter((m) => detects(reader, m)).length);
  console.log(
    `${mutation.padEnd(28)}${String(made.length).padEnd(10)}${found.map((n) => share(n, made.length).padEnd(28)).join("")}`,
  );
}

const clean = generate(record, each * 2, seededRandom(99));
for (const [name, reader] of readers) {
  const alarms = clean.flatMap(
    (golden) => scoreArticle(golden, read(reader, golden.text, golden.published)).falseAlarms,
  );
  const claims = clean.reduce((n, golden) => n + golden.expect.length, 0);
  console.log(
    `\n${name}: ${alarms.length} false alarms over ${claims} true claims in ${clean.length} articles (${((100 * alarms.length) / claims).toFixed(2)} per 100)`,
  );
  if (process.argv.includes("--misses") && name === "reader")
    for (const f of alarms.slice(0, 40))
      console.log(`  ${f.verdict} ${f.claim.type} "${f.claim.quote}" ${f.votes[0]} (${f.because.join(", ")})`);
}

/** Called wrong on the words that are; or, for a forecast, left unjudged. */
function detects(reader: Reader, { article, quote, mutation }: Mutated): boolean {
  const start = article.text.indexOf(quote);
  const there = read(reader, article.text, article.published).findings.filter(
    (f) => f.claim.start < start + quote.length && start < f.claim.end,
  );
  return mutation === "forecast for fact"
    ? !there.some((f) => isJudged(f.verdict))
    : there.some((f) => isAlarm(f.verdict));
}

function read(reader: Reader, text: string, date: string | undefined): ReturnType<Reader["check"]> {
  const published = parseLocalDate(date ?? "");
  return reader.check({ text, ...(published ? { published } : {}) });
}

function share(n: number, of: number): string {
  return of === 0 ? "–" : `${(n / of).toFixed(3)} (${n}/${of})`;
}
