import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { CachedPage, Encoding } from "./page-cache.ts";

/** What goes over the wire for one reader. */
export interface Sent {
  readonly status: 200 | 304;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}

/** A page as this reader takes it: packed as it can unpack, or nothing but that it has it already. */
export function answerFor(page: CachedPage, accepts: string, noneMatch: string | null | undefined): Sent {
  const headers = [...page.headers, ["etag", page.etag] as const];
  if (noneMatch?.includes(page.etag)) return { status: 304, headers, body: null };
  const { encoding, body } = bodyFor(page, accepts);
  const coded = encoding === "identity" ? [] : [["content-encoding", encoding] as const];
  return { status: 200, headers: [...headers, ...coded, ["content-length", String(body.length)]], body };
}

/** The bytes of a page as they were made. */
export function unpacked({ bodies }: CachedPage): Uint8Array {
  if (bodies.identity !== undefined) return bodies.identity;
  return bodies.gzip === undefined ? brotliDecompressSync(bodies.br ?? new Uint8Array()) : gunzipSync(bodies.gzip);
}

function bodyFor(page: CachedPage, accepts: string): { readonly encoding: Encoding; readonly body: Uint8Array } {
  const { bodies } = page;
  if (bodies.br !== undefined && /\bbr\b/.test(accepts)) return { encoding: "br", body: bodies.br };
  if (bodies.gzip !== undefined && /\bgzip\b/.test(accepts)) return { encoding: "gzip", body: bodies.gzip };
  return { encoding: "identity", body: unpacked(page) };
}
