import {
  BODIES,
  memberName,
  OPTIONS,
  OUTCOMES,
  QUESTION_KINDS,
  UNSTATED,
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
  const { facets } = record.search();
  const outcomes = without("outcome", "vetoed");
  const outcome = tallied(outcomes, facets.outcome);
  const vetoed = outcomes.reduce((n, i) => n + (facets.vetoed[i] ?? 0), 0);
  const sessions = tallied(without("session"), facets.session);
  const margins = within(record, without("marginAtMost"));
  return {
    body: counted(BODIES, strings.bodies, tallied(without("body"), record.columns.body)),
    kind: counted(QUESTION_KINDS, strings.kinds, tallied(without("kinds"), facets.kind)),
    outcome: [
      // what no source tells is 0
      ...counted(["adopted", "not-adopted"], strings.outcomes, outcome, (value) => OUTCOMES.indexOf(value) + 1),
      ...(vetoed === 0 ? [] : [{ value: "vetoed", label: `${strings.vetoed} (${formatNumber(vetoed)})` }]),
    ],
    session: [...sessions].reverse().flatMap(([number, n]) => {
      const value = facets.sessions[number - 1];
      return value === undefined ? [] : [{ value, label: `${value} (${formatNumber(n)})` }];
    }),
    margin: MARGINS.flatMap((most, at) => {
      const n = margins[at] ?? 0;
      return n === 0 ? [] : [{ value: most, label: `${strings.votes.marginAtMost(most)} (${formatNumber(n)})` }];
    }),
  };
}

/** How many of some votes have each number in a column, in the order in which the numbers come. */
function tallied(rows: readonly number[], column: ArrayLike<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const i of rows) {
    const number = column[i] ?? 0;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

const [YES, NO] = [OPTIONS.indexOf("yes"), OPTIONS.indexOf("no")];

/** How many of some votes have a margin within each of `MARGINS`; whose figures are not stated has none. */
function within({ columns }: VotingRecord, rows: readonly number[]): readonly number[] {
  const counts = MARGINS.map(() => 0);
  const limits = MARGINS.map(Number);
  for (const i of rows) {
    const yes = columns.tally[i * OPTIONS.length + YES] ?? UNSTATED;
    const no = columns.tally[i * OPTIONS.length + NO] ?? UNSTATED;
    if (yes === UNSTATED || no === UNSTATED) continue;
    for (let at = 0; at < limits.length; at++)
      if (Math.abs(yes - no) <= (limits[at] ?? 0)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Choices with how many votes each has; `numberOf` is a value's number in the column that was counted. */
function counted<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
  counts: ReadonlyMap<number, number>,
  numberOf: (value: T) => number = (value) => values.indexOf(value),
): readonly Choice[] {
  return values.flatMap((value) => {
    const n = counts.get(numberOf(value)) ?? 0;
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
