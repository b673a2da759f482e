import { holdsOf } from "../holds.ts";
import type { Judged } from "../judgement.ts";
import type { Alarm } from "./alarm.ts";
import { isOfVoting, isRight } from "./tellings.ts";

// Doubts whether another text is meant: one that the article tells of as well, and of which the words are true.

/** "The American proposal was rejected", in an article that tells rightly, elsewhere, that the text was adopted: the proposal was another. */
export function isOtherFate({ document: { text }, claim, right }: Alarm): boolean {
  if (claim.outcome === undefined || !PROPOSED.test(text.slice(claim.start, claim.end))) return false;
  const isAdopted = (outcome: string | undefined): boolean => outcome !== "not-adopted" && outcome !== "vetoed";
  return right.some(
    (j) =>
      j.claim.type === "outcome" &&
      j.claim.sentence !== claim.sentence &&
      isAdopted(j.claim.outcome) !== isAdopted(claim.outcome),
  );
}

/** What need not be the text itself. */
const PROPOSED =
  /\b(?:proposals?|motions?|bids?|requests?|attempts?|changes|suggestions?|initiatives?|ideas?|plans?|demands?|calls?|efforts?)\b/i;

/** The text comes back, or the words go on to another year. */
export function isOfAnotherYear({ said }: Alarm): boolean {
  return OTHER_YEAR.test(said);
}

const OTHER_YEAR =
  /\b(?:(?:following|next|previous|preceding|subsequent) (?:year|session|resolution|vote|text)|years? (?:later|earlier|before)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?:such |\w+ )?(?:resolution|vote|text))/i;

/** It was mixed up with a vote that the article tells of, in a sentence of two texts. */
export function isOfTwoTexts(alarm: Alarm): boolean {
  return lenderToldOf(alarm) !== undefined && TWO_TEXTS.test(alarm.said);
}

/** Words that set one text against another. */
const TWO_TEXTS =
  /\b(?:[Ss]imilar|[Ee]arlier|previous|previously|rival|competing|former|latter|moments|shortly|(?:last|a) (?:week|month|year)|(?:years?|months?|weeks?|days?) (?:ago|before)|[A-Z]\w+ one)\b/;

/** The article tells as much of the vote it is true of as of the one it was taken for, and nothing in the sentence is right of that one. */
export function isToldMoreOfOther(alarm: Alarm): boolean {
  const { beside, row, tellings } = alarm;
  const lender = lenderToldOf(alarm);
  if (lender === undefined || beside.some((j) => isRight(j) && j.judgement.rows[0] === row)) return false;
  const telling = (of: number): number => tellings.rightOf(of).filter(isOfVoting).length;
  return telling(lender) >= telling(row);
}

/** The vote it was mixed up with, where the article tells something right of it. */
function lenderToldOf({ judgement: { borrowedFrom }, tellings }: Alarm): number | undefined {
  return borrowedFrom !== undefined && tellings.votes.has(borrowedFrom) ? borrowedFrom : undefined;
}

/** It is so of another vote that the article tells of. */
export function isTrueOfOther(alarm: Alarm): boolean {
  return othersMeant(alarm).some((other) => holdsOf(alarm.record, alarm.document, other, alarm.claim).holds === true);
}

/** A paragraph and the whole, the names on one of which nobody has. */
export function isOfUnknownNames(alarm: Alarm): boolean {
  const { record, document, claim } = alarm;
  return othersMeant(alarm).some(
    (other) => isPartOf(alarm, other) && holdsOf(record, document, other, claim).holds === undefined,
  );
}

/** Of one text: the one vote is on an amendment or a paragraph of the other's, or the other way round. */
function isPartOf({ record, row, vote }: Alarm, other: number): boolean {
  return record.partsOf(vote.id).includes(other) || record.partsOf(record.vote(other).id).includes(row);
}

/** The other votes told of that the words may be of: not where the sentence tells something right of the same text, unless it sets two against each other. */
function othersMeant(alarm: Alarm): readonly number[] {
  const hasTwoTexts = TWO_TEXTS.test(alarm.said);
  if (!hasTwoTexts && (isAnybodys(alarm) || tiedBeside(alarm) > 0)) return [];
  return [...alarm.tellings.votes].filter((other) => other !== alarm.row);
}

/** More than a Council has seats. */
const LARGE = 16;

/** A single small figure is that of many votes. */
function isAnybodys({ claim: { type, numbers } }: Alarm): boolean {
  const figures = Object.values(numbers ?? {});
  return type === "tally" && figures.length === 1 && figures.every((n) => typeof n !== "number" || n < LARGE);
}

/** How many figures and positions the sentence tells right of the vote, and of the same text as the alarm. */
export function tiedBeside({ beside, claim, row }: Alarm): number {
  const isTied = (j: Judged): boolean =>
    isRight(j) && isOfVoting(j) && j.claim.referent === claim.referent && j.judgement.rows[0] === row;
  return beside.filter(isTied).length;
}
