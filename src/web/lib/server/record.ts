import type { VotingRecord } from "#record";
import { openShippedRecord } from "#store";

let opened: VotingRecord | undefined;

/**
 * The record the site shows: read when it is first asked for (at the start of the server, by `init` in hooks.server) and kept.
 * The one place of the site that knows where it comes from.
 */
export function shippedRecord(): VotingRecord {
  opened ??= openShippedRecord();
  return opened;
}
