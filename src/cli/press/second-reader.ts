import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "#basics";
import { createSecondReader, type Reading, type SecondQuestion } from "#press";
import type { VotingRecord } from "#record";
import { fetchCause, plenaryHome, replaceFile } from "#store";

/** An endpoint that speaks the OpenAI way. There is none unless a person names one. */
export interface Endpoint {
  /** Up to and with "/v1". */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  readonly seconds: number;
}

const SECONDS = 30;
const MOST_SECONDS = 3600;
const MOST_BYTES = 300_000;

/**
 * `PLENARY_READER_URL` and `PLENARY_READER_MODEL`, with `PLENARY_READER_KEY` and `PLENARY_READER_SECONDS` if you like. None where no address is named; a
 * sentence where one is, and what goes with it is missing or cannot be read.
 */
export function endpointOf(env: Readonly<Record<string, string | undefined>>): Result<Endpoint | undefined, string> {
  const { PLENARY_READER_URL: url = "", PLENARY_READER_MODEL: model = "", PLENARY_READER_KEY: key = "" } = env;
  if (url === "") return ok(undefined);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return refused(`PLENARY_READER_URL is ${url}, no address that begins with http:// or https://`);
  if (model === "") return refused("PLENARY_READER_MODEL does not name a model");
  const seconds = Number(env.PLENARY_READER_SECONDS ?? SECONDS);
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    return refused(
      `PLENARY_READER_SECONDS is ${env.PLENARY_READER_SECONDS}, no number of seconds from 1 to ${MOST_SECONDS}`,
    );
  return ok({ url: url.replace(/\/+$/, ""), model, seconds, ...(key === "" ? {} : { key }) });
}

/** Has the unread sentences of a reading looked at. Whatever goes wrong is a sentence for the user; the reading stands as it was. */
export async function lookAgain(
  record: VotingRecord,
  reading: Reading,
  endpoint: Endpoint,
  home = plenaryHome(),
): Promise<Result<Reading, string>> {
  const second = createSecondReader(record);
  const question = second.question(reading);
  if (question === undefined) return ok(reading);
  const key = createHash("sha256")
    .update(JSON.stringify([endpoint.url, endpoint.model, question]))
    .digest("hex");
  const kept = join(home, "second-reader", `${key}.json`);
  const known = readKept(kept);
  const answer = known === undefined ? await ask(endpoint, question) : ok(known);
  if (!answer.ok) return answer;
  if (known === undefined) keep(kept, answer.value);
  return ok(second.heed(reading, answer.value));
}

async function ask({ url, model, key, seconds }: Endpoint, question: SecondQuestion): Promise<Result<string, string>> {
  const body = {
    model,
    temperature: 0,
    response_format: { type: "json_object" },
    messages: [
      { role: "system", content: question.system },
      { role: "user", content: question.user },
    ],
  };
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (!response.ok) return refused(`it answered with status ${response.status}`);
    return contentOf(await textOf(response));
  } catch (fault) {
    const late = (fault as Error).name === "TimeoutError";
    return refused(
      late ? `it did not answer within ${seconds} seconds` : `${url} cannot be reached (${fetchCause(fault)})`,
    );
  }
}

function refused(why: string): Result<never, string> {
  return err(`The second reader was of no help: ${why}. The findings are those of the first reader alone.`);
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > MOST_BYTES) throw new Error(`its answer is longer than ${MOST_BYTES / 1000} kB`);
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text;
}

function contentOf(text: string): Result<string, string> {
  try {
    const { choices } = JSON.parse(text) as { choices?: readonly { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === "string" ? ok(content) : refused("its answer has no content");
  } catch {
    return refused("its answer is no JSON");
  }
}

function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** An answer that cannot be kept is asked for again another time. */
function keep(path: string, answer: string): void {
  try {
    replaceFile(path, answer);
  } catch {
    // a home that is full or not ours to write
  }
}
