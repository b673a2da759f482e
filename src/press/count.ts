import type { ClaimedCount } from "./finding.ts";

/**
 * Whether a figure of the record fits a claimed one. A bound holds on its side; "nearly 150" and "about 150" allow a twelfth,
 * and at least two, since that is how round figures are used.
 */
export function matchesCount(claimed: ClaimedCount, stated: number): boolean {
  if (typeof claimed === "number") return claimed === stated;
  switch (claimed.op) {
    case ">=":
      return stated >= claimed.value;
    case "<=":
      return stated <= claimed.value;
    case "~":
      return Math.abs(stated - claimed.value) <= Math.max(2, claimed.value / 12);
    default:
      return false;
  }
}
