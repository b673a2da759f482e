/** Ingest: the text of a source becomes facts, and facts become a record. */
export type { ByteReader, ReadingFault } from "./csv-rows.ts";
export { type CuratedError, type CuratedFile, readCurated } from "./curated.ts";
export {
  AUTHORITIES,
  type Authority,
  type Fragment,
  type FragmentSet,
  type ReadingContext,
  replaced,
} from "./fragment.ts";
export { type Merged, mergeSets } from "./merge.ts";
export { playedSet } from "./played-meeting.ts";
export { type Readers, readersFor } from "./readers.ts";
