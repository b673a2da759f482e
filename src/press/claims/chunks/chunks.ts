import { type Document, MARK, type Sentence } from "../../document.ts";
import { LEXEMES } from "../../lexicon/lexemes.ts";
import type { Chunk, ChunkedSentence } from "./chunk.ts";
import { lettersOf } from "./code-pattern.ts";
import { mergeEnvoys } from "./envoys.ts";
import { createPronouns } from "./pronouns.ts";
import { mergeVetoes } from "./vetoes.ts";

/** Letters that never carry a reading and would only stand between the ones that do: articles, auxiliaries, adverbs. */
const DROPPED = new Set(["l", "q"]);

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

/** Cuts a document into sentences of chunks. Mentions win over lexemes; direct speech is one chunk, its words are not read. */
export function chunkDocument(document: Document): readonly ChunkedSentence[] {
  const find = {
    quotes: cursor(document.quotes),
    symbols: cursor(document.symbols),
    dates: cursor(document.dates),
    actors: cursor(document.actors),
    bodies: cursor(document.bodies),
    numbers: cursor(document.numbers),
  };
  const words = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  const chunkAt = (token: number, end: number, sentenceStart: number): Chunk => {
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
    if (
      phrase !== undefined &&
      token + phrase.words.length - 1 >
        Math.max(reach(document.actors, actor), reach(document.numbers, number), reach(document.bodies, body))
    ) {
      return make(phrase.code, token + phrase.words.length - 1, { phrase: phrase.phrase });
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
  const named = createPronouns(document);
  return document.sentences.map((sentence, index) => {
    const chunks: Chunk[] = [];
    let determined = false;
    for (let token = sentence.first; token < sentence.endToken; ) {
      const chunk = compound(document, chunkAt(token, sentence.endToken, sentence.first));
      token = chunk.last + 1;
      if (!DROPPED.has(chunk.code) && !isStop(document, chunk))
        chunks.push(determined ? { ...chunk, determined } : chunk);
      determined = chunk.code === "l" || chunk.code === "'";
    }
    const merged = mergeActors(
      named(mergeEnvoys(document, mergeVetoes(document, chunks.map(inPlace)))),
      document,
      sentence,
    );
    const codes = merged.map((c) => c.code).join("");
    return { sentence, index, chunks: merged, codes, letters: lettersOf(codes) };
  });
}

/** "European-backed", "Russian-opposed": an adjective of a text, not somebody's vote. */
function compound(document: Document, chunk: Chunk): Chunk {
  // "veto-holding Russia"
  if (chunk.code === "$" && ((document.tokens.marks[chunk.last + 1] ?? 0) & MARK.hyphen) !== 0)
    return { ...chunk, code: "." };
  const hyphened = ((document.tokens.marks[chunk.first] ?? 0) & MARK.hyphen) !== 0;
  return hyphened && /[usok]/.test(chunk.code) ? { ...chunk, code: "s" } : chunk;
}

/** A phrase that says something else before what follows it here. */
function inPlace(chunk: Chunk, i: number, chunks: readonly Chunk[]): Chunk {
  const next = chunks[i + 1]?.code;
  // "the alleged use of gas": of the use, not of what is told of the vote
  if (chunk.phrase === "alleged" && chunks[i - 1]?.code !== "A" && next === ".") return { ...chunk, code: "." };
  // "voted with a large majority to condemn": nobody's side
  if (chunk.code === "J" && next === "." && /^vot\w+ with$/.test(chunk.phrase ?? "") && chunks[i + 2]?.code !== "A")
    return { ...chunk, code: /^voting/.test(chunk.phrase ?? "") ? "V" : "v" };
  return chunk;
}

/** The full stop of a sentence, which carries nothing. */
function isStop(document: Document, chunk: Chunk): boolean {
  return (
    chunk.code === "." && chunk.first === chunk.last && document.wordOf(document.tokens.word[chunk.first] ?? 0) === "."
  );
}

type Make = (code: string, last: number, more?: Partial<Chunk>) => Chunk;

/** Direct speech is `Q`; a title or a term is `"` unless its one word is a vote ("yes", "no"), which is read as that. */
function quoteChunk(document: Document, at: number, make: Make): Chunk {
  const quote = document.quotes[at];
  const last = quote?.last ?? 0;
  if (quote === undefined || !quote.scare) return make("Q", last, { at });
  const inside = document.text
    .slice(quote.start, quote.end)
    .replace(/["'“”‘’«».,;!]/g, "")
    .trim()
    .toLowerCase();
  if (/^(yes|aye|for|in favou?r)$/.test(inside)) return make("f", last, { phrase: inside });
  if (/^(abstentions?)$/.test(inside)) return make("h", last, { phrase: inside });
  if (/^(abstain|abstained|abstaining)$/.test(inside)) return make("b", last, { phrase: inside });
  if (/^(no|nay|against)$/.test(inside)) return make("a", last, { phrase: inside });
  return make('"', last, { at });
}

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

/** "A", "A and A", "A, A, and A", each with "and 14 others" after it. */
const ACTOR_LIST = /A(?:(?:,&?|&)A)*(?:,?&N(?:M?U|A?[MU]?(?=[vVboue]|=I))|,NM?U)?/y;

/** "Russia, Belarus and 14 others" is one actor chunk. A number and "others" are taken in only after a named actor. */
function mergeActors(chunks: readonly Chunk[], document: Document, sentence: Sentence): readonly Chunk[] {
  // "Russia, China veto the draft": a comma joins the two who open a headline
  const isHeadline = document.blocks[sentence.block]?.kind === "headline";
  const codes = chunks.map((c) => c.code).join("");
  const merged: Chunk[] = [];
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (chunk.code !== "A") {
      merged.push(chunk);
      i++;
      continue;
    }
    ACTOR_LIST.lastIndex = i;
    const found = ACTOR_LIST.exec(codes)?.[0] ?? "A";
    // "penned by the US and Ecuador, Russia and China abstained": the agents end with their own "and"
    // "Russia and China, Tehran's friends of old": after the "and" of a list comes no more of it
    const isClosed = codes[i - 1] === "g" || (!/&.*&/.test(found) && !/[(:-]/.test(codes[i - 1] ?? ""));
    const list = isClosed ? (/^[A,]*&A(?=,A)/.exec(found)?.[0] ?? found) : found;
    // "the invasion of Ukraine, the United States …": two names with a comma alone are a list only in brackets or after a colon
    const inBrackets = codes[i - 1] === "(" && list === "A" && codes[i + 1] === "A";
    const isPair =
      list === "A,A" && !(isHeadline && i === 0) && !/[(:-]/.test(codes[i - 1] ?? "") && codes[i + 3] !== "&";
    // "Among ASEAN members, Laos and Brunei abstained": the group only tells where the voters belong
    const isFrame = codes[i - 1] === "I" && codes[i + 1] === "," && isGroup(document, chunk);
    // "(the United States, Israel Palau)": a comma was lost
    const length = inBrackets ? 2 : isPair || isFrame ? 1 : list.length;
    const parts = chunks.slice(i, i + length);
    merged.push(joinActors(parts, document));
    i += length;
  }
  return merged;
}

function isGroup(document: Document, chunk: Chunk): boolean {
  return document.actors[chunk.actors?.[0] ?? -1]?.group !== undefined;
}

function joinActors(parts: readonly Chunk[], document: Document): Chunk {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) throw new Error("an actor chunk has at least one part");
  const others = parts.find((p) => p.code === "N")?.at;
  const count = others === undefined ? undefined : document.numbers[others]?.value;
  return {
    ...first,
    last: last.last,
    end: last.end,
    // the "A" of "and four African states" counts, it does not name
    actors: parts
      .slice(0, others === undefined ? parts.length : parts.findIndex((p) => p.code === "N"))
      .flatMap((p) => p.actors ?? []),
    ...(count === undefined ? {} : { others: count }),
  };
}
