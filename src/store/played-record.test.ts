import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { remerge } from "./import-sources.ts";
import { forgetPlayed, openPlayedRecord, playedHome, savePlayed } from "./played-record.ts";
import { openShippedRecord, openUserRecord } from "./shipped-record.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "plenary-played-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const read = "2026-01-01" as LocalDate;
const real = openShippedRecord();

/** A replay in which everything is otherwise than on 24 February 2025, under the real symbols. */
const replayed = {
  id: "S/PV.9866",
  rules: "Security Council",
  members: "CHN FRA GBR RUS USA DNK",
  body: "security-council",
  date: "2025-02-24",
  votes: [
    {
      id: "S/RES/2774",
      question: { kind: "draft-resolution", symbol: "S/2025/112", adoptedAs: "S/RES/2774", title: "The path to peace" },
      method: "show-of-hands",
      order: 2,
      tally: { yes: 5, no: 1 },
      votes: { yes: "CHN GBR RUS USA DNK", no: "FRA" },
      outcome: "not-adopted",
      sources: [],
    },
    {
      id: "S/PV.9866#postpone",
      question: { kind: "procedural", title: "put off", motion: "postpone", of: "S/RES/2774" },
      method: "show-of-hands",
      order: 1,
      tally: { yes: 1, no: 5 },
      outcome: "not-adopted",
      sources: [],
    },
  ],
};

test("a played vote is found by its name, says what it is, and has only the seats of its meeting", () => {
  expect(openPlayedRecord(home)).toBeUndefined();
  const saved = savePlayed(replayed, { home, read });
  expect(saved).toMatchObject({
    ok: true,
    value: { votes: ["played:S/PV.9866/S/RES/2774", "played:S/PV.9866#postpone"], replaced: false },
  });
  const record = openPlayedRecord(home)!;
  const row = record.find("played:S/PV.9866/S/RES/2774")!;
  expect(record.find("S/2025/112")).toBe(row);
  const { question, notes, sources, meeting } = record.vote(row);
  expect([question.adoptedAs, sources]).toEqual(["S/RES/2774", ["played:S/PV.9866"]]);
  expect(notes?.[0]).toMatch(/played with Plenary \(Security Council\), not from history/);
  expect(record.source("played")?.title).toMatch(/not history/);
  expect(record.meeting(meeting)?.title).toMatch(/^Played meeting/);
  expect([record.position(row, "FRA"), record.position(row, "DNK"), record.position(row, "BRA")]).toEqual([
    "no",
    "yes",
    undefined,
  ]);
  expect(record.partsOf(record.vote(row).id).length).toBe(1);
});

test("history does not see it: not the user's record, not a merge of all sources", () => {
  savePlayed(replayed, { home, read });
  const merged = remerge({ home, read });
  expect(merged).toMatchObject({ ok: true, value: { votes: real.voteCount, sets: [] } });
  const record = openUserRecord(home);
  const row = record.find("S/RES/2774")!;
  expect([record.voteCount, record.vote(row).outcome, record.vote(row).tally.yes]).toEqual([
    real.voteCount,
    "adopted",
    10,
  ]);
  expect(record.find("played:S/PV.9866/S/RES/2774")).toBeUndefined();
});

test("played again it takes the place of the first; another meeting with the same texts stands beside it", () => {
  savePlayed(replayed, { home, read });
  expect(savePlayed(replayed, { home, read })).toMatchObject({ value: { replaced: true } });
  expect(openPlayedRecord(home)?.voteCount).toBe(2);
  savePlayed({ ...replayed, id: "S PV.9866" }, { home, read });
  expect(openPlayedRecord(home)?.voteCount).toBe(4);
  expect(forgetPlayed("S/PV.9866", { home })).toBe(2);
  expect(forgetPlayed("S/PV.9866", { home })).toBeUndefined();
  expect(openPlayedRecord(home)?.find("played:S PV.9866/S/RES/2774")).toBeDefined();
  expect(forgetPlayed("S PV.9866", { home })).toBe(2);
  expect(openPlayedRecord(home)).toBeUndefined();
});

test("what cannot be kept is refused with its place, and nothing is written", () => {
  const [vote] = replayed.votes;
  const bad: readonly (readonly [unknown, RegExp])[] = [
    [{ ...replayed, members: "CHN XYZ" }, /members: XYZ is no Member State on record/],
    [{ ...replayed, votes: [] }, /nothing was voted on/],
    [{ ...replayed, votes: [{ ...vote, votes: { yes: "FRA", no: "FRA" } }] }, /votes\.0.*FRA stands twice/],
    [{ ...replayed, date: "yesterday" }, /date: must be a date/],
  ];
  for (const [played, says] of bad) {
    const saved = savePlayed(played, { home, read });
    expect(saved.ok ? "saved" : saved.error).toMatch(says);
  }
  expect(openPlayedRecord(home)).toBeUndefined();
  expect(playedHome(home)).toBe(join(home, "played"));
});
