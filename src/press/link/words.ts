import { subjectWord } from "#record";
import type { Document } from "../document.ts";

/**
 * The subject words of an article, with how much each counts: once for its first use, less for each further one. The names of states
 * count only from their second use, since most states are named for how they voted and few for what the vote was about.
 */
export function articleWords(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, { plain: number; named: number }>();
  const isName = nameTokens(document);
  for (let token = 0; token < document.tokens.length; token++) {
    const word = subjectWord(document.wordOf(document.tokens.word[token] ?? 0));
    if (word === undefined) continue;
    const count = counts.get(word) ?? { plain: 0, named: 0 };
    if (isName[token] === 1) count.named++;
    else count.plain++;
    counts.set(word, count);
  }
  const words = new Map<string, number>();
  for (const [word, { plain, named }] of counts) {
    const much = plain > 0 ? 1 + Math.log(plain + named) : Math.min(1.5, Math.log(named));
    if (much > 0) words.set(word, much);
  }
  return words;
}

/** The subject words of some sentences, without the names of states. */
export function sentenceWords(document: Document, sentences: ReadonlySet<number>): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const isName = nameTokens(document);
  for (const at of sentences) {
    const sentence = document.sentences[at];
    if (sentence === undefined) continue;
    for (let token = sentence.first; token < sentence.endToken; token++) {
      const word = isName[token] === 1 ? undefined : subjectWord(document.wordOf(document.tokens.word[token] ?? 0));
      if (word !== undefined) words.set(word, 1);
    }
  }
  return words;
}

const nameMarks = new WeakMap<Document, Uint8Array>();

/** Which tokens are part of an actor's name; worked out once for a document. */
function nameTokens(document: Document): Uint8Array {
  const known = nameMarks.get(document);
  if (known !== undefined) return known;
  const marks = new Uint8Array(document.tokens.length);
  for (const actor of document.actors) marks.fill(1, actor.first, actor.last + 1);
  nameMarks.set(document, marks);
  return marks;
}
