import type { Document } from "../../document.ts";
import { LEXEMES } from "../../lexicon/lexemes.ts";
import type { Chunk } from "./chunk.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly code: string;
  readonly phrase: string;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = compilePhrases();

function compilePhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [code, phrases] of Object.entries(LEXEMES)) {
    // "no-show" is cut at its hyphen, "co-sponsored" is not
    for (const phrase of phrases.flatMap((p) => (p.includes("-") ? [p, p.replaceAll("-", " ")] : [p]))) {
      const words = phrase.split(" ");
      const list = byFirst.get(words[0] ?? "") ?? [];
      if (list.some((p) => p.phrase === phrase)) continue;
      list.push({ words, code, phrase });
      byFirst.set(words[0] ?? "", list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": ",",
  ";": ";",
  ":": ":",
  "(": "(",
  ")": ")",
  "[": "(",
  "]": ")",
  "-": "-",
  "–": "-",
  "—": "-",
  "?": "?",
  // columns of a pasted table, and names set apart by points
  "|": ",",
  "·": ",",
  "•": ",",
};

/** What is left of "voted on" before a day. */
const VOTING: ReadonlyMap<string, Phrase> = new Map([
  ["voted on", { words: ["voted"], code: "v", phrase: "voted" }],
  ["vote on", { words: ["vote"], code: "V", phrase: "vote" }],
  ["voting on", { words: ["voting"], code: "V", phrase: "voting" }],
]);

/** Where a mention stands; what the chunker needs of every kind. */
interface Placed {
  readonly first: number;
  readonly last: number;
}

/** Walks a list of mentions beside the tokens: `at(token)` is the index of the mention that starts there. */
function cursor(list: readonly Placed[]): (token: number) => number | undefined {
  let next = 0;
  return (token) => {
    while (next < list.length && (list[next]?.first ?? 0) < token) next++;
    return list[next]?.first === token ? next : undefined;
  };
}

/** The chunk that begins at a token; tokens have to be asked for in their order. */
export function createCutter(
  document: Document,
  quotes: Document["quotes"],
): (token: number, end: number, sentenceStart: number) => Chunk {
  const find = {
    quotes: cursor(quotes),
    symbols: cursor(document.symbols),
    dates: cursor(document.dates),
    actors: cursor(document.actors),
    bodies: cursor(document.bodies),
    numbers: cursor(document.numbers),
  };
  const words = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  return (token, end, sentenceStart) => {
    const make: Make = (code, last, phrase) => chunkOf(document, token, code, last, { phrase });
    const named = (code: string, last: number, at: number): Chunk => chunkOf(document, token, code, last, { at });
    const quote = find.quotes(token);
    const symbol = find.symbols(token);
    const date = find.dates(token);
    const actor = find.actors(token);
    const body = find.bodies(token);
    const number = find.numbers(token);
    // "Had Britain vetoed it, …"
    if (token === sentenceStart && words(token) === "had") return make("i", token, "had");
    if (quote !== undefined) return quoteChunk(document, quote, make, named);
    const longest = longestPhrase(words, token, end);
    // "voted on Thursday for": the day is no matter that was voted on
    const phrase =
      longest?.code === "0" && longest.phrase.endsWith(" on") && find.dates(token + longest.words.length) !== undefined
        ? VOTING.get(longest.phrase)
        : longest;
    const reach = (list: readonly Placed[], at: number | undefined): number =>
      at === undefined ? -1 : (list[at]?.last ?? -1);
    const phraseEnd = token + (phrase?.words.length ?? 0) - 1;
    if (
      phrase !== undefined &&
      phraseEnd >
        Math.max(reach(document.actors, actor), reach(document.numbers, number), reach(document.bodies, body)) &&
      // "a year earlier" is more than its article
      phraseEnd >= reach(document.dates, date)
    ) {
      return make(phrase.code, phraseEnd, phrase.phrase);
    }
    if (symbol !== undefined) return named("S", reach(document.symbols, symbol), symbol);
    if (date !== undefined && reach(document.dates, date) >= reach(document.numbers, number))
      return named("D", reach(document.dates, date), date);
    if (actor !== undefined) return chunkOf(document, token, "A", reach(document.actors, actor), { actors: [actor] });
    if (body !== undefined) return named("G", reach(document.bodies, body), body);
    if (number !== undefined) return named(numberCode(document, number), reach(document.numbers, number), number);
    if (phrase !== undefined) return make(phrase.code, token + phrase.words.length - 1, phrase.phrase);
    return make(token === sentenceStart ? opening(words(token)) : (PUNCTUATION[words(token)] ?? "."), token);
  };
}

/** A bullet opens a line, and parts nothing. */
function opening(word: string): string {
  return /^[|·•]$/.test(word) ? "." : (PUNCTUATION[word] ?? ".");
}

type Make = (code: string, last: number, phrase?: string) => Chunk;

/** What a chunk stands for, by its kind. */
interface Meant {
  readonly phrase?: string | undefined;
  readonly at?: number;
  readonly actors?: readonly number[];
}

function chunkOf({ tokens }: Document, first: number, code: string, last: number, meant: Meant): Chunk {
  const { phrase, at, actors } = meant;
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last] ?? 0;
  return {
    code,
    first,
    last,
    start,
    end,
    actors,
    others: undefined,
    strangers: undefined,
    at,
    phrase,
    determined: false,
  };
}

/** Direct speech is `Q`; a title or a term is `"` unless its one word is a vote ("yes", "no"), which is read as that. */
function quoteChunk(
  document: Document,
  at: number,
  make: Make,
  named: (code: string, last: number, at: number) => Chunk,
): Chunk {
  const quote = document.quotes[at];
  const last = quote?.last ?? 0;
  const isVote = VOTING_WORDS.has(document.wordOf(document.tokens.word[(quote?.first ?? 0) - 1] ?? 0));
  if (quote === undefined || !(quote.scare || isVote)) return named("Q", last, at);
  const inside = document.text
    .slice(quote.start, quote.end)
    .replace(/["'“”‘’«».,;!]/g, "")
    .trim()
    .toLowerCase();
  if (/^(yes|aye|for|in favou?r)$/.test(inside)) return make("f", last, inside);
  if (/^(abstentions?)$/.test(inside)) return make("h", last, inside);
  if (/^(abstain|abstained|abstaining)$/.test(inside)) return make("b", last, inside);
  if (/^(no|nay|against)$/.test(inside)) return make("a", last, inside);
  return named(quote.scare ? '"' : "Q", last, at);
}

/** A word in inverted commas behind these is what was voted: 'voted "No," and'. */
const VOTING_WORDS: ReadonlySet<string> = new Set(["vote", "votes", "voted", "voting", "cast", "casting"]);

function numberCode(document: Document, at: number): string {
  switch (document.numbers[at]?.type) {
    case "score":
      return "#";
    case "share":
      return "%";
    case "ordinal":
      return "9";
    case "year":
      return ".";
    default:
      return "N";
  }
}

function longestPhrase(words: (token: number) => string, token: number, end: number): Phrase | undefined {
  for (const phrase of PHRASES.get(words(token)) ?? NO_PHRASES)
    if (token + phrase.words.length <= end && stands(phrase.words, words, token)) return phrase;
  return undefined;
}

const NO_PHRASES: readonly Phrase[] = [];

/** Do the words stand there, the first of which does? */
function stands(words: readonly string[], wordAt: (token: number) => string, token: number): boolean {
  for (let i = 1; i < words.length; i++) if (wordAt(token + i) !== words[i]) return false;
  return true;
}
