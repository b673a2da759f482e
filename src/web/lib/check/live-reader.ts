import type { LocalDate } from "#basics";
import type { Answer, Question } from "./check-worker.ts";

/** Asks the worker; only the newest question gets its answer, the older ones are overtaken. */
export interface LiveReader {
  ask(text: string, published: LocalDate | undefined, told: (answer: Answer) => void): void;
  close(): void;
}

export function openLiveReader(recordVersion: string): LiveReader {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  let asked = 0;
  let waiting: { readonly question: Question; readonly told: (answer: Answer) => void } | undefined;
  let busy: ((answer: Answer) => void) | undefined;
  const send = (): void => {
    if (busy !== undefined || waiting === undefined) return;
    busy = waiting.told;
    worker.postMessage(waiting.question);
    waiting = undefined;
  };
  worker.onmessage = (event: MessageEvent<Answer>) => {
    const told = busy;
    busy = undefined;
    if (waiting === undefined) told?.(event.data);
    send();
  };
  worker.onerror = (event) => {
    busy?.({ id: asked, failed: event.message });
    busy = undefined;
    send();
  };
  return {
    ask(text, published, told) {
      asked += 1;
      const question = { id: asked, recordVersion, text, ...(published === undefined ? {} : { published }) };
      waiting = { question, told };
      send();
    },
    close: () => worker.terminate(),
  };
}
