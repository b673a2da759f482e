import { parentPort } from "node:worker_threads";
import { openUserRecord } from "#store";
import { createAnalyst } from "./analyst.ts";
import { pngOf } from "./pixels.ts";
import type { Answer, Question } from "./question.ts";

/** What goes to the worker, and what comes back for it. */
export interface Asked {
  /** The version of the record that the page was made from. */
  readonly version: string;
  readonly question: Question | Drawing;
}
/** A picture to be made into pixels. */
export interface Drawing {
  readonly ask: "png";
  readonly svg: string;
  readonly width: number;
}
export type Told =
  | { readonly answer: Answer | Uint8Array }
  | { readonly fault: string; readonly overtaken: "yes" | "no" };

let open: { readonly version: string; readonly analyst: (question: Question) => Answer } | undefined;

/** The analyst of a version; undefined where the file on disk holds another one by now. */
function analystOf(version: string): ((question: Question) => Answer) | undefined {
  if (open?.version !== version) {
    const record = openUserRecord();
    open = { version: record.version, analyst: createAnalyst(record) };
  }
  return open.version === version ? open.analyst : undefined;
}

async function answerTo({ version, question }: Asked): Promise<Told> {
  try {
    if (question.ask === "png") return { answer: await pngOf(question.svg, question.width) };
    const analyst = analystOf(version);
    if (analyst === undefined) return { fault: "the record was replaced meanwhile", overtaken: "yes" };
    return { answer: analyst(question) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), overtaken: "no" };
  }
}

parentPort?.on("message", (asked: Asked) => {
  void answerTo(asked).then((told) => parentPort?.postMessage(told));
});
