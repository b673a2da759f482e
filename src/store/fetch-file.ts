import { createWriteStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fetchCause } from "./fetch-cause.ts";

export interface DownloadError {
  readonly code: "refused" | "cut-off" | "unreachable";
  /** What happened, and the steps by which a person gets the file. */
  readonly says: string;
}

/**
 * Fetches a file, or the rest of what is there of it; undefined when it is there whole. Beside the part stands the server's mark of what it sent: when the
 * file has changed there meanwhile, it is sent anew from its beginning, so that no file is ever made of two.
 */
export async function fetchInto(
  url: string,
  part: string,
  onProgress?: (bytes: number, of: number | undefined) => void,
): Promise<DownloadError | undefined> {
  const mark = `${part}.mark`;
  const known = existsSync(mark) && existsSync(part) ? readFileSync(mark, "utf8") : undefined;
  const have = known === undefined ? 0 : statSync(part).size;
  const headers = have > 0 ? { range: `bytes=${have}-`, ...(known === "" ? {} : { "if-range": known ?? "" }) } : {};
  let response: Response;
  try {
    response = await fetch(url, { headers, redirect: "follow" });
  } catch (cause) {
    return { code: "unreachable", says: `${new URL(url).host} cannot be reached (${fetchCause(cause)}).` };
  }
  if (have > 0 && response.status === 416) {
    rmSync(mark, { force: true });
    return undefined;
  }
  const isPart = response.status === 206;
  const type = response.headers.get("content-type") ?? "";
  if ((response.status !== 200 && !isPart) || /html/i.test(type) || response.body === null) {
    await response.body?.cancel();
    return { code: "refused", says: refusal(response.status, type) };
  }
  const from = isPart ? have : 0;
  writeFileSync(mark, response.headers.get("etag") ?? response.headers.get("last-modified") ?? "");
  const length = response.headers.get("content-length");
  const of = length === null ? undefined : from + Number(length);
  let bytes = from;
  try {
    await pipeline(
      response.body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          onProgress?.(bytes, of);
          yield chunk;
        }
      },
      createWriteStream(part, { flags: isPart ? "a" : "w" }),
    );
  } catch {
    return {
      code: "cut-off",
      says: `The connection was cut after ${bytes} bytes; the same command goes on from there.`,
    };
  }
  if (of !== undefined && bytes < of) {
    return { code: "cut-off", says: `Only ${bytes} of ${of} bytes came; the same command goes on from there.` };
  }
  rmSync(mark, { force: true });
  if (bytes > 0) return undefined;
  rmSync(part, { force: true });
  return { code: "refused", says: "The site sent an empty file." };
}

function refusal(status: number, type: string): string {
  if (status === 202) return "The site has put the request off (202) to see whether a person asks.";
  if (status === 403 || status === 429) return `The site refuses programs (${status}).`;
  return /html/i.test(type) ? "The site sent a page for people instead of the file." : `The site answered ${status}.`;
}
