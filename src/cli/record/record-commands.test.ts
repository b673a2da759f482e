import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { packageRoot } from "#store";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-cli-record-"));
beforeAll(() => vi.stubEnv("PLENARY_HOME", join(folder, "home")));
afterEach(() => vi.unstubAllGlobals());
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const CHOICE = ["--body", "council", "--vetoed", "--from", "2020-01-01"];

test("export: the votes of the same conditions in `votes`, in a folder with the sources' terms", async () => {
  const { found, votes } = JSON.parse((await run("votes", ...CHOICE, "--limit", "500", "--json")).out);
  const to = join(folder, "csv");
  const { code, out } = await run("export", "--format", "csv", "--out", to, ...CHOICE, "--json");
  expect(code).toBe(EXIT.done);
  expect(JSON.parse(out).votes).toBe(found);
  expect(readdirSync(to).sort()).toEqual(["LICENCE.txt", "votes.csv", "votes.csv-metadata.json"]);
  const rows = parse(readFileSync(join(to, "votes.csv")), { columns: true }) as { vote: string }[];
  expect(new Set(rows.map((row) => row.vote))).toEqual(new Set(votes.map((vote: { id: string }) => vote.id)));
});

test.each(["csv", "jsonl", "undl", "unvotes", "popolo"])("export --format %s prints its first file", async (format) => {
  const { code, out, errors } = await run("export", "--format", format, "--from", "2025-01-01");
  expect(code).toBe(EXIT.done);
  expect(out.length).toBeGreaterThan(1000);
  expect(errors).toMatch(/alone; with --out .*LICENCE\.txt too/);
});

test("export --out FILE writes that file, and never over another", async () => {
  const path = join(folder, "votes.parquet");
  const command = ["export", "--format", "parquet", "--out", path, "--from", "2025-01-01"];
  expect((await run(...command)).code).toBe(EXIT.done);
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 4).toString()).toBe("PAR1");
  const again = await run(...command);
  expect(again.code).toBe(EXIT.badInput);
  expect(again.errors).toMatch(/is there already and is not overwritten/);
  expect(readFileSync(path)).toEqual(bytes);
});

test("votes --sort closest: the margins never shrink", async () => {
  const { out } = await run("votes", "--body", "assembly", "--sort", "closest", "--limit", "50", "--json");
  const margins = (JSON.parse(out).votes as { tally: { yes: number; no: number } }[]).map((v) =>
    Math.abs(v.tally.yes - v.tally.no),
  );
  expect(margins).toHaveLength(50);
  expect(margins).toEqual([...margins].sort((a, b) => a - b));
});

test("import, then what the sources disagree on and what changed are told", async () => {
  const nothing = await run("record", "diff", "shipped", "mine");
  expect(nothing).toMatchObject({ code: EXIT.done, out: "Nothing is otherwise.\n" });
  const imported = await run("import", join(packageRoot(), "test", "sources", "meeting-record.txt"), "--json");
  expect(imported.code).toBe(EXIT.done);
  const counted: { [kind: string]: number } = JSON.parse(imported.out).issues;
  const total = Object.values(counted).reduce((sum, n) => sum + n, 0);
  const { found, issues } = JSON.parse((await run("record", "issues", "--json", "--limit", "1000")).out);
  expect([found, issues.length]).toEqual([total, total]);
  for (const [kind, count] of Object.entries(counted)) {
    expect(JSON.parse((await run("record", "issues", "--kind", kind, "--json")).out).found).toBe(count);
  }
  const mine = join(folder, "home", "record.plenary");
  const told = await run("record", "diff", "shipped", mine, "--json");
  expect(told.code).toBe(EXIT.done);
  const { before, after } = JSON.parse(told.out);
  expect(after.version).toBe(JSON.parse(imported.out).version);
  expect(before.version).toBe(JSON.parse(imported.out).before);
});

