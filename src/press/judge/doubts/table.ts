import { CLAIM_TYPES, type ClaimType } from "../../finding.ts";
import type { Accusation } from "./accusation.ts";
import type { Alarm } from "./alarm.ts";
import { isAboutAmendments } from "./amendments.ts";
import { isBesideAnotherScore } from "./another-score.ts";
import {
  isOfAnotherYear,
  isOfTwoTexts,
  isOfUnknownNames,
  isOtherFate,
  isToldMoreOfOther,
  isTrueOfOther,
} from "./another-text.ts";
import { isOfAnotherTime, isOfVoteAfter } from "./another-time.ts";
import { isBesideUnknown, isColumnMisread, isSecondFigure } from "./beside.ts";
import { isBesideThoseJoined } from "./beside-those-joined.ts";
import { areBothNamed } from "./body.ts";
import { hasGaps, isLooseGroup, isWithoutVote } from "./company.ts";
import { hasItsDay, isDayOfSomethingElse } from "./day.ts";
import type { Doubt } from "./doubt.ts";
import { areWordsWeak, hasOtherFigures, isFromNowhere, isOneOfManyResults, mayBeSponsors } from "./figures.ts";
import { isAfterArticle, isMoreDifferent, isOfAnotherSubject } from "./not-on-record.ts";
import { isOfOppositeSense } from "./opposite-sense.ts";
import { isPinned } from "./pinned.ts";
import { isSentenceOfAnother } from "./sentence-of-another.ts";
import { isOfAnotherDay, isStranger, isUntied } from "./stranger.ts";
import { isGoverned, isOnlyOfSome } from "./subject.ts";
import { isToldRight } from "./told-right.ts";
import { isOfAdoptedText, isOfAllWhoCan, isOfVetoedText } from "./vetoes.ts";
import {
  hasUnknownDraft,
  hasVoterWithoutSeat,
  isAfterAnotherBody,
  isAfterAnotherNumber,
  isAgainstItsSponsors,
  isEitherVote,
  isLinkWeak,
  isUndated,
  isUnsettled,
} from "./which-vote.ts";
import * as turn from "./wording.ts";

const ALL = CLAIM_TYPES;
const ACTS: readonly ClaimType[] = ["position", "veto", "outcome"];

function allBut(type: ClaimType): readonly ClaimType[] {
  return CLAIM_TYPES.filter((t) => t !== type);
}

