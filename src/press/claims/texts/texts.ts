import type { BodyMention, Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { relatives } from "../chunks/clauses.ts";
import { THE_TEXT } from "../chunks/pronouns.ts";
import { bodyOf, type Mention, type Referent } from "./referent.ts";
import { deciding, isAside, isOpenName } from "./scopes.ts";
import { findSponsors, type SponsorStatement } from "./sponsor.ts";
import { describe, type Seen, UNNAMED } from "./text-mention.ts";
import { type Day, nearestDay, sameTime, voteDays, type When } from "./vote-days.ts";

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

/** Follows the texts through an article, sentence by sentence. A small state machine, not general coreference. */
export function mapTexts(document: Document, sentences: readonly ChunkedSentence[]): TextMap {
  const referents: Referent[] = [];
  const mentions: (readonly Mention[])[] = [];
  const defaults: (Referent | undefined)[] = [];
  const sponsors = sentences.map((s) => findSponsors(document, s));
  const scopes = sentences.map(() => [] as { readonly chunk: number; readonly body: BodyMention }[]);
  // what the article is about before it names a text: the first mention that fits takes it over
  let current: Referent | undefined = open(referents, "text", undefined);
  const rivals: (Referent | undefined)[] = [];
  /** What was spoken of before each sentence. */
  const spoken: (Referent | undefined)[] = [];
  let scope: BodyMention | undefined;
  let block = -1;
  /** For each sentence the nearest one before it that names a body; -1 for none. */
  const scopedBefore: number[] = [];
  for (const sentence of sentences) {
    const { index } = sentence;
    scopedBefore.push((scopes[index - 1]?.length ?? 0) > 0 ? index - 1 : (scopedBefore[index - 1] ?? -1));
    if (sentence.sentence.block !== block) {
      block = sentence.sentence.block;
      if (scope?.body === "other") scope = undefined;
      // what happened in another year was an aside; a new paragraph is back at the news
      current = newsOf(referents, current, document) ?? current;
    }
    if (sentence.codes.includes("Y")) current = newsOf(referents, current, document) ?? current;
    const before: Referent | undefined = current;
    spoken.push(before);
    const own: Mention[] = [];
    sentence.chunks.forEach((chunk, i) => {
      if (chunk.code === "G" && chunk.at !== undefined) {
        const body = document.bodies[chunk.at];
        if (body !== undefined && isOpenName(document, body)) {
          // the senate named before it has no more say
          scope = undefined;
          scopes[sentence.index]?.push({ chunk: i, body: { ...body, body: "un" } });
          return;
        }
        if (body !== undefined && isAside(document, sentence, i, body, scope)) return;
        scope = body;
        if (scope !== undefined) scopes[sentence.index]?.push({ chunk: i, body: scope });
      }
    });
    const days = voteDays(document, sentence);
    const asides = days.length === 0 ? [] : relatives(sentence);
    const take = (chunk: number, told: Seen): void => {
      // "proposed an amendment … five supported the proposal"
      const isSame = current?.kind === "amendment" && !told.indefinite && told.sponsor === undefined;
      const seen = isSame && told.noun === "proposal" ? { ...told, kind: "amendment" as const } : told;
      const referent = choose(referents, seen, current, document);
      absorb(referent, seen, sentence.index);
      own.push({ chunk, referent, ...(seen.fresh ? { fresh: true } : {}) });
      if (referent.kind !== "set") current = referent;
    };
    /** "It had been tabled by Algeria after a similar resolution was vetoed": the text spoken of so far, where another is named as well. */
    const meant: Mention[] = [];
    sentence.chunks.forEach((chunk, i) => {
      if (!/[TEPS]/.test(chunk.code)) return;
      if (chunk.phrase === THE_TEXT && before !== undefined && own.length === 0)
        meant.push({ chunk: i, referent: before });
      const seen = describe(
        document,
        sentence,
        i,
        sponsors[sentence.index] ?? [],
        own[own.length - 1],
        nearestDay(daysFor(days, asides, i), i),
      );
      if (seen !== undefined) take(i, seen);
    });
    if (own.length > 0) own.unshift(...meant);
    current = mainOf(own, sentence) ?? current;
    const named = bodyOf(deciding(sentence, scopes[sentence.index] ?? []));
    const [day] = days;
    if (
      own.length === 0 &&
      (day !== undefined || (named !== undefined && current?.body !== undefined && current.body !== named))
    ) {
      const same = day === undefined || current === undefined || sameTime(current.when, day.when, document);
      take(day?.chunk ?? 0, {
        ...UNNAMED,
        kind: same ? (current?.kind ?? "text") : "text",
        // a new day of the news is back at the text of the news, whichever body was told of in between
        body: named ?? (same || (day !== undefined && isLongAgo(day.when, document)) ? bodyOf(scope) : undefined),
        when: day?.when,
      });
    }
    titles(sentence, own, current);
    const now = sentence.codes.indexOf("Y");
    const news: Referent | undefined = newsOf(referents, current, document) ?? before;
    if (now >= 0 && news !== undefined && own.length > 0) own.push({ chunk: now, referent: news, forward: true });
    mentions.push(placed(own, sentence, document));
    // after an aside the next sentence may be back at the news, or not: both are kept
    const other: Referent | undefined =
      newsOf(referents, current, document) ??
      (current?.kind === "text" ? undefined : referents.findLast((r) => r.kind === "text"));
    rivals.push(
      days.length === 0 && (current === before || current?.kind !== "text") && other !== current ? other : undefined,
    );
    const said = mentions[sentence.index] ?? [];
    defaults.push(said.length === 0 ? current : (said.findLast((m) => m.aside === undefined)?.referent ?? news));
    if (now >= 0 && news !== undefined) current = news;
  }
  return {
    referents,
    referentAt(sentence, chunk) {
      const own = (mentions[sentence] ?? []).filter(
        ({ aside }) => aside === undefined || (aside.from <= chunk && chunk <= aside.to),
      );
      const codes = sentences[sentence]?.codes ?? "";
      const right = own.find(
        (m) =>
          m.chunk >= chunk &&
          m.chunk - chunk <= 6 &&
          (m.forward !== true || !/[,;&W]/.test(codes.slice(chunk, m.chunk))),
      );
      const left = own.findLast((m) => m.chunk <= chunk);
      const [next] = own;
      // "the vote was 63 to 17, close to that on a similar text of last year"
      const spokenOf = spoken[sentence];
      if (
        left === undefined &&
        next !== undefined &&
        spokenOf !== undefined &&
        next.referent !== spokenOf &&
        /T/.test(codes[next.chunk] ?? "") &&
        isPast(next.referent, document) &&
        !isPast(spokenOf, document) &&
        /[,;(W-]/.test(codes.slice(chunk, next.chunk))
      )
        return spokenOf;
      return right?.referent ?? left?.referent ?? own[0]?.referent ?? defaults[sentence];
    },
    rivalAt: (sentence) => rivals[sentence],
    scopeAt(sentence, chunk) {
      const own = scopes[sentence] ?? [];
      return (
        own.findLast((s) => s.chunk <= chunk)?.body ??
        own[0]?.body ??
        scopeBefore(sentences, scopes[scopedBefore[sentence] ?? -1], sentences[scopedBefore[sentence] ?? -1], sentence)
      );
    },
    sponsorsOf: (sentence) => sponsors[sentence] ?? [],
  };
}

/** "They rejected the text, which came after another had been tabled": who goes on to speak of the text means the first. */
function mainOf(own: readonly Mention[], { codes }: ChunkedSentence): Referent | undefined {
  const last = own[own.length - 1];
  const first = own[own.length - 2];
  if (last?.fresh !== true || first === undefined || first.referent.kind === "set") return undefined;
  return /[RW]/.test(codes.slice(first.chunk, last.chunk)) ? first.referent : undefined;
}

/** "South Sudan, which had abstained a year before, voted for the text": the day of a relative clause is not that of the text outside it. */
function daysFor(days: readonly Day[], asides: readonly Stretch[], chunk: number): readonly Day[] {
  return days.filter((day) => asides.every((a) => isIn(a, chunk) || !isIn(a, day.chunk)));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function isIn({ from, to }: Stretch, chunk: number): boolean {
  return from <= chunk && chunk <= to;
}

/** In their order; what a relative clause says of an earlier vote ("Canada, which abstained in October, …") is said of that clause alone. */
function placed(own: readonly Mention[], sentence: ChunkedSentence, document: Document): readonly Mention[] {
  if (!own.some((m) => isPast(m.referent, document))) return own;
  const asides = relatives(sentence);
  return own
    .map((mention) => {
      const aside = asides.find((a) => a.from <= mention.chunk && mention.chunk <= a.to);
      return aside === undefined || !isPast(mention.referent, document) ? mention : { ...mention, aside };
    })
    .sort((a, b) => a.chunk - b.chunk);
}

/** The scope of the paragraph so far; "the parliament" of an earlier paragraph does not reach into this one. */
function scopeBefore(
  sentences: readonly ChunkedSentence[],
  scopes: readonly { readonly body: BodyMention }[] | undefined,
  scoped: ChunkedSentence | undefined,
  sentence: number,
): BodyMention | undefined {
  const last = scopes?.[scopes.length - 1]?.body;
  const isElsewhere = scoped?.sentence.block !== sentences[sentence]?.sentence.block;
  return last?.body === "other" && isElsewhere ? undefined : last;
}

/** The text the article is news of, where the current one is of long ago. */
function newsOf(
  referents: readonly Referent[],
  current: Referent | undefined,
  document: Document,
): Referent | undefined {
  if (current === undefined || !isPast(current, document)) return undefined;
  return referents.findLast((r) => !isPast(r, document) && r.kind === "text");
}

/** Told of as long ago, seen from the day of the article. */
function isPast(referent: Referent, document: Document): boolean {
  return referent.when !== undefined && isLongAgo(referent.when, document);
}

function isLongAgo({ to }: When, { published }: Document): boolean {
  return published !== undefined && to < published - 20;
}

function choose(referents: Referent[], seen: Seen, current: Referent | undefined, document: Document): Referent {
  const fits = (r: Referent): boolean =>
    r.kind === seen.kind &&
    (seen.when === undefined || sameTime(r.when, seen.when, document)) &&
    (seen.body === undefined || r.body === undefined || r.body === seen.body) &&
    (seen.sponsorKey === undefined || r.sponsors.length === 0 || r.sponsorKeys.has(seen.sponsorKey)) &&
    (seen.symbolText === undefined || r.name === undefined || r.name === seen.symbolText);
  if (seen.symbolText !== undefined) {
    const known = referents.find((r) => r.name === seen.symbolText);
    if (known !== undefined) return known;
  }
  const mustOpen =
    seen.fresh ||
    (seen.own && current !== undefined && current.named === true && current.sponsors.length === 0) ||
    (seen.indefinite && current !== undefined && current.kind === seen.kind && current.sentences.length > 1);
  if (!mustOpen && current !== undefined && fits(current)) return remember(current, seen);
  const earlier = mustOpen ? undefined : referents.findLast(fits);
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
  if (seen.plural) referent.plural = true;
  if (seen.noun !== undefined) referent.named = true;
  if (seen.noun === "motion") referent.motion = true;
  if (referent.body === undefined && seen.body !== undefined) referent.body = seen.body;
  if (
    seen.when !== undefined &&
    (referent.when === undefined || seen.when.to - seen.when.from < referent.when.to - referent.when.from)
  )
    referent.when = seen.when;
  if (seen.symbol !== undefined) referent.symbols.push(seen.symbol);
  if (seen.sponsor !== undefined) referent.sponsors.push({ statement: seen.sponsor, sentence });
  // sentences come in their order
  if (referent.sentences[referent.sentences.length - 1] !== sentence) referent.sentences.push(sentence);
}

/** A title in inverted commas goes to the text nearest to it. */
function titles(sentence: ChunkedSentence, own: readonly Mention[], current: Referent | undefined): void {
  sentence.chunks.forEach((chunk, i) => {
    if ((chunk.code !== '"' && chunk.code !== "Q") || chunk.at === undefined) return;
    const nearest = [...own].sort((a, b) => Math.abs(a.chunk - i) - Math.abs(b.chunk - i))[0]?.referent ?? current;
    nearest?.titles.push(chunk.at);
  });
}
