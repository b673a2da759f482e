import { type LocalDate, toDayNumber } from "#basics";
import type { Body } from "./body.ts";
import { fold } from "./fold.ts";
import type { Counts, Option } from "./vote.ts";
import type { QuestionKind } from "./vote-event.ts";
import type { VotingRecord } from "./voting-record.ts";

/** Which votes are wanted. A key that is absent asks for nothing; all keys that stand must hold. */
export interface VoteFilter {
  /** Words that must all occur in the title, topics, keywords, symbol or sponsors' words; case and accents do not matter. */
  readonly text?: string;
  readonly body?: Body;
  readonly session?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly kinds?: readonly QuestionKind[];
  /** Members with what each did; without an option, any known vote of that member. */
  readonly positions?: readonly { readonly member: string; readonly option?: Option }[];
  /** Only questions that were, or were not, adopted. */
  readonly outcome?: "adopted" | "not-adopted";
  readonly vetoed?: true;
  readonly series?: string;
  /** At most this far between yes and no. */
  readonly marginAtMost?: number;
  /** Exactly these figures; an option left out is not compared. */
  readonly tally?: Counts;
}

/** Rows of the votes that a filter asks for, newest first. */
export function selectVotes(record: VotingRecord, filter: VoteFilter): readonly number[] {
  const first = filter.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(filter.from);
  const last = filter.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(filter.to);
  const words = fold(filter.text ?? "")
    .split(/\s+/)
    .filter((w) => w !== "");
  const ofTally = filter.tally === undefined ? undefined : new Set(record.withTally(filter.tally));
  const rows = record.between(first, last).filter((i) => {
    if (ofTally?.has(i) === false) return false;
    const vote = record.vote(i);
    return (
      (filter.body === undefined || vote.body === filter.body) &&
      (filter.session === undefined || vote.session === filter.session) &&
      (filter.kinds === undefined || filter.kinds.includes(vote.question.kind)) &&
      (filter.series === undefined || vote.question.series === filter.series) &&
      (filter.outcome === undefined || vote.outcome === filter.outcome) &&
      (filter.vetoed === undefined || (vote.vetoes ?? []).length > 0) &&
      (filter.positions ?? []).every((p) => {
        const option = record.position(i, p.member);
        return p.option === undefined ? option !== undefined : option === p.option;
      }) &&
      (filter.marginAtMost === undefined || withinMargin(record, i, filter.marginAtMost)) &&
      (words.length === 0 || matchesWords(searchText(record, i), words))
    );
  });
  return [...rows].reverse();
}

function withinMargin(record: VotingRecord, i: number, margin: number): boolean {
  const { yes, no } = record.vote(i).tally;
  return yes !== undefined && no !== undefined && Math.abs(yes - no) <= margin;
}

function matchesWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function searchText(record: VotingRecord, i: number): string {
  const vote = record.vote(i);
  const q = vote.question;
  return fold(
    [
      vote.id,
      q.title,
      q.symbol,
      q.says,
      q.agendaItem,
      q.sponsors?.words,
      q.series,
      ...(q.topics ?? []),
      ...(q.keywords ?? []),
    ].join(" "),
  );
}
