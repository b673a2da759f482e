import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "#store";
import { createAnalyst } from "../analysis/analyst.ts";
import type { Answer, Question } from "../analysis/question.ts";
import type { Asked, Drawing, Told } from "../analysis/worker.ts";
import { site } from "./site.ts";

/** One thread beside the server that works out one question after another. */
export interface AnalysisThread {
  /** The answer; undefined where the record was replaced meanwhile or too many wait. Rejects where the question broke it. */
  ask(wish: Wish): Promise<Answer | Uint8Array | undefined>;
  /** Moves a question that waits to the front. */
  hasten(key: string): void;
}

export interface Wish {
  readonly key: string;
  readonly version: string;
  readonly question: Question | Drawing;
  readonly when: "asked" | "before";
}

interface Waiting extends Wish {
  readonly resolve: (answer: Answer | Uint8Array | undefined) => void;
  readonly reject: (error: Error) => void;
}

const QUEUE_LIMIT = 200;

/** Starts the thread that the build made; while the site is developed, where there is none, the server works by itself. */
export function startAnalysis(): AnalysisThread {
  const path = join(packageRoot(), "build", "analysis-worker.js");
  return existsSync(path) ? threadAt(path) : withoutThread();
}

function threadAt(path: string): AnalysisThread {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  let busy: Waiting | undefined;
  const finish = (told: Told | Error): void => {
    const of = busy;
    busy = undefined;
    if (told instanceof Error) of?.reject(told);
    else if ("answer" in told) of?.resolve(told.answer);
    else if (told.overtaken === "yes") of?.resolve(undefined);
    else of?.reject(new Error(told.fault));
    next();
  };
  const next = (): void => {
    if (busy !== undefined) return;
    busy = waiting.shift();
    if (busy === undefined) return;
    worker ??= startWorker(path, finish, () => {
      worker = undefined;
    });
    worker.postMessage({ version: busy.version, question: busy.question } satisfies Asked);
  };
  return {
    ask: (wish) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= QUEUE_LIMIT) return resolve(undefined);
        const place = wish.when === "asked" ? waiting.findIndex((w) => w.when === "before") : -1;
        waiting.splice(place === -1 ? waiting.length : place, 0, { ...wish, resolve, reject });
        next();
      }),
    hasten(key) {
      const place = waiting.findIndex((w) => w.key === key && w.when === "before");
      const [one] = place === -1 ? [] : waiting.splice(place, 1);
      if (one !== undefined) waiting.unshift({ ...one, when: "asked" });
    },
  };
}

/** A worker that dies, as for want of memory, fails the question it was at; the next question starts another. */
function startWorker(path: string, finish: (told: Told | Error) => void, gone: () => void): Worker {
  const worker = new Worker(path);
  worker.unref();
  worker.on("message", finish);
  worker.on("error", (error) => {
    gone();
    finish(error instanceof Error ? error : new Error(String(error)));
  });
  return worker;
}

function withoutThread(): AnalysisThread {
  let analyst: ReturnType<typeof createAnalyst> | undefined;
  let of: string | undefined;
  return {
    ask: async ({ question, version }) => {
      const { record } = site();
      if (question.ask === "png") throw new Error("PNG pictures are made by the built site alone");
      if (analyst === undefined || of !== record.version) [analyst, of] = [createAnalyst(record), record.version];
      return version === record.version ? analyst(question) : undefined;
    },
    hasten: () => undefined,
  };
}
