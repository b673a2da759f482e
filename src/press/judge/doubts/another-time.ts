import type { Span } from "#basics";
import { isPast } from "../../claims/texts/referents.ts";
import { startingIn } from "../../in-order.ts";
import { isNearLargeResult } from "../near-result.ts";
import type { Accusation } from "./accusation.ts";

// Doubts whether it was then.

/** "Fell to 151 from the 165 of last year": it fell in a vote after that. */
export function isOfVoteAfter({ document, linked, claim }: Accusation): boolean {
  return claim.because.includes("moved-to") && linked.of.referent !== undefined && isPast(linked.of.referent, document);
}

/** The days told in the sentence are long past, and none of them is that of the vote. */
export function isOfAnotherTime(about: Accusation): boolean {
  const { record, document, vote, sentence, row, claim } = about;
  if (claim.type === "tally" && isNearLargeResult(claim, vote.tally)) return false;
  const day = record.columns.day[row] ?? 0;
  let another = false;
  for (const date of startingIn(document.dates, sentence)) {
    if (date.from === undefined || date.to === undefined || date.precision === "anniversary") continue;
    if (date.from - 1 <= day && day <= date.to + 1) return false;
    if (!isToldOfClaim(about, date)) continue;
    const isPast = date.to < day || (document.published !== undefined && date.to <= document.published + 1);
    if (isPast && !SINCE.test(document.text.slice(Math.max(sentence.start, date.start - LEAD), date.start)))
      another = true;
  }
  return another;
}

/**
 * A day opens the sentence or stands in the clause of the claim: not in a title, in an aside ("which had abstained in October"), or with what
 * came before or comes after ("follows a July ruling").
 */
function isToldOfClaim({ document: { text, quotes }, sentence, claim }: Accusation, date: Span): boolean {
  if (quotes.some((q) => q.start <= date.start && date.end <= q.end)) return false;
  if (date.start - sentence.start <= OPENING) return true;
  if (date.end <= claim.start)
    return !APART.test(text.slice(date.end, claim.start).replace(/^, (?:when|as|with)\b/, ""));
  if (date.start >= claim.end) return !APART.test(text.slice(claim.end, date.start));
  return !(/[,–—(]/.test(text.slice(claim.start, date.start)) && /[,–—)]/.test(text.slice(date.end, claim.end)));
}

/** "Back in ", "On Monday, ". */
const OPENING = 16;
/** What parts two clauses. */
const APART = /[,;:–—()]|\b(?:which|that|who|whose|after|before|until|when|where|over|follow\w*)\b/;

/** How far before a date its preposition stands. */
const LEAD = 24;
const SINCE = /\b(?:since|from|after|than|invasion|war|attacks?|massacre|genocide|annexation|of|expired?)(?: \w+)? $/i;
