import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { gaFile } from "../../test/undl-file.ts";
import { importSources, userRecordPath, watchUserRecord } from "./index.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function take(symbol: string): Promise<void> {
  const path = join(home, "a.csv");
  writeFileSync(path, gaFile([{ id: symbol.replace(/\D/g, ""), resolution: symbol, votes: { BRA: "Y", NOR: "N" } }]));
  const done = await importSources({ home, paths: [path], read: "2026-11-21" as LocalDate });
  if (!done.ok) throw new Error(done.error.says);
}

describe("a watched record", () => {
  test("is the shipped one, then each one that is imported, then the shipped one again; the same object in between", async () => {
    const watched = watchUserRecord({ home });
    const shipped = watched.current();
    expect(watched.current()).toBe(shipped);
    await take("A/RES/40/901");
    const first = watched.current();
    expect(first).not.toBe(shipped);
    expect(first.find("A/RES/40/901")).toBeDefined();
    expect(watched.current()).toBe(first);
    await take("A/RES/40/902");
    expect(watched.current().find("A/RES/40/902")).toBeDefined();
    expect(first.find("A/RES/40/902")).toBeUndefined();
    rmSync(userRecordPath(home));
    expect(watched.current().version).toBe(shipped.version);
  });

  test("stays as it was when the new file is damaged, and says so once", async () => {
    await take("A/RES/40/901");
    const faults: string[] = [];
    const watched = watchUserRecord({ home, onFault: (says) => faults.push(says) });
    const before = watched.current();
    writeFileSync(userRecordPath(home), "not a record");
    expect(watched.current()).toBe(before);
    expect(watched.current()).toBe(before);
    expect(faults).toEqual([expect.stringMatching(/does not begin as a record.*stays in use/)]);
  });

  test("that was never readable is an error", () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(userRecordPath(home), "not a record");
    expect(() => watchUserRecord({ home }).current()).toThrow(/Import your sources again/);
  });
});
