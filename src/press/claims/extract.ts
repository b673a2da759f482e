import type { Document } from "../document.ts";
import type { Unread } from "../finding.ts";
import { answersTo } from "./answers.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { chunkDocument } from "./chunks/chunks.ts";
import { findNameLists } from "./chunks/name-lists.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place, whole } from "./draft.ts";
import { isOfAnotherPage } from "./other-page.ts";
import { quotedClaims, spokenIn } from "./quoted.ts";
import type { RawClaim } from "./raw-claim.ts";
import { claimsOf, isOfUN } from "./sentence-claims.ts";
import { splitByTally } from "./split.ts";
import { mapTexts, type TextMap } from "./texts/texts.ts";
import { voteDays, type When } from "./texts/vote-days.ts";
import { theRest } from "./the-rest.ts";

/** Everything read from an article before any vote is looked up. */
export interface Extraction {
  readonly sentences: readonly ChunkedSentence[];
  readonly texts: TextMap;
  readonly claims: readonly RawClaim[];
  readonly unread: readonly Unread[];
  /** The article names the United Nations, an organ or a document of it. */
  readonly namesUN: boolean;
}

/** Reads the claims of a document. Votes of other bodies are told as unread, not as claims. */
export function extractClaims(document: Document): Extraction {
  const sentences = chunkDocument(document);
  const texts = mapTexts(document, sentences);
  const drafts: RawClaim[] = [];
  const unread: Unread[] = [];
  /** Questions whose answers were read. */
  const answered = new Set<number | undefined>();
  const about = speaksOfUN(document);
  for (const sentence of sentences) {
    if (isOfAnotherPage(document, sentence)) continue;
    const before = drafts[drafts.length - 1];
    const follows =
      before?.sentence === sentence.index - 1 &&
      sentences[sentence.index - 1]?.sentence.block === sentence.sentence.block;
    const own = claimsOf(document, sentence, texts, {
      before: follows ? before : undefined,
      told: toldIn(drafts, sentence.index - 1),
      earlier: drafts,
      previous: sentences[sentence.index - 1],
    });
    const asked = own.length === 0 ? sentences[sentence.index - 1] : undefined;
    const answers = asked === undefined ? [] : answersTo(document, asked, sentence, texts);
    if (answers.length > 0) answered.add(sentences[sentence.index - 1]?.sentence.start);
    drafts.push(...answers.map((draft) => whole(draft)), ...spokenIn(document, sentence, own));
    const reason = unreadReason(sentence, texts, own.length + answers.length, about);
    if (reason !== undefined) {
      const { start, end } = sentence.sentence;
      unread.push({ start, end, quote: document.text.slice(start, end), reason });
    }
  }
  const more = [...listed(document, sentences, texts), ...quotedClaims(document, sentences, texts)];
  more.push(...theRest(document, sentences, texts, [...drafts, ...more]));
  drafts.push(...more.map((draft) => whole(draft)));
  const readLater = new Set(more.map((d) => sentences[d.sentence]?.sentence.start));
  if (more.length > 0) drafts.sort((a, b) => a.start - b.start || a.end - b.end);
  const split = splitByTally(drafts, texts.referents, {
    isLine: (sentence) => isLine(sentences[sentence]),
    opensAnother: (sentence) => opensAnother(document, sentences[sentence]),
    dayOf: (sentence) => onlyDay(document, sentences[sentence]),
  });
  return {
    sentences,
    texts: { ...texts, referents: [...texts.referents, ...split.opened] },
    claims: split.drafts.map((claim, id) => ({ ...claim, id })),
    unread: unread.filter((u) => !readLater.has(u.start) && !answered.has(u.start)),
    namesUN: about,
  };
}

/** The day a sentence gives for a vote, where it gives one. */
function onlyDay(document: Document, sentence: ChunkedSentence | undefined): When | undefined {
  const days = sentence === undefined ? [] : voteDays(document, sentence);
  return days.length === 1 ? days[0]?.when : undefined;
}

/** "A day of coexistence drew three noes": no text, but something not told of before. */
function opensAnother(document: Document, sentence: ChunkedSentence | undefined): boolean {
  if (sentence === undefined || /[TESPG]/.test(sentence.codes)) return false;
  return /^(?:An?|Another) (?!(?:further|mere|paltry|total|record|few|dozen|hundred|third|quarter)\b)[a-z]/.test(
    document.text.slice(sentence.sentence.start, sentence.sentence.end),
  );
}

/** "Against: Belarus, Cuba, Iran": a line of a roll call, which says of no text that it is meant. */
function isLine(sentence: ChunkedSentence | undefined): boolean {
  return sentence !== undefined && /^[.]?[afFbe]V?:[^TEPSGDv]*$/.test(sentence.codes);
}

/** The figures or positions with which a sentence ends. */
function toldIn(drafts: readonly Draft[], sentence: number): Draft | undefined {
  let last: Draft | undefined;
  for (let i = drafts.length - 1; i >= 0 && drafts[i]?.sentence === sentence; i--) {
    const draft = drafts[i];
    const isOfVoters = draft?.modality === "asserted" && (draft.numbers !== undefined || draft.position !== undefined);
    if (isOfVoters && (last === undefined || draft.end > last.end)) last = draft;
  }
  return last;
}

/** Names under a heading that says how they voted. */
function listed(document: Document, sentences: readonly ChunkedSentence[], texts: TextMap): readonly Draft[] {
  return findNameLists(document, sentences).flatMap(({ option, heading, lines }) => {
    const scope = texts.scopeAt(heading.index, heading.codes.length - 1);
    if (scope?.body === "other" && !isOfUN(scope.name)) return [];
    return lines.flatMap(({ sentence, actors: chunks }): readonly Draft[] => {
      const actors = claimedActors(document, sentence, chunks);
      if (actors.members.length === 0) return [];
      const { start, end } = place(document, sentence, chunks[0] ?? 0, chunks[chunks.length - 1] ?? 0);
      return [
        {
          start,
          end,
          type: "position",
          modality: "asserted",
          position: { actors, option, exhaustive: false, negated: false },
          sentence: sentence.index,
          referent: texts.referentAt(heading.index, heading.codes.length - 1),
          because: "name-list",
        },
      ];
    });
  });
}

/** An article that never names the United Nations, an organ of it or a document of it has no claim we could judge. */
function speaksOfUN(document: Document): boolean {
  return document.symbols.length > 0 || document.bodies.some((b) => b.body !== "other" || isOfUN(b.name));
}

/** Votes, abstentions, vetoes, scores: what no sentence has that tells nothing of a vote. */
export function hasWordsOfVoting({ codes }: ChunkedSentence): boolean {
  return /[vxb#h0]|[NM]V|Va/.test(codes);
}

function unreadReason(sentence: ChunkedSentence, texts: TextMap, claims: number, about: boolean): string | undefined {
  if ((claims > 0 && about) || !hasWordsOfVoting(sentence)) return undefined;
  if (!about) return "no-united-nations";
  const at = sentence.codes.search(/[vxb#h0V]/);
  return texts.scopeAt(sentence.index, at)?.body === "other" ? "other-body" : "no-reading";
}
