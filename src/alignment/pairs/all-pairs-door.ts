/** Counts of all pairs at once, `allPairs` at the room's door. */
export { pairCounts as plainCounts, pairTables as tables } from "./all-pairs.ts";
export {
  type PairCounts,
  type PairTables,
  type PositionBits,
  pairIndex as indexOf,
  positionBits as bitsOf,
} from "./pair-table.ts";
export { hasSimd, simdPairCounts as counts } from "./simd-pairs.ts";
