import type { Random } from "#basics";
import type { Interval } from "../matrix/interval.ts";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import type { AgreementIndex } from "./agreement.ts";
import { pairAgreementWithInterval } from "./pair-agreement.ts";

/** Agreement of a pair in one period. */
export interface PeriodAgreement {
  readonly period: string;
  /** Votes on which both took a position. */
  readonly n: number;
  /** Null where the index is not defined. */
  readonly value: number | null;
  /** Bootstrap over groups of repeated texts; null where fewer than two stand behind it. */
  readonly interval: Interval | null;
}

/** Agreement of a pair period by period, for a line through the years; periods in which the two share no vote are absent. */
export function agreementByPeriod(
  matrix: VoteMatrix,
  links: LinkedTexts,
  members: readonly [string, string],
  random: Random,
  { index = "lijphart", draws = 300 }: { readonly index?: AgreementIndex; readonly draws?: number } = {},
): readonly PeriodAgreement[] {
  return matrix.periods.flatMap((period): PeriodAgreement[] => {
    const found = pairAgreementWithInterval(matrix, links, members, random, { period, indices: [index], draws });
    if (found === undefined || found.n === 0) return [];
    return [{ period, n: found.n, value: found.indices[index], interval: found.interval?.[index] ?? null }];
  });
}
