import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { bsv } from "#alignment";
import { plenaryHome } from "#store";
import type { Terminal } from "../screen/terminal.ts";
import type { Basis } from "./alignment-basis.ts";

export interface SamplerOptions {
  readonly seed: number;
  /** Sweeps of each chain. */
  readonly sweeps: number;
  readonly chains: number;
}

/** Share of the sweeps that are not counted: the way from the start to where the chain belongs. */
const BURN_IN = 0.25;
const SAVE_EVERY_MS = 20_000;
const TELL_EVERY_MS = 5_000;

/**
 * Runs the chains of the reference engine, tells how far they are, and keeps them in the user's own folder: stopped with Ctrl-C, the same
 * command goes on where it was. Undefined where it was stopped.
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
    const chains: bsv.Chain[] = [];
    for (let k = 0; k < options.chains; k++) {
      const chain = await runOne(terminal, basis, options, k, stop);
      if (chain.sweeps < options.sweeps) return undefined;
      chains.push(chain);
    }
    return bsv.fit(basis.matrix, chains, { links: basis.links });
  } finally {
    process.removeListener("SIGINT", onStop);
  }
}

async function runOne(
  terminal: Terminal,
  { matrix, links }: Basis,
  { seed, sweeps, chains }: SamplerOptions,
  k: number,
  stop: { readonly asked: boolean },
): Promise<bsv.Chain> {
  const burnIn = Math.floor(sweeps * BURN_IN);
  const path = chainPath({
    choice: matrix.choice,
    record: matrix.record,
    rows: [...matrix.rows],
    seed: seed + k,
    burnIn,
  });
  const begun = readChain(path) ?? bsv.start(matrix, seed + k, burnIn, { links });
  const run = bsv.goOn(matrix, begun, { links });
  const from = Date.now();
  let [told, saved] = [from, from];
  for (let done = begun.sweeps; done < sweeps; ) {
    run.sweep();
    done++;
    const now = Date.now();
    if (now - told > TELL_EVERY_MS) {
      told = now;
      const left = Math.round((((now - from) / (done - begun.sweeps)) * (sweeps - done)) / 1000);
      terminal.complain(`Chain ${k + 1} of ${chains}: ${done} of ${sweeps} sweeps, about ${left} s left in it.`);
    }
    if (now - saved > SAVE_EVERY_MS || stop.asked || done === sweeps) {
      saved = now;
      writeChain(path, run.chain());
    }
    // A signal is heard only between two turns of the event loop.
    if (done % 4 === 0) await setImmediate();
    if (stop.asked && done < sweeps) {
      writeChain(path, run.chain());
      terminal.complain(
        `Stopped after ${done} of ${sweeps} sweeps of chain ${k + 1}. The same command goes on from there.`,
      );
      break;
    }
  }
  return run.chain();
}

/** A chain belongs to its votes, seed and burn-in; another record or choice has another. */
function chainPath(key: object): string {
  const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 24);
  return join(plenaryHome(), "chains", `${name}.json`);
}

const ARRAYS = ["x", "slope", "low", "high", "means"] as const;
const SUMS = ["x", "xx", "slope", "low", "high"] as const;

function writeChain(path: string, chain: bsv.Chain): void {
  mkdirSync(join(path, ".."), { recursive: true });
  const text = JSON.stringify(chain, (_, value) => (value instanceof Float64Array ? base64(value) : value));
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** The chain kept in a file; undefined where there is none, or it cannot be read and is begun anew. */
function readChain(path: string): bsv.Chain | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, "utf8"));
    for (const key of ARRAYS) kept[key] = numbers(kept[key]);
    for (const key of SUMS) kept.sums[key] = numbers(kept.sums[key]);
    return Number.isInteger(kept.sweeps) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function base64(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
}

function numbers(text: string): Float64Array {
  const bytes = Buffer.from(text, "base64");
  const values = new Float64Array(bytes.length / 8);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}
