import { isCommittee, OPTIONS, type VoteEvent } from "#record";
import { isNearLargeResult } from "../near-result.ts";
import type { Accusation } from "./accusation.ts";

// What ties an article's text to its vote beyond doubt: with it, most of what else might be meant is out of the question.

/** How many days news speaks of what has happened, without saying when. */
export const NEWS = 60;

/** The vote is named by its symbol, or by its title at its time: the same title comes back every year, and in the committee before. */
export function isNamed({ linked: { of, index, published }, vote, row }: Accusation): boolean {
  const own = symbolsOf(vote);
  if (of.symbols.some((s) => own.includes(s))) return true;
  if (of.titles.length === 0) return false;
  const day = index.record.columns.day[row] ?? 0;
  if (of.days.length > 0) return of.days.some((d) => d.from - 2 <= day && day <= d.to + 2);
  return published === undefined || (published - day <= NEWS && !(of.body === "committee" && !isCommittee(vote.body)));
}

/** By which a vote is called. */
export function symbolsOf({ id, question }: VoteEvent): readonly (string | undefined)[] {
  return [id, question.symbol, question.adoptedAs];
}

/** The figures are all but those of the vote, or stand beside such: those of a board or of a parliament would be quite others. */
export function isTiedByFigures({ linked: { of }, vote, claim }: Accusation): boolean {
  if (claim.type === "tally") return isNearLargeResult(claim, vote.tally);
  return (
    claim.type === "position" &&
    of.claims.some((c) => c.type === "tally" && c.tentative !== true && isNearLargeResult(c, vote.tally))
  );
}

/** Two of its figures stand there, and are right. */
export function hasItsFigures({ linked: { of }, vote }: Accusation): boolean {
  return of.claims.some(
    (c) => OPTIONS.filter((o) => c.numbers?.[o] !== undefined && c.numbers[o] === vote.tally[o]).length >= 2,
  );
}
