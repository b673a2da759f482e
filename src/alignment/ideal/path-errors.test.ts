import { expect, test } from "vitest";
import { madeVotes } from "../../../test/made-votes.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { idealPoints } from "./ideal-points.ts";
import { pathErrors } from "./path-errors.ts";
import { pointDerivatives, spreadOfPaths } from "./path-sweeps.ts";

const { record } = madeVotes({ years: 4 });
const matrix = voteMatrix(record, ALL_CONTESTED);

/** Variances with returns taken for one piece of evidence, over those of Laplace that take each for new. */
function ratios(links: ReturnType<typeof linkedTexts> | undefined): readonly number[] {
  const { cells, state, priors } = idealPoints(matrix, links === undefined ? {} : { links });
  const curvature = new Float64Array(cells.nodes.length);
  pointDerivatives(cells, state, new Float64Array(cells.nodes.length), curvature);
  const laplace = spreadOfPaths(cells, priors, curvature).variances;
  return [...pathErrors(cells, state, priors).variances].map((v, t) => v / (laplace[t] as number));
}

test("where no text returns the errors are Laplace's", () => {
  for (const ratio of ratios(undefined)) expect(ratio).toBeCloseTo(1, 9);
});

test("where all texts return every year, the errors are wider everywhere", () => {
  const found = ratios(linkedTexts(record, matrix.rows));
  expect(Math.min(...found)).toBeGreaterThan(1);
  expect([...found].sort((a, b) => a - b)[found.length >> 1]).toBeGreaterThan(1.3);
});
