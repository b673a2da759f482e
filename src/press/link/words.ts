import { subjectWord } from "#record";
import type { Stretch } from "../claims/stretches.ts";
import type { ActorMention, Document } from "../document.ts";
import { countBefore } from "../in-order.ts";

/**
 * The subject words of a stretch of text, with how much each counts: once for its first use, less for each further one. The names of states
 * that are told to have voted count only from their second use: they are named for what they did, not for what the vote was about.
 */
export function stretchWords(document: Document, stretch: Stretch): ReadonlyMap<string, number> {
  const counts = new Map<string, Count>();
  /** By the number of a word, which is read faster than its letters; null for one that is no subject's. */
  const known = new Map<number, Count | null>();
  const { first, marks } = voterTokens(document, stretch);
  const { word: ids } = document.tokens;
  for (let at = 0; at < marks.length; at++) {
    const id = ids[first + at] ?? 0;
    let count = known.get(id);
    if (count === undefined) {
      count = countOf(counts, document.wordOf(id));
      known.set(id, count);
    }
    if (count === null) continue;
    if (marks[at] === 1) count.named++;
    else count.plain++;
  }
  const words = new Map<string, number>();
  for (const [word, { plain, named }] of counts) {
    const much = plain > 0 ? 1 + Math.log(plain + named) : Math.min(1.5, Math.log(named));
    if (much > 0) words.set(word, much);
  }
  return words;
}

/** How often a word stands in a text, and how often as the name of one who voted. */
interface Count {
  plain: number;
  named: number;
}

/** Words that differ in an s are one subject. */
function countOf(counts: Map<string, Count>, word: string): Count | null {
  const subject = subjectWord(word);
  if (subject === undefined) return null;
  const count = counts.get(subject) ?? { plain: 0, named: 0 };
  counts.set(subject, count);
  return count;
}

/** The subject words of some sentences of a stretch, without the names of those who voted. */
export function sentenceWords(
  document: Document,
  stretch: Stretch,
  sentences: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const { first, marks } = voterTokens(document, stretch);
  for (const at of sentences) {
    const sentence = document.sentences[at];
    if (sentence === undefined || sentence.first < first || sentence.endToken > stretch.endToken) continue;
    for (let token = sentence.first; token < sentence.endToken; token++) {
      const isName = marks[token - first] === 1;
      const word = isName ? undefined : subjectWord(document.wordOf(document.tokens.word[token] ?? 0));
      if (word !== undefined) words.set(word, 1);
    }
  }
  return words;
}

/** A mark for each token of a stretch, from its first on: 1 for the name of a state that is named for what it did. */
interface VoterTokens {
  readonly first: number;
  readonly marks: Uint8Array;
}

const voterMarks = new WeakMap<Stretch, VoterTokens>();
/** Where more are named than this and no claim was read, it is likely a list of who voted how. */
const MOST_OF_A_SUBJECT = 3;

function voterTokens(document: Document, stretch: Stretch): VoterTokens {
  const known = voterMarks.get(stretch) ?? markVoters(document, stretch);
  voterMarks.set(stretch, known);
  return known;
}

/** Those in a claim, and in sentences that name many. "A truce in Sudan" names one for its subject. */
function markVoters(document: Document, stretch: Stretch): VoterTokens {
  const { first } = stretch;
  const marks = new Uint8Array(stretch.endToken - first);
  const mark = (actor: ActorMention): void => {
    marks.fill(1, actor.first - first, actor.last + 1 - first);
  };
  const claims = stretch.claims.filter((c) => c.position !== undefined || c.sponsors !== undefined);
  const end = countBefore(document.actors, stretch.end);
  let sentence = countBefore(document.sentences, stretch.start);
  let claim = 0;
  let from = countBefore(document.actors, stretch.start);
  let outside = 0;
  const close = (to: number): void => {
    if (outside > MOST_OF_A_SUBJECT) document.actors.slice(from, to).forEach(mark);
    from = to;
    outside = 0;
  };
  for (let at = from; at < end; at++) {
    const actor = document.actors[at];
    if (actor === undefined) continue;
    while (actor.start >= (document.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) {
      close(at);
      sentence++;
    }
    // claims stand in their order, and may overlap: one that ends before this name is over
    while ((claims[claim]?.end ?? Number.POSITIVE_INFINITY) <= actor.start) claim++;
    const isVoter = claims.slice(claim, claim + 4).some((c) => c.start <= actor.start && actor.end <= c.end);
    if (isVoter) mark(actor);
    else outside++;
  }
  close(end);
  return { first, marks };
}
