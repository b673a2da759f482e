import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { madeVotes } from "../../../test/made-votes.ts";
import { smallRecord } from "../../../test/small-record.ts";
import { divergences } from "../ideal/divergence.ts";
import { idealPath } from "../ideal/ideal-path.ts";
import { idealPoints } from "../ideal/ideal-points.ts";
import { withVoteItems } from "../ideal/vote-items.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { partOf } from "../matrix/period-part.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { agreementByPeriod } from "./agreement-by-period.ts";
import { neighbours } from "./neighbours.ts";
import { pairAgreement, pairAgreementWithInterval } from "./pair-agreement.ts";

const { record } = madeVotes({ years: 5 });
const NUMBERS = ["alpha", "beta", "gamma", "delta"];
const matrix = voteMatrix(record, ALL_CONTESTED);
const links = linkedTexts(record, matrix.rows);
const fit = withVoteItems(matrix, idealPoints(matrix, { links }));

test("agreement by session is the agreement of each session, within its interval", () => {
  const found = agreementByPeriod(matrix, links, ["USA", "M20"], seededRandom(1), { index: "alike" });
  expect(found.map((p) => p.period)).toEqual(["55", "56", "57", "58", "59"]);
  for (const { period, n, value, interval } of found) {
    const pair = pairAgreement(matrix, ["USA", "M20"], period)!;
    expect([n, value]).toEqual([pair.n, pair.indices.alike]);
    expect(interval!.low).toBeLessThanOrEqual(value!);
    expect(interval!.high).toBeGreaterThanOrEqual(value!);
  }
  expect(agreementByPeriod(matrix, links, ["USA", "nobody"], seededRandom(1))).toEqual([]);
});

test("divergences are the votes on which the two parted, allies' before adversaries'", () => {
  const near = divergences(matrix, fit, ["M10", "M11"]);
  const far = divergences(matrix, fit, ["USA", "M00"]);
  const pair = pairAgreement(matrix, ["M10", "M11"])!;
  expect(near.map((d) => d.row).sort((a, b) => a - b)).toEqual([...pair.opposed, ...pair.half].sort((a, b) => a - b));
  const excess = (list: typeof near) => list.map((d) => d.steps - d.expected);
  expect(excess(near)).toEqual([...excess(near)].sort((a, b) => b - a));
  expect(Math.max(...near.map((d) => d.expected))).toBeLessThan(Math.max(...far.map((d) => d.expected)));
});

test("a member's path has a point for each session it voted in, inside its range", () => {
  const path = idealPath(fit, "M05");
  expect(path.map((p) => p.period)).toEqual(matrix.periods);
  for (const { at, low, high, votes } of path) {
    expect(at).toBeGreaterThan(low);
    expect(at).toBeLessThan(high);
    expect(votes).toBeGreaterThan(0);
  }
  expect(idealPath(fit, "nobody")).toEqual([]);
});

test("a part of a matrix has the links among its own votes", () => {
  const part = partOf(matrix, links, "57");
  expect(part.matrix.rows.length).toBe(25);
  expect(new Set(part.links.group).size).toBe(25);
  const two = partOf(matrix, links, [0, 25]);
  expect(two.links.group[1]).toBe(links.group[25] === links.group[0] ? 0 : 1);
});

test.each([
  ["YYYY", "YYYY", [0.398, 1]],
  ["YYYY", "NNNN", [0, 0.602]],
])("%s beside %s: four texts are no certainty", (first, second, [low, high]) => {
  const votes = [...first].map((cell, i) => ({ cells: `${cell}${second[i]}N`, title: `Text number ${NUMBERS[i]}` }));
  const small = voteMatrix(smallRecord(["A", "B", "C"], votes), { ...ALL_CONTESTED, unanimous: "kept" });
  const pair = pairAgreementWithInterval(
    small,
    linkedTexts(smallRecord(["A", "B", "C"], votes), small.rows),
    ["A", "B"],
    seededRandom(1),
  )!;
  expect(pair.interval!.lijphart!.low).toBeCloseTo(low!, 3);
  expect(pair.interval!.lijphart!.high).toBeCloseTo(high!, 3);
});

test("neighbours are all others, by the same numbers as each pair", () => {
  const found = neighbours(matrix, "USA", "kappa");
  expect(found.map((n) => n.value)).toEqual([...found.map((n) => n.value)].sort((a, b) => b - a));
  for (const { member, value, votes } of found.slice(0, 5)) {
    const pair = pairAgreement(matrix, ["USA", member])!;
    expect(pair.n).toBe(votes);
    expect(pair.indices.kappa).toBeCloseTo(value, 12);
  }
  expect(neighbours(matrix, "nobody")).toEqual([]);
});
