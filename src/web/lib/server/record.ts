import type { VotingRecord } from "#record";
import { type WatchedRecord, watchUserRecord } from "#store";

let watched: WatchedRecord | undefined;

/**
 * The record the site shows: the user's own where there is one, else the one that ships with the package. After an import the next question
 * gets the new one, another object. The one place of the site that knows where a record comes from.
 */
export function currentRecord(): VotingRecord {
  watched ??= watchUserRecord({ onFault: (says) => console.error(says) });
  return watched.current();
}
