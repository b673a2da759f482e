import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCuratedRecord } from "./curated-record.ts";
import {
  openShippedRecord,
  openUserRecord,
  packageRoot,
  packShippedRecord,
  userRecordPath,
  writeRecordFile,
} from "./index.ts";

let root = "";
const put = (path: string, content: unknown): void => {
  mkdirSync(join(root, "data", "record", path, ".."), { recursive: true });
  writeFileSync(join(root, "data", "record", path), JSON.stringify(content));
};

const vote = (id: string, title: string) => ({
  id,
  question: { kind: "draft-resolution", adoptedAs: id, title },
  method: "recorded",
  tally: { yes: 1, no: 1 },
  votes: { yes: "NOR", no: "USA" },
  outcome: "not-adopted",
  sources: ["undl:1"],
});
const votes = (title: string) => ({
  about: "A test.",
  meetings: [
    {
      id: "A/ES-11/PV.20",
      body: "general-assembly",
      session: "ES-11",
      date: "2025-02-24",
      votes: [vote("A/RES/ES-11/7", title)],
    },
  ],
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "plenary-"));
  put("sources.json", { sources: [{ id: "undl", kind: "un-library", title: "Votes" }] });
  put("members/members.json", {
    members: ["NOR", "USA"].map((code) => ({ code, admitted: "1945-10-24", names: [{ short: code }] })),
  });
  put("members/council.json", { permanent: [{ member: "USA" }], elected: {} });
  put("members/groups.json", { groups: [] });
  put("members/officials.json", { officials: [] });
  put("members/lexicon.json", { members: [], ambiguous: [], observers: [], others: [] });
  put("votes/ga.json", votes("The path to peace"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the shipped record", () => {
  test("is read from the curated files where no packed file was built", () => {
    const record = openShippedRecord(root);
    expect(record.vote(0).question.title).toBe("The path to peace");
    expect(record.version).toMatch(/^[0-9a-f]{16}$/);
  });

  test("is the same record from the packed file", () => {
    const { version, bytes } = packShippedRecord(root);
    expect(bytes).toBeGreaterThan(0);
    const record = openShippedRecord(root);
    expect(record.version).toBe(version);
    expect(record.version).toBe(readCuratedRecord(join(root, "data", "record")).version);
    expect(record.position(0, "USA")).toBe("no");
  });

  test("is the packed file's, not the curated files', where the packed file is fresh", () => {
    packShippedRecord(root);
    rmSync(join(root, "data"), { recursive: true });
    expect(openShippedRecord(root).vote(0).id).toBe("A/RES/ES-11/7");
  });

  test("is the curated files' where one of them has changed since, or is new", () => {
    packShippedRecord(root);
    put("votes/ga.json", votes("The path to piece"));
    expect(openShippedRecord(root).vote(0).question.title).toBe("The path to piece");
    packShippedRecord(root);
    put("votes/more.json", { about: "None.", meetings: [] });
    expect(openShippedRecord(root).voteCount).toBe(1);
  });
});

describe("the user's record", () => {
  test("is the shipped one until the user has one", () => {
    const home = join(root, "home");
    expect(openUserRecord(home, root).voteCount).toBe(1);
    const shipped = readCuratedRecord(join(root, "data", "record"));
    const version = writeRecordFile(userRecordPath(home), { ...shipped, votes: [], cells: new Uint8Array() });
    expect(openUserRecord(home, root).version).toBe(version);
  });

  test("is never silently another when the user's file is damaged", () => {
    const home = join(root, "home");
    mkdirSync(home);
    writeFileSync(userRecordPath(home), "PLNRY");
    expect(() => openUserRecord(home, root)).toThrow(/record\.plenary.*Import your sources again/);
  });
});

test("the package is found from its source, and named by hand where it was moved", () => {
  expect(packageRoot("")).toBe(join(import.meta.dirname, "..", ".."));
  expect(packageRoot("/elsewhere")).toBe("/elsewhere");
});