test("import --download: a site that refuses programs ends with 2 and the steps by hand", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 403, headers: { "content-type": "text/html" } }));
  const { code, errors } = await run("import", "--download", "ga");
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(/refuses programs \(403\).*in a browser.*plenary import /);
});

test("import --download: what was fetched is imported", async () => {
  vi.stubGlobal("fetch", async () => new Response("not,a,voting,file\n", { headers: { "content-type": "text/csv" } }));
  const { code, errors } = await run("import", "--download", "sc");
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(/Fetched .*sc_voting\.csv/);
  expect(errors).toMatch(/sc_voting\.csv: it is none of the files that Plenary reads/);
});

const bad: readonly (readonly [what: string, args: () => readonly string[], says: RegExp])[] = [
  ["no format", () => ["export"], /required option '--format <format>' not specified/],
  ["another format", () => ["export", "--format", "xls"], /Allowed choices are csv, jsonl/],
  ["parquet on the screen", () => ["export", "--format", "parquet"], /--out votes\.parquet/],
  ["JSON without a place", () => ["export", "--format", "csv", "--json"], /name a folder with --out/],
  ["a condition", () => ["export", "--format", "csv", "--kind", "law"], /--kind law is not known/],
  ["an order", () => ["votes", "--sort", "age"], /--sort age is not known\. Choose one of best/],
  ["a kind of issue", () => ["record", "issues", "--kind", "odd"], /--kind odd is not known.*position-differs/],
  ["a vote", () => ["record", "issues", "--vote", "A/RES/ES-11/77"], /No vote on A\/RES\/ES-11\/77/],
  ["no record", () => ["record", "diff", "shipped", join(folder, "none")], /none: there is no such file.*"shipped"/],
  ["no record's file", () => ["record", "diff", note(), "mine"], /does not begin as a record/],
  ["nothing to import", () => ["import"], /Name the files to import.*--download ga/],
];

function note(): string {
  const path = join(folder, "note.txt");
  if (!existsSync(path)) writeFileSync(path, "a note, and no record of votes at all".repeat(4));
  return path;
}

test.each(bad)("bad input: %s ends with 2 and says why", async (_, args, says) => {
  const { code, out, errors } = await run(...args());
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(says);
  expect(out).toBe("");
});

test("record correct: survives an import, is listed, and is taken back without a trace", async () => {
  const home = join(folder, "corrected");
  vi.stubEnv("PLENARY_HOME", home);
  const file = join(packageRoot(), "test", "sources", "meeting-record.txt");
  const first = JSON.parse((await run("import", file, "--json")).out);
  const zimbabwe = async () => JSON.parse((await run("vote", "A/RES/71/5", "--json")).out);
  expect((await run("record", "correct", "A/RES/71/5", "--member", "ZWE=no")).errors).toMatch(
    /Say where you have it from/,
  );
  expect((await run("record", "correct", "A/RES/71/5", "--says", "x")).errors).toMatch(/what is to be corrected/);
  expect((await run("record", "correct", "A/RES/0/0", "--tally", "1-2-3", "--says", "x")).code).toBe(EXIT.badInput);
  expect((await run("record", "correct", "A/RES/71/5", "--tally", "many", "--says", "x")).errors).toMatch(
    /--tally many cannot be read/,
  );
  const words = ["--member", "Zimbabwe=no", "--tally", "5-180-2", "--title", "Cuba", "--says", "A/71/PV.32"];
  expect((await run("record", "correct", "A/RES/71/5", ...words)).code).toBe(EXIT.done);
  await run("import", file);
  const corrected = await zimbabwe();
  expect(corrected).toMatchObject({ vote: { title: "Cuba", tally: { yes: 5, no: 180, abstaining: 2 } } });
  expect((await run("votes", "--text", "A/RES/71/5", "--member", "ZWE", "--position", "no")).out).toMatch(
    /^A\/RES\/71\/5/m,
  );
  expect((await run("record", "correct")).out).toBe(
    "A/RES/71/5: ZWE against; 5 in favour, 180 against, 2 abstaining; “Cuba” (A/71/PV.32)\n",
  );
  const ofSource = JSON.parse((await run("record", "issues", "--source", "corrections", "--json")).out);
  expect(ofSource.found).toBeGreaterThan(0);
  expect((await run("record", "issues", "--source", "correction")).errors).toMatch(/There are some of .*corrections/);
  expect((await run("record", "issues", "--vote", "A/RES/71/5")).out).toMatch(
    /corrections:A\/RES\/71\/5 states 5-180-2/,
  );
  expect((await run("record", "correct", "A/RES/71/5", "--withdraw")).code).toBe(EXIT.done);
  expect((await run("record", "correct", "A/RES/71/5", "--withdraw")).errors).toMatch(/was not corrected by hand/);
  const last = JSON.parse((await run("import", file, "--json")).out);
  expect(last.version).toBe(first.version);
});

