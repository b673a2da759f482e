import { createReadStream, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "#basics";
import { crypto } from "./crypto.ts";
import { type DownloadError, fetchInto } from "./fetch-file.ts";
import { newestEdition } from "./newest-edition.ts";

/** The Library's voting files: where they are, and an edition that is known, with its checksum. */
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
  /** Whether this is the edition whose checksum is known; undefined where none is, or where it is another edition by its name. */
  readonly isKnownEdition: boolean | undefined;
}

/**
 * Fetches the newest edition of a voting file into the user's folder: the one that the record's page names last, or, where that page is not given to
 * programs, the edition that is known. A download that was cut off goes on where it stopped. The UN's site often refuses programs or answers with a
 * page for people: then the answer says what to do by hand.
 */
export async function download(
  name: DownloadName,
  options: DownloadOptions,
): Promise<Result<Downloaded, DownloadError>> {
  const record = options.record ?? DOWNLOADS[name].record;
  const file = (await newestEdition(record, name)) ?? DOWNLOADS[name].file;
  const known = file === DOWNLOADS[name].file ? DOWNLOADS[name].sha256 : undefined;
  const folder = join(options.home, "downloads");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  const part = `${path}.part`;
  const failure = await fetchInto(`${record}/files/${file}`, part, options.onProgress);
  if (failure !== undefined) return err({ ...failure, says: `${failure.says} ${byHand(record, file)}` });
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

async function checksum(path: string): Promise<string> {
  const hash = crypto().createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
