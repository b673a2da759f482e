import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { VotingRecord } from "#record";
import { history } from "#rules";
import { importSources, openUserRecord } from "#store";
import { hasShared, SHARED } from "./shared.ts";

// All of the Assembly's roll calls and the Council's resolutions, failed drafts and vetoes, imported as a user would and decided again.

const FILES = [
  "data/ga/CONVERSION_ga_voting_1946_2025.csv.gz",
  "data/sc/CONVERSION_sc_voting_2025.csv",
  "data/sc/sc_resolution_totals_1946_2022-06.csv",
  "data/sc/sc_drafts_not_adopted_1946_2022-06.csv",
  "data/sc/sc_vetoes_1946_2025-09.csv",
];

/** Every vote that the rules decide otherwise than a source says, with what is wrong in the source. */
const OTHERWISE: readonly (readonly [vote: string, why: string])[] = [
  ["S/10768", "3-3-9 is called a veto; the nine votes were not there, and the table of vetoes does not have it"],
];

describe.skipIf(!FILES.every((file) => hasShared(file)))("the full record decided again", () => {
  const home = mkdtempSync(join(tmpdir(), "plenary-replay-"));
  let record: VotingRecord;
  let found: history.Replay;
  beforeAll(async () => {
    const paths = FILES.map((file) => join(SHARED, file));
    const imported = await importSources({ home, paths, read: "2026-01-01" as LocalDate });
    if (!imported.ok) throw new Error(imported.error.says);
    record = openUserRecord(home);
    found = history.replay(record);
  }, 240_000);
  afterAll(() => rmSync(home, { recursive: true }));

  test("all that is stated and can be recomputed agrees, but for these by name", () => {
    const otherwise = found.disagreements.filter((d) => d.because.kind !== "undetermined");
    expect(otherwise.map((d) => d.vote)).toEqual(OTHERWISE.map(([vote]) => vote));
    expect(found.agreeing).toBeGreaterThan(3_400);
  });

  test("what cannot be recomputed lacks a figure or a name in the source, and is less than two in a hundred", () => {
    const lacking = found.disagreements.filter((d) => d.because.kind === "undetermined");
    expect(lacking.length).toBeLessThan(found.votes / 50);
    for (const { row, because } of lacking) {
      const { tally, id } = record.vote(row);
      if (because.kind !== "undetermined") throw new Error(id);
      if (because.lacks === "votes-in-favour") expect(tally.yes, id).toBeUndefined();
      else expect([because.lacks, tally.no === 0, id]).toEqual(["permanent-members", false, id]);
    }
  });

  test("the scholars' roll calls of the Assembly state no outcome: they are counted by themselves, never as agreeing", () => {
    expect(found.unstated).toBeGreaterThan(6_000);
    const { adopted, undetermined } = found.unstatedAs;
    expect(adopted + found.unstatedAs["not-adopted"] + undetermined).toBe(found.unstated);
    expect(undetermined).toBe(0);
    for (let row = 0; row < record.voteCount; row++) {
      if (record.vote(row).outcome === undefined) expect(record.vote(row).body).toBe("general-assembly");
    }
    expect(found.agreeing + found.notPut + found.unstated + found.disagreements.length).toBe(found.votes);
  });
});
