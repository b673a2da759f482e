import { PLACE_WEIGHTS, type SearchTable, searchWords } from "./search-table.ts";

/** Words of votes, and the rows they occur in. */
export interface WordIndex {
  /** Rows in which every word occurs, the best match first; the last word may be the beginning of one. */
  rows(text: string): readonly number[];
}

const PLACES = PLACE_WEIGHTS.length;
/** A beginning shorter than this would match half the record. */
const SHORTEST_PREFIX = 3;

/** Searches a table of words over so many votes. */
export function wordIndex(table: SearchTable, votes: number): WordIndex {
  return {
    rows(text) {
      const words = searchWords(text);
      const found = words.map((word, i) =>
        i === words.length - 1 && word.length >= SHORTEST_PREFIX ? beginningWith(word, table) : exactly(word, table),
      );
      return ranked(found, votes);
    },
  };
}

/** Place of the first word that is not before the given one. */
function placeOf(word: string, words: readonly string[]): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function exactly(word: string, { words, postings }: SearchTable): ArrayLike<number> {
  const at = placeOf(word, words);
  return words[at] === word ? postings(at) : [];
}

function beginningWith(prefix: string, { words, postings }: SearchTable): readonly number[] {
  const found: number[] = [];
  for (let i = placeOf(prefix, words); words[i]?.startsWith(prefix); i++) {
    const list = postings(i);
    for (let at = 0; at < list.length; at++) found.push(list[at] ?? 0);
  }
  return found;
}

/** Rows found for every word, by what the words weigh there: rarer words and better places more. Equal ones newest first. */
function ranked(found: readonly ArrayLike<number>[], rows: number): readonly number[] {
  if (found.length === 0) return [];
  const scores = new Float64Array(rows);
  const hits = new Uint8Array(rows);
  found.forEach((list, word) => {
    const rarity = Math.log(1 + (rows * PLACES) / (1 + list.length));
    for (let at = 0; at < list.length; at++) {
      const posting = list[at] ?? 0;
      const row = Math.floor(posting / PLACES);
      if (hits[row] === word) hits[row] = word + 1;
      scores[row] = (scores[row] ?? 0) + rarity * (PLACE_WEIGHTS[posting % PLACES] ?? 1);
    }
  });
  const matching: number[] = [];
  for (let row = 0; row < rows; row++) if (hits[row] === found.length) matching.push(row);
  return matching.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
}
