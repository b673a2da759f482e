import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

// The program as a process, from the launcher on: what people start.

const root = join(import.meta.dirname, "..");
const launcher = join(root, "bin", "plenary.js");
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

  test("opens for a check only what a check needs", () => {
    const chunks = join(root, "dist", "cli");
    const code = readdirSync(chunks).map((file) => [file, readFileSync(join(chunks, file), "utf8")] as const);
    const start = code.filter(([file]) => /^(main|check|reading-page)/.test(file)).map(([, text]) => text);
    for (const text of start) expect(text).not.toMatch(/^import .*"(fflate|graphology|pdfjs-dist|hyparquet)/m);
  });
});
