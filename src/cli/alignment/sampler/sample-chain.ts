import { setImmediate } from "node:timers/promises";
import { bsv, type LinkedTexts, type VoteMatrix } from "#alignment";
import { readChain, writeChain } from "./chain-file.ts";

/** One chain to be run; plain data, so that it can be sent to a thread. */
export interface ChainTask {
  readonly matrix: VoteMatrix;
  readonly links: LinkedTexts;
  readonly seed: number;
  readonly burnIn: number;
  /** Sweeps at which it is done. */
  readonly sweeps: number;
  /** Where it is kept, and gone on with. */
  readonly path: string;
}

export interface Sampling {
  readonly stopAsked: () => boolean;
  /** Told at the start, now and then, and at the end how many sweeps are done. */
  readonly tell: (done: number) => void;
}

const SAVE_EVERY_MS = 20_000;
const TELL_EVERY_MS = 1_000;

/** Runs one chain from where it was left to its end, or until it is asked to stop; either way it is kept. */
export async function sampleChain(task: ChainTask, { stopAsked, tell }: Sampling): Promise<bsv.Chain> {
  const { matrix, links, seed, burnIn, sweeps, path } = task;
  const begun = readChain(path) ?? bsv.start(matrix, seed, burnIn, { links });
  if (begun.sweeps >= sweeps) return begun;
  tell(begun.sweeps);
  const run = bsv.goOn(matrix, begun, { links });
  let [told, saved] = [Date.now(), Date.now()];
  for (let done = begun.sweeps; done < sweeps && !stopAsked(); ) {
    run.sweep();
    done++;
    const now = Date.now();
    if (now - told > TELL_EVERY_MS || done === sweeps) {
      told = now;
      tell(done);
    }
    if (now - saved > SAVE_EVERY_MS) {
      saved = now;
      writeChain(path, run.chain());
    }
    // A signal or a message is heard only between two turns of the event loop.
    if (done % 4 === 0) await setImmediate();
  }
  const chain = run.chain();
  writeChain(path, chain);
  return chain;
}
