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
    for (const phrase of phrases) {
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
    const make = (code: string, last: number, more: Partial<Chunk> = {}): Chunk => ({
      code,
      first: token,
      last,
      start: document.tokens.start[token] ?? 0,
      end: document.tokens.end[last] ?? 0,
      ...more,
    });
    const quote = find.quotes(token);
    const symbol = find.symbols(token);
    const date = find.dates(token);
    const actor = find.actors(token);
    const body = find.bodies(token);
    const number = find.numbers(token);
    // "Had Britain vetoed it, …"
    if (token === sentenceStart && words(token) === "had") return make("i", token, { phrase: "had" });
    if (quote !== undefined) return quoteChunk(document, quote, make);
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
      return make(phrase.code, phraseEnd, { phrase: phrase.phrase });
    }
    if (symbol !== undefined) return make("S", reach(document.symbols, symbol), { at: symbol });
    if (date !== undefined && reach(document.dates, date) >= reach(document.numbers, number))
      return make("D", reach(document.dates, date), { at: date });
    if (actor !== undefined) return make("A", reach(document.actors, actor), { actors: [actor] });
    if (body !== undefined) return make("G", reach(document.bodies, body), { at: body });
    if (number !== undefined)
      return make(numberCode(document, number), reach(document.numbers, number), { at: number });
    if (phrase !== undefined) return make(phrase.code, token + phrase.words.length - 1, { phrase: phrase.phrase });
    return make(PUNCTUATION[words(token)] ?? ".", token);
  };
}

type Make = (code: string, last: number, more?: Partial<Chunk>) => Chunk;

/** Direct speech is `Q`; a title or a term is `"` unless its one word is a vote ("yes", "no"), which is read as that. */
function quoteChunk(document: Document, at: number, make: Make): Chunk {
  const quote = document.quotes[at];
  const last = quote?.last ?? 0;
  const isVote = VOTING_WORDS.has(document.wordOf(document.tokens.word[(quote?.first ?? 0) - 1] ?? 0));
  if (quote === undefined || !(quote.scare || isVote)) return make("Q", last, { at });
  const inside = document.text
    .slice(quote.start, quote.end)
    .replace(/["'“”‘’«».,;!]/g, "")
    .trim()
    .toLowerCase();
  if (/^(yes|aye|for|in favou?r)$/.test(inside)) return make("f", last, { phrase: inside });
  if (/^(abstentions?)$/.test(inside)) return make("h", last, { phrase: inside });
  if (/^(abstain|abstained|abstaining)$/.test(inside)) return make("b", last, { phrase: inside });
  if (/^(no|nay|against)$/.test(inside)) return make("a", last, { phrase: inside });
  return make(quote.scare ? '"' : "Q", last, { at });
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
  return PHRASES.get(words(token))?.find(
    (p) => token + p.words.length <= end && p.words.every((w, i) => words(token + i) === w),
  );
}
