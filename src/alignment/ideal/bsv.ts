import { seededRandom } from "#basics";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import { bsvSweep, normalAt } from "./bsv-sweep.ts";
import { bsvWork } from "./bsv-work.ts";
import { type IdealPointFit, idealPoints, pointsOf, side } from "./ideal-points.ts";
import { type ModelCells, modelCells } from "./model-cells.ts";
import { PRIORS } from "./ordinal-fit.ts";
import type { OrdinalState } from "./ordinal-model.ts";
import { sweepRandom } from "./sweep-random.ts";

/**
 * A chain of the sampler of Bailey, Strezhnev and Voeten (2017, J. Conflict Resolution 61:430), literally: normal link, points drawn
 * around the last period's, standardised at each draw. Plain data: it can be kept in a file and gone on with; the same seed and number of
 * sweeps give the same numbers, whether done at once or in pieces.
 */
export interface BsvChain {
  readonly seed: number;
  readonly sweeps: number;
  /** Sweeps that are not counted. */
  readonly burnIn: number;
  readonly x: Float64Array;
  readonly slope: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly means: Float64Array;
  /** Sums over the counted sweeps: of x, of x squared, and of the items. */
  readonly sums: { readonly [K in "x" | "xx" | "slope" | "low" | "high"]: Float64Array };
  readonly accepted: number;
}

export interface BsvOptions {
  readonly links?: LinkedTexts;
  readonly anchor?: string;
}

/** Slopes and cutpoints of a normal link times this are those of the logistic that is nearest to it. */
const LOGISTIC_SCALE = 1.702;

/** A new chain, started near the fast engine's points with noise of its seed, so that two chains can tell whether they agree. */
export function startChain(matrix: VoteMatrix, seed: number, burnIn: number, options: BsvOptions = {}): BsvChain {
  const fit = idealPoints(matrix, options);
  const random = seededRandom(seed);
  const { x, slope } = fit.state;
  const zeros = (n: number): Float64Array => new Float64Array(n);
  return {
    seed,
    sweeps: 0,
    burnIn,
    x: x.map((v) => v + 0.3 * normalAt(random())),
    slope: slope.map(narrow),
    ...startCutpoints(fit),
    means: x.slice(),
    sums: {
      x: zeros(x.length),
      xx: zeros(x.length),
      slope: zeros(slope.length),
      low: zeros(slope.length),
      high: zeros(slope.length),
    },
    accepted: 0,
  };
}

function narrow(value: number): number {
  return Math.max(-6, Math.min(6, value / LOGISTIC_SCALE));
}

/** Cutpoints of the fast engine, in the normal's scale; the cutpoint of a position that does not occur starts well outside. */
function startCutpoints({ cells, state }: IdealPointFit): Pick<BsvChain, "low" | "high"> {
  const category = (j: number, c: number): number => cells.categories[3 * j + c] as number;
  const low = state.low.map((cut, j) => (category(j, 0) === 2 ? Math.max(-6.5, narrow(cut) - 2) : narrow(cut)));
  const high = state.high.map((cut, j) => (category(j, 2) === 2 ? Math.min(6.5, narrow(cut) + 2) : narrow(cut)));
  return { low, high: high.map((cut, j) => Math.max(cut, (low[j] as number) + 0.01)) };
}

/** A chain at work: sweeps are made one by one, so that a program may look at the clock or be stopped between two. */
export interface ChainRun {
  readonly sweep: () => void;
  /** The chain as it stands; the run may go on after it. */
  readonly chain: () => BsvChain;
}

/** Takes a chain up where it stands. */
export function continueChain(matrix: VoteMatrix, chain: BsvChain, options: BsvOptions = {}): ChainRun {
  const cells = modelCells(matrix, options.links, { categories: "all" });
  const work = bsvWork(cells);
  work.means.set(chain.means);
  const state: OrdinalState = {
    x: chain.x.slice(),
    slope: chain.slope.slice(),
    low: chain.low.slice(),
    high: chain.high.slice(),
  };
  const { x, xx, slope, low, high } = chain.sums;
  const sums = { x: x.slice(), xx: xx.slice(), slope: slope.slice(), low: low.slice(), high: high.slice() };
  let sweeps = chain.sweeps;
  let accepted = chain.accepted;
  const copied = <T extends OrdinalState | BsvChain["sums"]>(of: T): T =>
    Object.fromEntries(
      Object.entries(of).map(([key, array]) => [key, (array as Float64Array).slice()]),
    ) as unknown as T;
  return {
    sweep: () => {
      accepted += bsvSweep(cells, state, work, sweepRandom(chain.seed, sweeps)) / Math.max(1, cells.items);
      if (side(matrix, cells, state.x, options.anchor ?? "USA") === -1) mirror(state, work.means);
      if (sweeps >= chain.burnIn) gather(state, sums);
      sweeps++;
    },
    chain: () => ({ ...chain, ...copied(state), means: work.means.slice(), sums: copied(sums), sweeps, accepted }),
  };
}

