import type { BodyMention, Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { findSponsors, type SponsorStatement } from "./sponsor.ts";

/** Something that was voted on, as the article speaks of it: a chain of mentions with all that is said of it. */
export interface Referent {
  readonly id: number;
  kind: "text" | "amendment" | "part" | "set";
  body?: "general-assembly" | "security-council" | "committee";
  /** Indices of symbol mentions, date mentions and scare quotes that name it. */
  readonly symbols: number[];
  readonly dates: number[];
  readonly titles: number[];
  readonly sponsors: { readonly statement: SponsorStatement; readonly sentence: number }[];
  /** Sentences that speak of it. */
  readonly sentences: number[];
  /** The sponsors it was given, so that a rival's text is not taken for it. */
  readonly sponsorKeys: Set<string>;
  /** The symbol it was called by. */
  name?: string;
}

/** Where each sentence's statements belong. */
export interface TextMap {
  readonly referents: readonly Referent[];
  /** The referent that a chunk of a sentence speaks of. */
  referentAt(sentence: number, chunk: number): Referent | undefined;
  /** The body in whose scope a chunk stands; "other" where another body was named last. */
  scopeAt(sentence: number, chunk: number): BodyMention | undefined;
  sponsorsOf(sentence: number): readonly SponsorStatement[];
}

interface Mention {
  readonly chunk: number;
  readonly referent: Referent;
}

const FRESH = new Set([
  "another",
  "second",
  "rival",
  "competing",
  "separate",
  "different",
  "alternative",
  "third",
  "earlier",
  "previous",
  "similar",
  "other",
]);

/** Follows the texts through an article, sentence by sentence. A small state machine, not general coreference. */
export function mapTexts(document: Document, sentences: readonly ChunkedSentence[]): TextMap {
  const referents: Referent[] = [];
  const mentions: (readonly Mention[])[] = [];
  const defaults: (Referent | undefined)[] = [];
  const sponsors = sentences.map((s) => findSponsors(s));
  const scopes = sentences.map(() => [] as { readonly chunk: number; readonly body: BodyMention }[]);
  let current: Referent | undefined;
  let scope: BodyMention | undefined;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.sentence.block !== block) {
      block = sentence.sentence.block;
      if (scope?.body === "other") scope = undefined;
    }
    const own: Mention[] = [];
    sentence.chunks.forEach((chunk, i) => {
      if (chunk.code === "G" && chunk.at !== undefined) {
        scope = document.bodies[chunk.at];
        if (scope !== undefined) scopes[sentence.index]?.push({ chunk: i, body: scope });
      }
    });
    sentence.chunks.forEach((chunk, i) => {
      if (!/[TEPS]/.test(chunk.code)) return;
      const seen = describe(document, sentence, i, sponsors[sentence.index] ?? [], own[own.length - 1]);
      if (seen === undefined) return;
      const referent = choose(referents, seen, current);
      absorb(referent, seen, sentence.index);
      own.push({ chunk: i, referent });
      if (referent.kind !== "set") current = referent;
    });
    const body = bodyOf(scope);
    if (
      own.length === 0 &&
      scopes[sentence.index]?.length &&
      body !== undefined &&
      current !== undefined &&
      current.body !== undefined &&
      current.body !== body
    ) {
      current = [...referents].reverse().find((r) => r.body === body) ?? open(referents, "text", body);
    }
    titlesAndDates(document, sentence, own, current);
    mentions.push(own);
    defaults.push(own.length > 0 ? own[own.length - 1]?.referent : current);
  }
  return {
    referents,
    referentAt(sentence, chunk) {
      const own = mentions[sentence] ?? [];
      const right = own.find((m) => m.chunk >= chunk && m.chunk - chunk <= 6);
      const left = [...own].reverse().find((m) => m.chunk <= chunk);
      return right?.referent ?? left?.referent ?? own[0]?.referent ?? defaults[sentence];
    },
    scopeAt(sentence, chunk) {
      const own = scopes[sentence] ?? [];
      return (
        [...own].reverse().find((s) => s.chunk <= chunk)?.body ??
        own[0]?.body ??
        scopeBefore(sentences, scopes, sentence)
      );
    },
    sponsorsOf: (sentence) => sponsors[sentence] ?? [],
  };
}

/** The scope of the paragraph so far; "the parliament" of an earlier paragraph does not reach into this one. */
function scopeBefore(
  sentences: readonly ChunkedSentence[],
  scopes: readonly (readonly { readonly chunk: number; readonly body: BodyMention }[])[],
  sentence: number,
): BodyMention | undefined {
  const block = sentences[sentence]?.sentence.block;
  for (let i = sentence - 1; i >= 0; i--) {
    const own = scopes[i] ?? [];
    const last = own[own.length - 1]?.body;
    if (last === undefined) continue;
    return last.body === "other" && sentences[i]?.sentence.block !== block ? undefined : last;
  }
  return undefined;
}

function bodyOf(mention: BodyMention | undefined): Referent["body"] {
  return mention?.body === "general-assembly" || mention?.body === "security-council" || mention?.body === "committee"
    ? mention.body
    : undefined;
}

interface Seen {
  readonly kind: Referent["kind"];
  readonly body: Referent["body"];
  readonly fresh: boolean;
  readonly indefinite: boolean;
  readonly symbol: number | undefined;
  readonly symbolText: string | undefined;
  readonly sponsor: SponsorStatement | undefined;
  readonly sponsorKey: string | undefined;
}

