import type { DayNumber } from "#basics";
import type { BodyMention, Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { findSponsors, type SponsorStatement } from "./sponsor.ts";

/** Something that was voted on, as the article speaks of it: a chain of mentions with all that is said of it. */
export interface Referent {
  readonly id: number;
  kind: "text" | "amendment" | "part" | "set";
  /** Several of the kind: "two amendments". */
  plural?: true;
  body?: "general-assembly" | "security-council" | "committee";
  /** Indices of symbol mentions and scare quotes that name it. */
  readonly symbols: number[];
  readonly titles: number[];
  /** The days on which the article puts the vote, where it says so. */
  when?: When;
  readonly sponsors: { readonly statement: SponsorStatement; readonly sentence: number }[];
  /** Sentences that speak of it. */
  readonly sentences: number[];
  /** The sponsors it was given, so that a rival's text is not taken for it. */
  readonly sponsorKeys: Set<string>;
  /** The symbol it was called by. */
  name?: string;
  /** It was called a resolution, a draft, an amendment: not only implied. */
  named?: true;
  /** It was called a motion, which may be a procedural one. */
  motion?: true;
}

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

/** First and last day a vote can have been, as told. */
export interface When {
  readonly from: DayNumber;
  readonly to: DayNumber;
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
  // what the article is about before it names a text: the first mention that fits takes it over
  let current: Referent | undefined = open(referents, "text", undefined);
  const rivals: (Referent | undefined)[] = [];
  let scope: BodyMention | undefined;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.sentence.block !== block) {
      block = sentence.sentence.block;
      if (scope?.body === "other") scope = undefined;
      // what happened in another year was an aside; a new paragraph is back at the news
      current = newsOf(referents, current, document) ?? current;
    }
    if (sentence.codes.includes("Y")) current = newsOf(referents, current, document) ?? current;
    const before = current;
    const own: Mention[] = [];
    sentence.chunks.forEach((chunk, i) => {
      if (chunk.code === "G" && chunk.at !== undefined) {
        const body = document.bodies[chunk.at];
        if (
          body?.body === "other" &&
          isMatter(sentence, i, body.name, (at) => bodyOf(document.bodies[at]) !== undefined)
        )
          return;
        scope = body;
        if (scope !== undefined) scopes[sentence.index]?.push({ chunk: i, body: scope });
      }
    });
    const days = voteDays(document, sentence);
    const take = (chunk: number, seen: Seen): void => {
      const referent = choose(referents, seen, current, document);
      absorb(referent, seen, sentence.index);
      own.push({ chunk, referent });
      if (referent.kind !== "set") current = referent;
    };
    sentence.chunks.forEach((chunk, i) => {
      if (!/[TEPS]/.test(chunk.code)) return;
      const seen = describe(
        document,
        sentence,
        i,
        sponsors[sentence.index] ?? [],
        own[own.length - 1],
        nearestDay(days, i),
      );
      if (seen !== undefined) take(i, seen);
    });
    const body = bodyOf(scope);
    const said = scopes[sentence.index]?.length ? body : undefined;
    const [day] = days;
    if (
      own.length === 0 &&
      (day !== undefined || (said !== undefined && current?.body !== undefined && current.body !== said))
    ) {
      const same = day === undefined || current === undefined || sameTime(current.when, day.when, document);
      take(day?.chunk ?? 0, {
        ...UNNAMED,
        kind: same ? (current?.kind ?? "text") : "text",
        body: said,
        when: day?.when,
      });
    }
    titles(sentence, own, current);
    mentions.push(own);
    // after an aside the next sentence may be back at the news, or not: both are kept
    const news =
      newsOf(referents, current, document) ??
      (current?.kind === "text" ? undefined : [...referents].reverse().find((r) => r.kind === "text"));
    rivals.push(
      days.length === 0 && (current === before || current?.kind !== "text") && news !== current ? news : undefined,
    );
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
    rivalAt: (sentence) => rivals[sentence],
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

/** "suspended from the Human Rights Council": what the vote is about, not who votes. */
function isMatter(sentence: ChunkedSentence, chunk: number, name: string, isOurs: (body: number) => boolean): boolean {
  // beside one of ours, "the Council of Europe text", "the court's report" is what the vote is about
  const ours = sentence.chunks.some((c, i) => c.code === "G" && i !== chunk && c.at !== undefined && isOurs(c.at));
  if (ours && /court|council of europe|tribunal/i.test(name)) return true;
  return (
    /human rights council/i.test(name) && (sentence.chunks[chunk - 1]?.phrase === "from" || /[*]/.test(sentence.codes))
  );
}

function bodyOf(mention: BodyMention | undefined): Referent["body"] {
  return mention?.body === "general-assembly" || mention?.body === "security-council" || mention?.body === "committee"
    ? mention.body
    : undefined;
}

interface Day {
  readonly chunk: number;
  readonly when: When;
}

/** Words before a date that make it the day of something else than a vote. */
const OTHER_EVENTS =
  /^(since|than|from|until|till|invasion|invaded|war|annexation|annexed|attack|attacks|began|begun|started|launched|anniversary|seized|seizure|occupation|born|founded|signed|massacre|expired|expires|created|elections?|established|entered|mandate|deadline)$/;

/** The days a sentence gives for votes: not anniversaries, and not the day of an invasion. */
function voteDays(document: Document, sentence: ChunkedSentence): readonly Day[] {
  if (!/[vVdzrxb#0TEh$*]/.test(sentence.codes)) return [];
  return sentence.chunks.flatMap((chunk, i): readonly Day[] => {
    const date = chunk.code === "D" && chunk.at !== undefined ? document.dates[chunk.at] : undefined;
    if (date?.from === undefined || date.to === undefined || date.precision === "anniversary") return [];
    if (isDateline(document, sentence, i)) return [];
    for (let token = chunk.first - 1; token >= Math.max(sentence.sentence.first, chunk.first - 4); token--) {
      if (OTHER_EVENTS.test(document.wordOf(document.tokens.word[token] ?? 0))) return [];
    }
    return [{ chunk: i, when: { from: date.from, to: date.to } }];
  });
}

/** "KYIV, Feb. 25 (Agency) -": the day the story was filed, not the day of a vote. */
export function isDateline(document: Document, sentence: ChunkedSentence, chunk: number): boolean {
  const kind = document.blocks[sentence.sentence.block]?.kind;
  if (kind === "dateline" || kind === "byline") return true;
  const date = sentence.chunks[chunk]?.at;
  const day = date === undefined ? undefined : document.dates[date];
  if (chunk > 5 || day?.relative !== false || day.precision !== "day" || day.from === undefined) return false;
  // a line of a chronology begins with a day too, but not with the day of the article
  if (document.published !== undefined && Math.abs(document.published - day.from) > 2) return false;
  return (
    /^[AG.,]{0,5}[,.]?D[.,]{0,2}(?:\([^)]{1,8}\))?[-:]/.test(sentence.codes) && sentence.codes.indexOf("D") === chunk
  );
}

function nearestDay(days: readonly Day[], chunk: number): When | undefined {
  return [...days].sort((a, b) => Math.abs(a.chunk - chunk) - Math.abs(b.chunk - chunk))[0]?.when;
}

/** The text the article is news of, where the current one is of long ago. */
function newsOf(
  referents: readonly Referent[],
  current: Referent | undefined,
  document: Document,
): Referent | undefined {
  if (current === undefined || !isPast(current, document)) return undefined;
  return [...referents].reverse().find((r) => !isPast(r, document) && r.kind === "text");
}

/** Told of as long ago, seen from the day of the article. */
function isPast(referent: Referent, document: Document): boolean {
  return referent.when !== undefined && document.published !== undefined && referent.when.to < document.published - 20;
}

/** Two tellings of a day that can mean one day; what has no date is taken for news of the last days. */
function sameTime(a: When | undefined, b: When | undefined, document: Document): boolean {
  if (a === undefined && b === undefined) return true;
  const news =
    document.published === undefined ? undefined : { from: document.published - 12, to: document.published + 1 };
  const one = a ?? news;
  const two = b ?? news;
  return one === undefined || two === undefined || (one.from <= two.to + 1 && two.from <= one.to + 1);
}

interface Seen {
  readonly noun: string | undefined;
  readonly plural: boolean;
  readonly when: When | undefined;
  readonly kind: Referent["kind"];
  readonly body: Referent["body"];
  readonly fresh: boolean;
  readonly indefinite: boolean;
  readonly symbol: number | undefined;
  readonly symbolText: string | undefined;
  readonly sponsor: SponsorStatement | undefined;
  readonly sponsorKey: string | undefined;
}

const UNNAMED = {
  noun: undefined,
  plural: false,
  fresh: false,
  indefinite: false,
  symbol: undefined,
  symbolText: undefined,
  sponsor: undefined,
  sponsorKey: undefined,
} as const;

/** What one mention says of the text it means. */
function describe(
  document: Document,
  sentence: ChunkedSentence,
  i: number,
  sponsors: readonly SponsorStatement[],
  before: Mention | undefined,
  when: When | undefined,
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
    noun: chunk.phrase ?? chunk.code,
    plural: chunk.code === "E" && isPlural(chunk.phrase),
    when,
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

/** Members by code, other actors ("European") by their words: what is called otherwise is another's text. */
function sponsorKey(document: Document, sentence: ChunkedSentence, sponsor: SponsorStatement): string {
  const actors = sponsor.actors.flatMap((c) => sentence.chunks[c]?.actors ?? []);
  const names = actors.map((a) => {
    const actor = document.actors[a];
    if (actor === undefined) return "";
    return actor.codes.length > 0 ? actor.codes.join("/") : document.text.slice(actor.start, actor.end).toLowerCase();
  });
  return names.sort().join(" ");
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
  if (!referent.sentences.includes(sentence)) referent.sentences.push(sentence);
}

/** A title in inverted commas goes to the text nearest to it. */
function titles(sentence: ChunkedSentence, own: readonly Mention[], current: Referent | undefined): void {
  sentence.chunks.forEach((chunk, i) => {
    if ((chunk.code !== '"' && chunk.code !== "Q") || chunk.at === undefined) return;
    const nearest = [...own].sort((a, b) => Math.abs(a.chunk - i) - Math.abs(b.chunk - i))[0]?.referent ?? current;
    nearest?.titles.push(chunk.at);
  });
}
