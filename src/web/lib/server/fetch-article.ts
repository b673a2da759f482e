import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { err, ok, type Result } from "#basics";
import type { FetchRefusal } from "../fetch-refusal.ts";
import { articleText } from "./article-text.ts";
import { isPublicAddress } from "./public-address.ts";

/** What the fetching reaches the network through; tests put their own in its place. */
export interface FetchWorld {
  /** All addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

const MOST_REDIRECTS = 4;
const OPEN_NETWORK: FetchWorld = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  timeoutMs: 10_000,
  mostBytes: 4_000_000,
};

/** May this server fetch a page that a reader names? Only where whoever runs it said so: `PLENARY_FETCH=on`. */
export function mayFetch(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return env.PLENARY_FETCH === "on";
}

/**
 * The readable text of the page at an address. It goes to public addresses alone, also where a redirect leads: the name is looked up once,
 * every address of it judged, and the connection made to the very address that was judged, so that no second answer of a name server can
 * lead inside. Nothing of the reader is told to the page: no cookie, no referrer.
 */
export async function fetchArticle(
  address: string,
  world: FetchWorld = OPEN_NETWORK,
): Promise<Result<string, FetchRefusal>> {
  const signal = AbortSignal.timeout(world.timeoutMs);
  let next = readAddress(address);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (next === undefined) return err("address");
    try {
      const place = await vetted(next.hostname, world, signal);
      if (!place.ok) return place;
      const response = await ask(next, place.value, signal);
      const [status, to] = [response.statusCode ?? 0, response.headers.location];
      if (status >= 300 && status < 400 && to !== undefined) {
        response.destroy();
        next = readAddress(to, next);
        continue;
      }
      if (status === 200) return await readPage(response, world.mostBytes);
      response.destroy();
      return err("status");
    } catch {
      return err(signal.aborted ? "too-slow" : "broken");
    }
  }
  return err("redirects");
}

/** An address of the web as one may be typed, none with a password in it. */
function readAddress(text: string, base?: URL): URL | undefined {
  const given = text.trim();
  const whole = base === undefined && !/^[a-z]+:/i.test(given) ? `https://${given}` : given;
  if (!URL.canParse(whole, base)) return undefined;
  const url = new URL(whole, base);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.username === "" && url.password === "" && url.hostname !== "" ? url : undefined;
}

/** The one address to connect to, after all that the name has were found to be allowed. */
async function vetted(hostname: string, world: FetchWorld, signal: AbortSignal): Promise<Result<string, FetchRefusal>> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await inTime(world.resolve(host), signal).catch(() => []) : [host];
  if (signal.aborted) return err("too-slow");
  const [first] = addresses;
  if (first === undefined) return err("unknown-host");
  return addresses.every(world.isAllowed) ? ok(first) : err("private");
}

function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIP(address);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers = { accept: "text/html,text/plain;q=0.9", "accept-encoding": "identity", "user-agent": "Plenary" };
  return new Promise((resolve, reject) => {
    request(url, {
      signal,
      headers,
      agent: false,
      // The name is not looked up again: whatever it would mean by now, the connection goes where was judged.
      lookup: (_host, options, found) =>
        options.all === true ? found(null, [{ address, family }]) : found(null, address, family),
    })
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}

async function readPage(response: IncomingMessage, mostBytes: number): Promise<Result<string, FetchRefusal>> {
  const type = response.headers["content-type"] ?? "";
  const isHtml = /^(text\/html|application\/xhtml\+xml)\b/i.test(type);
  const packed = response.headers["content-encoding"] ?? "identity";
  if ((!isHtml && !/^text\/plain\b/i.test(type)) || packed !== "identity") {
    response.destroy();
    return err("kind");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      response.destroy();
      return err("too-big");
    }
    chunks.push(chunk);
  }
  const text = decoded(Buffer.concat(chunks), type);
  return ok(isHtml ? articleText(text) : text);
}

/** By the encoding that the answer or the page itself names, else UTF-8. */
function decoded(bytes: Buffer, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const label = (named.exec(type) ?? named.exec(bytes.subarray(0, 2_048).toString("latin1")))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
