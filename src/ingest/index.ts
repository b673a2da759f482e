/** Ingest: the text of a source becomes facts, and facts become a record. */

export {
  AUTHORITIES,
  type Authority,
  type Fragment,
  type FragmentSet,
  type ReadingContext,
  replaced,
} from "./fragment.ts";
export { playedSet } from "./meeting/played-meeting.ts";
export { type Merged, mergeSets } from "./merge/merge.ts";
export { type Readers, readersFor } from "./readers.ts";
export type { ByteReader, ReadingFault } from "./tables/csv-rows.ts";
export { type CuratedError, type CuratedFile, readCurated } from "./tables/curated.ts";
