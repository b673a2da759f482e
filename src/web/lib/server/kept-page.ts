import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { pack, quickest } from "./pack.ts";
import { answerFor, unpacked } from "./page-answer.ts";
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
  accepts: string,
): Promise<CachedPage> {
  const page = await packedPage([...headers, ["cache-control", "no-cache"]], plain, accepts);
  if (plain.length <= LARGEST_KEPT) keptPages.put(edition, key, page);
  return page;
}

/** A page packed for one who accepts this. */
export async function packedPage(
  headers: Iterable<readonly [string, string]>,
  plain: Uint8Array,
  accepts: string,
): Promise<CachedPage> {
  const own = [...headers].filter(([name]) => name !== "content-length" && name !== "etag");
  const type = own.find(([name]) => name === "content-type")?.[1] ?? "";
  const packs = plain.length >= WORTH_BYTES && PACKABLE.test(type);
  const encoding = packs ? quickest(accepts) : "identity";
  const stored = encoding === "identity" ? plain : await pack(plain, encoding);
  return {
    headers: [...own, ["vary", "accept-encoding, cookie"]],
    etag: `W/"${createHash("sha256").update(stored).digest("base64url").slice(0, 22)}"`,
    bodies: { [encoding]: stored },
  };
}

/** A page as the one who asked takes it. */
export function responseOf(page: CachedPage, { headers }: Request): Response {
  return readyResponse(answerFor(page, headers.get("accept-encoding") ?? "", headers.get("if-none-match")));
}

/** A kept page, if there is one. The second time it is asked for it is packed tighter, beside the program's own thread. */
export function keptPage(edition: object, key: string): CachedPage | undefined {
  const page = keptPages.get(edition, key);
  const isPacked = page !== undefined && page.bodies.identity === undefined;
  const isTight = page?.bodies.br !== undefined && page.bodies.gzip !== undefined;
  if (isPacked && !isTight && !packing.has(page)) void packTighter(edition, key, page);
  return page;
}

const packing = new WeakSet<CachedPage>();

async function packTighter(edition: object, key: string, page: CachedPage): Promise<void> {
  packing.add(page);
  const plain = unpacked(page);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, tighter] = await Promise.all([brotlied(plain, { params }), gzipped(plain)]);
  keptPages.put(edition, key, { ...page, bodies: { br, gzip: tighter } });
}
