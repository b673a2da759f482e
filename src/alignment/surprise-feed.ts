import type { LocalDate } from "#basics";
import type { VotingRecord } from "#record";
import { type Companions, companionsIn } from "./companions.ts";
import type { LinkedTexts } from "./linked-texts.ts";
import { type Reading, type Surprise, surprises } from "./surprise.ts";
import { type VoteMatrix, withVotes } from "./vote-matrix.ts";

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
  const later = [...matrix.rows.keys()].filter((v) => record.vote(matrix.rows[v] as number).date >= since);
  const periods = [...new Set(later.map((v) => matrix.period[v] as number))].sort((a, b) => a - b);
  const items = periods.flatMap((p): FeedItem[] => {
    const period = matrix.periods[p] as string;
    const found = surprises(record, matrix, links, period, reading);
    return (found?.positions ?? []).flatMap((one, i): FeedItem[] => {
      if ((member !== undefined && one.member !== member) || (row !== undefined && one.row !== row)) return [];
      if (record.vote(one.row).date < since || found === undefined) return [];
      return [{ ...one, period, rank: i + 1, of: found.positions.length, expected: found.expectedAtLeast(one.bits) }];
    });
  });
  items.sort((a, b) => b.bits - a.bits || a.row - b.row || (a.member < b.member ? -1 : 1));
  return withCompanions(matrix, items.slice(0, limit));
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
