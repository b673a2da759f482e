import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordData } from "#record";
import { anyRecord } from "../../test/sample-record.ts";
import { readRecordFile, writeRecordFile } from "./index.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second] = fc.sample(anyRecord, { numRuns: 2, seed: 11 });

describe("a record file", () => {
  test("is the record that was written, under a version that is its content's hash", () => {
    const path = join(folder, "deep", "record.plenary");
    fc.assert(
      fc.property(anyRecord, (record) => {
        const version = writeRecordFile(path, record);
        const read = readRecordFile(path);
        expect(read.ok && recordData(read.value.record)).toEqual({ ...record, version });
        expect(writeRecordFile(path, { ...record, version: "another" } as typeof record)).toBe(version);
      }),
      { numRuns: 30 },
    );
    expect(readdirSync(join(folder, "deep"))).toEqual(["record.plenary"]);
  });

  test("of an earlier version of the program, with a SHA-256 behind it, opens as well", () => {
    const path = join(folder, "r");
    const version = writeRecordFile(path, first!);
    const packed = readFileSync(path).subarray(0, -32);
    writeFileSync(path, Buffer.concat([packed, createHash("sha256").update(packed).digest()]));
    const read = readRecordFile(path);
    expect(read.ok && read.value.record.version).toBe(version);
  });

  test("has another version when anything in it differs", () => {
    const path = join(folder, "r");
    fc.assert(
      fc.property(anyRecord, (record) => {
        fc.pre(record.cells.length > 0);
        const version = writeRecordFile(path, record);
        const cells = record.cells.slice();
        cells[0] = cells[0] === 1 ? 3 : 1;
        expect(writeRecordFile(path, { ...record, cells })).not.toBe(version);
      }),
      { numRuns: 20 },
    );
  });

  test("is refused when any byte is changed or missing", () => {
    const path = join(folder, "r");
    writeRecordFile(path, first!);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(path, changed);
      expect(readRecordFile(path).ok, `byte ${at}`).toBe(false);
    }
    writeFileSync(path, whole);
    truncateSync(path, whole.length - 1);
    expect(readRecordFile(path)).toMatchObject({ error: { code: "damaged", path } });
  });

  test("that is not there is said to be missing", () => {
    expect(readRecordFile(join(folder, "none"))).toMatchObject({ error: { code: "missing" } });
  });

  test("stands as it was when its successor cannot be written", () => {
    const path = join(folder, "r");
    const version = writeRecordFile(path, first!);
    const unwritable = { ...second!, cells: undefined as unknown as Uint8Array };
    expect(() => writeRecordFile(path, unwritable)).toThrow();
    const read = readRecordFile(path);
    expect(read.ok && read.value.record.version).toBe(version);
    expect(readdirSync(folder)).toEqual(["r"]);
  });
});
