import { availableParallelism } from "node:os";
import { bsv } from "#alignment";
import type { Terminal } from "../../screen/terminal.ts";
import type { Basis } from "../alignment-basis.ts";
import { chainPath } from "./chain-file.ts";
import { type ChainTask, type Sampling, sampleChain } from "./sample-chain.ts";
import { HAS_WORKER, sampleInThread } from "./sampler-thread.ts";

export interface SamplerOptions {
  readonly seed: number;
  /** Sweeps of each chain. */
  readonly sweeps: number;
  readonly chains: number;
}

/** Share of the sweeps that are not counted: the way from the start to where the chain belongs. */
const BURN_IN = 0.25;
const TELL_EVERY_MS = 5_000;
/** Sweeps, over all chains, before their pace is believed. */
const ENOUGH_TO_TELL = 10;
/** Positions times sweeps from which a thread is worth its start. */
const WORTH_A_THREAD = 100_000_000;

/**
 * Runs the chains of the reference engine, side by side where there are processors for it, tells how far they are, and keeps them in the
 * user's own folder: stopped with Ctrl-C, the same command goes on where it was. Undefined where it was stopped. A chain is the same
 * wherever it runs.
 */
export async function runSampler(
  terminal: Terminal,
  basis: Basis,
  options: SamplerOptions,
): Promise<bsv.Fit | undefined> {
  const stop = { asked: false };
  const onStop = (): void => {
    stop.asked = true;
  };
  process.once("SIGINT", onStop);
  try {
    const chains = await runChains(terminal, tasksOf(basis, options), stop);
    const short = chains.filter((chain) => chain.sweeps < options.sweeps);
    if (short.length === 0) return bsv.fit(basis.matrix, chains, { links: basis.links });
    const done = chains.map((chain) => chain.sweeps);
    terminal.complain(
      `Stopped after ${listed(done)} of ${options.sweeps} sweeps. The same command goes on from there.`,
    );
    return undefined;
  } finally {
    process.removeListener("SIGINT", onStop);
  }
}

function tasksOf({ matrix, links }: Basis, { seed, sweeps, chains }: SamplerOptions): readonly ChainTask[] {
  const burnIn = Math.floor(sweeps * BURN_IN);
  const { choice, record } = matrix;
  return Array.from({ length: chains }, (_, k) => {
    const path = chainPath({ choice, record, rows: [...matrix.rows], seed: seed + k, burnIn });
    return { matrix, links, seed: seed + k, burnIn, sweeps, path };
  });
}

async function runChains(
  terminal: Terminal,
  tasks: readonly ChainTask[],
  stop: { readonly asked: boolean },
): Promise<readonly bsv.Chain[]> {
  const progress = progressOf(terminal, tasks);
  const sampling = (k: number): Sampling => ({ stopAsked: () => stop.asked, tell: (done) => progress(k, done) });
  const threads = threadsFor(tasks);
  const chains: bsv.Chain[] = [];
  for (let from = 0; from < tasks.length; from += threads) {
    const some = tasks.slice(from, from + threads);
    const sample = some.length === 1 ? sampleChain : sampleInThread;
    chains.push(...(await Promise.all(some.map((task, k) => sample(task, sampling(from + k))))));
  }
  return chains;
}

/** How many chains run at a time. */
function threadsFor(tasks: readonly ChainTask[]): number {
  const [task] = tasks;
  if (!HAS_WORKER || task === undefined || task.matrix.cells.length * task.sweeps < WORTH_A_THREAD) return 1;
  return Math.min(tasks.length, availableParallelism());
}

/** Says every few seconds how many sweeps each chain has, and how long the rest will take at the pace so far. */
function progressOf(terminal: Terminal, tasks: readonly ChainTask[]): (k: number, done: number) => void {
  const of = tasks[0]?.sweeps ?? 0;
  const begun = tasks.map(() => -1);
  const done = tasks.map(() => 0);
  const from = Date.now();
  let told = from;
  return (k, sweeps) => {
    // A chain gone on with starts where it was: the pace is that of what has been done since.
    if (begun[k] === -1) begun[k] = sweeps;
    done[k] = sweeps;
    const now = Date.now();
    const made = sum(done) - sum(begun.map((n) => Math.max(0, n)));
    if (now - told < TELL_EVERY_MS || made < ENOUGH_TO_TELL) return;
    told = now;
    const left = Math.round((((now - from) / made) * (of * tasks.length - sum(done))) / 1000);
    terminal.complain(`${listed(done)} of ${of} sweeps of each chain, about ${left} s left.`);
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}

function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? 0;
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}
