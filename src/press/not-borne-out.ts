import { type Extraction, hasWordsOfVoting } from "./claims/extract.ts";
import type { Unread } from "./finding.ts";

/**
 * Sentences of which only guesses were read, and none was borne out: told as unread, so that nothing with words of voting is passed over in silence.
 * `told`: the sentences of which something is told.
 */
export function notBorneOut(
  { claims, sentences }: Extraction,
  told: ReadonlySet<number>,
): readonly Omit<Unread, "quote">[] {
  const guessed = new Set(claims.filter((c) => !told.has(c.sentence)).map((c) => c.sentence));
  return [...guessed].flatMap((at) => {
    const sentence = sentences[at];
    if (sentence === undefined || !hasWordsOfVoting(sentence)) return [];
    const { start, end } = sentence.sentence;
    return [{ start, end, reason: "guess-not-borne-out" }];
  });
}
