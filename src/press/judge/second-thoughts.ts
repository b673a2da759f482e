import { type MemberCode, OPTIONS, type VoteEvent, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Judged } from "./judged.ts";
import { isAroundResult, isNearLargeResult, isNearResult, LARGE } from "./near-result.ts";
import { otherReadings } from "./other-readings.ts";
import { isOfVoting, isRight, type Tellings, tellingsOf } from "./tellings.ts";
import type { Judgement } from "./verdict.ts";

/**
 * Looks at the alarms of an article again, all together. Who tells a thing right in one place seldom tells the same thing wrong in another:
 * what deviates there, in a weak reading, was meant of something else. Such alarms are taken back.
 */
export function secondThoughts(record: VotingRecord, document: Document, all: readonly Judged[]): readonly Judged[] {
  const tellings = tellingsOf(all);
  const otherReading = otherReadings(record, document, tellings);
  return all.map((judged) => {
    const { claim, judgement } = judged;
    if (judgement.verdict !== "contradicted" && judgement.verdict !== "conflated") return judged;
    const rightOfVote = tellings.rightOf(judgement.rows[0]);
    if (isUntied(record, document, judged, rightOfVote)) return takenBack(judged, "nothing-else-is-right-of-it");
    if (judgement.verdict === "contradicted" && isStranger(record, judgement.rows[0], tellings))
      return takenBack(judged, "little-else-fits");
    if (isBesideUnknown(judged, tellings)) return takenBack(judged, "sentence-tells-of-another-vote");
    if (isColumnMisread(judged)) return takenBack(judged, "all-of-a-list-elsewhere");
    if (isSecondFigure(judged, tellings)) return takenBack(judged, "its-figure-stands-beside");
    if (isOfAnotherDay(judged, tellings)) return takenBack(judged, "another-day-and-other-figures");
    const other = otherReading(judged);
    if (other !== undefined) return takenBack(judged, other);
    // who is told to have voted otherwise as well voted so on another text
    const isOther = judgement.verdict === "conflated" && claim.type === "position";
    return (isOther || !isStrong(claim)) &&
      ((areToldRight(rightOfVote, judged) && !isAmongOthers(tellings, judged)) ||
        rightOfVote.some((r) => tellsRight(r, judged, tellings.votes.size)))
      ? takenBack(judged, "told-right-elsewhere")
      : judged;
  });
}

function takenBack({ claim, judgement }: Judged, why: string): Judged {
  const { rows, alternatives, because } = judgement;
  return {
    claim,
    judgement: { verdict: "uncheckable", note: "ambiguous", rows, alternatives, because: [...because, why] },
  };
}

/**
 * Told wrong more often than right: the article more likely speaks of a vote that is not on record, or is not the one it was taken for. Where its
 * figures are all but those of the vote, they are of that vote.
 */
function isStranger(record: VotingRecord, row: number | undefined, { rightOf, wrongOf }: Tellings): boolean {
  if (row === undefined) return false;
  // a number given twice is one mistake, and was found by all that is right
  const wrong = wrongOf(row);
  const { tally } = record.vote(row);
  // that it was vetoed and who vetoed it is told with one word
  const mistakes =
    wrong.length - (wrong.some(isOfVeto) ? wrong.filter(({ claim }) => claim.outcome === "vetoed").length : 0);
  return (
    mistakes >= 2 &&
    mistakes > rightOf(row).length &&
    !wrong.some(
      ({ claim }) => claim.type === "tally" && (isNearLargeResult(claim, tally) || isAroundResult(claim, tally)),
    )
  );
}

function isOfVeto({ claim }: Judged): boolean {
  return claim.type === "veto";
}

