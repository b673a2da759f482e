/** Ingest: the text of a source becomes facts, and facts become a record. */
export { type CuratedError, type CuratedFile, readCurated } from "./curated.ts";
