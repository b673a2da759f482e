import type { LocalDate } from "#basics";
import { createReader, type Reader, type Reading } from "#press";
import { openTable, type VotingRecord } from "#record";
import { PLAIN, unpackRecord } from "#wire";
import { EXAMPLES } from "../examples/index.ts";
import { createViews, type ReadingView } from "./finding-view.ts";
import { type ReadingNews, readingNews } from "./reading-news.ts";

/** Reads articles beside the page, so that typing never waits. It fetches the record once and is sent texts after that. */
export interface Question {
  readonly id: number;
  readonly recordVersion: string;
  readonly text: string;
  readonly published?: LocalDate;
  /** The last question whose answer came: what is answered is told as news against that. */
  readonly answered: number;
}
/** Asks for the record to be fetched before the first text is there. It has no answer. */
export interface Preparation {
  readonly prepare: string;
}
export type Answer =
  | { readonly id: number; readonly news: ReadingNews; readonly recordVersion: string; readonly ms: number }
  | { readonly id: number; readonly failed: string };

interface Desk {
  readonly record: VotingRecord;
  readonly reader: Reader;
  readonly view: (reading: Reading) => ReadingView;
}
/** After so many a reading takes a fifth of what the first takes, and hardly less with more. */
const WARM_READINGS = 40;
/** Nobody types for as long: what is done then keeps no key waiting. */
const PAUSE_MS = 400;
/** Longer texts take too long to be read for practice. */
const LONGEST_PRACTICE = 20_000;

let desk: Promise<Desk> | undefined;
let last: { readonly id: number; readonly reading: ReadingView } | undefined;
/** The text asked for last, and when. */
let lastText = "";
let lastAsked = Number.NEGATIVE_INFINITY;

/** The record that the page was made of; where the server has a newer one by now and that one no longer, the newest. */
async function openDesk(version: string): Promise<Desk> {
  const asked = await fetch(`/record/${version}`);
  const response = asked.status === 404 ? await fetch("/record/current") : asked;
  if (!response.ok) throw new Error(`the record did not come: ${response.status}`);
  const packed = new Uint8Array(await response.arrayBuffer());
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const utf8 = { encode: (s: string) => encoder.encode(s), decode: (b: Uint8Array) => decoder.decode(b) };
  const unpacked = unpackRecord(packed, utf8, PLAIN);
  if (!unpacked.ok) throw new Error(unpacked.error.says);
  const record = openTable(unpacked.value.table);
  return { record, reader: createReader(record), view: createViews(record) };
}

function deskFor(version: string): Promise<Desk> {
  desk ??= openDesk(version);
  return desk;
}

async function answer({ id, recordVersion, text, published, answered }: Question): Promise<Answer> {
  try {
    const { record, reader, view } = await deskFor(recordVersion);
    const start = performance.now();
    const reading = view(reader.check(published === undefined ? { text } : { text, published }));
    lastText = text;
    const news = readingNews(last?.id === answered ? last.reading : undefined, reading);
    last = { id, reading };
    return { id, news, recordVersion: record.version, ms: performance.now() - start };
  } catch (error) {
    desk = undefined;
    return { id, failed: String(error) };
  }
}

/**
 * Reads the examples, and what is in the field by then, while nobody types: so the keys that follow find the program compiled and its tables made.
 */
async function warmUp(): Promise<void> {
  const { reader } = await (desk ?? Promise.reject());
  for (let n = 0; n < WARM_READINGS; ) {
    const isPause = performance.now() - lastAsked > PAUSE_MS;
    await new Promise((resolve) => setTimeout(resolve, isPause ? 0 : PAUSE_MS));
    if (performance.now() - lastAsked <= PAUSE_MS) continue;
    const example = EXAMPLES[n % EXAMPLES.length]?.text ?? "";
    reader.check({ text: lastText === "" || lastText.length > LONGEST_PRACTICE ? example : lastText });
    n += 1;
  }
}

self.onmessage = async ({ data }: MessageEvent<Question | Preparation>) => {
  // What fails here fails again at the first text, and is told then.
  if ("prepare" in data) {
    deskFor(data.prepare)
      .then(warmUp)
      .catch(() => (desk = undefined));
  } else {
    lastAsked = performance.now();
    self.postMessage(await answer(data));
  }
};
