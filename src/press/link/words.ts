import { subjectWord } from "#record";
import type { Extraction } from "../claims/extract.ts";
import type { Document } from "../document.ts";

/**
 * The subject words of an article, with how much each counts: once for its first use, less for each further one. The names of states
 * that are told to have voted count only from their second use: they are named for what they did, not for what the vote was about.
 */
export function articleWords(document: Document, extraction: Extraction): ReadonlyMap<string, number> {
  const counts = new Map<string, { plain: number; named: number }>();
  const isName = voterTokens(document, extraction);
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

/** The subject words of some sentences, without the names of those who voted. */
export function sentenceWords(
  document: Document,
  extraction: Extraction,
  sentences: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const isName = voterTokens(document, extraction);
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

const voterMarks = new WeakMap<Extraction, Uint8Array>();
/** Where more are named than this and no claim was read, it is likely a list of who voted how. */
const MOST_OF_A_SUBJECT = 3;

/** Which tokens name a state for what it did: those in a claim, and in sentences that name many. "A truce in Sudan" names one for its subject. */
function voterTokens(document: Document, extraction: Extraction): Uint8Array {
  const known = voterMarks.get(extraction);
  if (known !== undefined) return known;
  const marks = new Uint8Array(document.tokens.length);
  const claims = extraction.claims.filter((c) => c.position !== undefined || c.sponsors !== undefined);
  let sentence = 0;
  let claim = 0;
  let from = 0;
  let outside = 0;
  const close = (to: number): void => {
    if (outside > MOST_OF_A_SUBJECT)
      for (const a of document.actors.slice(from, to)) marks.fill(1, a.first, a.last + 1);
    from = to;
    outside = 0;
  };
  document.actors.forEach((actor, at) => {
    while (actor.start >= (document.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) {
      close(at);
      sentence++;
    }
    // claims stand in their order, and may overlap: one that ends before this name is over
    while ((claims[claim]?.end ?? Number.POSITIVE_INFINITY) <= actor.start) claim++;
    const isVoter = claims.slice(claim, claim + 4).some((c) => c.start <= actor.start && actor.end <= c.end);
    if (isVoter) marks.fill(1, actor.first, actor.last + 1);
    else outside++;
  });
  close(document.actors.length);
  voterMarks.set(extraction, marks);
  return marks;
}
