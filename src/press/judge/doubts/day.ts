import { startingIn } from "../../in-order.ts";
import type { Accusation } from "./accusation.ts";

// Doubts whether a day that is told is meant as that of the vote.

/** Another day of the sentence is that of the vote. */
export function hasItsDay({
  document: { dates, sentences },
  linked: { index },
  row,
  claim,
}: Pick<Accusation, "document" | "linked" | "row" | "claim">): boolean {
  const day = index.record.columns.day[row];
  const sentence = sentences[claim.sentence];
  return (
    sentence !== undefined &&
    startingIn(dates, sentence).some((d, _, all) => d.from === d.to && d.from === day && all.length > 1)
  );
}

/** Not a day on which something was voted: what the text speaks of, when it was handed in, the eve of the vote. */
export function isDayOfSomethingElse(about: Accusation): boolean {
  const { document, claim } = about;
  if (CONTENT.test(document.text.slice(Math.max(0, claim.start - BESIDE), claim.start))) return true;
  return !isDayOfVoting(about) || (isDayBefore(about) && !isDayOfPassing(about));
}

/** The sentence with the day tells of the voting: not of when a text was handed in, or a war began. */
function isDayOfVoting({ linked: { of }, claim }: Accusation): boolean {
  const ofVoting = ["tally", "outcome", "position", "veto", "body"];
  return of.claims.some((c) => c.sentence === claim.sentence && c.id !== claim.id && ofVoting.includes(c.type));
}

/** The day before that of the vote: much happens on the eve of one. */
function isDayBefore({ document, linked, claim, row }: Accusation): boolean {
  return document.dates[claim.date ?? -1]?.to === (linked.index.record.columns.day[row] ?? 0) - 1;
}

/** How far from the day its verb stands, in characters. */
const BESIDE = 40;

/** "To the lines of 4 June 1967": what the text speaks of. */
const CONTENT =
  /\b(?:lines?|borders?|boundar(?:y|ies)|frontiers?|war|agreements?|accords?|treaty|report|letter|status quo|situation) of (?:the )?$/i;

/** "On ", "Meeting on ". */
const OPENING = 16;

/** "Adopted on 1 March": the only day of its sentence, at its head, or beside the words that tell of the adoption or the figures. */
function isDayOfPassing({ document: { text, dates }, linked: { of }, sentence, claim }: Accusation): boolean {
  if (startingIn(dates, sentence).filter((d) => d.precision === "day").length > 1) return false;
  return of.claims.some((c) => {
    if (c.sentence !== claim.sentence || c.weak === true || (c.type !== "tally" && c.type !== "outcome")) return false;
    const between = text.slice(Math.min(c.end, claim.end), Math.max(c.start, claim.start));
    const isHead = claim.start - sentence.start <= OPENING && c.type === "tally";
    return (isHead || between.length <= BESIDE) && !/[;:–—]|\b(?:before|after|until|when)\b/.test(between);
  });
}
