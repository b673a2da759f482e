import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { seededRandom } from "#basics";
import { gaFile } from "../../test/undl-file.ts";
import { importSources, openUserRecord, readRecordFile, userRecordPath } from "./index.ts";

/** How many times the import is killed; the full number is 200. */
const KILLS = Number(process.env.PLENARY_KILLS ?? 8);
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
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
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
  const command = ["--conditions=source", "--import", "tsx", join(root, "test", "import-once.ts"), home, ...paths];
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
    const begun = Date.now();
    const whole = start([join(folder, "b.csv")]);
    expect(await whole.done, whole.said()).toBe(0);
    const length = Date.now() - begun;
    const random = seededRandom(3);
    for (let k = 0; k < KILLS; k++) {
      const run = start([join(folder, k % 2 === 0 ? "a.csv" : "b.csv")]);
      // The start of the program is not what is of interest: most kills fall into the later half.
      run.killAfter(length * (0.4 + 0.65 * random()));
      await run.done;
      expect(isWhole(), `after kill ${k}`).toBe(true);
    }
    const last = start([join(folder, "a.csv")]);
    expect(await last.done, last.said()).toBe(0);
    expect(openUserRecord(home).position(openUserRecord(home).find("A/RES/40/500")!, "USA")).toBe("yes");
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
