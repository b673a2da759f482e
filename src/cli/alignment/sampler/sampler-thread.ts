import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { bsv } from "#alignment";
import type { ChainTask, Sampling } from "./sample-chain.ts";

/** What a thread says: how far it is, or the chain it ends with. */
export type SamplerNews = { readonly done: number } | { readonly chain: bsv.Chain };

/** Whether this is the built program: a source, as in tests, has no worker that Node could start beside it. */
export const HAS_WORKER = extname(import.meta.url) === ".cjs";

const LOOK_FOR_STOP_MS = 50;

/** Runs one chain in a thread of its own. */
export function sampleInThread(task: ChainTask, { stopAsked, tell }: Sampling): Promise<bsv.Chain> {
  const worker = new Worker(new URL("./sampler-worker.cjs", import.meta.url), { workerData: task });
  const watch = setInterval(() => {
    if (stopAsked()) worker.postMessage("stop");
  }, LOOK_FOR_STOP_MS);
  return new Promise<bsv.Chain>((resolve, reject) => {
    worker.on("message", (news: SamplerNews) => ("chain" in news ? resolve(news.chain) : tell(news.done)));
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread of a chain ended without its chain.")));
  }).finally(() => clearInterval(watch));
}
