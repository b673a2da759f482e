import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse";
import type { LocalDate } from "#basics";
import { type ReadingContext, readersFor } from "#ingest";
import { voteSearch } from "#record";
import { importSources, openShippedRecord, openUserRecord, readRecordFile, userRecordPath } from "#store";
import { hasShared, SHARED } from "../test/shared.ts";

// Import of the full file in the Library's format, beside what other programs take to read it; opening and searching the record made of it.

if (!hasShared("data/ga")) process.exit(0);
const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
const csv = join(folder, "ga.csv");
const home = join(folder, "home");
const read = "2026-11-21" as LocalDate;
await pipeline(
  createReadStream(join(SHARED, "data/ga/CONVERSION_ga_voting_1946_2025.csv.gz")),
  createGunzip(),
  createWriteStream(csv),
);
console.log(`${(statSync(csv).size / 1e6).toFixed(0)} MB, 1,080,551 rows`);

async function timed(name: string, times: number, work: () => Promise<unknown> | unknown): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    all.push(performance.now() - start);
  }
  const best = Math.min(...all);
  console.log(`${name.padEnd(52)} ${best.toFixed(best < 20 ? 1 : 0).padStart(8)} ms   (best of ${times})`);
  return best;
}

const shipped = openShippedRecord();
const context: ReadingContext = {
  members: shipped.members,
  council: shipped.council,
  decode: (bytes) => new TextDecoder().decode(bytes),
  read,
  standsAt: (bytes, at, part) => Buffer.compare(part, bytes.subarray(at, at + part.length)) === 0,
};

async function fragmentsOf(path: string): Promise<void> {
  const readers = readersFor(context);
  let reader: ReturnType<typeof readers.open> | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    reader ??= readers.open(chunk as Uint8Array);
    if (reader.ok) reader.value.push(chunk as Uint8Array);
  }
  if (reader?.ok) reader.value.end();
  readers.sets();
}

await timed("wc -l", 3, () => spawnSync("wc", ["-l", csv]));
const duck = await (await DuckDBInstance.create(":memory:")).connect();
const duckTime = await timed("DuckDB read_csv, every column", 3, () =>
  duck.runAndReadAll(
    `select count(*), sum(length(columns(*))) from read_csv('${csv}', header = true, all_varchar = true)`,
  ),
);
const ours = await timed("Plenary: rows to fragments of 6,825 votes", 3, () => fragmentsOf(csv));
const whole = await timed("Plenary: import, merge, write, from nothing", 1, async () => {
  const done = await importSources({ home, paths: [csv], read });
  if (!done.ok) throw new Error(done.error.says);
});
console.log(
  `memory at its highest so far: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (DuckDB's included)`,
);
const csvParse = await timed("csv-parse, rows as arrays", 1, async () => {
  let rows = 0;
  for await (const _ of createReadStream(csv).pipe(parse())) rows++;
  if (rows !== 1_080_552) throw new Error(`csv-parse found ${rows} rows`);
});
console.log(
  `fragments: ${(ours / duckTime).toFixed(1)} x DuckDB, csv-parse takes ${(csvParse / ours).toFixed(1)} x as long`,
);
console.log(
  `whole import: ${(whole / duckTime).toFixed(1)} x DuckDB, csv-parse takes ${(csvParse / whole).toFixed(1)} x as long`,
);

const alone = spawnSync(
  process.execPath,
  [
    "--conditions=source",
    "--import",
    "tsx",
    join(import.meta.dirname, "..", "test", "import-once.ts"),
    join(folder, "h2"),
    csv,
  ],
  { encoding: "utf8", env: { ...process.env, PLENARY_SAY_MEMORY: "1" } },
);
console.log(`an import in a process of its own: ${alone.stderr.trim()}`);

const path = userRecordPath(home);
console.log(`\n${(statSync(path).size / 1e6).toFixed(2)} MB on disk`);
await timed("open the full record", 10, () => readRecordFile(path));
await timed("open it and read one vote", 10, () => openUserRecord(home).vote(3000));
await timed("open it and find a resolution", 10, () => openUserRecord(home).find("A/RES/ES-11/7"));
await timed("open the shipped record", 10, () => openShippedRecord());
const search = voteSearch(openUserRecord(home));
await timed("the first search (makes the index)", 1, () => search.find({ text: "nuclear" }));
for (const query of [
  { text: "nuclear weapons" },
  { text: "palestin" },
  {
    positions: [
      { member: "USA", option: "no" },
      { member: "ISR", option: "yes" },
    ],
  },
  { marginAtMost: 2 },
  { kinds: ["amendment"], outcome: "not-adopted" },
] as const) {
  await timed(`search ${JSON.stringify(query)}`.slice(0, 52), 10, () => search.find(query));
}
rmSync(folder, { recursive: true, force: true });
