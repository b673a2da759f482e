import { OPTIONS, type VotingRecord } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import { SEATS_IN_COUNCIL } from "../../council.ts";
import type { Document } from "../../document.ts";
import type { Linked } from "../../link/linked.ts";
import { holdsOf } from "../holds.ts";
import { isOfOneStory } from "../same-story.ts";
import type { Accusation } from "./accusation.ts";

/** A day or a body may be called wrong only where the vote is named otherwise: by its symbol, by its whole tally, by what only the other body knows. */
export function isPinned({
  record,
  document,
  linked,
  row,
  claim,
}: Pick<Accusation, "record" | "document" | "linked" | "row" | "claim">): boolean {
  const vote = record.vote(row);
  if (linked.of.symbols.some((s) => s === vote.id || s === vote.question.symbol)) return true;
  if (claim.type === "date" && claim.weak === true) return false;
  const { yes, no, abstaining } = vote.tally;
  const hasWholeTally = linked.of.claims.some(
    (c) =>
      c.type === "tally" &&
      c.numbers?.yes === yes &&
      c.numbers?.no === no &&
      (c.numbers?.abstaining ?? abstaining) === abstaining &&
      yes !== undefined,
  );
  return hasWholeTally || (claim.type === "body" && isOfOtherBody(record, document, linked, row, claim));
}

/** Sentences further on in which the figures of a text are told. */
const SOON = 3;

/**
 * "The Security Council adopted a resolution … 99 countries voted for it": what became of the text is told of this vote, and soon after it figures that
 * the body which is named cannot have had, or a veto, which no other body knows.
 */
function isOfOtherBody(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  row: number,
  claim: RawClaim,
): boolean {
  const { claims } = linked.of;
  // "vetoed in the General Assembly": the veto is told with the same words
  if (claim.because === "body-of-veto")
    return claims.some((c) => c.type === "veto" && c.sentence === claim.sentence && isOnlyOf(record, document, row, c));
  const isDecided = claims.some(
    (c) =>
      c.type === "outcome" &&
      c.weak !== true &&
      c.because.startsWith("body-") &&
      c.start <= claim.end &&
      claim.start <= c.end &&
      holdsOf(record, document, row, c).holds === true,
  );
  return (
    isDecided &&
    claim.weak !== true &&
    !hasSibling(record, linked, row, claim) &&
    claims.some((c) => isSoon(c, claim) && isOnlyOf(record, document, row, c))
  );
}

/** The body that is named voted on the subject in the same weeks: what was mixed up may as well be the figures. */
function hasSibling(record: VotingRecord, { rows }: Linked, row: number, { body }: RawClaim): boolean {
  return rows.some((other) => record.vote(other).body === body && isOfOneStory(record, row, other));
}

function isSoon({ sentence, modality, tentative }: RawClaim, claim: RawClaim): boolean {
  return (
    modality === "asserted" && tentative !== true && sentence >= claim.sentence && sentence - claim.sentence <= SOON
  );
}

/** True of the vote, and of none in the other body. */
function isOnlyOf(record: VotingRecord, document: Document, row: number, claim: RawClaim): boolean {
  if (holdsOf(record, document, row, claim).holds !== true) return false;
  const isCouncil = record.vote(row).body === "security-council";
  if (claim.type === "veto") return isCouncil;
  if (claim.type !== "tally") return false;
  const figures = OPTIONS.flatMap((o) => claim.numbers?.[o] ?? []);
  const exact = figures.filter((n) => typeof n === "number");
  if (!isCouncil) return exact.some((n) => n > SEATS_IN_COUNCIL);
  return exact.length >= 2 && exact.reduce((a, b) => a + b, 0) === SEATS_IN_COUNCIL;
}
