import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfFile } from "./pdf-file.ts";

// The program as a process, from the launcher on: what people start.

const root = join(import.meta.dirname, "..");
const launcher = join(root, "bin", "plenary.cjs");
const example = join(root, "docs", "examples", "two-texts.txt");

function plenary(
  args: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly errors: string } {
  const ran = spawnSync(process.execPath, [launcher, ...args], { encoding: "utf8", input, cwd: root, timeout: 60_000 });
  return { code: ran.status, out: ran.stdout, errors: ran.stderr };
}

describe("the command as it is started", () => {
  // In a fresh checkout the first run builds the program.
  beforeAll(() => expect(plenary(["--version"]).code).toBe(0));

  test("checks a file, and ends with the code of what it found", () => {
    const { code, out, errors } = plenary(["check", example]);
    expect(errors).toBe("");
    expect(out).toContain("Conflated");
    expect(code).toBe(1);
  });

  test("reads standard input, byte for byte as the file", () => {
    const text = readFileSync(example, "utf8");
    expect(plenary(["check", "-", "--json"], text).out).toBe(plenary(["check", example, "--json"]).out);
  });

  test("starts under the name it had before, for links that npx made then", () => {
    const earlier = join(root, "bin", "plenary.js");
    const { status, stdout } = spawnSync(process.execPath, [earlier, "--version"], { encoding: "utf8", cwd: root });
    expect({ status, stdout }).toEqual({ status: 0, stdout: plenary(["--version"]).out });
  });

  test("says its version, which is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(plenary(["--version"]).out).toBe(`${version}\n`);
  });

  test("refuses bad input with 2, in one line without a trace", () => {
    const { code, out, errors } = plenary(["check", "no-such-file.txt"]);
    expect([code, out, errors.trim().split("\n").length]).toEqual([2, "", 1]);
  });

  test("is not disturbed by a reader that leaves early", () => {
    const command = `"${process.execPath}" "${launcher}" votes --limit 500 | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", timeout: 60_000 });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  test.skipIf(!existsSync("/dev/full"))("says that what it writes to is full", () => {
    const ran = spawnSync("sh", ["-c", `"${process.execPath}" "${launcher}" vote A/RES/ES-11/7 > /dev/full`], {
      encoding: "utf8",
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe("The output cannot be used: the disk is full (ENOSPC). Make room and try again.\n");
  });

  test("opens for a check only what a check needs", () => {
    const chunks = join(root, "dist", "cli");
    const code = readdirSync(chunks).map((file) => [file, readFileSync(join(chunks, file), "utf8")] as const);
    const start = code.filter(([file]) => /^(main|check|reading-page)/.test(file)).map(([, text]) => text);
    for (const text of start) expect(text).not.toMatch(/require\("(fflate|graphology|pdfjs-dist|hyparquet)/m);
  });
});

describe("the compiled form that is kept between runs", () => {
  const cache = mkdtempSync(join(tmpdir(), "plenary-cache-"));
  const run = (env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [launcher, "vote", "A/RES/ES-11/8"], {
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: "", ...env },
    });
  const kept = () => join(cache, "plenary", `code-${process.version}-${process.arch}`, "vote");
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  test("changes nothing that is said, and is not written again while the program is the same", () => {
    const first = run();
    const bytes = readFileSync(kept());
    const second = run();
    expect([second.status, second.stdout, second.stderr]).toEqual([0, first.stdout, ""]);
    expect(readFileSync(kept()).equals(bytes)).toBe(true);
    expect(statSync(kept()).mode & 0o077).toBe(0);
  });

  test.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, 1000)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one byte", (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === bytes.length >> 1 ? b ^ 1 : b)))],
  ])("that is %s is made anew", (_, spoil) => {
    const whole = run();
    const bytes = readFileSync(kept());
    writeFileSync(kept(), spoil(bytes));
    const again = run();
    expect([again.status, again.stdout, again.stderr]).toEqual([0, whole.stdout, ""]);
    expect(readFileSync(kept()).length).toBeGreaterThan(bytes.length / 2);
  });

  test("opens packages that are ES modules, in the first run and from what was kept", () => {
    const pdf = join(cache, "record.pdf");
    writeFileSync(
      pdf,
      pdfFile(readFileSync(join(root, "test", "sources", "meeting-record.txt"), "utf8").split("\n"), 2),
    );
    copyFileSync(pdf, pdf.replace("record", "second"));
    for (const nth of [1, 2]) {
      const env = {
        ...process.env,
        XDG_CACHE_HOME: cache,
        NODE_DISABLE_COMPILE_CACHE: "",
        PLENARY_HOME: join(cache, "home"),
      };
      const ran = (...args: string[]) =>
        spawnSync(process.execPath, [launcher, ...args], { encoding: "utf8", timeout: 60_000, env });
      const out = join(cache, `votes-${nth}.parquet`);
      expect(ran("export", "--format", "parquet", "--session", "79", "--out", out)).toMatchObject({
        status: 0,
        stderr: expect.not.stringContaining("Warning"),
      });
      expect(readFileSync(out).subarray(0, 4).toString()).toBe("PAR1");
      expect(ran("import", pdf)).toMatchObject({ status: 0, stderr: "" });
      const checked = ran("check", pdf, pdf.replace("record", "second"), "--workers", "2");
      expect(checked.stdout.match(/"findings"/g)).toHaveLength(2);
    }
  });

  test("can be turned off, and is missing where nothing can be written", () => {
    const off = join(cache, "off");
    expect(run({ XDG_CACHE_HOME: off, NODE_DISABLE_COMPILE_CACHE: "1" }).status).toBe(0);
    expect(existsSync(off)).toBe(false);
    expect(run({ XDG_CACHE_HOME: launcher })).toMatchObject({ status: 0, stderr: "" });
  });
});
