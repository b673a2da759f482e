import type { ModelCells } from "./model-cells.ts";

/** What one sweep of the sampler works on besides the state: latent votes, and what the points' draws look back to. */
export interface BsvWork {
  /** Latent vote of each cell, in the order of `cells.byItem`. */
  readonly z: Float64Array;
  /** Conditional mean of each point at the last sweep: the next sweep's prior mean of the period after it. */
  readonly means: Float64Array;
  /** The node a point's prior looks to (the one before; for a first one, the one after), or -1. */
  readonly looksTo: Int32Array;
  /** Prior variance of each point. */
  readonly variance: Float64Array;
  readonly sumZ: Float64Array;
  readonly sumSquares: Float64Array;
  /** Shares of the normal that one item's positions leave to the latent votes, with the cutpoints as they are and as proposed. */
  readonly shares: { readonly now: Float64Array; readonly proposed: Float64Array };
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
  return {
    z: new Float64Array(cells.byItem.other.length),
    means: new Float64Array(nodes),
    looksTo,
    variance,
    sumZ: new Float64Array(nodes),
    sumSquares: new Float64Array(nodes),
    shares: { now: new Float64Array(longest(cells)), proposed: new Float64Array(longest(cells)) },
  };
}

/** Cells of the item that has most. */
function longest({ items, byItem: { start } }: ModelCells): number {
  let most = 0;
  for (let j = 0; j < items; j++) most = Math.max(most, (start[3 * j + 3] as number) - (start[3 * j] as number));
  return most;
}
