import { type ActorMention, MARK, type Quote, type Sentence, TOKEN } from "../document.ts";
import { pinnedSet } from "./pinned.ts";
import { type QuoteRange, quoteRanges } from "./quote-ranges.ts";
import { isCapitalAt, marksAt, type Sheet, spanOf, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Verbs that bring in what somebody says. */
export const SPEECH =
  "said says say saying told tells stated states stating remarked remarks noted notes noting added adds adding declared declares declaring announced announces wrote writes insisted insists insisting argued argues arguing warned warns warning explained explains emphasized emphasised stressed stresses stressing commented comments replied responded responds acknowledged asked asks urged urges tweeted posted concluded concludes continued recalled recalls observed reiterated reiterates asserted asserts claimed claims complained complains vowed pledged lamented quipped expressed expressing demanded demands reads read".split(
    " ",
  );

/** Verbs in a form that a title or a term does not have. */
const FINITE =
  "is are was were be been has have had will would must can could should may might do does did puts put need needs want wants see sees think know believe cannot can't won't don't isn't we're it's we i".split(
    " ",
  );

/** Fewer words than this, and no verb: a title or a term. */
const SCARE_WORDS = 6;
/** A title in capitals may have so many. */
const TITLE_WORDS = 12;
/** Tokens in which a verb of speech is looked for, before a quotation and after it. */
const VERB_BEFORE = 25;
const VERB_AFTER = 15;
/** Tokens between a speaker and the verb. */
const NEAR = 25;
const NEAR_AFTER = 8;

/** The words around quotations. */
interface QuoteWords {
  /** "a resolution titled “…”": what follows is a name. */
  readonly namers: ReadonlySet<number>;
  /** What a quotation hangs on. */
  readonly leads: ReadonlySet<number>;
  readonly stops: ReadonlySet<number>;
}

/** A sheet whose quotations are looked for, and who is named in it. */
interface QuoteSheet {
  readonly sheet: Sheet;
  readonly words: QuoteWords;
  readonly actors: readonly ActorMention[];
}

/** A quotation with its sentence and the place of the first actor named in it or after it. */
interface Surroundings {
  readonly range: QuoteRange;
  readonly sentence: Sentence | undefined;
  readonly nextActor: number;
}

/** Finds quotations, marks their tokens, and tells who speaks. */
export function createQuoteReader(vocabulary: Vocabulary): (sheet: Sheet, actors: readonly ActorMention[]) => Quote[] {
  vocabulary.tag(TAG.speech, SPEECH);
  vocabulary.tag(TAG.finite, FINITE);
  vocabulary.tag(TAG.pronoun, ["he", "she", "they"]);
  const words: QuoteWords = {
    namers: pinnedSet(
      vocabulary,
      "titled entitled dubbed called named headlined termed so-called labelled labeled known",
    ),
    leads: pinnedSet(vocabulary, ", : that"),
    stops: pinnedSet(vocabulary, ", . ! ? ..."),
  };
  return (sheet, actors) => quotesIn({ sheet, words, actors });
}

function quotesIn(on: QuoteSheet): Quote[] {
  const { sheet, actors } = on;
  const ranges = quoteRanges(sheet);
  markTokens(sheet, ranges);
  let nextActor = 0;
  let sentence = 0;
  let speaker: number | undefined;
  return ranges.map((range, r) => {
    while (nextActor < actors.length && (actors[nextActor]?.first ?? 0) < range.first) nextActor++;
    while ((sheet.sentences[sentence + 1]?.first ?? sheet.tokens.length) <= range.first) sentence++;
    const around: Surroundings = { range, sentence: sheet.sentences[sentence], nextActor };
    const goesOn = ranges[r - 1]?.open === true;
    const scare = !goesOn && isScare(on, around);
    if (!scare && !goesOn) speaker = speakerOf(on, around, speaker);
    const { first, last, start, end } = spanOf(sheet, range.first, range.last);
    return { first, last, start, end, kind: "quote", scare, speaker: scare ? undefined : speaker };
  });
}

function markTokens(sheet: Sheet, ranges: readonly QuoteRange[]): void {
  const { marks } = sheet.tokens;
  for (const { first, last } of ranges) {
    for (let i = first; i <= last; i++) marks[i] = (marks[i] ?? 0) | MARK.inQuote;
  }
}

/** A title or a term: few words and no verb, or said to be a title; unless somebody is said to speak. */
function isScare(on: QuoteSheet, { range, sentence }: Surroundings): boolean {
  const { sheet, words } = on;
  if (range.open) return false;
  if (words.namers.has(wordAt(sheet, range.first - 1))) return true;
  let count = 0;
  for (let i = range.first + 1; i < range.last; i++) {
    if (typeAt(sheet, i) !== TOKEN.punctuation) count++;
    const isVerb = (tagsAt(sheet, i) & TAG.finite) !== 0 && !isCapitalAt(sheet, i);
    if (isVerb) return false;
  }
  const looksSo = count < SCARE_WORDS || (count <= TITLE_WORDS && isTitleCase(sheet, range));
  return looksSo && !(isUtterance(on, range) && verbOf(on, range, sentence) !== undefined);
}

/** A capital at its start and a stop or comma at its end: what a person said, however short. */
function isUtterance({ sheet, words }: QuoteSheet, { first, last }: QuoteRange): boolean {
  const stop = typeAt(sheet, last - 1) === TOKEN.punctuation ? last - 1 : last + 1;
  return isCapitalAt(sheet, first + 1) && words.stops.has(wordAt(sheet, stop));
}

function isTitleCase(sheet: Sheet, { first, last }: QuoteRange): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = first + 1; i < last; i++) {
    if (typeAt(sheet, i) !== TOKEN.word || (tagsAt(sheet, i) & TAG.starter) !== 0) continue;
    words++;
    if (isCapitalAt(sheet, i)) capitals++;
  }
  return words > 1 && capitals * 3 >= words * 2;
}

