import { expect, test } from "vitest";
import { madeVotes } from "../../../test/made-votes.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { chainsFit, runChain, startChain } from "./bsv.ts";
import { normalBelow, normalQuantile } from "./normal.ts";

const made = madeVotes({ years: 3 });
const matrix = voteMatrix(made.record, ALL_CONTESTED);
const links = linkedTexts(made.record, matrix.rows);

test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.959963984540054, 0.025],
  [3, 0.9986501019683699],
  [-5, 2.866515718791939e-7],
  [-20, 2.7536241186063314e-89],
])("the share below %d is %d, there and back", (u, p) => {
  expect(Math.abs(normalBelow(u) / p - 1)).toBeLessThan(2e-5);
  expect(normalQuantile(p)).toBeCloseTo(u, 3);
});

test("known points are found again, and two chains agree", () => {
  const chains = [1, 2].map((seed) => runChain(matrix, startChain(matrix, seed, 100, { links }), 400, { links }));
  const fit = chainsFit(matrix, chains, { links });
  const found = fit.points.filter((p) => p.period === "56");
  const order = [...found].sort((a, b) => a.at - b.at).map((p) => made.points[made.codes.indexOf(p.member)]!);
  const falls = order.filter((x, i) => i > 0 && x < order[i - 1]! - 0.4).length;
  expect(falls).toBeLessThanOrEqual(2);
  expect(found.find((p) => p.member === "USA")!.at).toBeGreaterThan(1);
  expect(Math.max(...fit.rHat!)).toBeLessThan(1.3);
  expect(fit.converged).toBe(true);
  expect(fit.accepted).toBeGreaterThan(0.3);
});

test("a chain stopped and gone on with is the chain run at once", () => {
  const start = startChain(matrix, 7, 5, { links });
  const whole = runChain(matrix, start, 20, { links });
  const stopped = runChain(matrix, start, 20, { links }, (done) => (done === 8 ? "stop" : "go"));
  expect(stopped.sweeps).toBe(8);
  expect(runChain(matrix, stopped, 12, { links })).toEqual(whole);
});
