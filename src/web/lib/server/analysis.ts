import type { AnswerTo, Question } from "../analysis/question.ts";
import { type AnalysisThread, startAnalysis } from "./analysis-thread.ts";
import { site } from "./site.ts";

/** How long a page waits for its figures before it says that they are being worked out. */
const MOMENT_MS = 1_500;
const ANSWERS_KEPT = 400;

/** Answers by record version and question, the oldest first. One that failed is not kept. */
const answers = new Map<string, Promise<unknown>>();
/** Answers that are there: what a page can show without waiting at all. */
const settled = new WeakMap<Promise<unknown>, unknown>();
let thread: AnalysisThread | undefined;
/** Pictures have a thread of their own: a link that is shown somewhere does not wait for a fit. */
let pictures: AnalysisThread | undefined;

/**
 * The answer to a question, worked out in another thread, once for each version of the record. Undefined where it takes longer
 * than a moment, or a new record has just come: the page then says so, and is asked for again.
 */
export async function ask<Q extends Question>(question: Q): Promise<AnswerTo<Q> | undefined> {
  const answer = answerTo(question, "asked");
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, MOMENT_MS, undefined);
  });
  const found = await Promise.race([answer, late]);
  clearTimeout(timer);
  return found as AnswerTo<Q> | undefined;
}

/** The answer if it is there; else it is worked out behind what readers wait for, and the page does without it this time. */
export function answerNow<Q extends Question>(question: Q): AnswerTo<Q> | undefined {
  return settled.get(answerTo(question, "before")) as AnswerTo<Q> | undefined;
}

/** Works an answer out before anybody asks; questions of readers go first. */
export function prepare<Q extends Question>(question: Q): Promise<AnswerTo<Q> | undefined> {
  return answerTo(question, "before") as Promise<AnswerTo<Q> | undefined>;
}

function answerTo(question: Question, when: "asked" | "before"): Promise<unknown> {
  const { version } = site().record;
  const key = `${version} ${JSON.stringify(question)}`;
  thread ??= startAnalysis();
  const known = answers.get(key);
  if (known !== undefined) {
    if (when === "asked") thread.hasten(key);
    return known;
  }
  const answer = thread.ask({ key, version, question, when }).catch((error: unknown) => {
    answers.delete(key);
    throw error;
  });
  answers.set(key, answer);
  answer.then(
    (found) => (found === undefined ? answers.delete(key) : settled.set(answer, found)),
    (error: unknown) => when === "before" && console.error(error),
  );
  for (const oldest of [...answers.keys()].slice(0, -ANSWERS_KEPT)) answers.delete(oldest);
  return answer;
}

/** A picture in pixels; undefined where too many wait. Pictures are not kept here, the browser keeps them. */
export async function pixels(svg: string, width: number): Promise<Uint8Array | undefined> {
  pictures ??= startAnalysis();
  const found = await pictures.ask({ key: "", version: "", question: { ask: "png", svg, width }, when: "asked" });
  return found instanceof Uint8Array ? found : undefined;
}
