import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { startingIn } from "../in-order.ts";
import type { Linked } from "../link/linked.ts";

/** Why a day that is told may not be meant as that of the vote; undefined where it is. */
export function doubtOfDay(document: Document, linked: Linked, row: number, claim: RawClaim): string | undefined {
  if (hasItsDay(document, linked, row, claim)) return "its-day-stands-beside";
  if (CONTENT.test(document.text.slice(Math.max(0, claim.start - BESIDE), claim.start))) return "day-of-something-else";
  return isDayOfVoting(linked, claim) &&
    (!isDayBefore(document, linked, claim, row) || isDayOfPassing(document, linked, claim))
    ? undefined
    : "day-of-something-else";
}

/** The sentence with the day tells of the voting: not of when a text was handed in, or a war began. */
function isDayOfVoting({ of }: Linked, claim: RawClaim): boolean {
  const ofVoting = ["tally", "outcome", "position", "veto", "body"];
  return of.claims.some((c) => c.sentence === claim.sentence && c.id !== claim.id && ofVoting.includes(c.type));
}

/** "Adopted on 14 October, after the test of 9 October", "NAIROBI, Oct 1 – The Council voted on Tuesday": another day of the sentence is that of the vote. */
export function hasItsDay({ dates, sentences }: Document, { index }: Linked, row: number, claim: RawClaim): boolean {
  const day = index.record.columns.day[row];
  const sentence = sentences[claim.sentence];
  return (
    sentence !== undefined &&
    startingIn(dates, sentence).some((d, _, all) => d.from === d.to && d.from === day && all.length > 1)
  );
}

/** The day before that of the vote: much happens on the eve of one. */
function isDayBefore({ dates }: Document, { index }: Linked, { date }: RawClaim, row: number): boolean {
  return dates[date ?? -1]?.to === (index.record.columns.day[row] ?? 0) - 1;
}

/** How far from the day its verb stands, in characters. */
const BESIDE = 40;

/** "To the lines of 4 June 1967": what the text speaks of. */
const CONTENT =
  /\b(?:lines?|borders?|boundar(?:y|ies)|frontiers?|war|agreements?|accords?|treaty|report|letter|status quo|situation) of (?:the )?$/i;

/** "On ", "Meeting on ". */
const OPENING = 16;

/** "Adopted on 1 March": the only day of its sentence, at its head, or beside the words that tell of the adoption or the figures. */
function isDayOfPassing({ text, dates, sentences }: Document, { of }: Linked, claim: RawClaim): boolean {
  const sentence = sentences[claim.sentence];
  if (sentence === undefined || startingIn(dates, sentence).filter((d) => d.precision === "day").length > 1)
    return false;
  return of.claims.some((c) => {
    if (c.sentence !== claim.sentence || c.weak === true || (c.type !== "tally" && c.type !== "outcome")) return false;
    const between = text.slice(Math.min(c.end, claim.end), Math.max(c.start, claim.start));
    const isHead = claim.start - sentence.start <= OPENING && c.type === "tally";
    return (isHead || between.length <= BESIDE) && !/[;:–—]|\b(?:before|after|until|when)\b/.test(between);
  });
}
