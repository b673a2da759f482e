import type { DayNumber } from "#basics";
import { CELL, OPTIONS, type Option, optionOf, UNSTATED, type VoteEvent } from "#record";
import type { RawClaim, RawPosition } from "../claims/raw-claim.ts";
import { matchesCount } from "../count.ts";
import { bodyScores, type Case, dateScore, WEIGHTS } from "./score.ts";
import { ADOPTED } from "./traits.ts";
import type { VoteIndex } from "./vote-index.ts";

/** What one statement of an article says for each vote: much where it fits and few others would, against it where it does not. */
export interface Evidence {
  /** What it says for the vote of a row, in the units of `WEIGHTS`. */
  of(row: number): number;
  /** It says no more than this for any vote, and no less than `least`. */
  readonly most: number;
  readonly least: number;
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
    least: outcomeOther,
    of(row) {
      const own = outcome[row] ?? 0;
      return own === 0 ? 0 : (own === ADOPTED) === isAdopted ? outcomeSame : outcomeOther;
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
    least: claimed.length * WEIGHTS.countOther,
    of(row) {
      const from = row * OPTIONS.length;
      let score = 0;
      for (const { at, count, fits } of claimed) {
        const stated = tally[from + at] ?? UNSTATED;
        if (stated !== UNSTATED) score += matchesCount(count, stated) ? fits : WEIGHTS.countOther;
      }
      return Math.min(WEIGHTS.tallyMost, score);
    },
  };
}

/** What a claimed position says for each cell; of what is not known, nothing. A rare position (no, abstaining) tells much of which vote it was; a yes tells little. */
function worthOfCells(claimed: Option): Float64Array {
  const worth = new Float64Array(Object.keys(CELL).length);
  for (const cell of Object.values(CELL)) {
    const real = optionOf(cell);
    if (real !== undefined) worth[cell] = real === claimed ? fitsOf(claimed) : WEIGHTS.stanceOther;
  }
  return worth;
}

function fitsOf(option: Option): number {
  return option === "yes" ? WEIGHTS.stanceUsual : WEIGHTS.stanceRare;
}

const WORTH: Readonly<Record<Option, Float64Array>> = {
  yes: worthOfCells("yes"),
  no: worthOfCells("no"),
  abstaining: worthOfCells("abstaining"),
  "not-voting": worthOfCells("not-voting"),
};

function ofPosition({ traits }: VoteIndex, { actors, option }: RawPosition): Evidence {
  const columns = actors.members.flatMap((code) => traits.positionsOf(code) ?? []);
  const worth = WORTH[option];
  return {
    most: fitsOf(option) * Math.sqrt(columns.length),
    least: WEIGHTS.stanceOther * Math.sqrt(columns.length),
    of(row) {
      let score = 0;
      let told = 0;
      for (const column of columns) {
        const own = worth[column[row] ?? CELL.unknown] ?? 0;
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
  return {
    most: WEIGHTS.bodySame,
    least: WEIGHTS.bodyOther,
    of: (row) => byBody[body[row] ?? 0] ?? 0,
  };
}

/** What explicit days say beyond what freshness alone would. */
export function evidenceOfDays({ record }: VoteIndex, { days }: Case, published: DayNumber | undefined): Evidence {
  const { day } = record.columns;
  return {
    most: WEIGHTS.dateSame - WEIGHTS.dateOther,
    least: WEIGHTS.dateOther - WEIGHTS.fresh,
    of(row) {
      const on = day[row] ?? 0;
      return dateScore(on, days, published) - dateScore(on, [], published);
    },
  };
}

const NO_SPONSORS: NonNullable<VoteEvent["question"]["sponsors"]> = {};

/** What those who are said to have put a text forward say. */
export function evidenceOfSponsors({ record }: VoteIndex, { sponsors }: Case): Evidence {
  return {
    most: WEIGHTS.sponsorSame,
    least: WEIGHTS.sponsorOther,
    of(row) {
      const { main, co } = record.vote(row).question.sponsors ?? NO_SPONSORS;
      if (main === undefined || main.length === 0) return 0;
      return sponsors.some((s) => main.includes(s) || co?.includes(s)) ? WEIGHTS.sponsorSame : WEIGHTS.sponsorOther;
    },
  };
}
