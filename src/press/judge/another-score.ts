import type { VoteEvent } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { isSlipOfDigits } from "../slip.ts";
import { isNearLargeResult } from "./near-result.ts";

/** "Self-determination: 164 to 8. Abstaining: 9": the paragraph gives the score of another vote, and none that could be this one's. */
export function isBesideAnotherScore({ text, blocks, sentences }: Document, vote: VoteEvent, claim: RawClaim): boolean {
  if (claim.type === "date") return false;
  const block = blocks[sentences[claim.sentence]?.block ?? -1];
  const { yes, no } = vote.tally;
  if (block === undefined || yes === undefined || no === undefined) return false;
  const isOwn = (a: number, b: number): boolean =>
    (isSlip(a, yes) && isSlip(b, no)) || (isSlip(a, no) && isSlip(b, yes)) || a === yes || b === yes;
  const others = [...text.slice(block.start, block.end).matchAll(SCORE)].filter(({ index }) => {
    const at = block.start + index;
    return at < claim.start || at >= claim.end;
  });
  return others.length > 0 && !others.some(([, a, b]) => isOwn(Number(a), Number(b)));
}

/** Of the Assembly: in a council all scores look alike. */
const SCORE =
  /(?<![\d.,/-])(\d{2,3}) ?(?:votes )?(?:to|[-–—]|against) ?(\d{1,3})(?![\d.,/-]*\d| ?(?:%|per|January|February|March|April|May|June|July|August|September|October|November|December))\b/g;

/** Two figures or more that are near those of the vote are its own; a single one may be anybody's. */
export function isNearScore(claim: RawClaim, { tally }: VoteEvent): boolean {
  return claim.type === "tally" && Object.keys(claim.numbers ?? {}).length >= 2 && isNearLargeResult(claim, tally);
}

/** Near it, or one digit otherwise, or two neighbouring digits exchanged. A figure of another option counts as well: see above. */
export function isSlip(claimed: number, real: number): boolean {
  if (Math.abs(claimed - real) <= Math.max(3, real / 10)) return true;
  return real >= 10 && isSlipOfDigits(String(claimed), String(real));
}
