import {
  ALL_CONTESTED,
  agreementByPeriod,
  allPairs,
  bsv,
  evaluation,
  findBlocs,
  forecast,
  idealPoints,
  linkedTexts,
  sessionMap,
  shifts,
  surprisesSince,
  voteMatrix,
  withVoteItems,
} from "#alignment";
import { type LocalDate, seededRandom } from "#basics";
import { madeVotes } from "../made-votes.ts";

/** Numbers of every kind that the alignment room gives on made-up votes, to be compared from one engine to another, digit by digit. */
export function alignmentNumbers(): string {
  const { record } = madeVotes({ years: 5, turncoat: true });
  const matrix = voteMatrix(record, ALL_CONTESTED);
  const links = linkedTexts(record, matrix.rows);
  const fit = idealPoints(matrix, { links });
  const bits = allPairs.bitsOf(matrix);
  const chain = bsv.run(matrix, bsv.start(matrix, 1, 10, { links }), 40, { links });
  const heldOut = evaluation.heldOutCells(matrix, 0.1, seededRandom(1));
  return JSON.stringify({
    links: [...links.group],
    pairs: [allPairs.counts(bits), allPairs.plainCounts(bits)].map((c) => [...c.both, ...c.alike, ...c.opposite]),
    interval: agreementByPeriod(matrix, links, ["USA", "M05"], seededRandom(1), { index: "kappa" }),
    points: fit.points,
    items: [...withVoteItems(matrix, fit).state.slope],
    sampler: bsv.fit(matrix, [chain], { links }).points,
    heldOut: evaluation.fitReport(matrix, idealPoints(matrix, { links, heldOut }), { heldOut }),
    surprise: surprisesSince(record, matrix, links, "2004-01-01" as LocalDate, { limit: 40 }),
    shifts: shifts(matrix, links, fit, "M28", seededRandom(1)),
    blocs: findBlocs(matrix, links, seededRandom(1), { resamplings: 5 }),
    forecast: forecast(matrix, links, matrix.rows.at(-1) ?? 0, seededRandom(1)),
    map: sessionMap(matrix),
  });
}
