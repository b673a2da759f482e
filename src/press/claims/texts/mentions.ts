import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { relatives } from "../chunks/clauses.ts";
import type { Mention, Referent } from "./referent.ts";
import { isPast } from "./referents.ts";
import { type Day, sameTime } from "./vote-days.ts";

/** What a sentence says of texts, as far as it is kept. */
export interface Said {
  /** The text spoken of before it. */
  readonly before: Referent | undefined;
  readonly mentions: readonly Mention[];
  /** What is said where no mention is near. */
  readonly otherwise: Referent | undefined;
  /** Another text it may speak of as well, where the words do not tell. */
  readonly rival: Referent | undefined;
}

/** Mentions so far away, in chunks, are not what a word before them speaks of. */
const REACH = 6;

/** The text that a chunk of a sentence speaks of. */
export function spokenOf(
  document: Document,
  { before, mentions, otherwise }: Said,
  sentence: ChunkedSentence,
  chunk: number,
): Referent | undefined {
  const { codes } = sentence;
  const own = mentions.filter(({ aside }) => aside === undefined || isIn(aside, chunk));
  const left = own.findLast((m) => m.chunk <= chunk);
  if (left === undefined && before !== undefined && isSetBeside(document, own[0], before, sentence, chunk))
    return before;
  const right = own.find(
    (m) =>
      m.chunk >= chunk &&
      m.chunk - chunk <= REACH &&
      (m.forward !== true || !/[,;&W]/.test(codes.slice(chunk, m.chunk))),
  );
  // within a clause of its own the text of that clause is meant
  if (left?.aside !== undefined && right?.aside === undefined) return left.referent;
  if (right !== undefined || left !== undefined) return right?.referent ?? left?.referent;
  // "The EU abstained, after it had called for and lost two amendments": on the text
  const [next] = own;
  const isOnText = next !== undefined && next.referent.kind !== "text" && before?.kind === "text";
  return isOnText ? before : (next?.referent ?? otherwise);
}

/**
 * "The vote was 63 to 17, close to that on a similar text of last year", "far lower than on the two resolutions of last month": what stands before
 * the text of another time is said of the one spoken of.
 */
function isSetBeside(
  document: Document,
  next: Mention | undefined,
  before: Referent,
  sentence: ChunkedSentence,
  chunk: number,
): boolean {
  if (next === undefined || next.referent === before || sentence.codes[next.chunk] !== "T") return false;
  if (isPast(before, document) || !/[,;(W-]/.test(sentence.codes.slice(chunk, next.chunk))) return false;
  const { when } = next.referent;
  return (
    isPast(next.referent, document) ||
    (when !== undefined && !sameTime(before.when, when, document) && isCompared(document, sentence, chunk, next.chunk))
  );
}

/** "lower than", "compared with" between two chunks. */
function isCompared(document: Document, { chunks }: ChunkedSentence, from: number, to: number): boolean {
  for (let token = chunks[from]?.last ?? 0; token < (chunks[to]?.first ?? 0); token++)
    if (COMPARING.test(document.wordOf(document.tokens.word[token] ?? 0))) return true;
  return false;
}

const COMPARING = /^(?:than|compared|like|unlike|close|similar|matching|short)$/;

/** "They rejected the text, which came after another had been tabled": who goes on to speak of the text means the first. */
export function mainOf(own: readonly Mention[], { codes }: ChunkedSentence): Referent | undefined {
  const last = own[own.length - 1];
  const first = own[own.length - 2];
  if (last?.fresh !== true || first === undefined || first.referent.kind === "set") return undefined;
  return /[RW]/.test(codes.slice(first.chunk, last.chunk)) ? first.referent : undefined;
}

/** "South Sudan, which had abstained a year before, voted for the text": the day of a relative clause is not that of the text outside it. */
export function daysFor(days: readonly Day[], asides: readonly Stretch[], chunk: number): readonly Day[] {
  return days.filter((day) => asides.every((a) => isIn(a, chunk) || !isIn(a, day.chunk)));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function isIn({ from, to }: Stretch, chunk: number): boolean {
  return from <= chunk && chunk <= to;
}

/** In their order; what a relative clause says of an earlier vote ("Canada, which abstained in October, …") is said of that clause alone. */
export function placed(own: readonly Mention[], sentence: ChunkedSentence, document: Document): readonly Mention[] {
  if (!own.some((m) => isPast(m.referent, document))) return own;
  const asides = relatives(sentence);
  return own
    .map((mention) => {
      const aside = asides.find((a) => isIn(a, mention.chunk));
      return aside === undefined || !isPast(mention.referent, document) ? mention : { ...mention, aside };
    })
    .sort((a, b) => a.chunk - b.chunk);
}

/** A title in inverted commas goes to the text nearest to it. */
export function giveTitles(sentence: ChunkedSentence, own: readonly Mention[], current: Referent | undefined): void {
  sentence.chunks.forEach((chunk, i) => {
    if ((chunk.code !== '"' && chunk.code !== "Q") || chunk.at === undefined) return;
    const nearest = [...own].sort((a, b) => Math.abs(a.chunk - i) - Math.abs(b.chunk - i))[0]?.referent ?? current;
    nearest?.titles.push(chunk.at);
  });
}
