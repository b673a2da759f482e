import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { smallRecord } from "../../../test/small-record.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { fitReport, heldOutCells } from "../proof/fit-report.ts";
import { idealPoints } from "./ideal-points.ts";
import { modelCells } from "./model-cells.ts";
import { itemTerms, type Plane, termsOfItem } from "./plane.ts";
import { itemSpread } from "./plane-step.ts";
import { withVoteItems } from "./vote-items.ts";

/** Members all over a square; texts that divide them along either side of it. */
const random = seededRandom(5);
const places = Array.from({ length: 36 }, (_, i) => [0.9 * ((i % 6) - 2.5), 0.8 * (Math.floor(i / 6) - 2.5)] as const);
const codes = places.map((_, i) => (i === 35 ? "USA" : `M${String(i).padStart(2, "0")}`));
const votes = Array.from({ length: 120 }, (_, j) => {
  const cut = 3 * random() - 1.5;
  const cells = places.map(([a, b]) => {
    const z = 2 * ((j % 2 === 0 ? a : b) - cut) + Math.log(1 / random() - 1);
    return z < -0.7 ? "Y" : z < 0.7 ? "A" : "N";
  });
  return { cells: cells.join(""), title: `Matter ${j}` };
});
const matrix = voteMatrix(smallRecord(codes, votes), ALL_CONTESTED);

test("where members differ in two ways, the second line tells held-out positions that the first cannot", () => {
  const heldOut = heldOutCells(matrix, 0.1, seededRandom(3));
  const fit = idealPoints(matrix, { heldOut });
  const one = fitReport(matrix, fit, { heldOut }).threeWay;
  const two = fitReport(matrix, withVoteItems(matrix, fit, heldOut), { heldOut }).threeWay;
  expect(two.gmp).toBeGreaterThan(one.gmp + 0.05);
  expect(two.shareRight).toBeGreaterThan(one.shareRight + 0.07);
});

const cells = modelCells(matrix, undefined);
const plane: Plane = {
  x: [Float64Array.from(cells.nodes, (_, t) => Math.sin(t)), Float64Array.from(cells.nodes, (_, t) => Math.cos(3 * t))],
  slope: [new Float64Array(cells.items).fill(0.8), new Float64Array(cells.items).fill(-0.5)],
  low: new Float64Array(cells.items).fill(-0.4),
  high: new Float64Array(cells.items).fill(0.6),
};

/** Log-likelihood of item 0 with its four parameters moved, with the exponential itself and no table. */
function likelihood(moves: readonly number[]): number {
  const { start, other } = cells.byItem;
  const logistic = (u: number): number => 1 / (1 + Math.exp(-u));
  let sum = 0;
  for (let c = 0; c < 3; c++) {
    for (let i = start[c]!; i < start[c + 1]!; i++) {
      const t = other[i]!;
      const eta = (0.8 + moves[0]!) * plane.x[0][t]! + (-0.5 + moves[1]!) * plane.x[1][t]!;
      const [a, b] = [logistic(-0.4 + moves[2]! - eta), logistic(0.6 + moves[3]! - eta)];
      sum += Math.log(c === 0 ? a : c === 1 ? b - a : 1 - b);
    }
  }
  return sum;
}

test("the derivatives of an item are those of its likelihood, and its spread is their inverse", () => {
  const terms = itemTerms();
  termsOfItem(cells, plane, 0, terms);
  const step = 1e-4;
  const unit = (k: number, by: number): readonly number[] => [0, 1, 2, 3].map((i) => (i === k ? by : 0));
  for (let k = 0; k < 4; k++) {
    const [up, down] = [likelihood(unit(k, step)), likelihood(unit(k, -step))];
    expect(terms.gradient[k]).toBeCloseTo((up - down) / (2 * step), 3);
    expect(terms.curvature[5 * k]).toBeCloseTo(-(up - 2 * likelihood(unit(k, 0)) + down) / step ** 2, 2);
  }
  const spread = new Float64Array(16 * cells.items);
  const priors = { slopeVariances: [4, 4] as const, cutVariance: 16 };
  itemSpread(cells, 0, terms, priors, spread);
  const precision = (r: number, c: number): number =>
    terms.curvature[4 * Math.min(r, c) + Math.max(r, c)]! + (r === c ? (r < 2 ? 1 / 4 : 1 / 16) : 0);
  for (let r = 0; r < 4; r++) {
    for (let c = 0; c < 4; c++) {
      const product = [0, 1, 2, 3].reduce((sum, k) => sum + precision(r, k) * spread[4 * k + c]!, 0);
      expect(product).toBeCloseTo(r === c ? 1 : 0, 6);
    }
  }
});
