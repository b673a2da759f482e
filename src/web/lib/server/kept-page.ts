import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import { pack } from "./pack.ts";
import { answerFor } from "./page-answer.ts";
import { type CachedPage, createPageCache } from "./page-cache.ts";
import { readyResponse } from "./ready-response.ts";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Room for more than a thousand pages of votes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Below this a page fits the first packets as it is. */
const WORTH_BYTES = 1_400;
/** An answer beyond this is sent and not kept: an export of everything would push out a hundred pages. */
const LARGEST_KEPT = 2 * 1024 * 1024;
const PACKABLE = /^(text\/|application\/(json|.*\+json|.*\+xml|xml)|image\/svg)/;

/** Pages that were made, for all who ask for the same address until the record changes. */
const keptPages = createPageCache(MOST_BYTES);

/** What an answer depends on beside the record: the address, the host it is asked under, the theme and the language of names the reader chose. */
export function pageKey(host: string, path: string, cookie: string | undefined): string {
  const theme = /(?:^|;\s*)theme=(light|dark)\b/.exec(cookie ?? "")?.[1] ?? "";
  const names = /(?:^|;\s*)names=(ar|zh|fr|ru|es)\b/.exec(cookie ?? "")?.[1] ?? "";
  return `${host} ${path} ${theme} ${names}`;
}

/** May this answer be kept: a page that anybody gets alike. A route that says how it is to be kept sees to it itself. */
export function isKeepable(request: Request, response: Response): boolean {
  return (
    request.method === "GET" &&
    response.status === 200 &&
    response.body !== null &&
    !response.headers.has("set-cookie") &&
    !response.headers.has("cache-control") &&
    !response.headers.has("content-encoding")
  );
}

/** Packs a page that was made and keeps it under its key. `edition` is the record it was made of. */
export async function keepPage(
  edition: object,
  key: string,
  headers: Iterable<readonly [string, string]>,
  plain: Uint8Array,
): Promise<CachedPage> {
  const kept = [...headers].filter(([name]) => name !== "content-length" && name !== "etag");
  const type = kept.find(([name]) => name === "content-type")?.[1] ?? "";
  const packs = plain.length >= WORTH_BYTES && PACKABLE.test(type);
  const stored = packs ? await pack(plain) : plain;
  const page: CachedPage = {
    headers: [...kept, ["cache-control", "no-cache"], ["vary", "accept-encoding, cookie"]],
    etag: `W/"${createHash("sha256").update(stored).digest("base64url").slice(0, 22)}"`,
    bodies: packs ? { gzip: stored } : { identity: stored },
  };
  if (plain.length <= LARGEST_KEPT) keptPages.put(edition, key, page);
  return page;
}

/** A page as the one who asked takes it. */
export function responseOf(page: CachedPage, { headers }: Request): Response {
  return readyResponse(answerFor(page, headers.get("accept-encoding") ?? "", headers.get("if-none-match")));
}

/** A kept page, if there is one. The second time it is asked for it is packed tighter, beside the program's own thread. */
export function keptPage(edition: object, key: string): CachedPage | undefined {
  const page = keptPages.get(edition, key);
  if (page?.bodies.gzip !== undefined && page.bodies.br === undefined && !packing.has(page))
    void packTighter(edition, key, page);
  return page;
}

const packing = new WeakSet<CachedPage>();

async function packTighter(edition: object, key: string, page: CachedPage): Promise<void> {
  packing.add(page);
  const plain = gunzipSync(page.bodies.gzip ?? new Uint8Array());
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, tighter] = await Promise.all([brotlied(plain, { params }), gzipped(plain)]);
  keptPages.put(edition, key, { ...page, bodies: { br, gzip: tighter } });
}
