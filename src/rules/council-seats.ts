import type { LocalDate } from "#basics";

/** Seats and votes needed in the Security Council over a period. */
export interface CouncilSize {
  readonly from: string;
  readonly members: 11 | 15;
  /** Votes in favour that any decision needs (Charter 27(2) and (3)). */
  readonly needed: 7 | 9;
}

const BEFORE_1966: CouncilSize = { from: "1946-01-01", members: 11, needed: 7 };
const SINCE_1966: CouncilSize = { from: "1966-01-01", members: 15, needed: 9 };

/**
 * The amendment was in force from 31 August 1965, but the Council sat as eleven to the end of that year
 * and adopted resolution 218 on 23 November 1965 by seven votes: the switch is 1 January 1966.
 */
export function councilSize(date: LocalDate): CouncilSize {
  return date < SINCE_1966.from ? BEFORE_1966 : SINCE_1966;
}

/** The presidency passes every month in the English alphabetical order (rule 18); a member that left the Council is passed over. */
export function nextPresident(members: readonly string[], current: string): string | undefined {
  const inOrder = members.toSorted((a, b) => a.localeCompare(b, "en"));
  return inOrder.find((name) => name.localeCompare(current, "en") > 0) ?? inOrder[0];
}
