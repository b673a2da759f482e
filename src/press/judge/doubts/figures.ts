import { OPTIONS, type VoteEvent } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import { matchesCount } from "../../count.ts";
import { isSlipOfCount } from "../../slip.ts";
import { isNearLargeResult } from "../near-result.ts";
import { THRESHOLDS } from "../thresholds.ts";
import type { Accusation } from "./accusation.ts";
import { isSlip } from "./another-score.ts";
import { isNamed } from "./ties.ts";

// Doubts whether figures are those of the vote, or of a vote at all.

/** "134 countries condemned the annexations", where 143 did: beyond doubt of that vote, and all but its figure. */
export function areWordsWeak({ claim, vote, score }: Pick<Accusation, "claim" | "vote" | "score">): boolean {
  const isSlipOfSure = claim.type === "tally" && score >= THRESHOLDS.sure && isNearLargeResult(claim, vote.tally);
  return claim.weak === true && !isSlipOfSure;
}

/** A whole result is told of the text, and it is not even nearly that of the vote. */
export function hasOtherFigures(about: Accusation): boolean {
  const { linked, vote } = about;
  return linked.of.claims.some((c) => isToldTally(c) && figuresOf(c) >= 2 && !isLikelySlip(vote, c)) && !isNamed(about);
}

/** No figure of the vote goes wrong in such a way, and nothing names the vote. */
export function isFromNowhere(about: Accusation): boolean {
  return !isNamed(about) && !isPartOfSlip(about);
}

/** Nor does another part of the same result, told in the same sentence, fit nothing, where no part of it is right: "48 in favour; 19 against". */
function isPartOfSlip({ linked: { of }, vote, claim }: Accusation): boolean {
  if (!isLikelySlip(vote, claim)) return false;
  const parts = of.claims.filter((c) => isToldTally(c) && c.sentence === claim.sentence);
  return parts.every((c) => isLikelySlip(vote, c)) || parts.some((c) => isRightInPart(vote, c));
}

function isToldTally({ type, modality, tentative }: RawClaim): boolean {
  return type === "tally" && modality === "asserted" && tentative !== true;
}

function figuresOf({ numbers }: RawClaim): number {
  return Object.keys(numbers ?? {}).length;
}

function isRightInPart(vote: VoteEvent, { numbers }: RawClaim): boolean {
  return OPTIONS.some((o) => numbers?.[o] !== undefined && numbers[o] === vote.tally[o]);
}

/** Fewer votes than this are cast against most texts, or for the Council's. */
const TELLING = 10;

/** At least half of the figures are right, or wrong in a way in which figures go wrong; and of the large ones at least one. */
function isLikelySlip(vote: VoteEvent, claim: RawClaim): boolean {
  const stated = OPTIONS.flatMap((o) => vote.tally[o] ?? []);
  const figures = OPTIONS.flatMap((option) => {
    const claimed = claim.numbers?.[option];
    const real = vote.tally[option];
    if (claimed === undefined || real === undefined) return [];
    const value = typeof claimed === "number" ? claimed : claimed.value;
    const isLikely = matchesCount(claimed, real) || isSlip(value, real) || stated.includes(value);
    return [{ isLikely, isExact: value === real, isLarge: Math.max(value, real) >= TELLING }];
  });
  // three figures none of which is right are those of another vote: of the Council, or unless all of them may be slips
  if (figures.length > 2 && !figures.some((f) => f.isExact))
    return vote.body !== "security-council" && figures.every((f) => f.isLikely);
  const large = figures.filter((f) => f.isLarge);
  return (
    figures.filter((f) => f.isLikely).length * 2 >= figures.length &&
    (large.length === 0 || large.some((f) => f.isLikely))
  );
}

/** So many figures for one thing are the results of several votes. */
const MANY_RESULTS = 4;

/** "Yes: 144; No: 18 … Yes: 139; No: 29 … Yes: 132; No: 36": no vote has so many results. */
export function isOneOfManyResults({ linked, claim }: Accusation): boolean {
  return OPTIONS.some((option) => {
    if (claim.numbers?.[option] === undefined) return false;
    const told = linked.of.claims.flatMap((c) => (isToldTally(c) ? (c.numbers?.[option] ?? []) : []));
    return new Set(told.filter((n) => typeof n === "number")).size >= MANY_RESULTS;
  });
}

/** "Was supported by 30 countries": those who backed it may have handed it in. Not "by 121", where 120 voted for it. */
export function mayBeSponsors({ vote, claim }: Accusation): boolean {
  const { type, because, numbers } = claim;
  if (!because.includes("backed-by") || because.includes("+")) return false;
  const { yes } = vote.tally;
  const claimed = numbers?.yes;
  return !(type === "tally" && typeof claimed === "number" && yes !== undefined && isSlipOfCount(claimed, yes));
}