/** The verb of speech that brings in a quotation, in its own sentence: before it if the quotation hangs on it, else after. */
function verbOf(
  { sheet, words }: QuoteSheet,
  { first, last }: QuoteRange,
  sentence: Sentence | undefined,
): number | undefined {
  const from = Math.max(sentence?.first ?? 0, first - VERB_BEFORE);
  const to = Math.min(sentence?.endToken ?? sheet.tokens.length, last + VERB_AFTER);
  const hangs = words.leads.has(wordAt(sheet, first - 1)) || (tagsAt(sheet, first - 1) & TAG.speech) !== 0;
  return hangs
    ? (verbBefore(sheet, first, from) ?? verbAfter(sheet, last, to))
    : (verbAfter(sheet, last, to) ?? verbBefore(sheet, first, from));
}

function verbBefore(sheet: Sheet, first: number, from: number): number | undefined {
  for (let i = first - 1; i >= from; i--) if (isSpeech(sheet, i)) return i;
  return undefined;
}

function verbAfter(sheet: Sheet, last: number, to: number): number | undefined {
  for (let i = last + 1; i < to; i++) if (isSpeech(sheet, i)) return i;
  return undefined;
}

function isSpeech(sheet: Sheet, i: number): boolean {
  return (tagsAt(sheet, i) & TAG.speech) !== 0 && (marksAt(sheet, i) & MARK.inQuote) === 0;
}

/** "Shea said, “…”", "“…,” said Shea": who stands next to the verb; with a pronoun or without a verb, who spoke last. */
function speakerOf(
  on: QuoteSheet,
  { range, sentence, nextActor }: Surroundings,
  last: number | undefined,
): number | undefined {
  const { sheet, actors } = on;
  const verb = verbOf(on, range, sentence) ?? verbOf(on, range, undefined);
  if (verb === undefined) return last;
  const isPronoun = ((tagsAt(sheet, verb - 1) | tagsAt(sheet, verb + 1)) & TAG.pronoun) !== 0;
  if (isPronoun) return last;
  if (verb < range.first) return speakerBefore(actors, nextActor, verb) ?? last;
  const own = speakerAfter(actors, nextActor, range, verb) ?? last;
  if (own !== undefined) return own;
  const isInSentence = (actors[nextActor - 1]?.first ?? -1) >= (sentence?.first ?? 0);
  return isInSentence ? speakerBefore(actors, nextActor, range.first) : undefined;
}

/** The official nearest before a verb, or else whoever is. */
function speakerBefore(actors: readonly ActorMention[], next: number, verb: number): number | undefined {
  let nearest: number | undefined;
  for (let k = next - 1; k >= 0 && (actors[k]?.last ?? 0) > verb - NEAR; k--) {
    if ((actors[k]?.first ?? 0) > verb) continue;
    if (actors[k]?.kind === "official") return k;
    nearest ??= k;
  }
  return nearest;
}

/** The official nearest after a quotation, about its verb, or else whoever is. */
function speakerAfter(
  actors: readonly ActorMention[],
  next: number,
  range: QuoteRange,
  verb: number,
): number | undefined {
  let nearest: number | undefined;
  for (let k = next; k < actors.length && (actors[k]?.first ?? 0) < verb + NEAR_AFTER; k++) {
    if ((actors[k]?.first ?? 0) < range.last) continue;
    if (actors[k]?.kind === "official") return k;
    nearest ??= k;
  }
  return nearest;
}
