import type { ModelCells } from "./model-cells.ts";

/** What one sweep of the sampler works on besides the state: one item's cells side by side, and what the points' draws look back to. */
export interface BsvWork {
  /** Conditional mean of each point at the last sweep: the next sweep's prior mean of the period after it. */
  readonly means: Float64Array;
  /** The node a point's prior looks to (the one before; for a first one, the one after), or -1. */
  readonly looksTo: Int32Array;
  /** Prior variance of each point. */
  readonly variance: Float64Array;
  /** What the items say of each point: sum of slope times latent vote at 2t, of squared slopes at 2t + 1. */
  readonly sums: Float64Array;
  readonly item: ItemWork;
}

/** The cells of the item at work, in its order: gathered once, so that every pass over them reads memory in a row. */
export interface ItemWork {
  readonly points: Float64Array;
  /** Latent votes. */
  readonly latent: Float64Array;
  /** Numbers in [0, 1), one a cell. */
  readonly chance: Float64Array;
  /** Shares of the normal that the outer positions leave to the latent votes, with the cutpoints as they are and as proposed. */
  readonly now: Float64Array;
  readonly proposed: Float64Array;
}

/** Scale of the prior of a point around the one before it, before it is weighted by the number of votes. */
const PRIOR_SCALE = 0.5;

export function bsvWork(cells: ModelCells): BsvWork {
  const nodes = cells.nodes.length;
  const count = (t: number): number =>
    (cells.byNode.start[3 * t + 3] as number) - (cells.byNode.start[3 * t] as number);
  const looksTo = new Int32Array(nodes).fill(-1);
  const variance = new Float64Array(nodes).fill(1);
  for (let t = 0; t < nodes; t++) {
    const next = t + 1 < nodes && (cells.gap[t + 1] as number) > 0 ? t + 1 : -1;
    const other = (cells.gap[t] as number) > 0 ? t - 1 : next;
    looksTo[t] = other;
    if (other !== -1) variance[t] = (PRIOR_SCALE * count(t)) / (count(t) + count(other));
  }
  const room = (): Float64Array => new Float64Array(longest(cells));
  return {
    means: new Float64Array(nodes),
    looksTo,
    variance,
    sums: new Float64Array(2 * nodes),
    item: { points: room(), latent: room(), chance: room(), now: room(), proposed: room() },
  };
}

/** Cells of the item that has most. */
function longest({ items, byItem: { start } }: ModelCells): number {
  let most = 0;
  for (let j = 0; j < items; j++) most = Math.max(most, (start[3 * j + 3] as number) - (start[3 * j] as number));
  return most;
}
