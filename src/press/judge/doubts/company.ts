import type { Accusation } from "./accusation.ts";

// Doubts whether a member broke with those it is counted with.

export function hasGaps({ claim: { company }, vote }: Accusation): boolean {
  return company !== undefined && vote.rollCall !== "full";
}

/** "Its allies", "most of Europe": who is meant depends on who counts. */
export function isLooseGroup({ claim: { company } }: Accusation): boolean {
  return company !== undefined && (company.loose !== undefined || company.others.unclear || company.own.unclear);
}

export function isWithoutVote({ claim: { company, sentence }, linked: { of } }: Accusation): boolean {
  return company !== undefined && !of.claims.some((c) => c.type === "position" && c.sentence === sentence);
}
