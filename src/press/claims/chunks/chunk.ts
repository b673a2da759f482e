import type { Span } from "#basics";
import type { Sentence } from "../../document.ts";
import type { Letters } from "./code-pattern.ts";

/**
 * A stretch of a sentence under one letter. Letters of `LEXEMES`, and:
 * `A` one or more actors ("Russia, Belarus and 14 others"), `N` a count, `#` a score (93-18-65), `%` a share, `9` an ordinal,
 * `G` a body, `D` a date, `S` a document symbol, `Q` direct speech, `"` a title or a word in inverted commas,
 * `,` `;` `:` `(` `)` `-` punctuation, `.` any other word.
 *
 * All have the same fields in the same order (`chunkOf`), set or not: they are what is looked at most, and fields of objects of many shapes are slow to find.
 */
export interface Chunk extends Span {
  readonly code: string;
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  /** For `A`: indices into `Document.actors`. */
  readonly actors: readonly number[] | undefined;
  /** For `A`: how many more, not named ("and 14 others"). */
  readonly others: number | undefined;
  /** For `A`: names stand in the list that nobody knows. */
  readonly strangers: true | undefined;
  /** For N, #, %, 9, G, D, S, Q, ": index into the list of its kind. */
  readonly at: number | undefined;
  /** For lexemes: the phrase as it stands in the lexicon. */
  readonly phrase: string | undefined;
  /** An article or a possessive stood before it: "the vote" is no verb. */
  readonly determined: boolean;
}

export interface ChunkedSentence {
  readonly sentence: Sentence;
  readonly index: number;
  /** One letter a chunk, so that a place in the string is a place in `chunks`. */
  readonly codes: string;
  readonly letters: Letters;
  readonly chunks: readonly Chunk[];
}

/** A word of two letters: "it". */
export function isShort({ chunks }: ChunkedSentence, chunk: number): boolean {
  const word = chunks[chunk];
  return word !== undefined && word.end - word.start === 2;
}
