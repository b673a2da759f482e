import type { Vocabulary } from "./vocabulary.ts";

/** Numbers of words, by the word: `words.yesterday`. For a dozen words at most, or looking one up gets slow. */
export type Pinned<Word extends string> = { readonly [W in Word]: number };

/** Pins words whose numbers a reader asks for one by one. */
export function pinned<Word extends string>(vocabulary: Vocabulary, ...words: readonly Word[]): Pinned<Word> {
  return Object.fromEntries(words.map((word) => [word, vocabulary.pin(word)])) as Pinned<Word>;
}

/** Pins words of which a reader asks only whether one of them stands at a place: a list, or words between spaces. */
export function pinnedSet(vocabulary: Vocabulary, words: string | readonly string[]): ReadonlySet<number> {
  return new Set((typeof words === "string" ? words.split(" ") : words).map(vocabulary.pin));
}

/** Pins words that each stand for a value. */
export function pinnedMap<T>(vocabulary: Vocabulary, values: { readonly [word: string]: T }): ReadonlyMap<number, T> {
  return new Map(Object.entries(values).map(([word, value]) => [vocabulary.pin(word), value]));
}
