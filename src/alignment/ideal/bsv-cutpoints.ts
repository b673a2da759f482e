import type { Random } from "#basics";
import type { BsvWork } from "./bsv-work.ts";
import type { ModelCells } from "./model-cells.ts";
import { normalBelow, normalQuantile } from "./normal.ts";
import type { OrdinalState } from "./ordinal-model.ts";

/** Bound of the cutpoints and width of a proposal (Bailey, Strezhnev and Voeten's program). */
const CUT_BOUND = 7;
const PROPOSAL = 0.2 / 3;

/**
 * Metropolis step for both cutpoints with the latent votes integrated out (Cowles 1996; Johnson and Albert 1999). The correction for the
 * cut-off proposals is the authors' own, of which they keep one of two factors: their numbers are what this engine is for.
 */
export function drawCutpoints(cells: ModelCells, state: OrdinalState, work: BsvWork, j: number, random: Random): 0 | 1 {
  const t1 = state.low[j] as number;
  const t2 = state.high[j] as number;
  const p1 = drawBetween(t1, -CUT_BOUND, t2, random);
  const p2 = drawBetween(t2, p1, CUT_BOUND, random);
  const correction = normalBelow((t2 - p1) / PROPOSAL) / normalBelow((p2 - t1) / PROPOSAL);
  const ratio = Math.log(correction) + likelihoodRatio(cells, state, work.shares, j, p1, p2);
  if (!(Math.log(random()) < ratio)) return 0;
  state.low[j] = p1;
  state.high[j] = p2;
  return 1;
}

/** Log of the likelihood with the proposed cutpoints over that with those that are; the shares are kept for the latent votes. */
function likelihoodRatio(
  cells: ModelCells,
  state: OrdinalState,
  shares: BsvWork["shares"],
  j: number,
  p1: number,
  p2: number,
): number {
  const { start } = cells.byItem;
  const [s0, s1] = [start[3 * j] as number, start[3 * j + 1] as number];
  const [s2, s3] = [start[3 * j + 2] as number, start[3 * j + 3] as number];
  const [t1, t2] = [state.low[j] as number, state.high[j] as number];
  let sum = tailRatio(cells, state, shares, j, s0, s1, 1, t1, p1);
  if (s1 < s2) sum += middleRatio(cells, state, j, s1, s2, [t1, t2], [p1, p2]);
  return sum + tailRatio(cells, state, shares, j, s2, s3, -1, t2, p2);
}

/** Products are turned into logarithms before they get this small. */
const FLUSH = 1e-120;

/** The cells below the low cutpoint (side 1) or above the high one (side -1). Small loops of their own, which the compiler needs. */
function tailRatio(
  cells: ModelCells,
  { x, slope }: OrdinalState,
  { now, proposed }: BsvWork["shares"],
  j: number,
  from: number,
  end: number,
  side: 1 | -1,
  cut: number,
  proposal: number,
): number {
  const { start, other } = cells.byItem;
  const first = start[3 * j] as number;
  const b = side * (slope[j] as number);
  const [is, to] = [side * cut, side * proposal];
  let sum = 0;
  let above = 1;
  let below = 1;
  for (let i = from; i < end; i++) {
    const eta = b * (x[other[i] as number] as number);
    const p = normalBelow(to - eta);
    const q = normalBelow(is - eta);
    proposed[i - first] = p;
    now[i - first] = q;
    above *= p;
    below *= q;
    if (above < FLUSH || below < FLUSH) {
      sum += Math.log(above / below);
      above = 1;
      below = 1;
    }
  }
  return sum + Math.log(above / below);
}

function middleRatio(
  cells: ModelCells,
  { x, slope }: OrdinalState,
  j: number,
  from: number,
  end: number,
  [t1, t2]: readonly [number, number],
  [p1, p2]: readonly [number, number],
): number {
  const { other } = cells.byItem;
  const b = slope[j] as number;
  let sum = 0;
  let above = 1;
  let below = 1;
  for (let i = from; i < end; i++) {
    const eta = b * (x[other[i] as number] as number);
    above *= normalBetween(p1 - eta, p2 - eta);
    below *= normalBetween(t1 - eta, t2 - eta);
    if (above < FLUSH || below < FLUSH) {
      sum += Math.log(above / below);
      above = 1;
      below = 1;
    }
  }
  return sum + Math.log(above / below);
}

/** Share of the standard normal between two places, from the tail that keeps its digits. */
function normalBetween(from: number, to: number): number {
  const share = from > 0 ? normalBelow(-from) - normalBelow(-to) : normalBelow(to) - normalBelow(from);
  return Math.max(share, 1e-150);
}

/** A normal of the proposal's width around a middle, within bounds. */
function drawBetween(middle: number, from: number, to: number, random: Random): number {
  const low = normalBelow((from - middle) / PROPOSAL);
  const high = normalBelow((to - middle) / PROPOSAL);
  const drawn = middle + PROPOSAL * normalQuantile(low + random() * (high - low));
  return Math.max(from, Math.min(to, drawn));
}
