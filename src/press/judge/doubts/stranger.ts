import type { Judged } from "../judgement.ts";
import { isAroundResult, isNearLargeResult } from "../near-result.ts";
import type { Alarm } from "./alarm.ts";
import { isOfVoting } from "./tellings.ts";

// Doubts whether the article speaks of the vote, by what else it tells.

/** A text of so few sentences is asked about by itself, and has no room to tell more of its vote. */
const FEW_SENTENCES = 3;

/**
 * Nothing else that the article tells is right of the vote, but that it was adopted, as most are: not even the figure that is wrong is near. Not where it
 * is called by its number.
 */
export function isUntied(alarm: Alarm): boolean {
  const { claim, document, right } = alarm;
  if (document.sentences.length <= FEW_SENTENCES) return false;
  if (claim.type === "symbol" || (claim.referent?.symbols ?? []).length > 0) return false;
  if (isNear(alarm, alarm) || isMostlyRight(alarm)) return false;
  return right.every((r) => r.claim.type === "outcome" || r.claim.type === "body");
}

/** Its figures are all but those of the vote. */
function isNear({ claim }: Judged, { vote: { tally } }: Alarm): boolean {
  return claim.type === "tally" && (isNearLargeResult(claim, tally) || isAroundResult(claim, tally));
}

/** Fewer names than these are right by chance, and on a side of a few members fewer still. */
const FEWEST_RIGHT = 3;
const FEW_OF_A_SIDE = 12;

/** "Angola, China, Malaysia and Venezuela abstained", of which one did not: the others of the list are right. */
function isMostlyRight({ claim: { position }, judgement: { correct }, vote: { body, tally } }: Alarm): boolean {
  if (position === undefined || position.negated || position.like !== undefined || position.option === "yes")
    return false;
  const isOfFew = body !== "security-council" && (tally[position.option] ?? FEW_OF_A_SIDE) < FEW_OF_A_SIDE;
  const named = position.actors.members.length;
  const right = named - (correct?.positions ?? []).length;
  return (
    position.actors.groups.length === 0 && right >= (isOfFew ? FEWEST_RIGHT - 1 : FEWEST_RIGHT) && right * 2 > named
  );
}

/** Two mistakes or more, and more of them than is right. A number given twice is one mistake, and was found by all that is right. */
export function isStranger(alarm: Alarm): boolean {
  const wrong = alarm.tellings.wrongOf(alarm.row);
  // that it was vetoed and who vetoed it is told with one word
  const isVeto = wrong.some(({ claim }) => claim.type === "veto");
  const mistakes = wrong.length - (isVeto ? wrong.filter(({ claim }) => claim.outcome === "vetoed").length : 0);
  return mistakes >= 2 && mistakes > alarm.right.length && !wrong.some((j) => isNear(j, alarm));
}

/** A day and figures that are both not those of the vote are those of another: a wrong day stands beside something right. */
export function isOfAnotherDay({ claim, beside, row }: Alarm): boolean {
  const others = beside.filter((j) => j.claim.type !== claim.type);
  if (claim.type === "tally")
    return others.some(
      (j) => j.claim.type === "date" && j.judgement.verdict === "contradicted" && j.judgement.rows[0] === row,
    );
  // that a text was adopted is true of most: where more is told beside the day, more has to be right
  const telling = others.filter((j) => isOfVoting(j) && j.claim.type !== "outcome");
  return !(telling.length > 0 ? telling : others.filter(isOfVoting)).some((j) => j.judgement.verdict === "supported");
}
