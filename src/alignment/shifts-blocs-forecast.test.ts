import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { madeVotes } from "../../test/made-votes.ts";
import { smallRecord } from "../../test/small-record.ts";
import { adjustedRand, findBlocs } from "./blocs.ts";
import { backtest, forecast } from "./forecast.ts";
import { idealPoints } from "./ideal/ideal-points.ts";
import { linkedTexts } from "./matrix/linked-texts.ts";
import { ALL_CONTESTED } from "./matrix/vote-choice.ts";
import { voteMatrix } from "./matrix/vote-matrix.ts";
import { shifts, signTest } from "./shifts.ts";

const made = madeVotes({ years: 12, turncoat: true, seed: 4 });
const matrix = voteMatrix(made.record, ALL_CONTESTED);
const links = linkedTexts(made.record, matrix.rows);
const fit = idealPoints(matrix, { links });

test.each([
  [0, 0, null],
  [5, 5, 1],
  [6, 0, 0.03125],
  [1, 9, 0.021484375],
])("the sign test of %i against %i is %s", (one, other, p) => {
  if (p === null) expect(signTest(one, other)).toBeNull();
  else expect(signTest(one, other)).toBeCloseTo(p, 9);
});

test("a member that changes sides in the seventh year is caught there, by its flips and by its path", () => {
  const found = shifts(matrix, links, fit, "M28", seededRandom(1))!;
  const then = found.byPeriod.find((p) => p.period === "61")!;
  expect(then.away).toBeGreaterThan(then.towards);
  expect(then.p).toBeLessThan(0.05);
  const most = [...found.path].sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0))[0];
  expect(Math.abs(Number(most!.period) - 61)).toBeLessThanOrEqual(1);
  expect(most!.step).toBeLessThan(0);
  expect(found.changes.some((c) => Math.abs(Number(c.period) - 61) <= 1 && c.after < c.before)).toBe(true);
});

test("most members that stay are told to stay, and an unknown one is nothing", () => {
  const moved = made.codes
    .slice(1, 11)
    .filter((c) => (shifts(matrix, links, fit, c, seededRandom(1))?.byPeriod ?? []).some((p) => (p.p ?? 1) < 0.01));
  expect(moved.length).toBeLessThanOrEqual(2);
  expect(shifts(matrix, links, fit, "ZZZ", seededRandom(1))).toBeUndefined();
});

test("two camps that vote against each other are two blocs, and a member at random is in none or loose", () => {
  const random = seededRandom(5);
  const codes = ["AA1", "AA2", "AA3", "AA4", "BB1", "BB2", "BB3", "BB4"];
  const votes = Array.from({ length: 40 }, (_, i) => {
    const side = random() < 0.5 ? "Y" : "N";
    const other = side === "Y" ? "N" : "Y";
    const slip = (c: string) => (random() < 0.05 ? "A" : c);
    return { cells: codes.map((c) => slip(c.startsWith("A") ? side : other)).join(""), title: `Matter ${i}` };
  });
  const [found] = findBlocs(voteMatrix(smallRecord(codes, votes), ALL_CONTESTED), undefined, seededRandom(1), {
    resolutions: [1],
  });
  expect(found!.blocs.map((b) => b.members.map((m) => m.member).sort())).toEqual(
    expect.arrayContaining([codes.slice(0, 4), codes.slice(4)]),
  );
  expect(found!.stability).toBeGreaterThan(0.95);
  expect(findBlocs(voteMatrix(smallRecord(codes, []), ALL_CONTESTED), undefined, seededRandom(1))).toEqual([]);
});

test.each([
  [[1, 1, 2, 2], [5, 5, 7, 7], 1],
  [[1, 1, 2, 2], [1, 2, 1, 2], -0.5],
])("the adjusted Rand index of %j and %j is %d", (a, b, is) => {
  expect(adjustedRand(a, b)).toBeCloseTo(is, 9);
});

test("a forecast counts members, asks the caller's rule, and does better than the simple rules in a backtest", () => {
  const row = matrix.rows.at(-1)!;
  const next = forecast(matrix, links, row, seededRandom(1), { passes: (v) => v.yes > v.no })!;
  expect(next.series).toHaveLength(12);
  expect(next.yes.expected + next.no.expected + next.abstaining.expected).toBeLessThanOrEqual(30);
  expect(next.yes.interval.low).toBeLessThanOrEqual(next.yes.expected);
  expect(next.yes.interval.high).toBeGreaterThanOrEqual(next.yes.expected);
  expect(next.passes).toBeGreaterThanOrEqual(0);
  expect(forecast(matrix, links, 9999, seededRandom(1))).toBeUndefined();
  const test = backtest(made.record, matrix, links, ["58", "59"]);
  expect(test.texts).toBeGreaterThan(30);
  expect(test.forecast.gmp).toBeGreaterThan(test.majority.gmp);
  expect(test.forecast.gmp).toBeGreaterThan(test.sameAsLastTime.gmp);
});

test("a member that took its seat in the middle of the last periods is expected to be there", () => {
  const cells = ["YYANX", "NYAYX", "YNXYX", "YNAYA", "YYANY", "NYAYX", "YYAYN"];
  const record = smallRecord(
    ["AAA", "BBB", "CCC", "DDD", "NEW"],
    cells.map((row, i) => ({ cells: row, date: `2001-11-0${i + 1}`, title: "Protection of whales", series: "whales" })),
  );
  const m = voteMatrix(record, ALL_CONTESTED);
  const next = forecast(m, linkedTexts(record, m.rows), m.rows.at(-1) ?? 0, seededRandom(1));
  const present = (code: string) => next?.members.find((x) => x.member === code)?.present;
  expect([present("AAA"), present("CCC"), present("NEW")]).toEqual([1, 6 / 7, 3 / 4]);
});
