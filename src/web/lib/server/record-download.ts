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

let made: RecordDownload | undefined;

export function recordDownload(record: VotingRecord): RecordDownload {
  if (made?.version === record.version) return made;
  const utf8 = {
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };
  const plain = packRecord(record.version, recordSections(recordData(record), utf8), utf8, PLAIN);
  made = {
    version: record.version,
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: gzipSync(plain),
  };
  return made;
}
