/**
 * The ordinal (graded-response) model: P(position <= c) = sigma(cut_c - slope * x), yes < abstaining < no (Samejima 1969; Bailey,
 * Strezhnev and Voeten 2017 with a normal link). Two sweeps move it uphill: `item-sweeps` and
 * `path-sweeps`.
 */
export interface OrdinalState {
  /** Point of each node. */
  readonly x: Float64Array;
  readonly slope: Float64Array;
  /** Cutpoints; equal where an item has no middle category. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Priors {
  readonly slopeVariance: number;
  readonly cutVariance: number;
  /** Variance of a member's first point. */
  readonly startVariance: number;
  /** Variance of a member's move from one period to the next. */
  readonly walkVariance: number;
}

/** What the second line adds to a fit, for predictions. */
export interface SecondLine {
  readonly x: Float64Array;
  readonly slope: Float64Array;
  readonly variances: Float64Array;
  readonly walkVariance: number;
  /** Covariances of each item's parameters (both slopes, low and high cutpoint), 4 by 4 by rows. */
  readonly spread: Float64Array;
}
