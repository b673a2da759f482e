import type { Span } from "#basics";
import type { Document } from "../document.ts";
import type { Extraction } from "./extract.ts";
import type { RawClaim } from "./raw-claim.ts";
import type { Referent } from "./texts/referent.ts";

/**
 * A part of a text that is judged by itself: all of an article, and of a text as long as many no more than some pages, since what is told fifty pages
 * away says nothing of which vote is meant. So a claim costs the same in a book and in an article. `sentences` are those of the whole text.
 */
export interface Stretch extends Span, Pick<Extraction, "sentences" | "texts" | "claims"> {
  /** Its first token, and the one after its last. */
  readonly first: number;
  readonly endToken: number;
}

/** In tokens, of which a page has some six hundred: a stretch ends with the block in which it grows so long. */
const LONG_ENOUGH = 6000;
/** It ends inside a block that goes on for so long. */
const LONGEST = 2 * LONG_ENOUGH;

/** Cuts a text into stretches between two sentences, where it can between two blocks. */
export function stretchesOf(document: Document, extraction: Extraction): readonly Stretch[] {
  const { length } = document.tokens;
  const { sentences } = extraction;
  const whole = { start: 0, end: document.text.length, first: 0, endToken: length };
  if (length <= LONGEST) {
    const { start, end, first, endToken } = whole;
    return [{ start, end, first, endToken, sentences, texts: extraction.texts, claims: extraction.claims }];
  }
  const starts = [0, ...cutsOf(document)];
  const partOf = partBySentence(starts, document.sentences.length);
  const claims: RawClaim[][] = starts.map(() => []);
  const texts: Set<Referent>[] = starts.map(() => new Set());
  for (const text of extraction.texts.referents) texts[partOf[text.sentences[0] ?? 0] ?? 0]?.add(text);
  for (const claim of extraction.claims) {
    const part = partOf[claim.sentence] ?? 0;
    claims[part]?.push(claim);
    for (const text of [claim.referent, claim.rival, claim.news]) if (text !== undefined) texts[part]?.add(text);
  }
  return starts.map((at, part) => {
    const [from, next] = [part === 0 ? whole : document.sentences[at], document.sentences[starts[part + 1] ?? -1]];
    return {
      start: from?.start ?? 0,
      end: next?.start ?? whole.end,
      first: from?.first ?? 0,
      endToken: next?.first ?? length,
      sentences,
      texts: { ...extraction.texts, referents: [...(texts[part] ?? [])].sort((a, b) => a.id - b.id) },
      claims: claims[part] ?? [],
    };
  });
}

/** The sentences with which a stretch begins, but for the first stretch. */
function cutsOf({ sentences }: Document): readonly number[] {
  const cuts: number[] = [];
  let from = 0;
  sentences.forEach(({ first, block }, at) => {
    const length = first - from;
    if (length < LONG_ENOUGH || (length < LONGEST && block === sentences[at - 1]?.block)) return;
    cuts.push(at);
    from = first;
  });
  return cuts;
}

function partBySentence(starts: readonly number[], count: number): readonly number[] {
  return starts.flatMap((start, part) => new Array<number>((starts[part + 1] ?? count) - start).fill(part));
}