/** A day and figures that are both not those of the vote are those of another: a wrong day stands beside something right. */
function isOfAnotherDay({ claim, judgement }: Judged, { inSentence }: Tellings): boolean {
  if (claim.type !== "date" && claim.type !== "tally") return false;
  const beside = inSentence(claim.sentence).filter((j) => j.claim.type !== claim.type);
  if (claim.type === "tally")
    return beside.some(
      (j) =>
        j.claim.type === "date" && j.judgement.verdict === "contradicted" && j.judgement.rows[0] === judgement.rows[0],
    );
  // that a text was adopted is true of most: where more is told beside the day, more has to be right
  const telling = beside.filter((j) => isOfVoting(j) && j.claim.type !== "outcome");
  return !(telling.length > 0 ? telling : beside.filter(isOfVoting)).some((j) => j.judgement.verdict === "supported");
}

/** Words that leave little room for another meaning: a whole tally, a body that decides, a member that votes. */
function isStrong(claim: RawClaim): boolean {
  switch (claim.type) {
    case "tally":
      return Object.values(claim.numbers ?? {}).filter((n) => typeof n === "number").length >= 3;
    case "outcome":
      return claim.weak !== true && claim.tight === true && STRONG_OUTCOMES.has(claim.because);
    case "position":
      return claim.weak !== true && STRONG_POSITIONS.has(claim.because) && claim.position?.actors.groups.length === 0;
    default:
      return false;
  }
}

const STRONG_OUTCOMES = new Set(["body-adopted", "body-rejected", "text-passed", "text-failed"]);
const STRONG_POSITIONS = new Set(["voted-for", "voted-against", "abstained"]);

/** Whether the members whose position is wrong in one claim are all told of rightly in others. */
function areToldRight(right: readonly Judged[], { claim, judgement }: Judged): boolean {
  if (claim.type !== "position") return false;
  const told = new Set(
    right.flatMap(({ claim: { type, position } }): readonly MemberCode[] =>
      type === "position" || type === "veto" ? (position?.actors.members ?? []) : [],
    ),
  );
  const mistaken = judgement.correct?.positions ?? [];
  return mistaken.length > 0 && mistaken.every(({ state }) => told.has(state));
}

/** "China abstained, Serbia against": what others did of this text is told right in the same sentence, so this is told of it too. */
function isAmongOthers({ inSentence }: Tellings, { claim, judgement }: Judged): boolean {
  const members = claim.position?.actors.members ?? [];
  return (
    judgement.verdict === "contradicted" &&
    inSentence(claim.sentence).some(
      (j) =>
        isRight(j) &&
        j.claim.type === "position" &&
        j.claim.referent === claim.referent &&
        j.judgement.rows[0] === judgement.rows[0] &&
        j.claim.position?.actors.groups.length === 0 &&
        !j.claim.position.actors.members.some((m) => members.includes(m)),
    )
  );
}

/** Whether what is wrong in one claim is right in another. */
function tellsRight({ claim: right }: Judged, { claim: wrong, judgement }: Judged, votes: number): boolean {
  switch (wrong.type) {
    case "tally":
      return (
        right.type === "tally" &&
        !isSlipOnly(wrong, judgement) &&
        OPTIONS.every(
          (o) =>
            wrong.numbers?.[o] === undefined ||
            wrong.numbers[o] === judgement.correct?.numbers?.[o] ||
            typeof right.numbers?.[o] === "number",
        )
      );
    case "outcome":
      // that it was adopted says nothing of how, where one vote alone is told of and the body is named
      if (
        votes === 1 &&
        wrong.outcome === "unanimous" &&
        wrong.because.startsWith("body-") &&
        right.outcome === "adopted"
      )
        return false;
      return (right.type === "outcome" && right.weak !== true) || right.type === "veto";
    default:
      return false;
  }
}

/** The figures are near the right ones, so who tells those elsewhere has slipped all the same; "nine votes are enough" may be of anything. */
function isSlipOnly(claim: RawClaim, { correct }: Judgement): boolean {
  const right = correct?.numbers ?? {};
  const figures = OPTIONS.flatMap((o) => claim.numbers?.[o] ?? []);
  const isAnything =
    figures.length === 1 &&
    claim.because.startsWith("votes-") &&
    figures.every((n) => typeof n === "number" && n < LARGE);
  return !isAnything && isNearResult(claim, right);
}

