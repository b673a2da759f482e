import type { VoteEvent } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import { isSlipOfDigits } from "../../slip.ts";
import { isNearLargeResult } from "../near-result.ts";
import type { Accusation } from "./accusation.ts";

/** The paragraph gives the score of another vote, and none that could be this one's: not where the claim, or its text, has a score of its own. */
export function isBesideAnotherScore(about: Accusation): boolean {
  const { document, vote, claim, sentence } = about;
  if (isNearScore(claim, vote) || (claim.type !== "tally" && hasScoreOfItsOwn(about))) return false;
  const block = document.blocks[sentence.block];
  const { yes, no } = vote.tally;
  if (block === undefined || yes === undefined || no === undefined) return false;
  const isOwn = (a: number, b: number): boolean =>
    (isSlip(a, yes) && isSlip(b, no)) || (isSlip(a, no) && isSlip(b, yes)) || a === yes || b === yes;
  const others = [...document.text.slice(block.start, block.end).matchAll(SCORE)].filter(({ index }) => {
    const at = block.start + index;
    return at < claim.start || at >= claim.end;
  });
  return others.length > 0 && !others.some(([, a, b]) => isOwn(Number(a), Number(b)));
}

/** Of the Assembly: in a council all scores look alike. */
const SCORE =
  /(?<![\d.,/-])(\d{2,3}) ?(?:votes )?(?:to|[-–—]|against) ?(\d{1,3})(?![\d.,/-]*\d| ?(?:%|per|January|February|March|April|May|June|July|August|September|October|November|December))\b/g;

/** Two figures or more that are near those of the vote are its own; a single one may be anybody's. */
function isNearScore(claim: RawClaim, { tally }: VoteEvent): boolean {
  return claim.type === "tally" && Object.keys(claim.numbers ?? {}).length >= 2 && isNearLargeResult(claim, tally);
}

/** The text has its own votes in favour, and they are right, or a Council that is named: the score of another text in the paragraph is that one's. */
function hasScoreOfItsOwn({ linked: { of }, vote: { body, tally } }: Accusation): boolean {
  if (body === "security-council" && of.body === body) return true;
  return of.claims.some(
    ({ type, numbers }) => type === "tally" && numbers?.yes !== undefined && numbers.yes === tally.yes,
  );
}

/** Near it, or one digit otherwise, or two neighbouring digits exchanged. */
export function isSlip(claimed: number, real: number): boolean {
  if (Math.abs(claimed - real) <= Math.max(3, real / 10)) return true;
  return real >= 10 && isSlipOfDigits(String(claimed), String(real));
}
