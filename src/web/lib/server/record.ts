import type { VotingRecord } from "#record";
import { type WatchedRecord, watchUserRecord } from "#store";

let watched: WatchedRecord | undefined;
/** The record of this turn of the loop. */
let now: VotingRecord | undefined;

/**
 * The record the site shows: the user's own where there is one, else the one that ships with the package. After an import the next question
 * gets the new one, another object; within one turn of the loop it is looked for once, as a page asks for it a dozen times. The one place of
 * the site that knows where a record comes from.
 */
export function currentRecord(): VotingRecord {
  if (now !== undefined) return now;
  watched ??= watchUserRecord({ onFault: (says) => console.error(says) });
  now = watched.current();
  setImmediate(() => {
    now = undefined;
  });
  return now;
}