/** "The Council had turned down a text on Iran; Indonesia abstained": what was decided is of a vote nobody has found, and so are the positions beside it. */
function isBesideUnknown({ claim }: Judged, { inSentence }: Tellings): boolean {
  return (
    claim.type === "position" &&
    (claim.referent?.symbols ?? []).length === 0 &&
    inSentence(claim.sentence).some(
      (j) =>
        j.claim.type === "outcome" &&
        j.claim.weak !== true &&
        j.claim.modality === "asserted" &&
        j.claim.end <= claim.start &&
        j.judgement.verdict === "not-in-record",
    )
  );
}

/** So many names are seldom all wrong; that the list goes on with another column is lost sooner. */
const MANY_NAMES = 4;

/** "Others were A, B, C and D", hardly one of which took the position of the sentence before. */
function isColumnMisread({ claim, judgement }: Judged): boolean {
  const named = claim.position?.actors.members.length ?? 0;
  return (
    claim.because === "among-them" && named >= MANY_NAMES && (judgement.correct?.positions ?? []).length >= named - 1
  );
}

/** "By 93 votes to 24 in April, and in November just 94 were in favour": the sentence tells the figure of the vote, so another one is of another vote. */
function isSecondFigure({ claim, judgement }: Judged, { inSentence }: Tellings): boolean {
  const wrong = OPTIONS.filter((o) => claim.numbers?.[o] !== judgement.correct?.numbers?.[o]).filter(
    (o) => claim.numbers?.[o] !== undefined,
  );
  return (
    claim.type === "tally" &&
    inSentence(claim.sentence).some(
      (j) =>
        j.claim.type === "tally" &&
        j.judgement.verdict === "supported" &&
        j.judgement.rows[0] === judgement.rows[0] &&
        wrong.every((o) => typeof j.claim.numbers?.[o] === "number"),
    )
  );
}

/** A text of so few sentences is asked about by itself, and has no room to tell more of its vote. */
const FEW_SENTENCES = 3;

/**
 * Nothing else that the article tells is right of the vote, but that it was adopted, as most are: not even the figure that is wrong is near. Whoever tells
 * of a vote at some length tells something right of it. Not where it is called by its number.
 */
function isUntied(
  record: VotingRecord,
  { sentences }: Document,
  { claim, judgement }: Judged,
  right: readonly Judged[],
): boolean {
  const [row] = judgement.rows;
  if (row === undefined || sentences.length <= FEW_SENTENCES) return false;
  if (claim.type === "symbol" || (claim.referent?.symbols ?? []).length > 0) return false;
  const vote = record.vote(row);
  const { tally } = vote;
  if (claim.type === "tally" && (isNearLargeResult(claim, tally) || isAroundResult(claim, tally))) return false;
  if (isMostlyRight(claim, judgement, vote)) return false;
  return right.every((r) => r.claim.type === "outcome" || r.claim.type === "body");
}

/** Fewer names than these are right by chance, and on a side of a few members fewer still. */
const FEWEST_RIGHT = 3;
const FEW_OF_A_SIDE = 12;

/** "Angola, China, Malaysia and Venezuela abstained", of which one did not: the others of the list are right. */
function isMostlyRight({ position }: RawClaim, { correct }: Judgement, { body, tally }: VoteEvent): boolean {
  if (position === undefined || position.negated || position.like !== undefined || position.option === "yes")
    return false;
  const isOfFew = body !== "security-council" && (tally[position.option] ?? FEW_OF_A_SIDE) < FEW_OF_A_SIDE;
  const named = position.actors.members.length;
  const right = named - (correct?.positions ?? []).length;
  return (
    position.actors.groups.length === 0 && right >= (isOfFew ? FEWEST_RIGHT - 1 : FEWEST_RIGHT) && right * 2 > named
  );
}
