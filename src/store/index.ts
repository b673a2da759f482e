/** Store: files on disk and the record. */
export { readCuratedRecord } from "./curated-record.ts";
