import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { madeVotes } from "../../../test/made-votes.ts";
import { smallRecord } from "../../../test/small-record.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { fitReport, heldOutCells } from "../proof/fit-report.ts";
import { chancesAt } from "../surprise/prediction.ts";
import { type IdealPointFit, idealPoints } from "./ideal-points.ts";
import { sigmoid } from "./sigmoid.ts";
import { withVoteItems } from "./vote-items.ts";

const made = madeVotes();
const matrix = voteMatrix(made.record, ALL_CONTESTED);
const links = linkedTexts(made.record, matrix.rows);
const fit = idealPoints(matrix, { links });

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number) => a.reduce((s, _, i) => s + f(i), 0);
  return (
    sum((i) => (a[i]! - ma) * (b[i]! - mb)) / Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2))
  );
}
const at = (f: IdealPointFit, period: string) =>
  new Map(f.points.filter((p) => p.period === period).map((p) => [p.member, p.at]));

test("repeated titles are linked year by year", () => {
  expect(new Set(links.group).size).toBe(25);
});

test("known points are found again, the anchor on the positive side, mean 0 and deviation 1", () => {
  const found = at(fit, "56");
  expect(
    correlation(
      made.codes.map((c) => found.get(c)!),
      made.points,
    ),
  ).toBeGreaterThan(0.97);
  expect(found.get("USA")).toBeGreaterThan(1);
  const all = fit.points.map((p) => p.at);
  expect(all.reduce((s, x) => s + x, 0)).toBeCloseTo(0, 8);
  expect(all.reduce((s, x) => s + x * x, 0) / all.length).toBeCloseTo(1, 8);
  expect(fit.converged).toBe(true);
  expect(fit.doubtfulPeriods).toEqual([]);
});

test("swapping yes and no mirrors nothing but the items: the points stay, for the anchor fixes the side", () => {
  const swap = (cells: string) => cells.replace(/[YN]/g, (c) => (c === "Y" ? "N" : "Y"));
  const record = smallRecord(
    made.codes,
    made.votes.map((v) => ({ ...v, cells: swap(v.cells) })),
  );
  const m = voteMatrix(record, ALL_CONTESTED);
  const mirrored = idealPoints(m, { links: linkedTexts(record, m.rows) });
  for (const [i, p] of fit.points.entries()) expect(mirrored.points[i]!.at).toBeCloseTo(p.at, 2);
  const slope = (f: IdealPointFit, v: number) => f.state.slope[f.cells.itemOf[v]!]!;
  for (let v = 0; v < 10; v++) expect(slope(mirrored, v)).toBeCloseTo(-slope(fit, v), 1);
});

test("an anchor on the other side turns the line round", () => {
  const turned = idealPoints(matrix, { links, anchor: "M00" });
  for (const [i, p] of fit.points.entries()) expect(turned.points[i]!.at).toBeCloseTo(-p.at, 1);
});

test("the order of votes within a day and of members is nothing", () => {
  const reversed = [...made.codes].reverse();
  const record = smallRecord(
    reversed,
    made.votes.map((v) => ({ ...v, cells: [...v.cells].reverse().join("") })),
  );
  const m = voteMatrix(record, ALL_CONTESTED);
  const other = idealPoints(m, { links: linkedTexts(record, m.rows) });
  const [a, b] = [at(fit, "57"), at(other, "57")];
  for (const code of made.codes) expect(b.get(code)).toBeCloseTo(a.get(code)!, 6);
});

test("runs are repeatable to the last digit", () => {
  expect(idealPoints(matrix, { links }).points).toEqual(fit.points);
});

test("a member that never voted is absent, not average", () => {
  const record = smallRecord(
    [...made.codes, "ZZZ"],
    made.votes.map((v) => ({ ...v, cells: `${v.cells}X` })),
  );
  const m = voteMatrix(record, ALL_CONTESTED);
  expect(idealPoints(m).points.some((p) => p.member === "ZZZ")).toBe(false);
});

test.each([
  ["no abstentions", ["YYYN", "YNNN", "YYNN"]],
  ["no noes", ["YYYA", "YAAA", "YYAA"]],
  ["no yes", ["AAAN", "ANNN", "AANN"]],
  ["one vote", ["YANN"]],
  ["all alike", ["YYYY", "NNNN"]],
])("a session with %s fits, with finite points and errors", (_, rows) => {
  const record = smallRecord(
    ["M01", "M02", "M03", "USA"],
    rows.map((cells) => ({ cells })),
  );
  const found = idealPoints(voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" }));
  for (const p of found.points) {
    expect(Number.isFinite(p.at)).toBe(true);
    expect(p.error).toBeGreaterThan(0);
  }
});

test("an empty matrix gives no points", () => {
  expect(idealPoints(voteMatrix(smallRecord(["USA"], []), ALL_CONTESTED)).points).toEqual([]);
});

test("held-out positions are told better than by the room's commonest one, and a vote's own item does no worse", () => {
  const mask = heldOutCells(matrix, 0.1, seededRandom(3));
  const without = idealPoints(matrix, { links, heldOut: mask });
  const report = fitReport(matrix, withVoteItems(matrix, without, mask), { heldOut: mask });
  expect(report.threeWay.cells).toBe(mask.reduce((s, x) => s + x, 0));
  expect(report.threeWay.apre).toBeGreaterThan(0.3);
  expect(report.yesOrNot.gmp).toBeGreaterThan(report.threeWay.gmp);
  expect(report.threeWay.calibrationError).toBeLessThan(0.1);
});

test("one point for all time is possible, and a single session is a static fit", () => {
  const constant = idealPoints(matrix, { links, paths: "constant" });
  expect(constant.points).toHaveLength(30);
  expect(
    correlation(
      constant.points.map((p) => p.at),
      [...constant.points].map((p) => made.points[made.codes.indexOf(p.member)]!),
    ),
  ).toBeGreaterThan(0.97);
});

test("the table of the logistic function is exact enough", () => {
  for (let u = -23.9; u < 24; u += 0.0371) expect(Math.abs(sigmoid(u) - 1 / (1 + Math.exp(-u)))).toBeLessThan(5e-8);
});

test("chances sum to one, and knowing neither point nor item well flattens them", () => {
  const item = { categories: [1, 2, 3] as const, slopes: [2, 0.5] as const, low: -0.5, high: 0.7 };
  const known = { at: [2, 0.1] as const, variances: [0, 0] as const };
  const sharp = chancesAt(item, known);
  const flat = chancesAt(item, { ...known, variances: [1, 0] });
  const doubtful = chancesAt(
    { ...item, spread: Float64Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 0.3 : 0)) },
    known,
  );
  expect(sharp[0] + sharp[1] + sharp[2]).toBeCloseTo(1, 12);
  expect(flat[2]).toBeLessThan(sharp[2]);
  expect(doubtful[2]).toBeLessThan(sharp[2]);
  expect(chancesAt({ ...item, categories: [1, 0, 3], high: -0.5 }, known)[1]).toBe(0);
});
