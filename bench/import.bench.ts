import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
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

/** The best of several runs, by the clock and by the processor time of this process; beside other work only the second says much. */
interface Best {
  readonly clock: number;
  readonly processor: number;
}

console.log(`load ${loadavg()[0]?.toFixed(1)}\n${"".padEnd(52)} ${"clock".padStart(9)} ${"processor".padStart(11)}`);

async function timed(name: string, times: number, work: () => Promise<unknown> | unknown): Promise<Best> {
  let best: Best = { clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = {
      clock: Math.min(best.clock, performance.now() - start),
      processor: Math.min(best.processor, (user + system) / 1000),
    };
  }
  const figure = (ms: number): string => ms.toFixed(ms < 20 ? 1 : 0);
  console.log(
    `${name.padEnd(52)} ${figure(best.clock).padStart(6)} ms ${figure(best.processor).padStart(8)} ms   (best of ${times})`,
  );
  return best;
}

/** How often one takes as long as another, by the processor and by the clock. */
function times(a: Best, b: Best): string {
  return `${(a.processor / b.processor).toFixed(1)} times (${(a.clock / b.clock).toFixed(1)} by the clock)`;
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
console.log(`fragments: DuckDB ${times(ours, duckTime)}; csv-parse takes ${times(csvParse, ours)} as long`);
console.log(`whole import: DuckDB ${times(whole, duckTime)}; csv-parse takes ${times(csvParse, whole)} as long`);

// What a person has: the built program, in a process of its own.
const root = join(import.meta.dirname, "..");
spawnSync(process.execPath, [join(root, "bin", "plenary.cjs"), "--version"]);
const alone = spawnSync(
  process.execPath,
  [
    "--input-type=module",
    "-e",
    `import { importSources } from "#store";
     const done = await importSources({ home: process.argv[1], paths: [process.argv[2]], read: "${read}" });
     const { user, system } = process.cpuUsage();
     console.log(done.ok ? "" : "failed:", Math.round(process.resourceUsage().maxRSS / 1024), "MB at its highest,", ((user + system) / 1e6).toFixed(1), "s of processor time");`,
    join(folder, "h2"),
    csv,
  ],
  { encoding: "utf8", cwd: root },
);
console.log(`an import by the built program, from its start: ${alone.stdout.trim()}${alone.stderr}`);

const path = userRecordPath(home);
console.log(`\n${(statSync(path).size / 1e6).toFixed(2)} MB on disk`);
await timed("open the full record", 10, () => readRecordFile(path));
await timed("open it and read one vote", 10, () => openUserRecord(home).vote(3000));
await timed("open it and find a resolution", 10, () => openUserRecord(home).find("A/RES/ES-11/7"));
await timed("open the shipped record", 10, () => openShippedRecord());
await timed("the first search after opening", 5, () => voteSearch(openUserRecord(home)).find({ text: "nuclear" }));
const search = voteSearch(openUserRecord(home));
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
