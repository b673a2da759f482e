import { type Counts, OPTIONS, type Option } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { isSlipOfCount } from "../slip.ts";

/**
 * Every wrong figure is a slip of the right one, or the right ones are exchanged: nearer to the result of the vote than that of any other vote
 * would be by chance.
 */
export function isNearResult({ numbers }: RawClaim, right: Counts): boolean {
  if (numbers?.yes !== undefined && numbers.yes === right.no && numbers.no === right.yes) return true;
  const told = OPTIONS.filter((o) => numbers?.[o] !== undefined);
  if (told.length >= 3 && isExchanged(told, numbers, right)) return true;
  return told.every((o) => {
    const claimed = numbers?.[o];
    const real = right[o];
    return typeof claimed === "number" && real !== undefined && isSlipOfCount(claimed, real);
  });
}

/** "105 votes to 33, with 9 abstentions", where nine were against and 33 abstained. */
function isExchanged(told: readonly Option[], claimed: RawClaim["numbers"], right: Counts): boolean {
  const inOrder = (figures: Counts | RawClaim["numbers"]): string =>
    told
      .map((o) => Number(figures?.[o]))
      .sort()
      .join();
  return inOrder(claimed) === inOrder(right);
}

/** Small figures are those of many votes. */
export const LARGE = 10;

/** The same, of figures one of which is large. */
export function isNearLargeResult(claim: RawClaim, right: Counts): boolean {
  const { numbers } = claim;
  return OPTIONS.some((o) => numbers?.[o] !== undefined && (right[o] ?? 0) >= LARGE) && isNearResult(claim, right);
}

/** A figure like this one few other votes have. */
const TELLING = 30;
/** As far as this a figure is off where another one beside it is right. */
const AROUND = 3;

/** One large figure is right, and none of the others far off: "98 for, 8 against, 33 abstaining" of a vote with 98, 7 and 31. */
export function isAroundResult({ numbers }: RawClaim, right: Counts): boolean {
  const told = OPTIONS.filter((o) => numbers?.[o] !== undefined);
  return (
    told.length >= 2 &&
    told.some((o) => numbers?.[o] === right[o] && (right[o] ?? 0) >= TELLING) &&
    told.every((o) => Math.abs(Number(numbers?.[o]) - (right[o] ?? Number.NaN)) <= AROUND)
  );
}
