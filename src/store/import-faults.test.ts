import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { seededRandom } from "#basics";
import { gaFile } from "../../test/undl-file.ts";
import { importSources, openUserRecord, readRecordFile, userRecordPath } from "./index.ts";

/** How many times the import is killed: 200 in the full check, a few otherwise. */
const KILLS = Number(process.env.PLENARY_KILLS ?? (process.env.PLENARY_SHARED_NEEDED === "1" ? 200 : 12));
const root = join(import.meta.dirname, "..", "..");
const codes = ["BRA", "CHN", "FRA", "NOR", "USA", "IND", "ZAF", "EGY"];
const fileOf = (letter: string): string =>
  gaFile(
    Array.from({ length: 300 }, (_, i) => ({
      id: String(910_000 + i),
      resolution: `A/RES/40/${500 + i}`,
      votes: Object.fromEntries(codes.map((c) => [c, letter])),
    })),
  );

let folder = "";
let home = "";

/** The program that is killed, in one file: it starts in a fraction of the time, so that there can be many kills. */
async function bundleProgram(): Promise<void> {
  const build = await rolldown({
    cwd: root,
    input: join(root, "test", "import-once.ts"),
    platform: "node",
    resolve: { conditionNames: ["source", "import", "node", "default"] },
    external: [/^pdfjs-dist/, /^hyparquet/],
    logLevel: "silent",
  });
  await build.write({ file: join(folder, "import-once.mjs"), format: "esm", codeSplitting: false });
  await build.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
  await bundleProgram();
  home = join(folder, "home");
  writeFileSync(join(folder, "a.csv"), fileOf("Y"));
  writeFileSync(join(folder, "b.csv"), fileOf("N"));
  const first = await importSources({ home, paths: [join(folder, "a.csv")], read: "2026-11-21" as LocalDate });
  if (!first.ok) throw new Error(first.error.says);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(
  paths: readonly string[],
  shell = "",
): { killAfter: (ms: number) => void; done: Promise<number | null>; said: () => string } {
  const command = [join(folder, "import-once.mjs"), home, ...paths];
  const child =
    shell === ""
      ? spawn(process.execPath, command, { cwd: root })
      : spawn("sh", ["-c", `${shell}; exec "$0" "$@"`, process.execPath, ...command], { cwd: root });
  let said = "";
  child.stdout.on("data", (d) => (said += d));
  child.stderr.on("data", (d) => (said += d));
  return {
    killAfter: (ms) => setTimeout(() => child.kill("SIGKILL"), ms),
    done: new Promise((ended) => child.on("exit", ended)),
    said: () => said,
  };
}

/** Every vote says yes, or every vote says no: never some of each, and never nothing. */
function isWhole(): boolean {
  const file = readRecordFile(userRecordPath(home));
  if (!file.ok) return false;
  const record = openUserRecord(home);
  const said = new Set(
    Array.from({ length: 300 }, (_, i) => record.position(record.find(`A/RES/40/${500 + i}`)!, "USA")),
  );
  return said.size === 1;
}

describe("an import that meets with an accident", () => {
  test("leaves one whole record, whenever it is killed", { timeout: 1_800_000 }, async () => {
    const started = Date.now();
    const whole = start([join(folder, "b.csv")]);
    expect(await whole.done, whole.said()).toBe(0);
    const length = Date.now() - started;
    const random = seededRandom(3);
    let killed = 0;
    for (let k = 0; k < KILLS; k++) {
      const run = start([join(folder, k % 2 === 0 ? "a.csv" : "b.csv")]);
      // The start of the program is not what is of interest: most kills fall into the later half.
      run.killAfter(length * (0.3 + 0.7 * random()));
      if ((await run.done) === null) killed++;
      expect(isWhole(), `after kill ${k}`).toBe(true);
    }
    expect(killed, "most imports were killed before their end").toBeGreaterThan(KILLS / 2);
    const last = start([join(folder, "a.csv")]);
    expect(await last.done, last.said()).toBe(0);
    expect(openUserRecord(home).position(openUserRecord(home).find("A/RES/40/500")!, "USA")).toBe("yes");
    const begun = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
    expect(begun, "what the killed ones had begun to write is gone").toEqual([]);
  });

  test.skipIf(process.platform === "win32")(
    "leaves the old record when the disk takes no more",
    { timeout: 120_000 },
    async () => {
      const before = openUserRecord(home).version;
      const run = start([join(folder, "b.csv")], "ulimit -f 8");
      expect(await run.done).not.toBe(0);
      expect(openUserRecord(home).version).toBe(before);
      expect(isWhole()).toBe(true);
    },
  );

  // A file system of its own needs Linux, and the right to mount one in a namespace of one's own.
  const mayMount =
    process.platform === "linux" && spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
  test.skipIf(!mayMount)("leaves the old record when the disk is full", { timeout: 120_000 }, () => {
    const before = openUserRecord(home).version;
    const size = readdirSync(home, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(home, name)))
      .reduce((n, stat) => n + (stat.isFile() ? Math.ceil(stat.size / 4096) * 4096 : 4096), 0);
    const kept = join(folder, "after");
    const inside = `mount -t tmpfs -o size=${size + 12_288} none /mnt && cp -r "$1"/. /mnt/ && { node "$2" /mnt "$3"; code=$?; cp -r /mnt "$4"; exit $code; }`;
    const program = join(folder, "import-once.mjs");
    const arguments_ = ["-rm", "sh", "-c", inside, "sh", home, program, join(folder, "b.csv"), kept];
    const run = spawnSync("unshare", arguments_, { cwd: root, encoding: "utf8" });
    expect(run.status, run.stderr).not.toBe(0);
    expect(run.stderr).toMatch(/the disk is full \(ENOSPC\); the record is unchanged/);
    expect(openUserRecord(kept).version).toBe(before);
    expect(readdirSync(kept).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("lets only one of two imports work, and says so to the other", { timeout: 120_000 }, async () => {
    const runs = [start([join(folder, "a.csv")]), start([join(folder, "b.csv")])];
    const ends = await Promise.all(runs.map((r) => r.done));
    expect(isWhole()).toBe(true);
    const refused = runs.filter((_, i) => ends[i] !== 0);
    for (const run of refused) expect(run.said()).toMatch(/another import \(process \d+\) is at work/);
    expect(ends.filter((end) => end === 0).length).toBeGreaterThanOrEqual(1);
    expect(readdirSync(home).filter((name) => name === "import.lock")).toEqual([]);
  });
});
