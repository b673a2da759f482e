import type { DayNumber } from "#basics";
import { CELL, OPTIONS, optionOf, UNSTATED } from "#record";
import type { RawClaim, RawPosition } from "../claims/raw-claim.ts";
import { matchesCount } from "../count.ts";
import { bodyScores, type Case, dateScore, WEIGHTS } from "./score.ts";
import { ADOPTED } from "./traits.ts";
import type { VoteIndex } from "./vote-index.ts";

/** What one statement of an article says for each vote: much where it fits and few others would, against it where it does not. */
export interface Evidence {
  /** In the units of `WEIGHTS`. */
  at(row: number): number;
  /** It says no less and no more than this of any vote. */
  readonly least: number;
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
  return {
    least: outcomeOther,
    most: outcomeSame,
    at(row) {
      const own = traits.outcome[row] ?? 0;
      if (own === 0) return 0;
      return (own === ADOPTED) === isAdopted ? outcomeSame : outcomeOther;
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
    least: WEIGHTS.countOther * claimed.length,
    most: WEIGHTS.tallyMost,
    at(row) {
      let score = 0;
      for (const { at, count, fits } of claimed) {
        const stated = tally[row * OPTIONS.length + at] ?? UNSTATED;
        if (stated !== UNSTATED) score += matchesCount(count, stated) ? fits : WEIGHTS.countOther;
      }
      return Math.min(WEIGHTS.tallyMost, score);
    },
  };
}

/** A rare position (no, abstaining) tells much of which vote it was; a yes tells little. */
function ofPosition({ traits }: VoteIndex, { actors, option }: RawPosition): Evidence {
  const columns = actors.members.flatMap((code) => traits.positionsOf(code) ?? []);
  const fits = option === "yes" ? WEIGHTS.stanceUsual : WEIGHTS.stanceRare;
  // by cell; what is not known says nothing
  const worth = Object.values(CELL).map((cell) => {
    const real = optionOf(cell);
    return real === undefined ? 0 : real === option ? fits : WEIGHTS.stanceOther;
  });
  const spread = Math.sqrt(columns.length);
  return {
    least: WEIGHTS.stanceOther * spread,
    most: fits * spread,
    at(row) {
      let score = 0;
      let told = 0;
      for (const cells of columns) {
        const own = worth[cells[row] ?? CELL.unknown] ?? 0;
        if (own === 0) continue;
        told++;
        score += own;
      }
      // members of one list do not vote independently
      return told === 0 ? 0 : score / Math.sqrt(told);
    },
  };
}

/** What the body named says. */
export function evidenceOfBody({ record }: VoteIndex, of: Case): Evidence {
  const byBody = bodyScores(of);
  const { body } = record.columns;
  return { least: Math.min(...byBody), most: Math.max(...byBody), at: (row) => byBody[body[row] ?? 0] ?? 0 };
}

/** What explicit days say beyond what freshness alone would. */
export function evidenceOfDays({ record }: VoteIndex, { days }: Case, published: DayNumber | undefined): Evidence {
  const { day } = record.columns;
  const widest = WEIGHTS.dateSame - WEIGHTS.dateOther;
  return {
    least: -widest,
    most: widest,
    at(row) {
      const on = day[row] ?? 0;
      return dateScore(on, days, published) - dateScore(on, [], published);
    },
  };
}
