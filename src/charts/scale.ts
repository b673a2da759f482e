/** Figures beyond this are taken as unknown: nothing that is counted in votes comes near it. */
const BEYOND = 1e12;

/** A figure that can be drawn, or undefined: unknown, infinite and not-a-number are all gaps. */
export function drawable(value: number | null | undefined): number | undefined {
  return value === null || value === undefined || !Number.isFinite(value) || Math.abs(value) > BEYOND
    ? undefined
    : value;
}

/** From figures to pixels along one axis. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  at(value: number): number;
}

export interface ScaleOptions {
  /** Ends that are fixed; without, they are the least and the greatest figure, widened to round ones. */
  readonly domain?: readonly [number, number];
  /** About how many ticks; fewer where they would not fit. */
  readonly ticks?: number;
  /** Ticks at whole numbers only, as for years. */
  readonly whole?: true;
}

/** A linear scale over what is drawable of the values; 0 to 1 where nothing is. */
export function linearScale(
  values: readonly (number | null | undefined)[],
  range: readonly [number, number],
  options: ScaleOptions = {},
): Scale {
  const known = values.map(drawable).filter((v) => v !== undefined);
  const fixed = options.domain;
  let low = fixed?.[0] ?? known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let high = fixed?.[1] ?? known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (low > high) [low, high] = [0, 1];
  if (high - low < Math.max(Math.abs(high), 1e-6) * 1e-9) [low, high] = [low - 0.5, high + 0.5];
  let step = roundStep(high - low, options.ticks ?? 5);
  if (options.whole) step = Math.max(1, Math.round(step));
  if (fixed === undefined && !options.whole)
    [low, high] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k <= high / step + 1e-9; k++) ticks.push(cleared(k * step));
  const [from, to] = range;
  return { domain: [low, high], ticks, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

/** 1, 2 or 5 times a power of ten, such that about `count` of them make the span. */
function roundStep(span: number, count: number): number {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = raw / power;
  return power * (times > 7 ? 10 : times > 3.5 ? 5 : times > 1.5 ? 2 : 1);
}

/** 0.30000000000000004 is 0.3. */
function cleared(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** A figure as it is read on an axis: no more digits than it needs. */
export function plainNumber(value: number): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : String(Number(value.toPrecision(3)));
  return text.replace("-", "−");
}
