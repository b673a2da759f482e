import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { startingIn } from "../in-order.ts";
import type { Linked } from "../link/linked.ts";
import { holdsOf } from "./holds.ts";

// What a sentence tells beside a claim may belong to the other of two votes: then the claim is of that vote, and nothing was mixed up.

/** "In 2016, when a similar text had passed, both abstained": a time told beside it is that of the other vote. */
export function isOfItsTime(
  record: VotingRecord,
  document: Document,
  claim: RawClaim,
  meant: number,
  other: number,
): boolean {
  const said = document.sentences[claim.sentence];
  const before = document.sentences[claim.sentence - 1];
  const from = before !== undefined && before.block === said?.block ? before.start : said?.start;
  if (said === undefined || from === undefined) return false;
  const [day, otherDay] = [meant, other].map((row) => record.columns.day[row] ?? 0);
  return startingIn(document.dates, { start: from, end: said.end }).some(
    (d) =>
      d.from !== undefined &&
      d.to !== undefined &&
      d.from <= (otherDay ?? 0) &&
      (otherDay ?? 0) <= d.to &&
      !(d.from <= (day ?? 0) && (day ?? 0) <= d.to),
  );
}

/** "The US abstained on its own resolution": whose text it is, told in the same sentence, fits the other vote and not this one. */
export function isOfItsSponsor(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  meant: number,
  other: number,
): boolean {
  return linked.of.claims.some(
    (c) =>
      c.type === "sponsor" &&
      c.sentence === claim.sentence &&
      holdsOf(record, document, other, c).holds === true &&
      holdsOf(record, document, meant, c).holds !== true,
  );
}
