import type { ItemWork } from "./bsv-work.ts";
import type { ModelCells } from "./model-cells.ts";
import { normalBelow, normalQuantile } from "./normal.ts";
import type { OrdinalState } from "./ordinal-model.ts";
import type { SweepRandom } from "./sweep-random.ts";

/** Bound of the cutpoints and width of a proposal (Bailey, Strezhnev and Voeten's program). */
const CUT_BOUND = 7;
const PROPOSAL = 0.2 / 3;

/**
 * Metropolis step for both cutpoints with the latent votes integrated out (Cowles 1996; Johnson and Albert 1999). The correction for the
 * cut-off proposals is the authors' own, of which they keep one of two factors: their numbers are what this engine is for.
 */
export function drawCutpoints(
  cells: ModelCells,
  state: OrdinalState,
  work: ItemWork,
  j: number,
  random: SweepRandom,
): 0 | 1 {
  const { start } = cells.byItem;
  const first = start[3 * j] as number;
  const [below, above] = [(start[3 * j + 1] as number) - first, (start[3 * j + 2] as number) - first];
  const b = state.slope[j] as number;
  const [t1, t2] = [state.low[j] as number, state.high[j] as number];
  const p1 = drawBetween(t1, -CUT_BOUND, t2, random.next());
  const p2 = drawBetween(t2, p1, CUT_BOUND, random.next());
  const correction = normalBelow((t2 - p1) / PROPOSAL) / normalBelow((p2 - t1) / PROPOSAL);
  const end = (start[3 * j + 3] as number) - first;
  const ratio =
    Math.log(correction) +
    tailRatio(work, 0, below, b, t1, p1) +
    middleRatio(work, below, above, b, t1, t2, p1, p2) +
    tailRatio(work, above, end, -b, -t2, -p2);
  if (!(Math.log(random.next()) < ratio)) return 0;
  state.low[j] = p1;
  state.high[j] = p2;
  return 1;
}

/** Products are turned into logarithms before they get this small. */
const FLUSH = 1e-120;

/**
 * Log of the likelihood of cells below a cutpoint, as proposed over as it is; those above one are the same with all signs turned. The
 * shares are kept for the latent votes. Small loops of their own, which the compiler needs.
 */
function tailRatio(
  { points, now, proposed }: ItemWork,
  from: number,
  end: number,
  b: number,
  cut: number,
  proposal: number,
): number {
  let sum = 0;
  let above = 1;
  let below = 1;
  for (let i = from; i < end; i++) {
    const eta = b * (points[i] as number);
    const p = normalBelow(proposal - eta);
    const q = normalBelow(cut - eta);
    proposed[i] = p;
    now[i] = q;
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
  { points }: ItemWork,
  from: number,
  end: number,
  b: number,
  t1: number,
  t2: number,
  p1: number,
  p2: number,
): number {
  let sum = 0;
  let above = 1;
  let below = 1;
  for (let i = from; i < end; i++) {
    const eta = b * (points[i] as number);
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
function drawBetween(middle: number, from: number, to: number, chance: number): number {
  const low = normalBelow((from - middle) / PROPOSAL);
  const high = normalBelow((to - middle) / PROPOSAL);
  const drawn = middle + PROPOSAL * normalQuantile(low + chance * (high - low));
  return Math.max(from, Math.min(to, drawn));
}
