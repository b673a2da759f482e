import { fold } from "./fold.ts";
import type { VotingRecord } from "./voting-record.ts";

/** Words of votes, and the rows they occur in. */
export interface WordIndex {
  /** Rows in which every word occurs, the best match first; the last word may be the beginning of one. */
  rows(text: string): readonly number[];
}

/** Weights of the places where a word may stand: title, symbols, subjects, everything else. */
const WEIGHTS = [3, 2, 1, 1] as const;
const PLACES = WEIGHTS.length;
/** A beginning shorter than this would match half the record. */
const SHORTEST_PREFIX = 3;

/**
 * Builds the index in one pass over the votes. A posting is a row times the number of places, plus the place: numbers in one list a word, since a
 * record of ten thousand votes has half a million of them.
 */
export function wordIndex(record: VotingRecord): WordIndex {
  const postings = new Map<string, number[]>();
  const known = new Map<string, readonly string[]>();
  for (let row = 0; row < record.voteCount; row++) {
    textsOf(record, row).forEach((text, place) => {
      const posting = row * PLACES + place;
      for (const word of wordsOf(text, known)) {
        const list = postings.get(word);
        if (list === undefined) postings.set(word, [posting]);
        else if (list[list.length - 1] !== posting) list.push(posting);
      }
    });
  }
  known.clear();
  const sorted = [...postings.keys()].sort();
  return {
    rows(text) {
      const words = split(text);
      const found = words.map((word, i) =>
        i === words.length - 1 && word.length >= SHORTEST_PREFIX
          ? beginningWith(word, sorted, postings)
          : (postings.get(word) ?? []),
      );
      return ranked(found, record.voteCount);
    },
  };
}

function textsOf(record: VotingRecord, row: number): readonly string[] {
  const { id, question: q } = record.vote(row);
  return [
    q.title,
    `${id} ${q.symbol ?? ""} ${q.adoptedAs ?? ""}`,
    `${(q.topics ?? []).join(" ")} ${(q.keywords ?? []).join(" ")} ${q.series ?? ""}`,
    `${q.says ?? ""} ${q.agendaItem ?? ""} ${q.part ?? ""} ${q.sponsors?.words ?? ""}`,
  ];
}

function split(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Titles, subjects and agenda items come again year after year: each text is taken apart once. */
function wordsOf(text: string, known: Map<string, readonly string[]>): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = [...new Set(split(text))];
  known.set(text, words);
  return words;
}

function beginningWith(
  prefix: string,
  sorted: readonly string[],
  postings: ReadonlyMap<string, number[]>,
): readonly number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; sorted[i]?.startsWith(prefix); i++) {
    for (const posting of postings.get(sorted[i] ?? "") ?? []) found.push(posting);
  }
  return found;
}

/** Rows found for every word, by what the words weigh there: rarer words and better places more. Equal ones newest first. */
function ranked(found: readonly (readonly number[])[], rows: number): readonly number[] {
  if (found.length === 0) return [];
  const scores = new Float64Array(rows);
  const hits = new Uint8Array(rows);
  found.forEach((list, word) => {
    const rarity = Math.log(1 + (rows * PLACES) / (1 + list.length));
    for (const posting of list) {
      const row = Math.floor(posting / PLACES);
      if (hits[row] === word) hits[row] = word + 1;
      scores[row] = (scores[row] ?? 0) + rarity * (WEIGHTS[posting % PLACES] ?? 1);
    }
  });
  const matching: number[] = [];
  for (let row = 0; row < rows; row++) if (hits[row] === found.length) matching.push(row);
  return matching.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
}
