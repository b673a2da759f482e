import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ClaimedCount } from "../finding.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { allMatches } from "./chunks/code-pattern.ts";
import { type Draft, place } from "./draft.ts";
import type { Referent } from "./texts/referent.ts";
import type { When } from "./texts/vote-days.ts";
import { type Difference, differencesIn } from "./voting/differences.ts";
import { countOf, numberAt } from "./voting/slots.ts";

/** Words that set a figure beside one of another vote. */
const COMPARING =
  /\b(?:up|down|rose|risen|rising|fell|fallen|falling|dropped|drop|dropping|grew|grown|growing|increased?|decreased?|slid|slipped|climbed|jumped|declined|compare[sd]?|versus|vs|against|than|above|below|short of|from|matched|matches|matching|equall?ed|equals|equalling|tied|tying|surpass(?:ed|es|ing)|exceed(?:ed|s|ing)|record|after)\b/i;

/** How far back from now an earlier vote of a series is looked for where its day is not told, in days. */
const YEARS_BACK = 1500;
/** No nearer than this, in days: what is younger is the news itself. */
const NEWS = 14;

/** A figure of an earlier vote, by the chunk of its number and, where it is told, that of its day. */
interface Earlier {
  readonly number: number;
  readonly day?: number | undefined;
}

const SHAPES: readonly { readonly pattern: RegExp; readonly number: RegExp; readonly day?: RegExp }[] = [
  // "up from 185 last year and 184 in 2021", "compares with 185 votes in 2022", "the 187 of last year"
  { pattern: /N[UMV]?f?[.O,]{0,2}D/g, number: /N/, day: /D/ },
  // "last year's 185", "the 2019 vote of 187"
  { pattern: /D'?[.VT]{0,2}O?N(?![MUOVvfabhot])/g, number: /N/, day: /D/ },
  // "last year's 191 votes"
  { pattern: /D'NV(?![fFaht])/g, number: /N/, day: /D/ },
  // "two years ago it was 184", "in 2016 … the figure was 191"
  { pattern: /D,?[.]{0,3}=[.]?N(?![MUOVvfabhot])/g, number: /N/, day: /D/ },
  // "it got more votes than last year (185)"
  { pattern: /D\(N\)/g, number: /N/, day: /D/ },
  // "fell from 187 to 165"
  { pattern: /g[.]?N[UMV]?t[.]?N/g, number: /N/ },
];

/** The text the sentence is of, and the figures told of the news. */
interface Texts {
  readonly current: Referent | undefined;
  readonly news: Draft | undefined;
}

/** Figures of earlier votes of the same series, told beside those of the news. They are guesses, and only told where the record has them. */
export function earlierFigures(
  document: Document,
  sentence: ChunkedSentence,
  texts: Texts,
  taken: readonly Draft[],
): readonly Draft[] {
  if (!/N/.test(sentence.codes) || document.published === undefined) return [];
  const text = document.text.slice(sentence.sentence.start, sentence.sentence.end);
  if (!COMPARING.test(text) && !/D[^;]*=/.test(sentence.codes)) return [];
  const apart = differencesIn(document, sentence);
  const seen = new Set(apart.map((d) => d.number));
  const worked = apart.flatMap((difference) => workedOut(document, sentence, texts, difference) ?? []);
  const told = earlierIn(sentence.codes).flatMap((earlier): readonly Draft[] => {
    const draft = seen.has(earlier.number) ? undefined : draftOf(document, sentence, texts, earlier);
    seen.add(earlier.number);
    const overlaps = taken.some(
      (d) => d.type === "tally" && draft !== undefined && d.start < draft.end && draft.start < d.end,
    );
    return draft === undefined || overlaps ? [] : [draft];
  });
  return [...worked, ...told];
}

function earlierIn(codes: string): readonly Earlier[] {
  return SHAPES.flatMap(({ pattern, number, day }) =>
    allMatches(codes, pattern).map((match) => ({
      number: match.index + match[0].search(number),
      ...(day === undefined ? {} : { day: match.index + match[0].search(day) }),
    })),
  );
}

function draftOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: Texts,
  { number, day }: Earlier,
): Draft | undefined {
  const count = numberAt(document, sentence, number);
  const when = day === undefined ? before(document) : dayOf(document, sentence, day);
  if (count?.type !== "cardinal" || when === undefined) return undefined;
  const option = optionOf(document, sentence, number);
  return earlierDraft(document, sentence, texts, { number, day, when, option, count: countOf(count) });
}

/** "22 fewer than last year", beside 165 votes: there were 187. */
function workedOut(
  document: Document,
  sentence: ChunkedSentence,
  texts: Texts,
  { number, option, sign, day }: Difference,
): Draft | undefined {
  const apart = numberAt(document, sentence, number);
  const when = day === undefined ? undefined : dayOf(document, sentence, day);
  const told = texts.news?.numbers?.[option];
  if (apart?.type !== "cardinal" || apart.op !== "=" || when === undefined || typeof told !== "number")
    return undefined;
  const count = told - sign * apart.value;
  return count < 0 ? undefined : earlierDraft(document, sentence, texts, { number, day, when, option, count });
}

function earlierDraft(
  document: Document,
  sentence: ChunkedSentence,
  { current, news }: Texts,
  {
    number,
    day,
    when,
    option,
    count,
  }: Earlier & { readonly when: When; readonly option: Option; readonly count: ClaimedCount },
): Draft | undefined {
  if (isNews(document, when)) return undefined;
  const { start, end } = place(document, sentence, Math.min(number, day ?? number), Math.max(number, day ?? number));
  return {
    start,
    end,
    type: "tally",
    modality: "asserted",
    tentative: true,
    numbers: { [option]: count },
    sentence: sentence.index,
    referent: earlierText(current, when, sentence.index),
    // "40 visitors a day, up from 35 last year": only words of votes make it one that may be called wrong
    news: day === undefined || !/[vVMfau]/.test(sentence.codes) ? undefined : news?.referent,
    because: "earlier-figure",
  };
}

function before({ published }: Document): When | undefined {
  return published === undefined ? undefined : { from: published - YEARS_BACK, to: published - NEWS };
}

function dayOf(document: Document, sentence: ChunkedSentence, chunk: number): When | undefined {
  const date = document.dates[sentence.chunks[chunk]?.at ?? -1];
  return date?.from === undefined || date.to === undefined || date.precision === "anniversary"
    ? undefined
    : { from: date.from, to: date.to };
}

function isNews({ published }: Document, { to }: When): boolean {
  return published === undefined || to >= published - NEWS;
}

/** Votes in favour, unless the words around the figure are of the other options. */
function optionOf(document: Document, { sentence, chunks }: ChunkedSentence, number: number): Option {
  const at = chunks[number];
  const near = document.text.slice(
    Math.max(sentence.start, (at?.start ?? 0) - 60),
    Math.min(sentence.end, (at?.end ?? 0) + 30),
  );
  if (/abst[ae]/i.test(near)) return "abstaining";
  return /\b(?:against|no|noes|opposition|opposed|opponents|negative)\b/i.test(near) ? "no" : "yes";
}

function earlierText(current: Referent | undefined, when: When, sentence: number): Referent {
  return {
    id: -1,
    kind: "text",
    symbols: [],
    titles: [],
    sponsors: [],
    sentences: [sentence],
    sponsorKeys: new Set(),
    when,
    ...(current?.body === undefined ? {} : { body: current.body }),
  };
}
