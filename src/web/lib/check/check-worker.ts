import type { LocalDate } from "#basics";
import { createReader, type Reader } from "#press";
import { openTable, type VotingRecord } from "#record";
import { PLAIN, unpackRecord } from "#wire";
import { type ReadingView, readingView } from "./finding-view.ts";

/** Reads articles beside the page, so that typing never waits. It fetches the record once and is sent texts after that. */
export interface Question {
  readonly id: number;
  readonly recordVersion: string;
  readonly text: string;
  readonly published?: LocalDate;
}
/** Asks for the record to be fetched before the first text is there. It has no answer. */
export interface Preparation {
  readonly prepare: string;
}
export type Answer =
  | { readonly id: number; readonly reading: ReadingView; readonly recordVersion: string; readonly ms: number }
  | { readonly id: number; readonly failed: string };

interface Desk {
  readonly record: VotingRecord;
  readonly reader: Reader;
}
let desk: Promise<Desk> | undefined;

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
  return { record, reader: createReader(record) };
}

function deskFor(version: string): Promise<Desk> {
  desk ??= openDesk(version);
  return desk;
}

async function answer({ id, recordVersion, text, published }: Question): Promise<Answer> {
  try {
    const { record, reader } = await deskFor(recordVersion);
    const start = performance.now();
    const reading = reader.check(published === undefined ? { text } : { text, published });
    return { id, reading: readingView(record, reading), recordVersion: record.version, ms: performance.now() - start };
  } catch (error) {
    desk = undefined;
    return { id, failed: String(error) };
  }
}

self.onmessage = async ({ data }: MessageEvent<Question | Preparation>) => {
  // What fails here fails again at the first text, and is told then.
  if ("prepare" in data) deskFor(data.prepare).catch(() => (desk = undefined));
  else self.postMessage(await answer(data));
};
