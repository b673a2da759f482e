import type { Random } from "#basics";

/** A range that holds the value in `level` of resamplings; null ends where too few resamplings gave a value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Independent pieces that were drawn from: groups of repeated texts, not single votes. */
  readonly groups: number;
}

/**
 * Bootstrap over groups (Efron's percentile interval). The same text comes back year after year with much the same votes: drawing single
 * roll calls would count each repetition as new evidence, so whole groups are drawn.
 *
 * `columns` holds the counts of each group one after another, `width` numbers a group; `value` reads the sum of a drawn set.
 */
export function bootstrapInterval(
  columns: ArrayLike<number>,
  width: number,
  value: (sum: Float64Array) => number | null,
  random: Random,
  { draws = 1000, level = 0.95 }: { readonly draws?: number; readonly level?: number } = {},
): Interval | null {
  const groups = columns.length / width;
  if (groups < 2) return null;
  const found: number[] = [];
  const sum = new Float64Array(width);
  for (let d = 0; d < draws; d++) {
    sum.fill(0);
    for (let g = 0; g < groups; g++) {
      const from = Math.floor(random() * groups) * width;
      for (let c = 0; c < width; c++) sum[c] = (sum[c] ?? 0) + (columns[from + c] ?? 0);
    }
    const v = value(sum);
    if (v !== null) found.push(v);
  }
  if (found.length < draws / 2) return null;
  found.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return { low: quantile(found, tail), high: quantile(found, 1 - tail), level, groups };
}

/** Quantile of sorted numbers, between neighbours by straight line. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + (at - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] ?? 0) - low);
}
