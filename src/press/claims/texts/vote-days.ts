import type { DayNumber } from "#basics";
import type { Days, Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";

/** First and last day a vote can have been, as told. */
export type When = Days;

export interface Day {
  readonly chunk: number;
  readonly when: When;
}

/** Words before a date that make it the day of something else than a vote. */
const OTHER_EVENTS =
  /^(since|than|from|until|till|invasion|invaded|war|annexation|annexed|attack|attacks|began|begun|started|launched|anniversary|seized|seizure|occupation|born|founded|signed|massacre|expired|expires|lapsed|ran|created|elections?|referendum|established|entered|mandate|deadline|matched|matches|matching|equalled|equaled|equals|tied|tying|surpassed|exceeded)$/;

/** How near a year or a month stands to the words of a vote, in chunks. */
const REACH = 6;
const NEAR_VOTE = /[vVdzrxb#0TEh$*]/;

/** The days a sentence gives for votes: not anniversaries, and not the day of an invasion. */
export function voteDays(document: Document, sentence: ChunkedSentence): readonly Day[] {
  if (!tellsOfVotes(sentence)) return [];
  return sentence.chunks.flatMap((chunk, i): readonly Day[] => {
    const date = chunk.code === "D" && chunk.at !== undefined ? document.dates[chunk.at] : undefined;
    if (date?.from === undefined || date.to === undefined || date.precision === "anniversary") return [];
    if (isDateline(document, sentence, i) || isAhead(document, date.from)) return [];
    if (isOfDrafting(sentence.codes, i) || isOfEvent(document, sentence, i)) return [];
    if (isOfOtherClause(sentence, i) || isOfOtherNoun(document, sentence, i)) return [];
    // "voted against it over claims that gas was used in towns of the north in 2014 and 2015"
    if (
      i > REACH &&
      date.precision !== "day" &&
      !NEAR_VOTE.test(sentence.codes.slice(Math.max(0, i - REACH), i + REACH))
    )
      return [];
    return [{ chunk: i, when: { from: date.from, to: date.to } }];
  });
}

/** It has words of votes or of texts. */
export function tellsOfVotes({ codes }: ChunkedSentence): boolean {
  return /[vVdzrxb#0TEh$*]|N[MU]?=?[fao]|[fa]V?N/.test(codes);
}

/** "to be held on 22 September": a day after the article is no day of a vote it tells of. */
function isAhead({ published }: Document, day: DayNumber): boolean {
  return published !== undefined && day > published + 1;
}

/** "since the invasion of 24 February", "the 16 March referendum", "the 7 October Hamas attacks": the day of something else than a vote. */
export function isOfEvent(document: Document, chunked: ChunkedSentence, day: number): boolean {
  const { codes, chunks, sentence } = chunked;
  const chunk = chunks[day];
  // "fewer than for the October 27 resolution"
  if (chunk === undefined || codes[day + 1] === "T") return false;
  if (isWhen(chunked, day)) return false;
  // "ends the mission by July 2022"
  if (document.wordOf(document.tokens.word[chunk.first - 1] ?? 0) === "by") return true;
  // "the Council created the mission in December 1999": that was a vote
  const act = codes.slice(0, day).search(/G[.,D]{0,3}[*]/);
  const acted = act < 0 ? undefined : chunks[codes.indexOf("*", act)];
  const isEvent = (token: number): boolean =>
    !(acted !== undefined && acted.first <= token && token <= acted.last) &&
    OTHER_EVENTS.test(document.wordOf(document.tokens.word[token] ?? 0));
  for (let token = chunk.first - 1; token >= Math.max(sentence.first, chunk.first - 4); token--)
    if (isEvent(token)) return true;
  const whose = codes[day + 1] === "A" ? chunks[day + 1] : undefined;
  return isEvent(chunk.last + 1) || (whose !== undefined && isEvent(whose.last + 1));
}

/** "submitted its own draft on Friday": the day of the draft. */
export function isOfDrafting(codes: string, day: number): boolean {
  const before = codes.slice(Math.max(codes.lastIndexOf(";", day), codes.lastIndexOf("W", day)) + 1, day);
  const verbs = before.replace(/[^vVdzrxb#0h$*s]/g, "");
  return verbs === "s" || (verbs === "" && /^,?A[^,;vVdzrxb#0h$*]{0,2}s/.test(codes.slice(day + 1)));
}

/** "fewer than in 2024, when 187 states supported the text" */
function isWhen({ codes, chunks }: ChunkedSentence, day: number): boolean {
  return /^,?W/.test(codes.slice(day + 1)) && chunks[codes.indexOf("W", day)]?.phrase === "when";
}

/** What tells of a vote in the clause of a date. */
const TOLD = /[vVdzrxb$#0heuoN*K]/;

/** "three states that he visited in July", "fighters who came after the war began in 2014": a clause of its own that tells of no vote. */
function isOfOtherClause(sentence: ChunkedSentence, day: number): boolean {
  const { codes } = sentence;
  if (isWhen(sentence, day)) return false;
  // "the draft condemned the shelling of a town on Wednesday"
  if (/T[,=.]{0,3}[*y][^vVdzrxb#0heuK;]*$/.test(codes.slice(0, day))) return true;
  const before = /[RW][^RW;,(-]*$/.exec(codes.slice(0, day))?.[0];
  if (before === undefined) return false;
  return !TOLD.test(before) && !TOLD.test(/^[^RW;,("&-]*/.exec(codes.slice(day + 1))?.[0] ?? "");
}

/** "a July ruling", "last week's attack", "officials said Wednesday": the day of what the word beside it names. */
function isOfOtherNoun(document: Document, { codes, chunks }: ChunkedSentence, day: number): boolean {
  const chunk = chunks[day];
  if (chunk === undefined) return false;
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  const before = word(chunk.first - 1);
  if (SAYING.test(before)) return true;
  // "its finding of 1975"
  if (codes.slice(0, day).endsWith(".O")) return !SITTING.test(word(chunks[day - 2]?.last ?? -1));
  const named = before === "a" || before === "an" ? day + 1 : codes[day + 1] === "'" ? day + 2 : undefined;
  if (named === undefined || codes[named] !== "." || /^.[.]{0,2}[VTENSG#0h$]/.test(codes.slice(named))) return false;
  return !chunks.slice(named, named + 3).some((c) => c.code === "." && SITTING.test(word(c.last)));
}

const SAYING = /^(?:said|says|told|added|wrote|tweeted|reported|announced|number|no)$/;
const SITTING =
  /^(?:sessions?|meetings?|sittings?|debates?|results?|outcome|decision|count|tally|ballot|balloting|showdown)$/;

/** "KYIV, Feb. 25 (Agency) -": the day the story was filed, not the day of a vote. */
export function isDateline(document: Document, sentence: ChunkedSentence, chunk: number): boolean {
  const kind = document.blocks[sentence.sentence.block]?.kind;
  if (kind === "dateline" || kind === "byline") return true;
  const date = sentence.chunks[chunk]?.at;
  const day = date === undefined ? undefined : document.dates[date];
  if (chunk > 5 || day?.precision !== "day" || day.from === undefined) return false;
  // without a year behind it, a day stands in a dateline behind its place, and has a number
  if (day.relative && (chunk === 0 || !/\d/.test(document.text.slice(day.start, day.end)))) return false;
  // a line of a chronology begins with a day too, but not with the day of the article
  if (document.published !== undefined && Math.abs(document.published - day.from) > 2) return false;
  return (
    /^[AG.,]{0,5}[,.]?D[.,]{0,2}(?:\([^)]{1,8}\))?[-:]/.test(sentence.codes) && sentence.codes.indexOf("D") === chunk
  );
}

export function nearestDay(days: readonly Day[], chunk: number): When | undefined {
  return [...days].sort((a, b) => Math.abs(a.chunk - chunk) - Math.abs(b.chunk - chunk))[0]?.when;
}

/** When that was of which no day is told: the last days, and where another is put in "last month", those after it. */
function newsBeside(other: When | undefined, { published }: Document): When | undefined {
  if (published === undefined) return undefined;
  const isLong = other !== undefined && other.to - other.from > 7 && other.to < published;
  return { from: isLong ? Math.max(published - 12, other.to + 2) : published - 12, to: published + 1 };
}

/** Two tellings of a day that can mean one day; what has no date is taken for news of the last days. */
export function sameTime(a: When | undefined, b: When | undefined, document: Document): boolean {
  if (a === undefined && b === undefined) return true;
  const one = a ?? newsBeside(b, document);
  const two = b ?? newsBeside(a, document);
  return one === undefined || two === undefined || (one.from <= two.to + 1 && two.from <= one.to + 1);
}

/** Days after which what is told with its day is no news. */
const NEWS = 20;

/** Seen from the day of the article. */
export function isLongAgo({ to }: When, { published }: Pick<Document, "published">): boolean {
  return published !== undefined && to < published - NEWS;
}
