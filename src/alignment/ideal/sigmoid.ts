/**
 * The logistic function by table, 1/64 apart on -24 to 24, and Taylor's polynomial from the nearest entry, whose derivatives follow from
 * the entry itself: s' = s (1 - s), s'' = s' (1 - 2 s). Wrong by less than 2e-8, quicker than exp, and small enough for the nearest cache.
 */
const REACH = 24;
const STEPS = 64;
const TABLE = Float64Array.from({ length: 2 * REACH * STEPS + 1 }, (_, i) => 1 / (1 + Math.exp(REACH - i / STEPS)));

export function sigmoid(u: number): number {
  if (u >= REACH) return 1 - 3.775e-11;
  if (u <= -REACH) return 3.775e-11;
  const at = (u + REACH) * STEPS + 0.5;
  const nearest = at | 0;
  const s = TABLE[nearest] as number;
  const d = (at - 0.5 - nearest) / STEPS;
  return s + d * s * (1 - s) * (1 + d * (0.5 - s));
}
