import { createReadStream, statSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";

/** One file to be read: by itself, unpacked, or an entry of an archive. */
export interface OpenSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Unpacked bytes for each packed one beyond which a file is taken for a trap and not for data. */
const MAX_RATIO = 500;
/** Files smaller than this when unpacked are never a trap. */
const HARMLESS = 64 * 1024 * 1024;
/** Packed bytes that are unpacked at a time: a bomb is noticed before it has filled the memory. */
const SLICE = 1 << 14;
/** Entries of one archive that are looked at. */
const MAX_ENTRIES = 1000;

export class UnreadableSource extends Error {}

/** Opens a file as what it is: gzip and zip by their first bytes, everything else as it stands. Entries of a zip come one after the other. */
export async function* openSource(path: string, onBytes: (read: number) => void): AsyncGenerator<OpenSource> {
  const size = statSync(path).size;
  const counted = count(createReadStream(path, { highWaterMark: 1 << 20 }), onBytes);
  const head = await firstBytes(counted);
  const all = head.all;
  if (head.bytes[0] === 0x1f && head.bytes[1] === 0x8b) {
    yield { name: path, chunks: guarded(gunzipped(all), size, path) };
  } else if (head.bytes[0] === 0x50 && head.bytes[1] === 0x4b && (head.bytes[2] ?? 0) < 9) {
    for await (const entry of unzipped(all, path, size)) {
      yield { name: entry.name, chunks: guarded(entry.chunks, size, `${path}, ${entry.name}`) };
    }
  } else yield { name: path, chunks: all };
}

async function* count(chunks: AsyncIterable<Uint8Array>, onBytes: (read: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    onBytes(read);
    yield chunk;
  }
}

/** The first piece, and all pieces from the first on. */
async function firstBytes(chunks: AsyncGenerator<Uint8Array>) {
  const first = await chunks.next();
  const bytes = first.done === true ? new Uint8Array() : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield bytes;
    yield* chunks;
  }
  return { bytes, all: all() };
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  const feeding = (async () => {
    for await (const chunk of chunks) if (!gunzip.write(chunk)) await new Promise((go) => gunzip.once("drain", go));
    gunzip.end();
  })();
  feeding.catch((cause) => gunzip.destroy(cause));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new UnreadableSource(`the gzip data is damaged or cut short (${(cause as Error).message})`);
  }
}

/** Entries in the order in which they stand; names are labels only, nothing is ever written under them. */
async function* unzipped(chunks: AsyncIterable<Uint8Array>, path: string, size: number): AsyncGenerator<OpenSource> {
  const entries: { readonly name: string; readonly parts: Uint8Array[]; done: boolean }[] = [];
  let failure: Error | undefined;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith("/")) return;
    if (entries.length >= MAX_ENTRIES) failure = new UnreadableSource(`${path} has more than ${MAX_ENTRIES} entries`);
    const entry = { name: file.name, parts: [] as Uint8Array[], done: false };
    entries.push(entry);
    let unpacked = 0;
    file.ondata = (cause, data, last) => {
      unpacked += data?.length ?? 0;
      if (isTrap(unpacked, size)) failure ??= trapped(`${path}, ${file.name}`);
      else if (cause !== null)
        failure = new UnreadableSource(`${file.name} in the archive is damaged (${cause.message})`);
      else if (data.length > 0) entry.parts.push(data);
      if (last) entry.done = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const feed = chunks[Symbol.asyncIterator]();
  let at = 0;
  let ended = false;
  let packed = new Uint8Array();
  const more = async (): Promise<void> => {
    if (packed.length === 0) {
      const next = await feed.next();
      ended = next.done === true;
      packed = ended ? packed : new Uint8Array(next.value as Uint8Array);
    }
    try {
      if (!ended) unzip.push(packed.subarray(0, SLICE));
    } catch (cause) {
      throw new UnreadableSource(`the zip archive is damaged (${(cause as Error).message})`);
    }
    packed = packed.subarray(SLICE);
    if (failure !== undefined) throw failure;
  };
  for (;;) {
    while (at >= entries.length && !ended) await more();
    const entry = entries[at++];
    if (entry === undefined) return;
    yield {
      name: entry.name,
      chunks: (async function* () {
        for (;;) {
          yield* entry.parts.splice(0);
          if (entry.done) return;
          if (ended) throw new UnreadableSource(`the zip archive ends inside ${entry.name}`);
          await more();
        }
      })(),
    };
  }
}

/** Lets data through and stops a bomb: a small file that unpacks to something enormous. */
async function* guarded(chunks: AsyncIterable<Uint8Array>, size: number, name: string): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    if (isTrap(unpacked, size)) throw trapped(name);
    yield chunk;
  }
}

function isTrap(unpacked: number, size: number): boolean {
  return unpacked > HARMLESS && unpacked > size * MAX_RATIO;
}

function trapped(name: string): UnreadableSource {
  return new UnreadableSource(`${name} unpacks to more than ${MAX_RATIO} times its size; it was not read further`);
}
