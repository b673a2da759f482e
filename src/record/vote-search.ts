import { once, toDayNumber } from "#basics";
import { BODIES } from "./body.ts";
import { figuresInWords } from "./figures-in-words.ts";
import { kindOf, outcomeOf, type SearchFacets } from "./search-table.ts";
import { cellOf, OPTIONS, optionOf } from "./vote.ts";
import { OUTCOMES, type Outcome, QUESTION_KINDS, type QuestionKind } from "./vote-event.ts";
import type { VoteFilter } from "./vote-filter.ts";
import { UNSTATED } from "./vote-table.ts";
import type { VotingRecord } from "./voting-record.ts";
import { type WordIndex, wordIndex } from "./word-index.ts";

export const SORTS = ["best", "newest", "oldest", "closest"] as const;
export type Sort = (typeof SORTS)[number];

/** A filter, an order and a page of it. */
export interface VoteQuery extends VoteFilter {
  /** `best` puts the closest match of the words first and is the order where words are given; `newest` where they are not. */
  readonly sort?: Sort;
  readonly offset?: number;
  /** 50 if absent. */
  readonly limit?: number;
}

export interface VotePage {
  /** Rows of the record on this page. */
  readonly rows: readonly number[];
  /** Votes that match, on all pages. */
  readonly total: number;
  /** Matching votes by kind of question and by outcome, for the counts beside a filter. */
  readonly kinds: { readonly [K in QuestionKind]?: number };
  readonly outcomes: { readonly [O in Outcome]?: number };
}

export interface VoteSearch {
  find(query: VoteQuery): VotePage;
}

/**
 * Search over a record: words in titles, agenda items, subjects, sponsors and symbols (all of them must occur, the last may be unfinished), a count
 * such as 93-8-73, and all that `VoteFilter` asks. The index lies in the record's file, or is made when it is first needed; a query takes a few milliseconds on ten thousand votes.
 */
export function voteSearch(record: VotingRecord): VoteSearch {
  const facets = once(() => record.search().facets);
  const words = once(() => wordIndex(record.search(), record.voteCount));
  const allRows = Array.from({ length: record.voteCount }, (_, i) => i);
  return {
    find(query) {
      const text = query.text?.trim() ?? "";
      const ranked = text === "" ? undefined : rowsByWords(record, words, text);
      const candidates = ranked ?? allRows;
      const wanted = asked(record, query, facets);
      const matches = candidates.filter((i) => fits(record, facets, i, wanted));
      const sorted = inOrder(record, matches, query.sort ?? (ranked === undefined ? "newest" : "best"));
      const offset = query.offset ?? 0;
      return {
        rows: sorted.slice(offset, offset + (query.limit ?? 50)),
        total: matches.length,
        kinds: counted(matches, (i) => kindOf(facets(), i)),
        outcomes: counted(matches, (i) => outcomeOf(facets(), i)),
      };
    },
  };
}

/** A query with everything looked up that is the same for each row. */
interface Asked extends VoteQuery {
  readonly first: number;
  readonly last: number;
  readonly bodyIndex: number | undefined;
  readonly rowsOfTally: ReadonlySet<number> | undefined;
  readonly cells: readonly (readonly [column: number | undefined, cell: number | undefined])[];
  /** Numbers of the session, the series, the outcome and the kinds in the facets; -1 for a name that no vote has. */
  readonly sessionNumber: number | undefined;
  readonly seriesNumber: number | undefined;
  readonly outcomeNumber: number | undefined;
  readonly kindNumbers: readonly number[] | undefined;
}

function asked(record: VotingRecord, query: VoteQuery, facets: () => SearchFacets): Asked {
  const numberIn = (names: readonly string[], name: string): number => names.indexOf(name) + 1 || -1;
  return {
    ...query,
    sessionNumber: query.session === undefined ? undefined : numberIn(facets().sessions, query.session),
    seriesNumber: query.series === undefined ? undefined : numberIn(facets().serieses, query.series),
    outcomeNumber: query.outcome === undefined ? undefined : numberIn(OUTCOMES, query.outcome),
    kindNumbers: query.kinds?.map((kind) => QUESTION_KINDS.indexOf(kind)),
    first: query.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(query.from),
    last: query.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(query.to),
    bodyIndex: query.body === undefined ? undefined : BODIES.indexOf(query.body),
    rowsOfTally: query.tally === undefined ? undefined : new Set(record.withTally(query.tally)),
    cells: (query.positions ?? []).map(({ member, option }) => [
      record.memberIndex(member),
      option === undefined ? undefined : cellOf(option),
    ]),
  };
}

function fits(record: VotingRecord, facets: () => SearchFacets, i: number, query: Asked): boolean {
  const day = record.columns.day[i] ?? 0;
  if (day < query.first || day > query.last) return false;
  if (query.bodyIndex !== undefined && record.columns.body[i] !== query.bodyIndex) return false;
  if (query.marginAtMost !== undefined && marginOf(record, i) > query.marginAtMost) return false;
  if (query.rowsOfTally?.has(i) === false) return false;
  const start = i * record.members.length;
  for (const [column, wanted] of query.cells) {
    const cell = column === undefined ? 0 : (record.cells[start + column] ?? 0);
    if (wanted === undefined ? optionOf(cell) === undefined : cell !== wanted) return false;
  }
  return (
    (query.sessionNumber === undefined || facets().session[i] === query.sessionNumber) &&
    (query.kindNumbers === undefined || query.kindNumbers.includes(facets().kind[i] ?? -1)) &&
    (query.seriesNumber === undefined || facets().series[i] === query.seriesNumber) &&
    (query.outcomeNumber === undefined || facets().outcome[i] === query.outcomeNumber) &&
    (query.vetoed === undefined || facets().vetoed[i] === 1)
  );
}

/** How far yes and no are apart; infinite where one of them is not stated. */
function marginOf(record: VotingRecord, i: number): number {
  const yes = record.columns.tally[i * OPTIONS.length] ?? UNSTATED;
  const no = record.columns.tally[i * OPTIONS.length + OPTIONS.indexOf("no")] ?? UNSTATED;
  return yes === UNSTATED || no === UNSTATED ? Number.POSITIVE_INFINITY : Math.abs(yes - no);
}

/** A symbol finds its vote and what belongs to it, figures the votes that came out so; anything else is words, and so are figures of no vote: a day, perhaps. */
function rowsByWords(record: VotingRecord, words: () => WordIndex, text: string): readonly number[] {
  const named = record.find(text);
  if (named !== undefined) return [named, ...record.partsOf(record.vote(named).id)];
  const figures = figuresInWords(text);
  const tallied = figures === undefined ? [] : record.withTally(figures.tally);
  if (figures === undefined || tallied.length === 0) return words().rows(text);
  if (figures.rest === "") return [...tallied].reverse();
  const among = new Set(tallied);
  return words()
    .rows(figures.rest)
    .filter((i) => among.has(i));
}

function inOrder(record: VotingRecord, rows: readonly number[], sort: Sort): readonly number[] {
  switch (sort) {
    case "best":
      return rows;
    case "newest":
      return [...rows].sort((a, b) => b - a);
    case "oldest":
      return [...rows].sort((a, b) => a - b);
    case "closest":
      return [...rows].sort((a, b) => marginOf(record, a) - marginOf(record, b) || b - a);
  }
}

function counted<K extends string>(
  rows: readonly number[],
  key: (i: number) => K | undefined,
): { readonly [P in K]?: number } {
  const counts: { [P in K]?: number } = {};
  for (const i of rows) {
    const k = key(i);
    if (k !== undefined) counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts;
}
