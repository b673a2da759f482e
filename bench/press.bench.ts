import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseLocalDate, seededRandom } from "#basics";
import { type Article, createReader, type Reader } from "#press";
import { openUserRecord } from "#store";
import { createBaseline } from "./eval/baseline.ts";
import { generate } from "./eval/generate.ts";

// npm run bench press: how fast articles are read on one core, beside a reader of plain regular expressions that does far less; by the library as
// it is built. Articles and votes are those of the record in PLENARY_HOME where there is one, else of the record that ships.

const ARTICLES = 2500;
const STARTS = 15;
const root = join(import.meta.dirname, "..");

const record = openUserRecord();
const all: readonly Article[] = generate(record, 2 * ARTICLES, seededRandom(20250224)).map(({ text, published }) => {
  const day = parseLocalDate(published ?? "");
  return { text, ...(day === undefined ? {} : { published: day }) };
});
/** Read first: V8 compiles what is run often while it reads them. */
const early = all.slice(0, ARTICLES);
const articles = all.slice(ARTICLES);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

console.log(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
console.log(
  `${new Set(articles.map((a) => a.text)).size} distinct articles of ${Math.round(characters / articles.length)} characters on average, ${record.voteCount} votes on record\n`,
);
console.log("CPU/s: articles in one second of one core's time, which other work on the machine does not change much");
console.log(row("", "CPU/s", "articles/s", "MB/s", "median ms", "p99 ms", "slowest ms", "claims"));
const started = measure("Plenary, just started", createReader(record), early);
measure("Plenary", started, articles);
measure("regular expressions", createBaseline(record), articles);
coldStart();

/** How fast a reader reads some articles; gives the reader back. */
function measure(name: string, reader: Reader, articles: readonly Article[]): Reader {
  const times: number[] = [];
  let claims = 0;
  const start = performance.now();
  const work = process.cpuUsage();
  for (const article of articles) {
    const from = performance.now();
    claims += reader.check(article).findings.length;
    times.push(performance.now() - from);
  }
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(work);
  const ofCore = (articles.length / ((used.user + used.system) / 1e6)).toFixed(0);
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
  const speed = (articles.length / seconds).toFixed(0);
  console.log(
    row(name, ofCore, speed, (characters / 1e6 / seconds).toFixed(2), at(0.5), at(0.99), at(1), String(claims)),
  );
  return reader;
}

/** Whole processes: `plenary check` on the README's example, and Node doing nothing, for comparison. */
function coldStart(): void {
  if (!existsSync(join(root, "dist", "cli", "main.cjs"))) {
    console.log("\ncold start: not measured, dist/ is not built (npm run build)");
    return;
  }
  const example = join(root, "docs", "examples", "two-texts.txt");
  console.log(`\nwhole processes, ${STARTS} of each: median ms, least ms, most memory`);
  processes("plenary check", [join(root, "bin", "plenary.cjs"), "check", example]);
  processes("… of the built program alone", [join(root, "dist", "cli", "main.cjs"), "check", example]);
  processes("plenary --version", [join(root, "dist", "cli", "main.cjs"), "--version"]);
  processes("node, doing nothing", ["-e", "0"]);
}

function processes(name: string, args: readonly string[]): void {
  const times = Array.from({ length: STARTS + 1 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: root });
    if (status === 2 || status === null) throw new Error(`${name} failed`);
    return performance.now() - start;
  })
    .slice(1) // the first fills the disk's cache
    .sort((a, b) => a - b);
  const script = `process.on("exit", () => process._rawDebug(process.resourceUsage().maxRSS))`;
  const { stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(script)}`, ...args],
    {
      encoding: "utf8",
      cwd: root,
    },
  );
  const memory = Number(stderr.trim().split("\n").at(-1)) / 1024;
  console.log(
    `${name.padEnd(32)} ${(times[STARTS >> 1] ?? 0).toFixed(0).padStart(5)} ${(times[0] ?? 0).toFixed(0).padStart(5)} ${memory.toFixed(0).padStart(5)} MB`,
  );
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(22) + cells.map((c) => c.padStart(11)).join("");
}
