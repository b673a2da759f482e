import type { DayNumber } from "#basics";
import { CELL, OPTIONS, optionOf, UNSTATED } from "#record";
import type { RawClaim, RawPosition } from "../claims/raw-claim.ts";
import { matchesCount } from "../count.ts";
import { bodyScores, type Case, dateScore, WEIGHTS } from "./score.ts";
import { ADOPTED } from "./traits.ts";
import type { VoteIndex } from "./vote-index.ts";

/** What one statement of an article says for each vote: much where it fits and few others would, against it where it does not. */
export interface Evidence {
  /** Adds to the score of each row what it says for it, in the units of `WEIGHTS`; `times` -1 takes it off again. */
  weigh(rows: Int32Array, scores: Float64Array, times: 1 | -1): void;
  /** It says no more than this for any vote. */
  readonly most: number;
}

/** Undefined for a claim that says nothing of which vote it speaks of. */
export function evidenceOf(index: VoteIndex, claim: RawClaim): Evidence | undefined {
  const { type, numbers, position, outcome } = claim;
  if (claim.modality !== "asserted" || claim.tentative === true) return undefined;
  if (type === "tally") return numbers && ofTally(index, numbers);
  if (type === "outcome") return outcome && ofOutcome(index, outcome);
  if ((type !== "position" && type !== "veto") || position === undefined) return undefined;
  // "voted with Russia" says nothing of the option
  return position.like !== undefined || position.negated ? undefined : ofPosition(index, position);
}

function ofOutcome({ traits }: VoteIndex, claimed: NonNullable<RawClaim["outcome"]>): Evidence {
  const isAdopted = claimed !== "not-adopted" && claimed !== "vetoed";
  const { outcomeSame, outcomeOther } = WEIGHTS;
  const { outcome } = traits;
  return {
    most: outcomeSame,
    weigh(rows, scores, times) {
      for (let k = 0; k < rows.length; k++) {
        const own = outcome[rows[k] ?? 0] ?? 0;
        if (own !== 0)
          scores[k] = (scores[k] ?? 0) + times * ((own === ADOPTED) === isAdopted ? outcomeSame : outcomeOther);
      }
    },
  };
}

function ofTally({ record }: VoteIndex, numbers: NonNullable<RawClaim["numbers"]>): Evidence {
  const { tally } = record.columns;
  const claimed = OPTIONS.flatMap((option, at) => {
    const count = numbers[option];
    return count === undefined ? [] : [{ at, count, fits: typeof count === "number" ? WEIGHTS.count : 0.8 }];
  });
  return {
    most: WEIGHTS.tallyMost,
    weigh(rows, scores, times) {
      for (let k = 0; k < rows.length; k++) {
        const from = (rows[k] ?? 0) * OPTIONS.length;
        let score = 0;
        for (const { at, count, fits } of claimed) {
          const stated = tally[from + at] ?? UNSTATED;
          if (stated !== UNSTATED) score += matchesCount(count, stated) ? fits : WEIGHTS.countOther;
        }
        scores[k] = (scores[k] ?? 0) + times * Math.min(WEIGHTS.tallyMost, score);
      }
    },
  };
}

/** A rare position (no, abstaining) tells much of which vote it was; a yes tells little. */
function ofPosition({ traits }: VoteIndex, { actors, option }: RawPosition): Evidence {
  const columns = actors.members.flatMap((code) => traits.positionsOf(code) ?? []);
  const fits = option === "yes" ? WEIGHTS.stanceUsual : WEIGHTS.stanceRare;
  // by cell; what is not known says nothing
  const worth = Float64Array.from(Object.values(CELL), (cell) => {
    const real = optionOf(cell);
    return real === undefined ? 0 : real === option ? fits : WEIGHTS.stanceOther;
  });
  return {
    most: fits * Math.sqrt(columns.length),
    weigh(rows, scores, times) {
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k] ?? 0;
        let score = 0;
        let told = 0;
        for (let i = 0; i < columns.length; i++) {
          const own = worth[columns[i]?.[row] ?? CELL.unknown] ?? 0;
          if (own === 0) continue;
          told++;
          score += own;
        }
        // members of one list do not vote independently
        if (told > 0) scores[k] = (scores[k] ?? 0) + times * (score / Math.sqrt(told));
      }
    },
  };
}

/** What the body named says. */
export function evidenceOfBody({ record }: VoteIndex, of: Case): Evidence {
  const byBody = bodyScores(of);
  const { body } = record.columns;
  return {
    most: Math.max(...byBody),
    weigh(rows, scores, times) {
      for (let k = 0; k < rows.length; k++)
        scores[k] = (scores[k] ?? 0) + times * (byBody[body[rows[k] ?? 0] ?? 0] ?? 0);
    },
  };
}

/** What explicit days say beyond what freshness alone would. */
export function evidenceOfDays({ record }: VoteIndex, { days }: Case, published: DayNumber | undefined): Evidence {
  const { day } = record.columns;
  return {
    most: WEIGHTS.dateSame - WEIGHTS.dateOther,
    weigh(rows, scores, times) {
      for (let k = 0; k < rows.length; k++) {
        const on = day[rows[k] ?? 0] ?? 0;
        scores[k] = (scores[k] ?? 0) + times * (dateScore(on, days, published) - dateScore(on, [], published));
      }
    },
  };
}
