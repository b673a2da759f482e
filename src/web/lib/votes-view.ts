import {
  BODIES,
  memberName,
  OPTIONS,
  QUESTION_KINDS,
  type VoteFilter,
  type VoteSearch,
  type VotingRecord,
} from "#record";
import { EMBEDDED } from "./exhibit-view.ts";
import { formatDate, formatNumber } from "./format.ts";
import { strings } from "./strings.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { type AskedVotes, MARGINS, type QueryField, type VoteQuery, votesHref, writeWho } from "./vote-query.ts";
import { type VoteRow, voteRow } from "./vote-row.ts";
import { type Lead, wordsMeant } from "./words-meant.ts";

/** The list of votes for one query. */
export interface VotesView {
  readonly query: VoteQuery;
  readonly issues: readonly string[];
  readonly count: string;
  readonly rows: readonly VoteRow[];
  /** The newest of all that fit, as rows of the record, for what is taken away of the list. */
  readonly newest: readonly number[];
  readonly page: number;
  readonly pages: number;
  readonly newer?: string;
  readonly older?: string;
  readonly choices: Readonly<Record<"body" | "kind" | "outcome" | "session" | "margin", readonly Choice[]>>;
  /** What is asked, each with the address without it. */
  readonly asked: readonly { readonly says: string; readonly without: string }[];
  readonly timeline?: Timeline;
  /** Where no vote fits: what the words may mean. */
  readonly meant: readonly Lead[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const PAGE_SIZE = 50;

/** What finds votes by a filter: the search of the record, and whatever else is asked. */
export type FindRows = (filter: VoteFilter) => readonly number[];

/** `among` leaves of found votes those with a surprising position. */
export function rowFinder(
  record: VotingRecord,
  search: VoteSearch,
  { query }: AskedVotes,
  among: (rows: readonly number[]) => readonly number[],
): FindRows {
  const find: FindRows = (filter) => search.find({ ...filter, limit: record.voteCount }).rows;
  return query.surprising === "" ? find : (filter) => among(find(filter));
}

export function votesView(record: VotingRecord, find: FindRows, { query, filter, issues }: AskedVotes): VotesView {
  const all = record.voteCount;
  const rows = find(filter);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const timeline = timelineOf(record, rows, query);
  return {
    query,
    issues,
    count: strings.votes.count(formatNumber(rows.length), formatNumber(all)),
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((i) => voteRow(record, i)),
    newest: rows.slice(0, EMBEDDED),
    page,
    pages,
    ...(page > 1 ? { newer: votesHref(query, { page: page - 1 }) } : {}),
    ...(page < pages ? { older: votesHref(query, { page: page + 1 }) } : {}),
    choices: choicesOf(record, find, filter, rows),
    asked: askedWords(record, query, filter),
    ...(timeline === undefined ? {} : { timeline }),
    meant: rows.length > 0 ? [] : wordsMeant(record, query),
  };
}

/** Each choice of a filter with how many votes it would leave beside the other filters; those that would leave none are not offered. */
function choicesOf(
  record: VotingRecord,
  find: FindRows,
  filter: VoteFilter,
  rows: readonly number[],
): VotesView["choices"] {
  /** The matching rows as if this one filter were not set. */
  const without = (...keys: readonly (keyof VoteFilter)[]): readonly number[] => {
    if (keys.every((key) => filter[key] === undefined)) return rows;
    const rest = Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((k) => k === key)));
    return find(rest);
  };
  const tally = (found: readonly number[], key: (i: number) => string | undefined): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const i of found) {
      const k = key(i);
      if (k !== undefined) counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    return counts;
  };
  const outcomes = without("outcome", "vetoed");
  const outcome = tally(outcomes, (i) => record.vote(i).outcome);
  const vetoed = outcomes.filter((i) => (record.vote(i).vetoes ?? []).length > 0).length;
  const session = tally(without("session"), (i) => record.vote(i).session);
  const margins = without("marginAtMost");
  return {
    body: counted(
      BODIES,
      strings.bodies,
      tally(without("body"), (i) => BODIES[record.columns.body[i] ?? 0]),
    ),
    kind: counted(
      QUESTION_KINDS,
      strings.kinds,
      tally(without("kinds"), (i) => record.vote(i).question.kind),
    ),
    outcome: [
      ...counted(["adopted", "not-adopted"], strings.outcomes, outcome),
      ...(vetoed === 0 ? [] : [{ value: "vetoed", label: `${strings.vetoed} (${formatNumber(vetoed)})` }]),
    ],
    session: [...session].reverse().map(([value, n]) => ({ value, label: `${value} (${formatNumber(n)})` })),
    margin: MARGINS.map((most) => ({ most, n: margins.filter((i) => marginOf(record, i) <= Number(most)).length }))
      .filter(({ n }) => n > 0)
      .map(({ most, n }) => ({ value: most, label: `${strings.votes.marginAtMost(most)} (${formatNumber(n)})` })),
  };
}

function marginOf(record: VotingRecord, i: number): number {
  const { yes, no } = record.vote(i).tally;
  return yes === undefined || no === undefined ? Number.POSITIVE_INFINITY : Math.abs(yes - no);
}

function counted<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
  counts: ReadonlyMap<string, number>,
): readonly Choice[] {
  return values.flatMap((value) => {
    const n = counts.get(value) ?? 0;
    return n === 0 ? [] : [{ value, label: `${labels[value]} (${formatNumber(n)})` }];
  });
}

/** Every filter that is set, in words. */
function askedWords(record: VotingRecord, query: VoteQuery, filter: VoteFilter): VotesView["asked"] {
  const s = strings.votes.asked;
  const plain = (field: QueryField, says: string | undefined): VotesView["asked"] =>
    says === undefined || query[field] === "" ? [] : [{ says, without: votesHref(query, { [field]: "" }) }];
  const label = (labels: Readonly<Record<string, string>>, value: string): string | undefined => labels[value];
  const members = (filter.positions ?? []).map((position) => ({
    says: s.member(
      nameNow(record, position.member),
      OPTIONS.find((o) => o === position.option),
    ),
    without: votesHref(query, { who: writeWho((filter.positions ?? []).filter((p) => p !== position)) }),
  }));
  return [
    ...plain("q", `“${query.q}”`),
    ...plain("body", label(strings.bodies, query.body)),
    ...plain("kind", label(strings.kinds, query.kind)),
    ...plain("outcome", query.outcome === "vetoed" ? strings.vetoed : label(strings.outcomes, query.outcome)),
    ...plain("session", s.session(query.session)),
    ...plain("from", filter.from === undefined ? undefined : s.from(formatDate(filter.from))),
    ...plain("to", filter.to === undefined ? undefined : s.to(formatDate(filter.to))),
    ...plain("margin", s.margin(query.margin)),
    ...plain("surprising", s.surprising),
    ...members,
  ];
}

function nameNow(record: VotingRecord, code: string): string {
  const member = record.member(code);
  return member === undefined ? code : memberName(member);
}
