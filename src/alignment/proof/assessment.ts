import type { Random } from "#basics";
import type { VotingRecord } from "#record";
import { type IdealPointFit, idealPoints } from "../ideal/ideal-points.ts";
import { withVoteItems } from "../ideal/vote-items.ts";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import { countVote, likeliest, roomShares } from "../surprise/prediction.ts";
import { surprises } from "../surprise/surprise.ts";
import { type FitReport, fitReport, heldOutCells, type Scores, scoreSheet } from "./fit-report.ts";

/** How good a fit is: on what it saw, on positions kept from a fit like it, and on a last period foretold from those before. */
export interface Assessment {
  readonly seen: FitReport;
  /** A tenth of the positions, by lot, told by the published line alone. */
  readonly lineHeldOut: FitReport;
  /** The same tenth, told by both lines with an item for each vote; the chances are bent to each member's record on the series, as surprise and forecasts do. */
  readonly heldOut: FitReport;
  /** Yes, abstaining, no of every position of the last period, from earlier periods alone; absent where there is none. */
  readonly nextPeriod?: { readonly period: string; readonly scores: Scores };
}

const HELD_OUT = 0.1;

/** Scores of a fit; it is made once more without a tenth of the positions, so this takes about as long as the fit again. */
export function assess(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  fit: IdealPointFit,
  random: Random,
): Assessment {
  const heldOut = heldOutCells(matrix, HELD_OUT, random);
  const line = idealPoints(matrix, { links, heldOut });
  const without = withVoteItems(matrix, line, heldOut);
  const next = nextPeriod(record, matrix, links);
  return {
    seen: fitReport(matrix, fit),
    lineHeldOut: fitReport(matrix, line, { heldOut }),
    heldOut: fitReport(matrix, without, { heldOut, links }),
    ...(next === undefined ? {} : { nextPeriod: next }),
  };
}

function nextPeriod(record: VotingRecord, matrix: VoteMatrix, links: LinkedTexts): Assessment["nextPeriod"] {
  const period = matrix.periods.at(-1);
  const found = period === undefined ? undefined : surprises(record, matrix, links, period, "before-the-vote");
  if (period === undefined || found === undefined) return undefined;
  const sheet = scoreSheet();
  const at = new Map([...matrix.rows].map((row, v) => [row, v]));
  for (const s of found.positions) {
    const commonest = likeliest(roomShares(countVote(matrix, at.get(s.row) as number))) - 1;
    sheet.add(s.chances, s.position - 1, commonest);
  }
  return { period, scores: sheet.scores() };
}
