import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { err, ok, type Result } from "#basics";

/** The Library's voting files: where they are, and the checksum of the edition that is known. */
export const DOWNLOADS = {
  ga: {
    record: "https://digitallibrary.un.org/record/4060887",
    file: "2026_02_06_ga_voting.csv",
    sha256: "9b8ddbee7490d9e31aa1b2f852c0b074ff58afd9e4bb67e629bcddbdde7852f1",
  },
  sc: { record: "https://digitallibrary.un.org/record/4055387", file: "2026_02_06_sc_voting.csv", sha256: undefined },
} as const;
export type DownloadName = keyof typeof DOWNLOADS;

export interface DownloadOptions {
  readonly home: string;
  /** Address of the record's page, if not the Library's own: a mirror. */
  readonly record?: string;
  readonly onProgress?: (bytes: number, of: number | undefined) => void;
}

export interface Downloaded {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether this is the edition whose checksum is known; undefined where none is. */
  readonly isKnownEdition: boolean | undefined;
}

export interface DownloadError {
  readonly code: "refused" | "cut-off" | "unreachable";
  /** What happened, and the steps by which a person gets the file. */
  readonly says: string;
}

/**
 * Fetches a voting file into the user's folder. A download that was cut off goes on where it stopped. The UN's site often refuses programs or answers
 * with a page for people: then the answer says what to do by hand.
 */
export async function download(
  name: DownloadName,
  options: DownloadOptions,
): Promise<Result<Downloaded, DownloadError>> {
  const { file, sha256: known } = DOWNLOADS[name];
  const record = options.record ?? DOWNLOADS[name].record;
  const folder = join(options.home, "downloads");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  const part = `${path}.part`;
  const fetched = await fetchInto(`${record}/files/${file}`, part, options);
  if (fetched !== undefined) return err({ ...fetched, says: `${fetched.says} ${byHand(record, file)}` });
  renameSync(part, path);
  const sum = await checksum(path);
  return ok({
    path,
    bytes: statSync(path).size,
    sha256: sum,
    isKnownEdition: known === undefined ? undefined : sum === known,
  });
}

function byHand(record: string, file: string): string {
  return `Open ${record} in a browser, click the file ${file} (or a newer one) to save it, then run: plenary import ${file}`;
}

/** Fetches the rest of a file; undefined when it is there whole. */
async function fetchInto(url: string, part: string, options: DownloadOptions): Promise<DownloadError | undefined> {
  const have = existsSync(part) ? statSync(part).size : 0;
  let response: Response;
  try {
    response = await fetch(url, { headers: have > 0 ? { range: `bytes=${have}-` } : {}, redirect: "follow" });
  } catch (cause) {
    return { code: "unreachable", says: `${new URL(url).host} cannot be reached (${(cause as Error).message}).` };
  }
  if (have > 0 && response.status === 416) return undefined;
  const isPart = response.status === 206;
  const type = response.headers.get("content-type") ?? "";
  if ((response.status !== 200 && !isPart) || /html/i.test(type) || response.body === null) {
    await response.body?.cancel();
    return { code: "refused", says: refusal(response.status, type) };
  }
  const from = isPart ? have : 0;
  const length = response.headers.get("content-length");
  const of = length === null ? undefined : from + Number(length);
  let bytes = from;
  try {
    await pipeline(
      response.body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          options.onProgress?.(bytes, of);
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
  if (bytes === 0) {
    rmSync(part, { force: true });
    return { code: "refused", says: "The site sent an empty file." };
  }
  return undefined;
}

function refusal(status: number, type: string): string {
  if (status === 202) return "The site has put the request off (202) to see whether a person asks.";
  if (status === 403 || status === 429) return `The site refuses programs (${status}).`;
  return /html/i.test(type) ? "The site sent a page for people instead of the file." : `The site answered ${status}.`;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