/** What is asked of a claim by itself, in this order, before it is called wrong. Its name stands in `because`; `asks` is told beside the function. */
export const DOUBTS: readonly Doubt<Accusation>[] = [
  // "Condemned the annexations" is told of many things, and the figure beside it may be of any of them.
  { name: "words-tell-too-little", of: ["tally", "outcome", "veto"], asks: areWordsWeak },
  // "Voted against lifting the siege": the text may have asked for the opposite.
  { name: "may-be-of-the-opposite-sense", of: ["tally", "position"], asks: isOfOppositeSense },
  // The one vote leads the other by so little that either may have been meant all the time.
  { name: "either-vote", of: ALL, against: "conflated", asks: isEitherVote },

  // How a member voted beside others, for which the votes of all of them have to be known, and who they are.
  { name: "roll-call-not-whole", of: ["compare"], asks: hasGaps },
  { name: "group-without-borders", of: ["compare"], asks: isLooseGroup },
  // That they voted at all, and not that they spoke or traded otherwise, has to stand there.
  { name: "no-vote-told", of: ["compare"], asks: isWithoutVote },

  // Which vote it is: a day, a name or figures have to tell, and nothing may tell of another one.
  { name: "vote-not-named", of: ["date", "body"], against: "contradicted", asks: (about) => !isPinned(about) },
  { name: "record-doubts-itself", of: ALL, against: "contradicted", note: "unverified-record", asks: isUnsettled },
  { name: "link-not-sure", of: ALL, against: "contradicted", asks: isLinkWeak },
  // A parliament, a board, the Human Rights Council was spoken of last: the votes may be its own, though a new paragraph has begun.
  { name: "after-another-body", of: ALL, against: "contradicted", asks: isAfterAnotherBody },
  // A subject alone fits the votes of many years.
  { name: "nothing-tells-when", of: ALL, against: "contradicted", asks: isUndated },
  // "Resolution 194: the right of return. It was adopted by 35 votes to 15": of the number named last.
  { name: "another-number-is-nearer", of: ALL, against: "contradicted", asks: isAfterAnotherNumber },
  // A whole result is told, and it is another one's.
  { name: "figures-of-another-vote", of: allBut("tally"), against: "contradicted", asks: hasOtherFigures },
  // "Self-determination: 164 to 8. Abstaining: 9".
  { name: "beside-another-score", of: allBut("date"), against: "contradicted", asks: isBesideAnotherScore },
  // "Russia, China and Niger opposed it": Niger had no seat in the Council.
  { name: "a-voter-has-no-seat", of: ALL, against: "contradicted", asks: hasVoterWithoutSeat },
  // It is called by a draft's symbol that is not that of the vote.
  { name: "draft-not-on-record", of: ALL, against: "contradicted", asks: hasUnknownDraft },
  // "Russia's proposal was rejected", beside a draft that Russia vetoed: few vote against what they have handed in.
  { name: "sponsors-voted-against-it", of: allBut("sponsor"), against: "contradicted", asks: isAgainstItsSponsors },

  // Whether that vote is on record at all: where it is not, the nearest of the others is taken for it.
  { name: "vote-after-the-article", of: ALL, asks: isAfterArticle },
  // "Supported by 107, with nine against": two things that are both not so of last year's vote.
  { name: "more-than-this-differs", of: ALL, asks: isMoreDifferent },
  // A text on Western Sahara, beside the one vote of its day, on Colombia.
  { name: "subject-of-another-vote", of: ALL, asks: isOfAnotherSubject },

  // What each type of claim is often meant of instead.
  { name: "figure-of-a-vote-after", of: ["tally"], against: "contradicted", asks: isOfVoteAfter },
  // Figures go wrong by a digit, by one, by an exchange; any other figure was meant of something else.
  { name: "figures-fit-nothing", of: ["tally"], against: "contradicted", asks: isFromNowhere },
  { name: "figures-of-many-votes", of: ["tally"], against: "contradicted", asks: isOneOfManyResults },
  { name: "veto-of-another-text", of: ["veto"], against: "contradicted", asks: isOfAdoptedText },
  { name: "fate-of-a-vetoed-text", of: ["outcome"], against: "contradicted", asks: isOfVetoedText },
  // "Adopted on 14 October, after the test of 9 October".
  { name: "its-day-stands-beside", of: ["date"], against: "contradicted", asks: hasItsDay },
  { name: "day-of-something-else", of: ["date"], against: "contradicted", asks: isDayOfSomethingElse },
  // The words may tell of two votes.
  { name: "both-bodies-named", of: ["body"], against: "contradicted", asks: areBothNamed },
  // Co-sponsors are seldom all on record.
  { name: "one-of-many-sponsors", of: ["sponsor"], against: "contradicted", asks: turn.inWords(turn.CO_SPONSOR) },
  // A text of many hands has drafters that its list of sponsors does not tell.
  {
    name: "drafters-beside-sponsors",
    of: ["sponsor"],
    against: "contradicted",
    asks: ({ vote }) => (vote.question.sponsors?.main ?? []).length > 1,
  },

  // Words between a subject and its verb that may bring another subject (`claims/voting/loose.ts`).
  { name: "named-beside-a-noun", of: ALL, asks: turn.readAs("named-beside-a-noun") },
  { name: "several-subjects", of: ALL, asks: turn.readAs("several-subjects") },

  // Turns of phrase that put the words at another time, on other votes, or outside of what was done.
  // "After the United States rejected a text in 1982".
  { name: "told-of-another-time", of: allBut("date"), asks: isOfAnotherTime },
  // What became of amendments, and who wanted them, is not told of the text.
  { name: "told-of-an-amendment", of: allBut("tally"), asks: isAboutAmendments },
  { name: "fate-of-several-texts", of: ["outcome"], asks: turn.isOfSeveralOrOften },
  { name: "sponsor-of-another-text", of: ["sponsor"], asks: turn.inWords(turn.ANOTHER_TEXT) },
  { name: "region-without-borders", of: ["count"], asks: turn.inWords(turn.REGION) },
  { name: "votes-that-are-needed", of: ["tally"], asks: turn.inWords(turn.REQUIRED) },
  { name: "told-of-many-votes", of: ALL, asks: turn.saying(turn.HABIT) },
  { name: "would-have-been", of: allBut("tally"), asks: turn.before(turn.NOT_REAL) },
  { name: "none-of-them", of: allBut("tally"), asks: turn.before(turn.NONE) },
  // "Voted against none of the four".
  { name: "on-none-of-them", of: ["position"], asks: turn.after(turn.ON_NONE) },
  // "Fell short of the minimum standards of legitimacy": not of votes.
  { name: "short-of-something-else", of: ["outcome"], asks: turn.isShortOfSomethingElse },
  { name: "was-to-vote-so", of: allBut("tally"), asks: turn.isMadeToVote },
  { name: "voted-on-something-else", of: ["position"], asks: turn.isOnSomethingElse },
  { name: "subject-of-another-verb", of: ALL, asks: turn.isOfAnotherVerb },
  { name: "told-of-a-committee", of: ALL, asks: turn.isOfCommittee },
  { name: "backers-may-be-sponsors", of: allBut("position"), asks: mayBeSponsors },
  { name: "who-can-veto", of: ["veto"], asks: isOfAllWhoCan },
  { name: "told-of-many-vetoes", of: ["veto"], asks: turn.saying(turn.MANY_VETOES) },
  { name: "veto-only-feared", of: ["veto"], asks: turn.before(turn.ONLY_FEARED) },
  { name: "told-of-any-text", of: ALL, asks: turn.saying(turn.ANY_TEXT) },
  { name: "subject-hangs-on-another-word", of: ["position", "veto"], asks: isGoverned },
  { name: "only-of-some", of: ["position", "veto"], asks: isOnlyOfSome },

  // Words that seldom stand in the sentence of a mistake, and often in one that was read wrongly.
  { name: "told-of-what-might-be", of: ACTS, asks: turn.isOfWhatMightBe },
  { name: "one-of-several-adopted", of: ["outcome"], asks: turn.isOfSeveral },
  // "Which has vetoed previous bids".
  { name: "told-of-earlier-texts", of: ["position", "veto"], asks: turn.isOfEarlierTexts },
  { name: "told-beside-another-text", of: ACTS, asks: turn.sayingUnlessCertain(turn.TEXT_BESIDE) },
];

