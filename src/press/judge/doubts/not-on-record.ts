import { OPTIONS, subjectWord, type VoteEvent } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import { matchesCount } from "../../count.ts";
import type { ClaimType } from "../../finding.ts";
import type { Linked } from "../../link/linked.ts";
import { isDraft } from "../../link/score.ts";
import { holdsOf } from "../holds.ts";
import type { Accusation } from "./accusation.ts";
import { symbolsOf } from "./ties.ts";

// Doubts whether the vote that the article tells of is on record at all: where it is not, the nearest of the others is taken for it.

/** No article tells of a vote before it; one of the day after was taken for one that came before. */
export function isAfterArticle({ document: { published }, linked, row }: Accusation): boolean {
  return published !== undefined && dayOf(linked, row) > published;
}

/** In days: what an article of the time speaks of without more being said. */
const FRESH = 3;

/**
 * Two things that are told of one text, and both not so of the vote: one of them may be a mistake where the vote is the news of the day, not where it
 * was looked for further back, or under another number.
 */
export function isMoreDifferent(about: Accusation): boolean {
  return (isOlder(about) || isOfOtherDraft(about)) && differsElsewhere(about);
}

function isOlder({ document: { published }, linked, row }: Accusation): boolean {
  return published === undefined || published - dayOf(linked, row) > FRESH;
}

function isOfOtherDraft({ linked: { of }, vote }: Accusation): boolean {
  const own = symbolsOf(vote);
  return of.symbols.some(isDraft) && !of.symbols.some((s) => own.includes(s));
}

function dayOf({ index }: Linked, row: number): number {
  return index.record.columns.day[row] ?? 0;
}

const NOT_OF_VOTING: readonly ClaimType[] = ["body", "date", "symbol"];

/** Something told of the text in other words is not so of the vote either. */
function differsElsewhere(about: Accusation): boolean {
  const { record, document, linked, row } = about;
  return linked.of.claims.some(
    (c) =>
      c.modality === "asserted" &&
      c.tentative !== true &&
      !NOT_OF_VOTING.includes(c.type) &&
      isApart(about, c) &&
      holdsOf(record, document, row, c).holds === false,
  );
}

/** "Four countries, among them Chad, voted for it": one wrong word makes both wrong. A wrong figure of another option is a thing of its own. */
function isApart({ claim, vote }: Accusation, other: RawClaim): boolean {
  if (other.end <= claim.start || claim.end <= other.start) return true;
  const option = (claim.position ?? other.position)?.option;
  const numbers = claim.numbers ?? other.numbers;
  return (
    option !== undefined &&
    OPTIONS.some((o) => {
      const [told, real] = [numbers?.[o], vote.tally[o]];
      return o !== option && told !== undefined && real !== undefined && !matchesCount(told, real);
    })
  );
}

/** By so much, in the units of `WEIGHTS`, another subject fits better. */
const CLEARLY = 3;
/** In characters, before a claim and behind it. */
const NEARBY = 500;
/** So sure is a link that no subject is needed, in the same units. */
const BEYOND_SUBJECT = 10;

/** No word of its title stands there, and the subject of another vote fits far better: a vote on that was likely held on the same day. */
export function isOfAnotherSubject(about: Accusation): boolean {
  const {
    linked: { topic, closest, words },
    row,
    score,
    vote,
  } = about;
  if (score >= BEYOND_SUBJECT || closest - (topic[row] ?? 0) <= CLEARLY) return false;
  // the words of a stretch leave out the names of states that voted: "the veto of a text on Sudan"
  const { text } = about.document;
  const nearby = text.slice(Math.max(0, about.claim.start - NEARBY), about.claim.end + NEARBY).toLowerCase();
  return !titleWords(vote).some((word) => words.has(word) || nearby.includes(word));
}

function titleWords({ question }: VoteEvent): readonly string[] {
  const words = question.title.toLowerCase().split(/[^\p{L}]+/u);
  return words.flatMap((word) => subjectWord(word) ?? []);
}
