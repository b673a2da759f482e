import { fold } from "./fold.ts";
import { OUTCOMES, type Outcome, QUESTION_KINDS, type QuestionKind, type VoteEvent } from "./vote-event.ts";

/** Places where a word may stand, with what it weighs there: title, symbols, subjects, everything else. */
export const PLACE_WEIGHTS = [3, 2, 1, 1] as const;
const PLACES = PLACE_WEIGHTS.length;

/** What a search asks of each vote beside the columns of the record, as arrays: row i is vote i. */
export interface SearchFacets {
  /** Index into `QUESTION_KINDS`. */
  readonly kind: Uint8Array;
  /** Index into `OUTCOMES` from 1; 0 where no source tells the outcome. */
  readonly outcome: Uint8Array;
  /** 1 where permanent members vetoed it. */
  readonly vetoed: Uint8Array;
  /** Index into `sessions` and `serieses` from 1; 0 where there is none. */
  readonly session: Uint16Array;
  readonly series: Uint16Array;
  readonly sessions: readonly string[];
  readonly serieses: readonly string[];
}

/**
 * The words of all votes and where they occur, made once and kept with the record. A posting is a row times the number of places, plus the place; those of
 * a word ascend.
 */
export interface SearchTable {
  /** All words, sorted. */
  readonly words: readonly string[];
  postings(word: number): ArrayLike<number>;
  readonly facets: SearchFacets;
}

/** The words of a text as they are looked up: folded, letters and digits. */
export function searchWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function kindOf(facets: SearchFacets, row: number): QuestionKind | undefined {
  return QUESTION_KINDS[facets.kind[row] ?? 0];
}

export function outcomeOf(facets: SearchFacets, row: number): Outcome | undefined {
  return OUTCOMES[(facets.outcome[row] ?? 0) - 1];
}

/** Reads every vote once. Titles, subjects and agenda items come again year after year: each text is taken apart once. */
export function searchTable(votes: readonly VoteEvent[]): SearchTable {
  const postings = new Map<string, number[]>();
  const known = new Map<string, readonly string[]>();
  votes.forEach((vote, row) => {
    textsOf(vote).forEach((text, place) => {
      const posting = row * PLACES + place;
      for (const word of wordsOf(text, known)) {
        const list = postings.get(word);
        if (list === undefined) postings.set(word, [posting]);
        else if (list[list.length - 1] !== posting) list.push(posting);
      }
    });
  });
  const words = [...postings.keys()].sort();
  return { words, postings: (i) => postings.get(words[i] ?? "") ?? [], facets: facetsOf(votes) };
}

function textsOf({ id, question: q }: VoteEvent): readonly string[] {
  return [
    q.title,
    `${id} ${q.symbol ?? ""} ${q.adoptedAs ?? ""}`,
    `${(q.topics ?? []).join(" ")} ${(q.keywords ?? []).join(" ")} ${q.series ?? ""}`,
    `${q.says ?? ""} ${q.agendaItem ?? ""} ${q.part ?? ""} ${q.sponsors?.words ?? ""}`,
  ];
}

function wordsOf(text: string, known: Map<string, readonly string[]>): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = [...new Set(searchWords(text))];
  known.set(text, words);
  return words;
}

function facetsOf(votes: readonly VoteEvent[]): SearchFacets {
  const sessions = numbering();
  const serieses = numbering();
  return {
    kind: Uint8Array.from(votes, (v) => QUESTION_KINDS.indexOf(v.question.kind)),
    outcome: Uint8Array.from(votes, (v) => (v.outcome === undefined ? 0 : OUTCOMES.indexOf(v.outcome) + 1)),
    vetoed: Uint8Array.from(votes, (v) => ((v.vetoes ?? []).length > 0 ? 1 : 0)),
    session: Uint16Array.from(votes, (v) => sessions.of(v.session)),
    series: Uint16Array.from(votes, (v) => serieses.of(v.question.series)),
    sessions: sessions.names,
    serieses: serieses.names,
  };
}

/** Numbers names from 1 as they come; 0 is no name. */
function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    of(name: string | undefined): number {
      if (name === undefined) return 0;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      names.push(name);
      numbers.set(name, names.length);
      return names.length;
    },
  };
}