/** What one mention says of the text it means. */
function describe(
  document: Document,
  sentence: ChunkedSentence,
  i: number,
  sponsors: readonly SponsorStatement[],
  before: Mention | undefined,
): Seen | undefined {
  const chunk = sentence.chunks[i];
  if (chunk === undefined) return undefined;
  // "resolution A/RES/ES-11/7": the symbol names the text just mentioned
  if (chunk.code === "S" && before !== undefined && before.chunk >= i - 2) {
    if (chunk.at !== undefined) before.referent.symbols.push(chunk.at);
    return undefined;
  }
  const sponsor = sponsors.find((s) => s.object === i);
  const words = wordsBefore(document, sentence, i);
  const symbol = chunk.code === "S" ? chunk.at : undefined;
  return {
    kind: chunk.code === "E" ? "amendment" : chunk.code === "P" ? "part" : isPlural(chunk.phrase) ? "set" : "text",
    body: bodyNear(document, sentence, i),
    fresh: words.some((w) => FRESH.has(w)),
    indefinite: words.includes("a") || words.includes("an"),
    symbol,
    symbolText:
      symbol === undefined ? undefined : (document.symbols[symbol]?.symbol ?? String(document.symbols[symbol]?.number)),
    sponsor,
    sponsorKey: sponsor === undefined ? undefined : sponsorKey(document, sentence, sponsor),
  };
}

function isPlural(phrase: string | undefined): boolean {
  return phrase?.endsWith("s") === true;
}

function sponsorKey(document: Document, sentence: ChunkedSentence, sponsor: SponsorStatement): string {
  const actors = sponsor.actors.flatMap((c) => sentence.chunks[c]?.actors ?? []);
  return actors
    .flatMap((a) => document.actors[a]?.codes.join("/") ?? [])
    .sort()
    .join(" ");
}

/** The words between the start of the noun phrase and its head: at most five tokens back, up to a comma or a verb. */
function wordsBefore(document: Document, sentence: ChunkedSentence, i: number): readonly string[] {
  const chunk = sentence.chunks[i];
  if (chunk === undefined) return [];
  const words: string[] = [];
  for (let token = chunk.first - 1; token >= Math.max(sentence.sentence.first, chunk.first - 6); token--) {
    const word = document.wordOf(document.tokens.word[token] ?? 0);
    if (/^[,;:.()]$/.test(word)) break;
    words.push(word);
    if (/^(a|an|the|this|its|another)$/.test(word)) break;
  }
  return words;
}

function bodyNear(document: Document, sentence: ChunkedSentence, i: number): Referent["body"] {
  const near = [...sentence.codes].flatMap((code, at) => (code === "G" && Math.abs(at - i) <= 9 ? [at] : []));
  near.sort((a, b) => Math.abs(a - i) - Math.abs(b - i));
  for (const at of near) {
    const mention = sentence.chunks[at]?.at;
    const body = mention === undefined ? undefined : bodyOf(document.bodies[mention]);
    if (body !== undefined) return body;
  }
  return undefined;
}

function choose(referents: Referent[], seen: Seen, current: Referent | undefined): Referent {
  const fits = (r: Referent): boolean =>
    r.kind === seen.kind &&
    (seen.body === undefined || r.body === undefined || r.body === seen.body) &&
    (seen.sponsorKey === undefined || r.sponsors.length === 0 || r.sponsorKeys.has(seen.sponsorKey)) &&
    (seen.symbolText === undefined || r.name === undefined || r.name === seen.symbolText);
  if (seen.symbolText !== undefined) {
    const known = referents.find((r) => r.name === seen.symbolText);
    if (known !== undefined) return known;
  }
  const mustOpen =
    seen.fresh ||
    (seen.indefinite && current !== undefined && current.kind === seen.kind && current.sentences.length > 1);
  if (!mustOpen && current !== undefined && fits(current)) return remember(current, seen);
  const earlier = mustOpen ? undefined : [...referents].reverse().find(fits);
  return remember(earlier ?? open(referents, seen.kind, seen.body), seen);
}

function remember(referent: Referent, seen: Seen): Referent {
  if (seen.sponsorKey !== undefined) referent.sponsorKeys.add(seen.sponsorKey);
  if (seen.symbolText !== undefined) referent.name = seen.symbolText;
  return referent;
}

function open(referents: Referent[], kind: Referent["kind"], body: Referent["body"]): Referent {
  const referent: Referent = {
    id: referents.length,
    kind,
    symbols: [],
    dates: [],
    titles: [],
    sponsors: [],
    sentences: [],
    sponsorKeys: new Set(),
  };
  if (body !== undefined) referent.body = body;
  referents.push(referent);
  return referent;
}

function absorb(referent: Referent, seen: Seen, sentence: number): void {
  if (referent.body === undefined && seen.body !== undefined) referent.body = seen.body;
  if (seen.symbol !== undefined) referent.symbols.push(seen.symbol);
  if (seen.sponsor !== undefined) referent.sponsors.push({ statement: seen.sponsor, sentence });
  if (!referent.sentences.includes(sentence)) referent.sentences.push(sentence);
}

/** Titles in inverted commas and dates go to the text of their sentence. */
function titlesAndDates(
  document: Document,
  sentence: ChunkedSentence,
  own: readonly Mention[],
  current: Referent | undefined,
): void {
  sentence.chunks.forEach((chunk, i) => {
    const nearest = [...own].sort((a, b) => Math.abs(a.chunk - i) - Math.abs(b.chunk - i))[0]?.referent ?? current;
    if (nearest === undefined || chunk.at === undefined) return;
    if (chunk.code === '"') nearest.titles.push(chunk.at);
    if (chunk.code === "D" && document.dates[chunk.at] !== undefined) nearest.dates.push(chunk.at);
  });
}
