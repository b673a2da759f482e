/**
 * The normal distribution by tables, quick enough for a billion draws: 1/512 apart on -26 to 26, straight lines between. The reach is for
 * the lower tail: a vote that a model gave one chance in 10^40 must still pull with all its weight.
 */
const REACH = 26;
const STEPS = 256;
const HALF = REACH * STEPS;
/** Share below -26. */
const LEAST = 2.476063315503457e-149;
const BELOW = lowerTable();

/** Share of the standard normal below u. */
export function normalBelow(u: number): number {
  if (u >= REACH) return 1;
  if (u <= -REACH) return LEAST;
  const at = (u + REACH) * STEPS;
  const below = at | 0;
  const low = BELOW[below] as number;
  return low + (at - below) * ((BELOW[below + 1] as number) - low);
}

const CELLS = 4096;
const QUANTILES = Float32Array.from({ length: CELLS + 2 }, (_, i) =>
  i === 0 || i >= CELLS ? 0 : tailQuantile(i / CELLS),
);

/** The inverse of `normalBelow`: by table in the middle, by Acklam's rational approximation (2003) in the tails. */
export function normalQuantile(p: number): number {
  if (p < 0.002 || p > 0.998) return tailQuantile(p);
  const at = p * CELLS;
  const below = at | 0;
  const low = QUANTILES[below] as number;
  return low + (at - below) * ((QUANTILES[below + 1] as number) - low);
}

/** Integrates the density from the middle outwards by Simpson's rule; the tail is kept as what is left of it, without cancellation. */
function lowerTable(): Float64Array {
  const density = (u: number): number => Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
  const table = new Float64Array(2 * HALF + 2);
  const step = 1 / STEPS;
  let tail = LEAST;
  for (let i = 0; i <= HALF; i++) {
    const u = -REACH + i * step;
    table[i] = tail;
    table[2 * HALF - i] = 1 - tail;
    tail += (step / 6) * (density(u) + 4 * density(u + step / 2) + density(u + step));
  }
  table[2 * HALF + 1] = 1;
  return table;
}

/** Acklam's approximation; its polynomials are written out, as a loop over coefficients takes ten times as long. */
function tailQuantile(p: number): number {
  if (p <= 0) return -REACH;
  if (p >= 1) return REACH;
  if (p > 0.02425 && p < 0.97575) return middleQuantile(p - 0.5);
  const q = Math.sqrt(-2 * Math.log(p < 0.5 ? p : 1 - p));
  const above =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1;
  return p < 0.5 ? above / below : -above / below;
}

function middleQuantile(q: number): number {
  const r = q * q;
  const above =
    ((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r -
      3.066479806614716e1) *
      r +
    2.506628277459239;
  const below =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r -
      1.328068155288572e1) *
      r +
    1;
  return (q * above) / below;
}
