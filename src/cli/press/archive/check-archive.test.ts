import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { seededRandom } from "#basics";
import { openShippedRecord } from "#store";
import { type ArchiveLine, archiveLineShape } from "#wire";
import { generate } from "../../../../bench/eval/generate.ts";

const root = join(import.meta.dirname, "..", "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "plenary-archive-"));
const home = join(folder, "home");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the built program (and builds it where that is needed), in a process that can be killed. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, "bin", "plenary.cjs"), "check", ...args], {
    cwd: folder,
    env: { ...process.env, PLENARY_HOME: home },
  });
  const said = { out: "", errors: "" };
  child.stdout.on("data", (d) => (said.out += d));
  child.stderr.on("data", (d) => (said.errors += d));
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  return { said, ended, kill: () => child.kill("SIGKILL") };
}

async function run(...args: readonly string[]) {
  const { said, ended } = start(...args);
  const code = await ended;
  return { code, ...said };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return name;
}

const linesOf = (text: string): readonly ArchiveLine[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parse(archiveLineShape, JSON.parse(line)));

const TRUE = "The UN General Assembly adopted resolution A/RES/ES-11/7 by 93 votes to 18, with 65 abstentions.";
const FALSE = "The UN General Assembly adopted resolution A/RES/ES-11/7 by 104 votes to 7, with 65 abstentions.";

describe("an archive", () => {
  test("each article of a folder and of JSON Lines has a line, and one that cannot be read says why", async () => {
    file("some/a.txt", TRUE);
    file("some/deep/page.html", `<html><body><article><p>${FALSE}</p></article></body></html>`);
    file("some/latin.txt", Uint8Array.of(0x55, 0x4e, 0xe9));
    file("some/picture.png", "no article");
    const rows = [
      JSON.stringify({ id: "x", text: TRUE }),
      "",
      "{not json",
      JSON.stringify({ id: 7, title: "without a text" }),
      JSON.stringify({ text: TRUE, published: "25 February 2025" }),
      JSON.stringify({ html: `<p>${TRUE}</p>`, published: "2025-02-25T10:00:00Z" }),
    ];
    file("some/z.jsonl", rows.join("\n"));
    const { code, out, errors } = await run("some", "some/a.txt", "--workers", "1");
    const lines = linesOf(out);
    expect(lines.map(({ from, line, id }) => [from, line, id])).toEqual([
      ["some/a.txt", undefined, undefined],
      ["some/deep/page.html", undefined, undefined],
      ["some/latin.txt", undefined, undefined],
      ["some/z.jsonl", 1, "x"],
      ["some/z.jsonl", 3, undefined],
      ["some/z.jsonl", 4, "7"],
      ["some/z.jsonl", 5, undefined],
      ["some/z.jsonl", 6, undefined],
    ]);
    const faults = lines.map((l) => ("error" in l ? l.error : ""));
    expect(faults[2]).toContain("is not UTF-8");
    expect(faults[4]).toContain("is no JSON");
    expect(faults[5]).toContain('"text" or "html"');
    expect(faults[6]).toContain('"published" is "25 February 2025"');
    expect(lines.flatMap((l) => ("findings" in l ? l.findings.claims.map((c) => c.verdict) : []))).toContain(
      "contradicted",
    );
    expect(code).toBe(2);
    expect(errors).toContain("8 articles");
    expect(errors).toContain("4 could not be read");
  });

  test("what cannot be opened at all is refused, and nothing is written", async () => {
    file("other.jsonl", `${JSON.stringify({ hello: 1 })}\n`);
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["nowhere", "a.jsonl"], "nowhere cannot be opened"],
      [["-", "some"], "standard input"],
      [[file("none/readme.docx", "x").replace("/readme.docx", "")], "No articles are in none"],
      [["some", "--out", "other.jsonl"], "was not written by"],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, errors } = await run(...args);
      expect(errors).toContain(sentence);
      expect([code, out]).toEqual([2, ""]);
    }
    expect(readFileSync(join(folder, "other.jsonl"), "utf8")).toBe(`${JSON.stringify({ hello: 1 })}\n`);
  });

  test("two threads write what one writes", async () => {
    file("many.jsonl", archive(150));
    const one = await run("many.jsonl", "--workers", "1");
    const two = await run("many.jsonl", "--workers", "2");
    expect(two.out === one.out, two.errors).toBe(true);
    expect(two.code).toBe(one.code);
    expect(linesOf(two.out)).toHaveLength(150);
  });

  test("a run that is killed goes on where it was: each article once, none lost", { timeout: 180_000 }, async () => {
    file("long.jsonl", archive(600));
    const whole = await run("long.jsonl", "--workers", "2");
    const out = join(folder, "findings.jsonl");
    let kills = 0;
    for (let after = 700; kills < 4; after += 350) {
      const { ended, kill } = start("long.jsonl", "--workers", "2", "--out", "findings.jsonl");
      setTimeout(kill, after);
      if ((await ended) !== null) break;
      kills++;
    }
    expect(kills).toBeGreaterThan(0);
    const last = await run("long.jsonl", "--workers", "2", "--out", "findings.jsonl");
    expect(last.code).toBe(whole.code);
    expect(readFileSync(out, "utf8") === whole.out, last.errors).toBe(true);
    // and half a line, as a kill may leave one, is written again
    writeFileSync(out, whole.out.slice(0, -200));
    const mended = await run("long.jsonl", "--workers", "1", "--out", "findings.jsonl");
    expect(mended.errors).toContain("599 articles judged in an earlier run");
    expect(readFileSync(out, "utf8") === whole.out, mended.errors).toBe(true);
  });
});

function archive(count: number): string {
  return generate(openShippedRecord(), count, seededRandom(count))
    .map(({ text, published }, i) => `${JSON.stringify({ id: i, published, text })}\n`)
    .join("");
}
