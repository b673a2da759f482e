import type { BodyMention, Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { type Frame, framesOf } from "./frames.ts";
import { spokenOf } from "./mentions.ts";
import type { Referent } from "./referent.ts";
import { mapScopes } from "./scope-map.ts";
import { findSponsors, type SponsorStatement } from "./sponsor.ts";
import { follow, openThread, type Thread } from "./thread.ts";

/** Where each sentence's statements belong. */
export interface TextMap {
  readonly referents: readonly Referent[];
  /** The referent that a chunk of a sentence speaks of. */
  referentAt(sentence: number, chunk: number): Referent | undefined;
  /** Another text the sentence may speak of as well, where the words do not tell. */
  rivalAt(sentence: number): Referent | undefined;
  /** The body in whose scope a chunk stands; "other" where another body was named last. */
  scopeAt(sentence: number, chunk: number): BodyMention | undefined;
  sponsorsOf(sentence: number): readonly SponsorStatement[];
}

/**
 * Follows the texts through an article, sentence by sentence. A small state machine, not general coreference: a text is brought in by its day, body,
 * symbol or sponsor, gone on with by "the text" and "it", left for one of another time or body, and come back to by a new paragraph or a day of the
 * news. Under a heading that tells of a vote of its own, texts are followed by themselves: what stands there is said of that vote, and of none after it.
 */
export function mapTexts(document: Document, sentences: readonly ChunkedSentence[]): TextMap {
  const referents: Referent[] = [];
  const frames = framesOf(document, sentences);
  const scopes = mapScopes(document, sentences, frames);
  const sponsors = sentences.map((s) => findSponsors(document, s));
  const threads = new Map<Frame | undefined, Thread>();
  const threadOf = (frame: Frame | undefined): Thread => {
    const thread = threads.get(frame) ?? openThread(document, referents, frame);
    threads.set(frame, thread);
    return thread;
  };
  threadOf(undefined);
  const said = sentences.map((sentence, at) =>
    follow(threadOf(frames[at]), document, sentence, scopes, sponsors[at] ?? []),
  );
  return {
    referents,
    referentAt(at, chunk) {
      const own = said[at];
      const sentence = sentences[at];
      return own === undefined || sentence === undefined ? undefined : spokenOf(document, own, sentence, chunk);
    },
    rivalAt: (sentence) => said[sentence]?.rival,
    scopeAt: scopes.at,
    sponsorsOf: (sentence) => sponsors[sentence] ?? [],
  };
}
