import type { LocalDate } from "#basics";
import type { VotingRecord } from "#record";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import { type VoteMatrix, withVotes } from "../matrix/vote-matrix.ts";
import { type Companions, companionsIn } from "../pairs/companions.ts";
import { type PeriodSurprise, type Reading, type Surprise, surprises } from "./surprise.ts";

/** A surprising position with its reasons: the own record on earlier texts (in `Surprise`), what usual companions did, and the base rate. */
export interface FeedItem extends Surprise {
  readonly period: string;
  /** 1 for the most surprising position of the period, of so many. */
  readonly rank: number;
  readonly of: number;
  /** Positions of the period that are expected to be at least as surprising. */
  readonly expected: number;
  /** The members it agreed with most in earlier periods and that took a position here; absent where nothing comes before. */
  readonly companions?: Companions;
}

export interface FeedOptions {
  readonly reading?: Reading;
  /** Only this member, or only this row of the record. */
  readonly member?: string;
  readonly row?: number;
  readonly limit?: number;
}

/**
 * The most surprising positions since a day, the most surprising first. Each is judged within its own period, so a feed over several
 * sessions costs one fit a session; ten earlier periods are behind each.
 */
export function surprisesSince(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  since: LocalDate,
  { reading = "before-the-vote", member, row, limit = 50 }: FeedOptions = {},
): readonly FeedItem[] {
  const later = [...matrix.rows.keys()].filter(
    (v) =>
      record.vote(matrix.rows[v] as number).date >= since && (row === undefined || (matrix.rows[v] as number) === row),
  );
  const periods = [...new Set(later.map((v) => matrix.period[v] as number))].sort((a, b) => a - b);
  const items = periods.flatMap((p): readonly FeedItem[] => {
    const found = surprises(record, matrix, links, matrix.periods[p] as string, reading);
    const wanted = member === undefined ? {} : { member };
    const ranked = found === undefined ? [] : rankedItems(found, row === undefined ? wanted : { ...wanted, row });
    return ranked.filter((one) => record.vote(one.row).date >= since);
  });
  items.sort((a, b) => b.bits - a.bits || a.row - b.row || (a.member < b.member ? -1 : 1));
  return withCompanions(matrix, items.slice(0, limit));
}

/** The feed of one period whose surprises are already worked out, as a program that is asked again and again keeps them. */
export function periodFeed(
  matrix: VoteMatrix,
  found: PeriodSurprise,
  { limit = 50, ...wanted }: Omit<FeedOptions, "reading"> = {},
): readonly FeedItem[] {
  return withCompanions(matrix, rankedItems(found, wanted).slice(0, limit));
}

function rankedItems(found: PeriodSurprise, { member, row }: Pick<FeedOptions, "member" | "row">): readonly FeedItem[] {
  return found.positions.flatMap((one, i): FeedItem[] => {
    if ((member !== undefined && one.member !== member) || (row !== undefined && one.row !== row)) return [];
    const expected = found.expectedAtLeast(one.bits);
    return [{ ...one, period: found.period, rank: i + 1, of: found.positions.length, expected }];
  });
}

function withCompanions(matrix: VoteMatrix, items: readonly FeedItem[]): readonly FeedItem[] {
  const at = new Map([...matrix.rows].map((row, v) => [row, v]));
  const known = new Map<string, ReturnType<typeof companionsIn>>();
  return items.map((item) => {
    let companionsOf = known.get(item.period);
    if (companionsOf === undefined) {
      const p = matrix.periods.indexOf(item.period);
      companionsOf = companionsIn(withVotes(matrix, votesBefore(matrix, p)));
      known.set(item.period, companionsOf);
    }
    const companions = companionsOf(item.member, matrix, at.get(item.row) as number);
    return companions === undefined ? item : { ...item, companions };
  });
}

/** Votes of the periods just before one: habits of long ago say little of the day's company. */
const COMPANY_PERIODS = 3;

function votesBefore(matrix: VoteMatrix, period: number): readonly number[] {
  return [...matrix.period.keys()].filter((v) => {
    const p = matrix.period[v] as number;
    return p < period && p >= period - COMPANY_PERIODS;
  });
}
