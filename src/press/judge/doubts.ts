import { councilOn, isCommittee, OPTIONS, subjectWord, type VoteEvent } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { isPast } from "../claims/texts/referents.ts";
import { matchesCount } from "../count.ts";
import type { BodyMention, Document } from "../document.ts";
import { countBefore, startingIn } from "../in-order.ts";
import { symbolsMeant } from "../link/candidates.ts";
import type { Linked, Ranked } from "../link/linked.ts";
import { isDraft } from "../link/score.ts";
import { isBesideAnotherScore, isNearScore, isSlip } from "./another-score.ts";
import { doubtOfDay } from "./doubt-of-day.ts";
import { isNearLargeResult } from "./near-result.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { FEWEST_RIGHT } from "./without-seat.ts";

/**
 * Why a claim that does not hold of its vote is not called false all the same: mistakes in print come from somewhere, and words that
 * differ from the record without any of the usual causes were more likely read wrongly, or speak of something else. Undefined: no doubt.
 */
export function doubtOf(
  document: Document,
  linked: Linked,
  vote: VoteEvent,
  { row, score }: Ranked,
  claim: RawClaim,
): string | undefined {
  if (isAfterAnotherBody(document, vote, claim) && !isNamed(linked, vote) && !isTiedByFigures(linked, vote, claim))
    return "after-another-body";
  if (!isAnchored(document, linked, vote, row) && !isTiedByFigures(linked, vote, claim)) return "nothing-tells-when";
  if (isAfterAnotherNumber(document, linked, vote, claim)) return "another-number-is-nearer";
  if (claim.type !== "tally" && hasOtherFigures(linked, vote) && !isNamed(linked, vote))
    return "figures-of-another-vote";
  const isParted = claim.type !== "tally" && hasScoreOfItsOwn(linked, vote);
  if (!isNearScore(claim, vote) && !isParted && isBesideAnotherScore(document, vote, claim))
    return "beside-another-score";
  if (hasStranger(linked, vote, claim) && !isNamed(linked, vote)) return "a-voter-has-no-seat";
  if (score < THRESHOLDS.sure && linked.of.symbols.some((s) => isDraft(s) && s !== vote.question.symbol))
    return "draft-not-on-record";
  if (
    claim.type !== "sponsor" &&
    isAgainstItsSponsors(linked, row) &&
    !isNamed(linked, vote) &&
    !isTiedByFigures(linked, vote, claim) &&
    !(claim.type !== "tally" && hasItsFigures(linked, vote))
  )
    return "sponsors-voted-against-it";
  switch (claim.type) {
    case "tally":
      // "fell to 151 from the 165 of last year": it fell in a vote after that
      if (
        claim.because.includes("moved-to") &&
        linked.of.referent !== undefined &&
        isPast(linked.of.referent, document)
      )
        return "told-of-another-time";
      return isNamed(linked, vote) || isPartOfSlip(linked, vote, claim) ? undefined : "figures-fit-nothing";
    case "veto":
      // of an adopted text few say that it was vetoed: another draft is meant, unless the link is beyond doubt; "owing to a Russian veto" may be of any time
      return vote.outcome === "adopted" &&
        (score < THRESHOLDS.sure || isSomeVeto(document, claim)) &&
        !isNamed(linked, vote)
        ? "veto-of-another-text"
        : undefined;
    case "outcome":
      // what was vetoed is the Council's
      return vote.body !== "security-council" && isVetoed(linked, claim) ? "fate-of-a-vetoed-text" : undefined;
    case "date":
      return doubtOfDay(document, linked, row, claim);
    case "body":
      return namesBoth(document, vote, claim) ? "both-bodies-named" : undefined;
    case "sponsor":
      // co-sponsors are seldom all on record
      if (/co-?sponsor/i.test(document.text.slice(claim.start, claim.end))) return "one-of-many-sponsors";
      // a text of many hands has drafters that its list of sponsors does not tell
      return (vote.question.sponsors?.main ?? []).length > 1 ? "drafters-beside-sponsors" : undefined;
    default:
      return undefined;
  }
}

/** The body last spoken of is a parliament, a board, the Human Rights Council: the votes may be its own, though a new paragraph has begun. So with a committee of the Assembly. */
function isAfterAnotherBody({ bodies }: Document, vote: VoteEvent, claim: RawClaim): boolean {
  let at = countBefore(bodies, claim.end) - 1;
  while (isCourt(bodies[at])) at--;
  const last = bodies[at]?.body;
  return last === "other" || (last === "committee" && !isCommittee(vote.body));
}

