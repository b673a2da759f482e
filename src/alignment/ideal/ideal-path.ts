import type { IdealPointFit } from "./ideal-points.ts";

/** A member's place in one period with its 95% range. */
export interface PathPoint {
  readonly period: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Votes of the period it rests on. */
  readonly votes: number;
}

const NINETY_FIVE = 1.96;

/** A member's way along the line; empty where it took no position. The range is given the items, so too narrow where votes are few. */
export function idealPath(fit: IdealPointFit, member: string): readonly PathPoint[] {
  return fit.points
    .filter((p) => p.member === member)
    .map(({ period, at, error, votes }) => ({
      period,
      at,
      low: at - NINETY_FIVE * error,
      high: at + NINETY_FIVE * error,
      votes,
    }));
}
