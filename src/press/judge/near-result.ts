import { type Counts, OPTIONS } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { isSlipOfCount } from "../slip.ts";

/**
 * Every wrong figure is a slip of the right one, or those for and against are exchanged: nearer to the result of the vote than that of any other
 * vote would be by chance.
 */
export function isNearResult({ numbers }: RawClaim, right: Counts): boolean {
  if (numbers?.yes !== undefined && numbers.yes === right.no && numbers.no === right.yes) return true;
  const told = OPTIONS.filter((o) => numbers?.[o] !== undefined);
  return told.every((o) => {
    const claimed = numbers?.[o];
    const real = right[o];
    return typeof claimed === "number" && real !== undefined && isSlipOfCount(claimed, real);
  });
}

/** Small figures are those of many votes. */
export const LARGE = 10;

/** The same, of figures one of which is large. */
export function isNearLargeResult(claim: RawClaim, right: Counts): boolean {
  const { numbers } = claim;
  return OPTIONS.some((o) => numbers?.[o] !== undefined && (right[o] ?? 0) >= LARGE) && isNearResult(claim, right);
}
