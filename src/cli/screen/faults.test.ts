import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { replaceFile } from "#store";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "./exit-code.ts";
import { faultOf } from "./fault-words.ts";
import { writeNewFiles } from "./new-file.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-faults-"));
const file = join(folder, "a-file");
writeFileSync(file, "somebody's");
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

const source = join(import.meta.dirname, "../../../test/sources/meeting-record.txt");

test.each([
  [["votes", "--limit", "1"]],
  [["import", source]],
  [["record", "correct", "A/RES/71/5", "--member", "ZWE=yes", "--says", "x"]],
  [["meeting", "run", "council-1948-05-24", "--save"]],
])("%j, where PLENARY_HOME is a file, says so and what to do", async (args) => {
  vi.stubEnv("PLENARY_HOME", join(file, "home"));
  const { code, errors } = await run(...args);
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(/a file stands where a folder is needed .*PLENARY_HOME names another folder for it\.\n$/);
});

test.each([
  [
    ["align", "USA", "RUS", "--out", join(folder, "none", "a.csv")],
    /there is no such folder \(ENOENT\)\. Name another/,
  ],
  [["align", "USA", "RUS", "--out", join(file, "a.csv")], /a file stands where a folder is needed/],
  [["align", "USA", "RUS", "--out", file, "--csv"], /is there already and is not overwritten/],
  [["export", "--format", "csv", "--out", join(file, "out")], /a file stands where a folder is needed/],
  [["check", source, "--out", join(folder, "none", "a.jsonl")], /there is no such folder/],
  [["check", source, join(file, "b.txt")], /a file stands where a folder is needed.*Check its name/],
  [["meeting", "chair", "council-1948-05-24", "--out", join(folder, "none", "m.yaml")], /there is no such folder/],
  [["meeting", "chair", "council-1948-05-24", "--out", file], /is there already and is not overwritten/],
  [["import", folder], /it is a folder; name the files in it/],
])("%j ends with 2 in one sentence, and the file that was there stays", async (args, says) => {
  const { code, errors } = await run(...args);
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(says);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(readFileSync(file, "utf8")).toBe("somebody's");
});

test("of several files either all are written or none stays", () => {
  const first = join(folder, "first.csv");
  const broken = {
    path: join(folder, "second.csv"),
    chunks: (function* () {
      yield "half";
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    })(),
  };
  const fault = writeNewFiles([{ path: first, chunks: ["whole"] }, broken], "made");
  expect(fault).toMatch(/second\.csv cannot be written: the disk is full \(ENOSPC\)/);
  expect([first, broken.path].map((path) => existsSync(path))).toEqual([false, false]);
});

test("a file of ours is replaced whole, and nothing is left beside it where it cannot be", () => {
  const mine = join(folder, "mine.yaml");
  replaceFile(mine, "one");
  replaceFile(mine, "two");
  expect(readFileSync(mine, "utf8")).toBe("two");
  expect(() => replaceFile(folder, "three")).toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a fault of the program says that it is one, with its trace, and has a code of its own", () => {
  const { says, code } = faultOf(new TypeError("x is undefined"), folder);
  expect(code).toBe(EXIT.fault);
  expect(says).toMatch(/a fault of Plenary, not of what you typed[\s\S]*TypeError: x is undefined\n\s+at /);
  expect(faultOf(new Error("Remove it."), folder)).toEqual({ says: "Remove it.", code: EXIT.badInput });
});
