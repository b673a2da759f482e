import { parentPort, workerData } from "node:worker_threads";
import { type ChainTask, sampleChain } from "./sample-chain.ts";
import type { SamplerNews } from "./sampler-thread.ts";

// A thread that runs one chain. Any message asks it to stop.

let stopAsked = false;
parentPort?.on("message", () => {
  stopAsked = true;
});
const say = (news: SamplerNews): void => parentPort?.postMessage(news);
void sampleChain(workerData as ChainTask, { stopAsked: () => stopAsked, tell: (done) => say({ done }) }).then(
  (chain) => {
    say({ chain });
    parentPort?.close();
  },
);
