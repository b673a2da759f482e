import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { bsv } from "#alignment";
import type { ChainTask, Sampling } from "./sample-chain.ts";

/** What a thread says: how far it is, or the chain it ends with. */
export type SamplerNews = { readonly done: number } | { readonly chain: bsv.Chain };

const LOOK_FOR_STOP_MS = 50;

/** Runs one chain in a thread of its own. */
export function sampleInThread(task: ChainTask, { stopAsked, tell }: Sampling): Promise<bsv.Chain> {
  // beside this module, as a source or as built
  const beside = new URL(`./sampler-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(beside, { workerData: task });
  const watch = setInterval(() => {
    if (stopAsked()) worker.postMessage("stop");
  }, LOOK_FOR_STOP_MS);
  return new Promise<bsv.Chain>((resolve, reject) => {
    worker.on("message", (news: SamplerNews) => ("chain" in news ? resolve(news.chain) : tell(news.done)));
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread of a chain ended without its chain.")));
  }).finally(() => clearInterval(watch));
}