test("statements: found by words, member and vote, and named on the page of their vote", async () => {
  const home = join(folder, "said");
  vi.stubEnv("PLENARY_HOME", home);
  expect((await run("statements")).out).toMatch(/No statement is on record/);
  await run("import", join(packageRoot(), "test", "sources", "meeting-record.txt"));
  const { out } = await run("statements", "--member", "Norway", "--text", "towns remember");
  expect(out).toMatch(/^Mr\. Lunde \(Norway\), introducing the draft, A\/90\/PV\.14, 6 November 2035\n {2}… .*towns/s);
  const { statements } = JSON.parse((await run("statements", "--json")).out);
  const around = statements.find((s: { vote?: string; kind?: string }) => s.vote !== undefined && s.kind !== "chair");
  expect((await run("vote", around.vote)).out).toContain(around.speaker);
  const ofVote = JSON.parse((await run("statements", "--vote", around.vote, "--json")).out).statements;
  expect(new Set(ofVote.map((s: { vote: string }) => s.vote))).toEqual(new Set([around.vote]));
  expect((await run("statements", "--member", "Atlantis")).code).toBe(EXIT.badInput);

  // what an article quotes is looked up in them
  const article = join(folder, "quoting.txt");
  writeFileSync(
    article,
    'NEW YORK, 7 November 2035 - The General Assembly voted on harbours. "Harbours feed coastal towns, and towns remember who built them," Norway told it. "We have never promised anything to anybody," another said.',
  );
  const { claims } = JSON.parse((await run("check", article, "--json")).out);
  const quotes = claims.filter((c: { type: string }) => c.type === "quote");
  expect(quotes.map((c: { verdict: string }) => c.verdict)).toEqual(["supported", "not-in-record"]);
  expect(quotes[0].said).toEqual({ meeting: "A/90/PV.14", date: "2035-11-06", speaker: "Mr. Lunde", member: "NOR" });
});

test("votes: each member with what it did, margins, and pages that are told", async () => {
  const json = async (...args: readonly string[]) => JSON.parse((await run("votes", ...args, "--json")).out);
  const both = await json("--member", "USA=no", "--member", "Israel=yes", "--limit", "100");
  expect(both.found).toBeGreaterThan(5);
  expect(both.votes).toHaveLength(both.found);
  const close = await json("--margin", "2", "--limit", "100");
  for (const { tally } of close.votes) expect(Math.abs(tally.yes - tally.no)).toBeLessThanOrEqual(2);
  const second = await json("--margin", "2", "--limit", "2", "--page", "2");
  expect(second.votes).toEqual(close.votes.slice(2, 4));
  const { out } = await run("votes", "--margin", "2", "--limit", "2", "--page", "2");
  expect(out).toMatch(
    new RegExp(`^${close.found} of \\d+ votes on record, page 2 of \\d+; --page 3 shows the next\\.$`, "m"),
  );
  expect((await run("votes", "--margin", "2", "--page", "900")).out).toMatch(/they end with page \d+\./);
  expect((await run("votes", "--member", "USA=perhaps")).errors).toMatch(
    /--member USA=…: perhaps is not known\. Choose one of yes/,
  );
});
