import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { recordData, type VotingRecord } from "#record";
import { PLAIN, packRecord, recordSections } from "#wire";

/** The record as the browser fetches it: packed, and compressed once for all who ask. */
export interface RecordDownload {
  readonly version: string;
  readonly br: Uint8Array;
  readonly gzip: Uint8Array;
  readonly plain: Uint8Array;
}

/** The newest, and the one before it: pages that were open when a new record came still ask for that. */
let made: readonly RecordDownload[] = [];
const KEPT = 2;

/** The download of this record; made when it is first asked for. */
export function recordDownload(record: VotingRecord): RecordDownload {
  const known = made.find((download) => download.version === record.version);
  if (known !== undefined) return known;
  const utf8 = {
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };
  const plain = packRecord(record.version, recordSections(recordData(record), utf8), utf8, PLAIN);
  const download: RecordDownload = {
    version: record.version,
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: plain.length > 4_000_000 ? 5 : 9 } }),
    gzip: gzipSync(plain),
  };
  made = [download, ...made].slice(0, KEPT);
  return download;
}

/** The download of a version that was asked for before and has been overtaken since. */
export function overtakenDownload(version: string): RecordDownload | undefined {
  return made.find((download) => download.version === version);
}
