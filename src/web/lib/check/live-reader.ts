import type { LocalDate } from "#basics";
import type { Answer, Preparation, Question } from "./check-worker.ts";
import type { ReadingView } from "./finding-view.ts";
import { withNews } from "./reading-news.ts";

/** What was read of a text, or why it could not be. */
export type Told =
  | { readonly reading: ReadingView; readonly recordVersion: string; readonly ms: number }
  | { readonly failed: string };

/** Asks the worker; only the newest question gets its answer, the older ones are overtaken. */
export interface LiveReader {
  ask(text: string, published: LocalDate | undefined, told: (told: Told) => void): void;
  /** Has the worker fetch what it reads with, before there is anything to read. */
  prepare(): void;
  close(): void;
}

export function openLiveReader(recordVersion: string): LiveReader {
  let started: Worker | undefined;
  let asked = 0;
  let waiting: { readonly question: Omit<Question, "answered">; readonly told: (told: Told) => void } | undefined;
  let busy: ((told: Told) => void) | undefined;
  let last: { readonly id: number; readonly reading: ReadingView } | undefined;
  const send = (): void => {
    if (busy !== undefined || waiting === undefined) return;
    busy = waiting.told;
    worker().postMessage({ ...waiting.question, answered: last?.id ?? 0 } satisfies Question);
    waiting = undefined;
  };
  const finish = (answer: Answer): void => {
    const tell = busy;
    busy = undefined;
    const told = toldBy(answer);
    if (waiting === undefined) tell?.(told);
    send();
  };
  const toldBy = (answer: Answer): Told => {
    if ("failed" in answer) return answer;
    const { id, news, ...rest } = answer;
    const reading = withNews(last?.reading, news);
    last = { id, reading };
    return { reading, ...rest };
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
