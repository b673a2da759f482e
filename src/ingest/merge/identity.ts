import { toDayNumber } from "#basics";
import { CELL, type Option, optionOf, type VoteEvent } from "#record";
import type { Fragment } from "../fragment.ts";

/** How alike two fragments' roll calls and tallies are. */
export interface Likeness {
  /** Members whose vote both state. */
  readonly both: number;
  /** Of those, the share on whom they agree; 1 where there are none. */
  readonly share: number;
  /** Members who did the same in both, and something else than most did. */
  readonly telling: number;
  /** How far the stated tallies of yes, no and abstaining are apart, added up; undefined where one states none of them. */
  readonly apart?: number;
  readonly days: number;
}

export function likeness(a: Fragment, b: Fragment): Likeness {
  const alike = new Uint16Array(CELL.notMember + 1);
  let both = 0;
  let equal = 0;
  for (let i = 0; i < a.cells.length; i++) {
    const x = a.cells[i] ?? CELL.unknown;
    const y = b.cells[i] ?? CELL.unknown;
    if (optionOf(x) === undefined || optionOf(y) === undefined) continue;
    both++;
    if (x !== y) continue;
    equal++;
    alike[x] = (alike[x] ?? 0) + 1;
  }
  const apart = talliesApart(a.vote, b.vote);
  return {
    both,
    share: both === 0 ? 1 : equal / both,
    telling: equal - Math.max(...alike),
    ...(apart === undefined ? {} : { apart }),
    days: isDated(a.vote) && isDated(b.vote) ? Math.abs(toDayNumber(a.vote.date) - toDayNumber(b.vote.date)) : 0,
  };
}

/** Whether the source states the day; where it does not, the date of the fragment is a guess and tells nothing. */
export function isDated(vote: VoteEvent): boolean {
  return vote.sure?.date !== "inferred";
}

function talliesApart(a: VoteEvent, b: VoteEvent): number | undefined {
  if (a.tally.yes === undefined || b.tally.yes === undefined) return undefined;
  const gap = (o: Option): number =>
    a.tally[o] === undefined || b.tally[o] === undefined ? 0 : Math.abs(a.tally[o] - b.tally[o]);
  return gap("yes") + gap("no") + gap("abstaining");
}

/** Enough names to know a vote by them. */
const MANY = 10;

/** Whether two fragments that a source itself calls by one number are the same vote: unless that number was plainly used twice. */
export function fitsByNumber(found: Likeness): boolean {
  return found.days <= 60 && (found.both < MANY || found.share >= 0.7);
}

/**
 * Whether two fragments with one symbol are the same vote. A vote on a paragraph often goes by the symbol of the text, so the roll calls have to be
 * those of one vote: nine of ten members alike; where too few names are known, tallies no further apart than a miscount.
 */
export function fitsBySymbol(found: Likeness): boolean {
  if (found.days > 60) return false;
  if (found.both >= MANY) return found.share >= 0.9 || (found.apart === 0 && found.share >= 0.75);
  return (found.apart ?? 0) <= 6;
}

/** Days by which the dates of one vote may differ from source to source when nothing but its roll call names it. */
export const DAYS_APART = 10;

/**
 * Whether two fragments without a common name may be the same vote. Within three days of each other (the scholars' dates are often off by so much),
 * 97 of 100 members alike. Up to ten days apart, 99 of 100, and at least ten members who did alike something else than most: who stayed away or went
 * against the many is what tells one lopsided vote from the next.
 */
export function fitsByVotes(found: Likeness): boolean {
  if (found.both < 2 * MANY || (found.apart ?? 0) > 2) return false;
  if (found.days <= 3) return found.share >= 0.97;
  return found.days <= DAYS_APART && found.share >= 0.99 && found.telling >= MANY;
}
