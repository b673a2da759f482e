import type { BodyMention, Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import type { Frame } from "./frames.ts";
import { isAside, isOpenName } from "./scopes.ts";

/** A body named in a sentence, as one in which votes may have been. */
export interface Scope {
  readonly chunk: number;
  readonly body: BodyMention;
}

/** Which body an article speaks of, from one place to the next. */
export interface ScopeMap {
  /** The bodies a sentence names. */
  in(sentence: number): readonly Scope[];
  /** The body last spoken of when a sentence is over. */
  after(sentence: number): BodyMention | undefined;
  /** The body in whose scope a chunk stands. */
  at(sentence: number, chunk: number): BodyMention | undefined;
}

export function mapScopes(
  document: Document,
  sentences: readonly ChunkedSentence[],
  frames: readonly (Frame | undefined)[],
): ScopeMap {
  const named: (readonly Scope[])[] = [];
  const last: (BodyMention | undefined)[] = [];
  /** For each sentence the nearest one before it that names a body, in its frame or above it; -1 for none. */
  const namedBefore: number[] = [];
  /** The last sentence of each frame. */
  const lastOf = new Map<Frame | undefined, number>();
  let scope: BodyMention | undefined;
  sentences.forEach((sentence, at) => {
    const previous = previousOf(lastOf, frames[at]);
    namedBefore.push((named[previous]?.length ?? 0) > 0 ? previous : (namedBefore[previous] ?? -1));
    if (previous !== at - 1) scope = last[previous];
    lastOf.set(frames[at], at);
    const isNewBlock = sentence.sentence.block !== sentences[at - 1]?.sentence.block;
    if (isNewBlock && scope?.body === "other") scope = undefined;
    const own: Scope[] = [];
    sentence.chunks.forEach((chunk, i) => {
      const body = chunk.code === "G" ? document.bodies[chunk.at ?? -1] : undefined;
      if (body === undefined) return;
      if (isOpenName(document, body)) {
        // the senate named before it has no more say
        scope = undefined;
        own.push({ chunk: i, body: { ...body, body: "un" } });
      } else if (!isAside(document, sentence, i, body, scope)) {
        scope = body;
        own.push({ chunk: i, body });
      }
    });
    named.push(own);
    last.push(scope);
  });
  return {
    in: (sentence) => named[sentence] ?? [],
    after: (sentence) => last[sentence],
    at(sentence, chunk) {
      const own = named[sentence] ?? [];
      const before = namedBefore[sentence] ?? -1;
      return (
        own.findLast((s) => s.chunk <= chunk)?.body ??
        own[0]?.body ??
        carriedOver(named[before], sentences[before], sentences[sentence])
      );
    },
  };
}

/** The sentence read last in a frame, or in those it stands in. */
function previousOf(lastOf: ReadonlyMap<Frame | undefined, number>, frame: Frame | undefined): number {
  for (let f = frame; f !== undefined; f = f.parent) {
    const last = lastOf.get(f);
    if (last !== undefined) return last;
  }
  return lastOf.get(undefined) ?? -1;
}

/** The scope of the paragraph so far; "the parliament" of an earlier paragraph does not reach into this one. */
function carriedOver(
  scopes: readonly Scope[] | undefined,
  from: ChunkedSentence | undefined,
  to: ChunkedSentence | undefined,
): BodyMention | undefined {
  const body = scopes?.[scopes.length - 1]?.body;
  return body?.body === "other" && from?.sentence.block !== to?.sentence.block ? undefined : body;
}