/** Goes on with a chain for some sweeps. `progress` is told after each and may stop it by returning "stop". */
export function runChain(
  matrix: VoteMatrix,
  chain: BsvChain,
  sweeps: number,
  options: BsvOptions = {},
  progress?: (done: number, of: number) => "go" | "stop",
): BsvChain {
  const run = continueChain(matrix, chain, options);
  for (let done = 1; done <= sweeps; done++) {
    run.sweep();
    if (progress?.(done, sweeps) === "stop") break;
  }
  return run.chain();
}

/** The whole line turned round: points, slopes. Probabilities stay. */
function mirror(state: OrdinalState, means: Float64Array): void {
  for (const a of [state.x, state.slope, means]) for (let i = 0; i < a.length; i++) a[i] = -(a[i] as number);
}

function gather(state: OrdinalState, sums: BsvChain["sums"]): void {
  const add = (to: Float64Array, from: Float64Array): void => {
    for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + (from[i] as number);
  };
  add(sums.x, state.x);
  add(sums.slope, state.slope);
  add(sums.low, state.low);
  add(sums.high, state.high);
  for (let t = 0; t < state.x.length; t++) sums.xx[t] = (sums.xx[t] as number) + (state.x[t] as number) ** 2;
}

export interface BsvFit extends IdealPointFit {
  /** Share of proposed cutpoints that were taken. */
  readonly accepted: number;
  /** Gelman and Rubin's R-hat of each point, in the order of the points; absent with a single chain. */
  readonly rHat?: Float64Array;
}

/** Posterior means and deviations from one chain or more of the same matrix. */
export function chainsFit(matrix: VoteMatrix, chains: readonly BsvChain[], options: BsvOptions = {}): BsvFit {
  const cells = modelCells(matrix, options.links, { categories: "all" });
  const counted = chains.map((c) => Math.max(1, c.sweeps - c.burnIn));
  const all = counted.reduce((sum, n) => sum + n, 0);
  const pooled = (key: keyof BsvChain["sums"]): Float64Array => {
    const first = chains[0]?.sums[key] ?? new Float64Array();
    return first.map((_, i) => chains.reduce((sum, c) => sum + (c.sums[key][i] as number), 0) / all);
  };
  const x = pooled("x");
  const squares = pooled("xx");
  const variances = squares.map((s, t) => Math.max(1e-6, s - (x[t] as number) ** 2));
  const scale = (a: Float64Array): Float64Array => a.map((v) => v * LOGISTIC_SCALE);
  return {
    engine: "bsv",
    choice: matrix.choice,
    record: matrix.record,
    points: pointsOf(matrix, cells, x, variances),
    iterations: chains.reduce((sum, c) => sum + c.sweeps, 0),
    converged: chains.length > 1 && median(rHat(cells, chains, counted)) < 1.1,
    doubtfulPeriods: [],
    cells,
    state: { x, slope: scale(pooled("slope")), low: scale(pooled("low")), high: scale(pooled("high")) },
    variances,
    covariances: new Float64Array(x.length),
    priors: PRIORS,
    accepted:
      chains.reduce((sum, c) => sum + c.accepted, 0) /
      Math.max(
        1,
        chains.reduce((sum, c) => sum + c.sweeps, 0),
      ),
    ...(chains.length > 1 ? { rHat: rHat(cells, chains, counted) } : {}),
  };
}

/** R-hat: pooled variance over the mean variance within the chains (Gelman and Rubin 1992). */
function rHat(cells: ModelCells, chains: readonly BsvChain[], counted: readonly number[]): Float64Array {
  return Float64Array.from(cells.nodes, (_, t) => {
    const means = chains.map((c, k) => (c.sums.x[t] as number) / (counted[k] as number));
    const within = chains.map((c, k) => (c.sums.xx[t] as number) / (counted[k] as number) - (means[k] as number) ** 2);
    const w = within.reduce((sum, v) => sum + v, 0) / chains.length;
    const grand = means.reduce((sum, m) => sum + m, 0) / chains.length;
    const between = means.reduce((sum, m) => sum + (m - grand) ** 2, 0) / (chains.length - 1);
    return w > 0 ? Math.sqrt(1 + between / w) : 1;
  });
}

function median(values: Float64Array): number {
  return values.length === 0 ? 1 : (Float64Array.from(values).sort()[values.length >> 1] as number);
}