/** The text has its own votes in favour, and they are right, or a Council that is named: the score of another text in the paragraph is that one's. */
function hasScoreOfItsOwn({ of }: Linked, { body, tally }: VoteEvent): boolean {
  if (body === "security-council" && of.body === body) return true;
  return of.claims.some(
    ({ type, numbers }) => type === "tally" && numbers?.yes !== undefined && numbers.yes === tally.yes,
  );
}

/** A court is asked, and does not vote on what is asked of it. */
function isCourt(body: BodyMention | undefined): boolean {
  return body !== undefined && /court|tribunal|^ic[jc]$/i.test(body.name);
}

/** The figures are all but those of the vote, or stand beside such: those of a board or of a parliament would be quite others. */
function isTiedByFigures({ of }: Linked, vote: VoteEvent, claim: RawClaim): boolean {
  if (claim.type === "tally") return isNearLargeResult(claim, vote.tally);
  return (
    claim.type === "position" &&
    of.claims.some((c) => c.type === "tally" && c.tentative !== true && isNearLargeResult(c, vote.tally))
  );
}

/** The body that voted is named in the same paragraph: the words may tell of two votes. */
function namesBoth(document: Document, vote: VoteEvent, claim: RawClaim): boolean {
  const { bodies, sentences, blocks } = document;
  const block = blocks[sentences[claim.sentence]?.block ?? -1];
  if (block === undefined || isOfNumber(document, claim)) return false;
  return startingIn(bodies, block).some((b) => b.body === vote.body && b.end <= block.end);
}

/** How far behind the verb the number of its text stands, in characters. */
const BEHIND = 40;

/** "The General Assembly has passed Resolution 1929": by its number the text is the Council's, whatever else the paragraph names. */
function isOfNumber({ symbols, bodies }: Document, { end }: RawClaim): boolean {
  const object = { start: end, end: end + BEHIND };
  const [number] = startingIn(symbols, object);
  return number !== undefined && !startingIn(bodies, object).some((b) => b.start < number.start);
}

/** How many days news speaks of what has happened, without saying when. */
const NEWS = 60;

/**
 * The vote is named, or two of its figures stand there, or the day that is told is its own, or it was in the news of the article's day: a subject
 * alone fits the votes of many years.
 */
function isAnchored({ published }: Document, linked: Linked, vote: VoteEvent, row: number): boolean {
  const { of, index } = linked;
  const day = index.record.columns.day[row] ?? 0;
  if (hasItsFigures({ of }, vote) || isNamed(linked, vote)) return true;
  if (of.days.length > 0)
    return of.days.some(
      (d) =>
        d.from - 2 <= day && day <= d.to + 2 && (d.to - d.from <= NEWS || isOfItsSubject({ of, index }, vote, row)),
    );
  return published !== undefined && published - day <= NEWS;
}

/** A whole year is told, of many votes: it is of the series of the news, or a word of its subject stands there. */
function isOfItsSubject({ of, index }: Pick<Linked, "of" | "index">, { question }: VoteEvent, row: number): boolean {
  if (of.series > 0 && index.traits.series[row] === of.series) return true;
  const words = [question.title ?? "", ...(question.topics ?? [])]
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => of.words.has(subjectWord(word) ?? ""));
}

/** Two of its figures stand there, and are right. */
function hasItsFigures({ of }: Pick<Linked, "of">, vote: VoteEvent): boolean {
  return of.claims.some(
    (c) => OPTIONS.filter((o) => c.numbers?.[o] !== undefined && c.numbers[o] === vote.tally[o]).length >= 2,
  );
}

/** "Russia, China and Niger opposed it": who has no seat in the Council voted elsewhere, unless as many did so here and the others of them are right. */
function hasStranger({ index, of }: Linked, vote: VoteEvent, claim: RawClaim): boolean {
  if (vote.body !== "security-council" || claim.position === undefined) return false;
  const seats = councilOn(index.record.council, vote.date);
  if (seats.length === 0 || claim.position.actors.members.every((m) => seats.includes(m))) return false;
  const { option, actors } = claim.position;
  if (claim.type !== "position" || actors.members.length <= FEWEST_RIGHT) return true;
  const isCountedRight = of.claims.some(
    (c) =>
      c.type === "tally" && c.start < claim.end && claim.start < c.end && c.numbers?.[option] === vote.tally[option],
  );
  return !isCountedRight && actors.members.length !== vote.tally[option];
}

/** "Russia's proposal was rejected", beside a draft that Russia vetoed: few vote against what they have handed in. */
function isAgainstItsSponsors({ of, index }: Linked, row: number): boolean {
  return of.sponsors.length > 0 && of.sponsors.every((member) => index.record.position(row, member) === "no");
}

