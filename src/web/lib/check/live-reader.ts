import type { LocalDate } from "#basics";
import type { Answer, Preparation, Question } from "./check-worker.ts";

/** Asks the worker; only the newest question gets its answer, the older ones are overtaken. */
export interface LiveReader {
  ask(text: string, published: LocalDate | undefined, told: (answer: Answer) => void): void;
  /** Has the worker fetch what it reads with, before there is anything to read. */
  prepare(): void;
  close(): void;
}

export function openLiveReader(recordVersion: string): LiveReader {
  let started: Worker | undefined;
  let asked = 0;
  let waiting: { readonly question: Question; readonly told: (answer: Answer) => void } | undefined;
  let busy: ((answer: Answer) => void) | undefined;
  const send = (): void => {
    if (busy !== undefined || waiting === undefined) return;
    busy = waiting.told;
    worker().postMessage(waiting.question);
    waiting = undefined;
  };
  const finish = (answer: Answer): void => {
    const told = busy;
    busy = undefined;
    if (waiting === undefined) told?.(answer);
    send();
  };
  const worker = (): Worker => {
    if (started !== undefined) return started;
    started = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = (event: MessageEvent<Answer>) => finish(event.data);
    started.onerror = (event) => finish({ id: asked, failed: event.message });
    return started;
  };
  return {
    ask(text, published, told) {
      asked += 1;
      const question = { id: asked, recordVersion, text, ...(published === undefined ? {} : { published }) };
      waiting = { question, told };
      send();
    },
    prepare: () => worker().postMessage({ prepare: recordVersion } satisfies Preparation),
    close: () => started?.terminate(),
  };
}
