import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The package as it reaches others: packed, unpacked into an empty folder beside what npm would put there, and started from there. Nothing is
// fetched: the packages it needs, and no others, are lent from this checkout.

const SLOW_MS = 120_000;
const root = join(import.meta.dirname, "..");
const place = mkdtempSync(join(tmpdir(), "plenary-packed-"));
const installed = join(place, "node_modules", "plenary");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
}
const manifest = (): Manifest => JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

function start(args: readonly string[], input = "") {
  const program = join(installed, manifest().bin.plenary ?? "");
  const env = { ...process.env, PLENARY_HOME: join(place, "home"), XDG_CACHE_HOME: join(place, "cache") };
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", cwd: place, input, env });
  return { code: ran.status, out: ran.stdout, errors: ran.stderr };
}

beforeAll(() => {
  // In a fresh checkout, or a changed one, the launcher builds the program first.
  execFileSync(process.execPath, [join(root, "bin", "plenary.cjs"), "--version"]);
  execFileSync(npm, ["pack", "--ignore-scripts", "--silent", "--pack-destination", place], { cwd: root });
  const [tarball = ""] = readdirSync(place).filter((name) => name.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", tarball], { cwd: place });
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(join(place, "package"), installed, { recursive: true });
  for (const needed of Object.keys(manifest().dependencies)) {
    const lent = join(place, "node_modules", needed);
    mkdirSync(dirname(lent), { recursive: true });
    symlinkSync(join(root, "node_modules", needed), lent, "junction");
  }
}, SLOW_MS);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("the package, packed and unpacked elsewhere", { timeout: SLOW_MS }, () => {
  test("carries no sources, tests or tools, and nothing that only its makers need", () => {
    const inside = readdirSync(installed);
    expect(inside).toEqual(
      expect.arrayContaining(["bin", "dist", "data", "docs", "README.md", "LICENSE", "package.json"]),
    );
    for (const left of ["src", "test", "tools", "bench", "node_modules"]) expect(inside).not.toContain(left);
  });

  test("checks an article, with the code of what it found", () => {
    const example = readFileSync(join(root, "docs", "examples", "two-texts.txt"), "utf8");
    const { code, out, errors } = start(["check", "-"], example);
    expect(errors).toBe("");
    expect(out).toContain("Conflated");
    expect(code).toBe(1);
  });

  test("tells a vote and a rule, and says its version", () => {
    expect(start(["vote", "A/RES/ES-11/8"]).out).toContain("93");
    expect(start(["rule", "86"]).code).toBe(0);
    expect(start(["--version"]).out.trim()).toBe(manifest().version);
  });

  test("opens as a library by each of its doors", () => {
    const doors = Object.keys(manifest().exports).map((door) => `plenary${door.slice(1)}`);
    const script = `${doors.map((door) => `await import("${door}");`).join("")} console.log("open");`;
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", cwd: place });
    expect([ran.stdout.trim(), ran.stderr]).toEqual(["open", ""]);
    for (const { default: file } of Object.values(manifest().exports))
      expect(existsSync(join(installed, file))).toBe(true);
  });
});