/** The vote is named by its symbol, or by its title at its time: the same title comes back every year, and in the committee before. */
function isNamed({ of, index, published }: Pick<Linked, "of" | "index" | "published">, vote: VoteEvent): boolean {
  const own: readonly (string | undefined)[] = [vote.id, vote.question.symbol, vote.question.adoptedAs];
  if (of.symbols.some((s) => own.includes(s))) return true;
  if (of.titles.length === 0) return false;
  const day = index.record.columns.day[index.record.find(vote.id) ?? -1] ?? 0;
  if (of.days.length > 0) return of.days.some((d) => d.from - 2 <= day && day <= d.to + 2);
  return published === undefined || (published - day <= NEWS && !(of.body === "committee" && !isCommittee(vote.body)));
}

/** "Resolution 194: the right of return. It was adopted by 35 votes to 15": of the number named last, where a heading or a sentence opens with it. */
function isAfterAnotherNumber(
  { symbols, sentences, blocks }: Document,
  { index }: Linked,
  vote: VoteEvent,
  claim: RawClaim,
): boolean {
  const own: readonly (string | undefined)[] = [vote.id, vote.question.symbol, vote.question.adoptedAs];
  const at = countBefore(symbols, claim.end) - 1;
  const block = sentences[claim.sentence]?.block ?? 0;
  const above = blocks[block - 1];
  const isHeaded = above !== undefined && above.end - above.start <= HEADING;
  const from = (isHeaded ? above : blocks[block])?.start ?? 0;
  const start = symbols[at]?.start ?? -1;
  // what it opens is about it; further on in a sentence it is cited
  const opens = start - (sentences[countBefore(sentences, start + 1) - 1]?.start ?? 0) <= OPENING;
  return start >= from && opens && !symbolsMeant(index, { symbols }, at).some((s) => own.includes(s));
}

/** A heading has no more characters than this. */
const HEADING = 120;

/** "The UN General Assembly's resolution ". */
const OPENING = 36;

/** "Owing to a Russian veto": one of many, at any time. */
function isSomeVeto({ text }: Document, { because, start }: RawClaim): boolean {
  return because === "whose-veto" && /\ban?\s$/i.test(text.slice(Math.max(0, start - 4), start));
}

function isVetoed({ of }: Linked, { sentence }: RawClaim): boolean {
  return of.claims.some((c) => c.type === "veto" && c.sentence === sentence);
}

/** A whole result is told of the text, and it is not even nearly that of the vote. */
function hasOtherFigures({ of }: Linked, vote: VoteEvent): boolean {
  return of.claims.some(
    (c) =>
      c.type === "tally" &&
      c.modality === "asserted" &&
      c.tentative !== true &&
      Object.keys(c.numbers ?? {}).length >= 2 &&
      !isLikelySlip(vote, c),
  );
}

/** Fewer votes than this are cast against most texts, or for the Council's. */
const TELLING = 10;

/** At least half of the figures are right, or wrong in a way in which figures go wrong; and of the large ones at least one. */
function isLikelySlip(vote: VoteEvent, claim: RawClaim): boolean {
  const stated = OPTIONS.flatMap((o) => vote.tally[o] ?? []);
  let compared = 0;
  let likely = 0;
  let exact = 0;
  let large = 0;
  let largeLikely = 0;
  for (const option of OPTIONS) {
    const claimed = claim.numbers?.[option];
    const real = vote.tally[option];
    if (claimed === undefined || real === undefined) continue;
    compared++;
    const value = typeof claimed === "number" ? claimed : claimed.value;
    const isLikely = matchesCount(claimed, real) || isSlip(value, real) || stated.includes(value);
    if (isLikely) likely++;
    if (value === real) exact++;
    if (Math.max(value, real) < TELLING) continue;
    large++;
    if (isLikely) largeLikely++;
  }
  // three figures of the Council, none of which is right, are those of another vote
  if (vote.body === "security-council" && compared > 2 && exact === 0) return false;
  return likely * 2 >= compared && (large === 0 || largeLikely > 0);
}

/** Nor does another part of the same result, told in the same sentence, fit nothing, where no part of it is right: "48 in favour; 19 against". */
function isPartOfSlip({ of }: Linked, vote: VoteEvent, claim: RawClaim): boolean {
  if (!isLikelySlip(vote, claim)) return false;
  const parts = of.claims.filter(
    (c) => c.type === "tally" && c.modality === "asserted" && c.tentative !== true && c.sentence === claim.sentence,
  );
  return parts.every((c) => isLikelySlip(vote, c)) || parts.some((c) => isRightInPart(vote, c));
}

function isRightInPart(vote: VoteEvent, { numbers }: RawClaim): boolean {
  return OPTIONS.some((o) => numbers?.[o] !== undefined && numbers[o] === vote.tally[o]);
}
