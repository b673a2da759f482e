import { type Counts, type Sureness, surenessOf, symbolSlug, type VotingRecord } from "#record";
import { formatShortDate } from "./format.ts";
import { madeOnce } from "./made-once.ts";
import { strings } from "./strings.ts";
import { kindLabel, type OutcomeTone, outcomeLabel, outcomeTone } from "./vote-words.ts";

/** A vote as lists show it. */
export interface VoteRow {
  readonly id: string;
  readonly href: string;
  /** What a reader knows it by: the symbol, or its parent's. */
  readonly symbol: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly day: string;
  readonly body: string;
  readonly tally: Counts;
  readonly tallySure: Sureness;
  readonly tone: OutcomeTone;
  readonly outcome: string;
  /** Place in the meeting; absent where it is not known. */
  readonly order?: number;
  readonly orderSure: Sureness;
}

export function voteHref(id: string): string {
  return `/votes/${symbolSlug(id)}`;
}

/** Rows kept at once: those of a hundred lists. */
const MOST_ROWS = 5_000;

/** One object for a vote wherever it is listed, so that what is made of it is made once. */
export const voteRow: (record: VotingRecord, i: number) => VoteRow = madeOnce(makeRow, MOST_ROWS);

function makeRow(record: VotingRecord, i: number): VoteRow {
  const vote = record.vote(i);
  return {
    id: vote.id,
    href: voteHref(vote.id),
    symbol: displaySymbol(vote.id),
    title: vote.question.title,
    kind: kindLabel(vote),
    date: vote.date,
    day: formatShortDate(vote.date),
    body: strings.bodies[vote.body],
    tally: vote.tally,
    tallySure: surenessOf(vote, "tally"),
    tone: outcomeTone(vote),
    outcome: outcomeLabel(vote),
    ...(vote.order === undefined ? {} : { order: vote.order }),
    orderSure: surenessOf(vote, "order"),
  };
}

/** An id for the eye: `A/RES/ES-11/8`, and `on A/RES/ES-11/8` for a question that has no symbol of its own. */
export function displaySymbol(id: string): string {
  const hash = id.indexOf("#");
  if (hash < 0) return id;
  const parent = id.slice(0, hash);
  return /\d{4}-\d{2}-\d{2}$/.test(parent) ? "" : `on ${parent}`;
}
