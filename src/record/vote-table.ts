import { type LocalDate, toDayNumber } from "#basics";
import { BODIES, type Body } from "./body.ts";
import { OPTIONS } from "./vote.ts";
import type { VoteEvent } from "./vote-event.ts";

/** A number stated nowhere, in the packed columns (which cannot hold an absent key). */
export const UNSTATED = -1;

/** The columns that are read for every vote in a search, packed; row i is vote i. */
export interface VoteColumns {
  readonly day: Int32Array;
  /** Index into `BODIES`. */
  readonly body: Uint8Array;
  /** Four numbers a row in the order of `OPTIONS`; `UNSTATED` where no source states one. */
  readonly tally: Int16Array;
}

/** What a vote is looked up by, without making the whole event. */
export interface VoteKeys {
  readonly id: string;
  readonly meeting: string;
  /** The vote on the text it belongs to. */
  readonly of?: string;
  readonly symbol?: string;
  readonly adoptedAs?: string;
}

/**
 * The votes of a record as `openTable` needs them: packed columns and keys for every row, and each event made only when it is asked for.
 * A record of seven thousand votes opens in milliseconds because nobody reads seven thousand votes at once.
 */
export interface VoteTable {
  readonly length: number;
  readonly columns: VoteColumns;
  keys(i: number): VoteKeys;
  /** The event in row i; the same object each time. Only for 0 <= i < length. */
  vote(i: number): VoteEvent;
}

/** The table of votes that are all at hand. */
export function tableOf(votes: readonly VoteEvent[]): VoteTable {
  const at = (i: number): VoteEvent => {
    const vote = votes[i];
    if (vote === undefined) throw new RangeError(`no vote in row ${i} of ${votes.length}`);
    return vote;
  };
  return {
    length: votes.length,
    columns: packColumns(votes),
    vote: at,
    keys(i) {
      const { id, meeting, question } = at(i);
      return {
        id,
        meeting,
        ...(question.of === undefined ? {} : { of: question.of }),
        ...(question.symbol === undefined ? {} : { symbol: question.symbol }),
        ...(question.adoptedAs === undefined ? {} : { adoptedAs: question.adoptedAs }),
      };
    },
  };
}

function packColumns(votes: readonly VoteEvent[]): VoteColumns {
  const day = new Int32Array(votes.length);
  const body = new Uint8Array(votes.length);
  const tally = new Int16Array(votes.length * 4).fill(UNSTATED);
  const days = new Map<LocalDate, number>();
  const bodies = new Map<Body, number>(BODIES.map((b, i) => [b, i]));
  votes.forEach((vote, i) => {
    const number = days.get(vote.date) ?? toDayNumber(vote.date);
    days.set(vote.date, number);
    day[i] = number;
    body[i] = bodies.get(vote.body) ?? 0;
    OPTIONS.forEach((option, at) => {
      const count = vote.tally[option];
      if (count !== undefined) tally[i * 4 + at] = count;
    });
  });
  return { day, body, tally };
}
