import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { LocalDate } from "#basics";
import type { Reader } from "#press";
import type { ArchiveTask } from "./archive-tasks.ts";
import { type Judged, judgeTasks } from "./judge-task.ts";

/** Whoever judges batches of articles: this thread, or several others. */
export interface Judges {
  judge(tasks: readonly ArchiveTask[]): Promise<Judged>;
  close(): Promise<void>;
}

/** Judges in this thread. */
export function ownJudge(reader: Reader, published: LocalDate | undefined): Judges {
  return {
    judge: (tasks) => judgeTasks(reader, tasks, published),
    close: async () => {},
  };
}

interface Seat {
  readonly worker: Worker;
  readonly waiting: { readonly done: (judged: Judged) => void; readonly failed: (fault: Error) => void }[];
}

/** Judges in threads of their own, each with the record and a reader. A batch goes to whoever has the least to do. */
export function judgesInThreads(count: number, published: LocalDate | undefined): Judges {
  const seats = Array.from({ length: count }, () => takeSeat(published));
  return {
    judge(tasks) {
      const seat = seats.reduce((best, s) => (s.waiting.length < best.waiting.length ? s : best));
      return new Promise((done, failed) => {
        seat.waiting.push({ done, failed });
        seat.worker.postMessage(tasks);
      });
    },
    close: async () => {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

function takeSeat(published: LocalDate | undefined): Seat {
  // beside this module, as a source or as built
  const beside = new URL(`./archive-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(beside, { workerData: published === undefined ? {} : { published } });
  const seat: Seat = { worker, waiting: [] };
  worker.on("message", (judged: Judged) => seat.waiting.shift()?.done(judged));
  worker.on("error", (fault) => {
    for (const { failed } of seat.waiting.splice(0)) failed(fault);
  });
  return seat;
}
