import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "../index.ts";

const home = mkdtempSync(join(tmpdir(), "plenary-alignment-"));
beforeAll(() => vi.stubEnv("PLENARY_HOME", home));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const FORMS: readonly (readonly string[])[] = [
  ["align", "USA", "Israel"],
  ["align", "USA", "RUS", "--by-session", "--index", "kappa"],
  ["align", "BRA", "--limit", "3"],
  ["align", "USA", "GBR", "FRA"],
  ["ideal", "USA", "RUS"],
  ["ideal", "--session", "79"],
  ["shifts", "Argentina"],
  ["blocs", "--from", "2022-01-01"],
  ["surprise", "--limit", "5"],
  ["forecast", "A/RES/79/7"],
];

test.each(FORMS)(
  "%s %s: words say what they rest on, and the same is had as JSON, table and picture",
  async (...args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(EXIT.done);
    expect(out).toMatch(/Rests on \d+ contested votes: [\s\S]*record/);
    const json = JSON.parse((await run(...args, "--json")).out);
    expect(json).toMatchObject({ version: 1, record: { version: expect.any(String) } });
    const [head, ...lines] = (await run(...args, "--csv")).out.trim().split("\n");
    expect(head).toMatch(/^[a-z_,]+$/);
    expect(lines.length).toBeGreaterThan(0);
    const svg = (await run(...args, "--svg")).out;
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain(json.record.version);
  },
);

test("a group's cohesion has each vote, beside chance", async () => {
  const { votes, shareUnited, mean } = JSON.parse((await run("align", "EU", "--json")).out);
  expect(votes.length).toBeGreaterThan(100);
  expect(shareUnited).toBeGreaterThan(0.4);
  expect(mean.byChance).toBeLessThan(mean.agreementIndex);
  expect((await run("align", "EU", "--svg")).code).toBe(EXIT.badInput);
});

test("the choice of votes changes the number and is told with it", async () => {
  const of = async (...more: readonly string[]) =>
    JSON.parse((await run("align", "USA", "RUS", "--json", ...more)).out);
  const all = await of();
  const council = await of("--body", "council");
  const late = await of("--from", "2020-01-01", "--final", "--abstention", "left-out");
  expect(council.choice.body).toBe("security-council");
  expect(late.choice).toMatchObject({
    from: "2020-01-01",
    abstention: "left-out",
    kinds: ["draft-resolution", "draft-decision"],
  });
  expect(new Set([all.n, council.n, late.n]).size).toBe(3);
});

test("a fit reports what it saw, what was kept from it and the next session", async () => {
  const { report } = JSON.parse((await run("ideal", "USA", "--report", "--json")).out);
  expect(report.heldOut.threeWay.cells / report.seen.threeWay.cells).toBeCloseTo(0.1, 1);
  expect(report.seen.yesOrNot.gmp).toBeGreaterThan(report.seen.threeWay.gmp);
  expect(report.nextPeriod.scores.shareRight).toBeGreaterThan(0.5);
  const classes: readonly { cells: number }[] = report.heldOut.yesOrNot.calibration;
  expect(classes.reduce((sum, c) => sum + c.cells, 0)).toBe(report.heldOut.yesOrNot.cells);
  expect((await run("ideal", "USA", "--report")).out).toMatch(/a tenth kept from it +\d+ +-\d+ +0\.\d{3}/);
});

test("--out writes a new file and never over one", async () => {
  const path = join(home, "pair.svg");
  expect((await run("align", "USA", "RUS", "--out", path)).out).toContain("Written");
  expect(readFileSync(path, "utf8")).toMatch(/^<svg /);
  const again = await run("align", "USA", "RUS", "--out", path);
  expect([again.code, again.errors]).toEqual([EXIT.badInput, expect.stringContaining("not overwritten")]);
});

test("the sampler keeps its chains, goes on where it was, and comes near the fast engine", async () => {
  const args = ["ideal", "--session", "79", "--engine", "bsv", "--sweeps", "300"];
  const first = JSON.parse((await run(...args, "--json")).out);
  expect(first.engine).toBe("bsv");
  expect(first.rHat.median).toBeLessThan(1.2);
  expect(existsSync(join(home, "chains"))).toBe(true);
  expect((await run(...args, "--json")).out).toBe(`${JSON.stringify(first, undefined, 2)}\n`);
  const fast = JSON.parse((await run("ideal", "--session", "79", "--json")).out);
  const order = (points: readonly { member: string; at: number }[]) => new Map(points.map((p) => [p.member, p.at]));
  const [a, b] = [order(first.points), order(fast.points)];
  const far = ["USA", "ISR"].every((m) => a.get(m)! > 0 && b.get(m)! > 0) && a.get("RUS")! < a.get("USA")!;
  expect(far).toBe(true);
}, 30_000);

const bad: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["nobody", ["align", "Atlantis"], /Atlantis is no Member State on record\. Give/],
  ["an unknown index", ["align", "USA", "RUS", "--index", "tau"], /--index tau is not known\. Choose/],
  ["a wrong day", ["blocs", "--from", "2022-13-01"], /--from 2022-13-01 is no date/],
  ["an unknown session", ["blocs", "--session", "999"], /No contested vote of session 999/],
  ["two forms", ["align", "USA", "RUS", "--json", "--csv"], /two forms of the same answer/],
  ["a file of no known form", ["align", "USA", "RUS", "--out", "x.txt"], /What to write in x\.txt/],
  ["no common vote", ["align", "USA", "RUS", "--to", "1940-01-01"], /no common vote/],
  ["nobody's shifts", ["shifts", "Atlantis"], /no Member State/],
  ["no votes to place", ["ideal", "--topic", "nothing-of-the-kind"], /No contested vote is in this choice/],
];
test.each(bad)("%s ends with 2 and a sentence", async (_, args, says) => {
  const { code, out, errors } = await run(...args);
  expect([code, out]).toEqual([EXIT.badInput, ""]);
  expect(errors).toMatch(says);
});

test("a group beside a member is one voter: one figure, that of its column", async () => {
  const pair = JSON.parse((await run("align", "EU", "USA", "--json")).out);
  expect(pair.members).toEqual(["EU", "USA"]);
  expect(pair.n).toBeGreaterThan(100);
  const { out } = await run("align", "EU", "USA", "NAM", "--csv");
  const value = pair.indices.lijphart;
  const rows = out
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
    ["EU", "USA"],
    ["EU", "NAM"],
    ["USA", "NAM"],
  ]);
  expect(Number(rows[1]?.[3])).toBeCloseTo(value, 10);
});

test("align with a group names who stood apart from the line of most", async () => {
  const choice = ["align", "EU", "--from", "2025", "--to", "2025"];
  const { out } = await run(...choice);
  expect(out).toMatch(/Apart from the line of most, in how many of the \d+ votes not all alike: Hungary \d+/);
  expect(out.replace(/\s+/g, " ")).toMatch(
    /adopted by 145-10-18; most in favour, Hungary against; Austria, .* abstaining/,
  );
  const { apart } = JSON.parse((await run(...choice, "--json")).out);
  expect(apart[0]).toMatchObject({ member: "HUN" });
});
