import { councilOn, isCommittee, subjectWord, type VoteEvent } from "#record";
import type { BodyMention } from "../../document.ts";
import { countBefore } from "../../in-order.ts";
import { symbolsMeant } from "../../link/candidates.ts";
import type { Linked } from "../../link/linked.ts";
import { isDraft, WEIGHTS } from "../../link/score.ts";
import { THRESHOLDS } from "../thresholds.ts";
import { FEWEST_RIGHT as FEWEST_WITH_SEATS } from "../without-seat.ts";
import type { Accusation } from "./accusation.ts";
import { hasItsFigures, isNamed, isTiedByFigures, NEWS, symbolsOf } from "./ties.ts";

// Doubts whether the claim speaks of the vote at all.

/** Fewer names than these are right by chance. */
const FEWEST_RIGHT = 3;

/** A source of what the claim differs from says otherwise, or is not verified. */
export function isUnsettled({ holding }: Accusation): boolean {
  return !holding.settled;
}

export function isLinkWeak(about: Accusation): boolean {
  return about.score + weightOfRight(about) < THRESHOLDS.contradict;
}

/** Of a list of those who voted against or abstained the names that are right tell which vote is meant, whatever is wrong of the others. */
function weightOfRight({ claim: { position }, holding: { fit, compared } }: Accusation): number {
  if (position === undefined || position.negated || position.like !== undefined || position.option === "yes") return 0;
  return fit >= FEWEST_RIGHT && fit * 2 > compared ? WEIGHTS.stanceRare * Math.sqrt(fit) : 0;
}

/** What they vetoed was more likely the other text than that a veto was made up. */
export function isEitherVote({ claim, score, borrowed }: Accusation): boolean {
  return claim.type === "veto" || score < (borrowed?.score ?? 0) + THRESHOLDS.lead;
}

export function isAfterAnotherBody(about: Accusation): boolean {
  const { document, vote, claim } = about;
  let at = countBefore(document.bodies, claim.end) - 1;
  while (isCourt(document.bodies[at])) at--;
  const last = document.bodies[at]?.body;
  const isAnother = last === "other" || (last === "committee" && !isCommittee(vote.body));
  return isAnother && !isNamed(about) && !isTiedByFigures(about);
}

/** A court is asked, and does not vote on what is asked of it. */
function isCourt(body: BodyMention | undefined): boolean {
  return body !== undefined && /court|tribunal|^ic[jc]$/i.test(body.name);
}

/** Neither is the vote named, nor do two of its figures stand there, nor is the day that is told its own, nor was it in the news of the article's day. */
export function isUndated(about: Accusation): boolean {
  return !isDated(about) && !isTiedByFigures(about);
}

function isDated(about: Accusation): boolean {
  const { linked, document, vote, row } = about;
  const { of, index } = linked;
  const day = index.record.columns.day[row] ?? 0;
  if (hasItsFigures(about) || isNamed(about)) return true;
  if (of.days.length > 0)
    return of.days.some(
      (d) => d.from - 2 <= day && day <= d.to + 2 && (d.to - d.from <= NEWS || isOfItsSubject(linked, vote, row)),
    );
  return document.published !== undefined && document.published - day <= NEWS;
}

/** A whole year is told, of many votes: it is of the series of the news, or a word of its subject stands there. */
function isOfItsSubject({ of, index }: Linked, { question }: VoteEvent, row: number): boolean {
  if (of.series > 0 && index.traits.series[row] === of.series) return true;
  const words = [question.title ?? "", ...(question.topics ?? [])]
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => of.words.has(subjectWord(word) ?? ""));
}

/** A heading has no more characters than this. */
const HEADING = 120;

/** "The UN General Assembly's resolution ". */
const OPENING = 36;

/** The number named last opens a heading or a sentence: what it opens is about it; further on in a sentence it is cited. */
export function isAfterAnotherNumber({ document, linked, vote, claim, sentence: { block } }: Accusation): boolean {
  const { symbols, sentences, blocks } = document;
  const own = symbolsOf(vote);
  const at = countBefore(symbols, claim.end) - 1;
  const above = blocks[block - 1];
  const isHeaded = above !== undefined && above.end - above.start <= HEADING;
  const from = (isHeaded ? above : blocks[block])?.start ?? 0;
  const start = symbols[at]?.start ?? -1;
  const opens = start - (sentences[countBefore(sentences, start + 1) - 1]?.start ?? 0) <= OPENING;
  return start >= from && opens && !symbolsMeant(linked.index, { symbols }, at).some((s) => own.includes(s));
}

/** Who has no seat in the Council voted elsewhere, unless as many as are named did so here and the others of them are right. */
export function hasVoterWithoutSeat(about: Accusation): boolean {
  const { linked, vote, claim } = about;
  const { index, of } = linked;
  if (vote.body !== "security-council" || claim.position === undefined) return false;
  const seats = councilOn(index.record.council, vote.date);
  const { option, actors } = claim.position;
  if (seats.length === 0 || actors.members.every((m) => seats.includes(m)) || isNamed(about)) return false;
  if (claim.type !== "position" || actors.members.length <= FEWEST_WITH_SEATS) return true;
  const isCountedRight = of.claims.some(
    (c) =>
      c.type === "tally" && c.start < claim.end && claim.start < c.end && c.numbers?.[option] === vote.tally[option],
  );
  return !isCountedRight && actors.members.length !== vote.tally[option];
}

export function hasUnknownDraft({ linked: { of }, vote, score }: Accusation): boolean {
  return score < THRESHOLDS.sure && of.symbols.some((s) => isDraft(s) && s !== vote.question.symbol);
}

/** All of those said to have handed it in voted against it, and nothing else names it. */
export function isAgainstItsSponsors(about: Accusation): boolean {
  const { of, index } = about.linked;
  return (
    of.sponsors.length > 0 &&
    of.sponsors.every((member) => index.record.position(about.row, member) === "no") &&
    !isNamed(about) &&
    !isTiedByFigures(about) &&
    !(about.claim.type !== "tally" && hasItsFigures(about))
  );
}
