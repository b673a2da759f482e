import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { isBesideThoseJoined } from "./beside-those-joined.ts";
import { holdsOf } from "./holds.ts";
import type { Judged } from "./judged.ts";
import { isSentenceOfAnother } from "./sentence-of-another.ts";
import { isOfVoting, isRight, type Tellings } from "./tellings.ts";

/** Looks for another reading of an alarm's words under which they are true; says which, or undefined where there is none. */
export type OtherReading = (alarm: Judged) => string | undefined;

/** `tellings`: all that the article tells. */
export function otherReadings(record: VotingRecord, document: Document, tellings: Tellings): OtherReading {
  const told = tellings.votes;
  return (alarm) => {
    const { claim, judgement } = alarm;
    const [row] = judgement.rows;
    if (row === undefined) return undefined;
    const words = sentenceOf(document, alarm);
    const inSentence = tellings.inSentence(claim.sentence);
    const rightBeside = inSentence.filter(isRight);
    const tied = rightBeside.filter((j) => isTiedTo(j, alarm)).length;
    if (tied < MOSTLY_RIGHT && isSentenceOfAnother(record, document, told, alarm, inSentence))
      return "sentence-tells-of-another-vote";
    if (isOtherFate(document, alarm, tellings.rightOf(row))) return "article-tells-of-its-fate";
    if (isBesideThoseJoined(record, document, alarm, inSentence)) return "beside-those-joined";
    if (judgement.verdict === "conflated") {
      if (claim.type === "tally" && OTHER_YEAR.test(words)) return "told-of-another-year";
      const { borrowedFrom } = judgement;
      if (borrowedFrom === undefined || !told.has(borrowedFrom)) return undefined;
      if (TWO_TEXTS.test(words)) return "two-texts-in-the-sentence";
      if (rightBeside.some((j) => j.judgement.rows[0] === row)) return undefined;
      const telling = (of: number): number => tellings.rightOf(of).filter(isOfVoting).length;
      return telling(borrowedFrom) >= telling(row) ? "article-tells-of-the-other" : undefined;
    }
    const hasTwoTexts = TWO_TEXTS.test(words);
    if (claim.type === "body" || (isAnybodys(claim) && !hasTwoTexts)) return undefined;
    // what the sentence tells right of the vote beside it is told of the same text
    if (!hasTwoTexts && tied > 0) return undefined;
    for (const other of told) {
      if (other === row) continue;
      const { holds } = holdsOf(record, document, other, claim);
      if (holds === true) return "true-of-another-vote-told-of";
      // a paragraph and the whole, the names on one of which nobody has
      if (holds === undefined && claim.type === "position" && isPartOf(record, row, other))
        return "names-of-another-vote-are-not-known";
    }
    return undefined;
  };
}

/** "The American proposal was rejected", in an article that tells rightly, elsewhere, that the text was adopted: the proposal was another. */
function isOtherFate({ text }: Document, { claim }: Judged, right: readonly Judged[]): boolean {
  if (claim.type !== "outcome" || claim.outcome === undefined) return false;
  if (!PROPOSED.test(text.slice(claim.start, claim.end))) return false;
  const isAdopted = (outcome: string | undefined): boolean => outcome !== "not-adopted" && outcome !== "vetoed";
  return right.some(
    (j) =>
      j.claim.type === "outcome" &&
      j.claim.sentence !== claim.sentence &&
      isAdopted(j.claim.outcome) !== isAdopted(claim.outcome),
  );
}

/** Of one text: the one vote is on an amendment or a paragraph of the other's, or the other way round. */
function isPartOf(record: VotingRecord, a: number, b: number): boolean {
  return record.partsOf(record.vote(a).id).includes(b) || record.partsOf(record.vote(b).id).includes(a);
}

/** A figure or a position told right of the vote, and of the same text as the alarm. */
function isTiedTo(right: Judged, { claim, judgement }: Judged): boolean {
  return isOfVoting(right) && right.claim.referent === claim.referent && right.judgement.rows[0] === judgement.rows[0];
}

/** A sentence that tells so much right of a vote tells of that one, whatever else is wrong in it. */
const MOSTLY_RIGHT = 2;

/** More than a Council has seats. */
const LARGE = 16;

/** A single small figure is that of many votes. */
function isAnybodys({ type, numbers }: RawClaim): boolean {
  const figures = Object.values(numbers ?? {});
  return type === "tally" && figures.length === 1 && figures.every((n) => typeof n !== "number" || n < LARGE);
}

function sentenceOf(document: Document, { claim }: Judged): string {
  const sentence = document.sentences[claim.sentence];
  return sentence === undefined ? "" : document.text.slice(sentence.start, sentence.end);
}

/** What need not be the text itself. */
const PROPOSED =
  /\b(?:proposals?|motions?|bids?|requests?|attempts?|changes|suggestions?|initiatives?|ideas?|plans?|demands?|calls?|efforts?)\b/i;

/** Words that count the votes on a text that comes back, or go on to another year. */
const OTHER_YEAR =
  /\b(?:(?:following|next|previous|preceding|subsequent) (?:year|session|resolution|vote|text)|years? (?:later|earlier|before)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?:such |\w+ )?(?:resolution|vote|text))/i;

/** Words that set one text against another. */
const TWO_TEXTS =
  /\b(?:[Ss]imilar|[Ee]arlier|previous|previously|rival|competing|former|latter|moments|shortly|(?:last|a) (?:week|month|year)|(?:years?|months?|weeks?|days?) (?:ago|before)|[A-Z]\w+ one)\b/;
