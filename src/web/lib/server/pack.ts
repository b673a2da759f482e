import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** The quickest level of each: a page of two hundred names shrinks to a seventh, by gzip in a millisecond, by Brotli in a third of one. */
const QUICK = { level: 1 };
const QUALITY = 1;
/** Up to this much is packed on the spot: to hand it to another thread and take it back costs more than the packing. */
const MOST_ON_THE_SPOT = 512 * 1024;

/** How bytes are packed soonest for one who accepts this; browsers take Brotli on their own machine and where the line is private. */
export function quickest(accepts: string): "br" | "gzip" {
  return /\bbr\b/.test(accepts) ? "br" : "gzip";
}

/** Bytes packed as fast as can be: for an answer that somebody waits for. */
export async function pack(plain: Uint8Array, encoding: "br" | "gzip" = "gzip"): Promise<Buffer<ArrayBuffer>> {
  const isShort = plain.length <= MOST_ON_THE_SPOT;
  if (encoding === "gzip") return isShort ? gzipSync(plain, QUICK) : gzipped(plain, QUICK);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return isShort ? brotliCompressSync(plain, { params }) : brotlied(plain, { params });
}