/** What is asked of all that was called wrong, when the whole article is judged: what else it tells may say that another vote is meant. */
export const SECOND_THOUGHTS: readonly Doubt<Alarm>[] = [
  // Whoever tells of a vote at some length tells something right of it.
  { name: "nothing-else-is-right-of-it", of: ALL, asks: isUntied },
  // Told wrong more often than right: the vote that is meant is not on record, or is not the one it was taken for.
  { name: "little-else-fits", of: ALL, against: "contradicted", asks: isStranger },
  // "The Council had turned down a text on Iran; Indonesia abstained".
  { name: "beside-an-unknown-vote", of: ["position"], asks: isBesideUnknown },
  // "Others were A, B, C and D".
  { name: "all-of-a-list-elsewhere", of: ALL, asks: isColumnMisread },
  // "By 93 votes to 24 in April, and in November just 94 were in favour".
  { name: "its-figure-stands-beside", of: ["tally"], asks: isSecondFigure },
  { name: "another-day-and-other-figures", of: ["date", "tally"], asks: isOfAnotherDay },
  { name: "sentence-tells-of-another-vote", of: ALL, asks: isSentenceOfAnother },
  { name: "article-tells-of-its-fate", of: ["outcome"], asks: isOtherFate },
  // "Four countries – A, B, C and D – joined Russia in voting against it": five did.
  { name: "beside-those-joined", of: ["tally"], asks: isBesideThoseJoined },

  // Another reading of the words, under which they are true.
  { name: "told-of-another-year", of: ["tally"], against: "conflated", asks: isOfAnotherYear },
  { name: "two-texts-in-the-sentence", of: ALL, against: "conflated", asks: isOfTwoTexts },
  { name: "article-tells-of-the-other", of: ALL, against: "conflated", asks: isToldMoreOfOther },
  { name: "true-of-another-vote-told-of", of: allBut("body"), against: "contradicted", asks: isTrueOfOther },
  {
    name: "names-of-another-vote-are-not-known",
    of: ["position"],
    against: "contradicted",
    asks: isOfUnknownNames,
  },
  { name: "told-right-elsewhere", of: ALL, asks: isToldRight },
];

/** The names of all doubts, as they may stand in `because`. */
export const DOUBT_NAMES: readonly string[] = [...DOUBTS, ...SECOND_THOUGHTS].map(({ name }) => name);
