import type { Majority } from "#record";

/** Members present and voting: those in favour and against (rules 86 and 126). Abstainers count as not voting. */
export function presentAndVoting(counts: { readonly yes: number; readonly no: number }): number {
  return counts.yes + counts.no;
}

/** Least number in favour that is more than half. */
export function moreThanHalf(of: number): number {
  return Math.floor(of / 2) + 1;
}

/** Least number in favour that is two thirds or more, and not nobody: exactly two thirds is enough. */
export function twoThirds(of: number): number {
  return Math.max(1, Math.ceil((2 * of) / 3));
}

/** More in favour than against (rules 85 and 125). */
export function meetsSimple(yes: number, no: number): boolean {
  return yes > no;
}

/** Half as many in favour as against, or more, and at least one: a third is enough (rule 66). */
export function meetsOneThird(yes: number, no: number): boolean {
  return yes > 0 && 2 * yes >= no;
}

/** Twice as many in favour as against, or more, and at least one (rules 83 and 84). Integers only. */
export function meetsTwoThirds(yes: number, no: number): boolean {
  return yes > 0 && yes >= 2 * no;
}

/** Votes in favour needed when `of` members are the base of the majority. */
export function votesNeeded(
  majority: Exclude<Majority, "council-procedural" | "council-substantive">,
  of: number,
): number {
  if (majority === "one-third") return Math.max(1, Math.ceil(of / 3));
  return majority === "simple" || majority === "absolute" ? moreThanHalf(of) : twoThirds(of);
}
