import { type Document, MARK, type Sentence } from "../../document.ts";
import type { Chunk, ChunkedSentence } from "./chunk.ts";
import { lettersOf } from "./code-pattern.ts";
import { createCutter } from "./cutter.ts";
import { mergeEnvoys } from "./envoys.ts";
import { createPronouns, type Pronouns } from "./pronouns.ts";
import { withoutRepeats } from "./tidy.ts";
import { mergeVetoes } from "./vetoes.ts";

/** Letters that never carry a reading and would only stand between the ones that do: articles, auxiliaries, adverbs. */
const DROPPED = new Set(["l", "q"]);

/** Cuts a document into sentences of chunks. Mentions win over lexemes; direct speech is one chunk, its words are not read. */
export function chunkDocument(document: Document): readonly ChunkedSentence[] {
  const chunksOf = createChunker(document, document.quotes);
  const named = createPronouns(document);
  return document.sentences.map((sentence, index) =>
    chunked(sentence, index, mergeAll(document, named, sentence, chunksOf(sentence.first, sentence.endToken))),
  );
}

/** Words somebody said, cut like a sentence of their own. */
export interface QuotedSentence extends ChunkedSentence {
  /** Index into `Document.quotes`. */
  readonly quote: number;
}

/** What is said within one sentence, in which "we" is whoever speaks. Of longer speech the later sentences are cut with all others. */
export function chunkQuotes(document: Document): readonly QuotedSentence[] {
  if (!document.quotes.some((q) => !q.scare)) return [];
  const chunksOf = createChunker(document, []);
  const quoted: QuotedSentence[] = [];
  let index = 0;
  document.quotes.forEach(({ first, last, scare, speaker }, quote) => {
    while ((document.sentences[index]?.endToken ?? document.tokens.length) <= first) index++;
    const sentence = document.sentences[index];
    if (scare || sentence === undefined) return;
    const chunks = chunksOf(first + 1, Math.min(last, sentence.endToken));
    const merged = mergeAll(document, (own) => own, sentence, spokenBy(document, speaker, chunks));
    const { chunks: own, codes, letters } = chunked(sentence, index, merged);
    quoted.push({ sentence, index, chunks: own, codes, letters, quote });
  });
  return quoted;
}

function chunked(sentence: Sentence, index: number, chunks: readonly Chunk[]): ChunkedSentence {
  const codes = chunks.map((c) => c.code).join("");
  return { sentence, index, chunks, codes, letters: lettersOf(codes) };
}

function mergeAll(document: Document, named: Pronouns, sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  const verbs = mergeEnvoys(document, mergeVetoes(document, chunks.map(inPlace)));
  return mergeActors(named(withoutRepeats(document, verbs)), document, sentence);
}

/** "We", "my country", "our delegation": the speaker's. */
function spokenBy(document: Document, speaker: number | undefined, chunks: readonly Chunk[]): readonly Chunk[] {
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  if (speaker === undefined) return chunks;
  return chunks.map((chunk) => {
    const isOwn =
      /^(?:my|our)$/.test(word(chunk.first - 1)) && /^(?:country|delegation|nation|government)$/.test(word(chunk.last));
    return isOwn || (chunk.code === "." && word(chunk.first) === "we")
      ? { ...chunk, code: "A", actors: [speaker] }
      : chunk;
  });
}

/** Cuts a stretch of tokens into chunks; to be asked for stretches in the order of the text. */
function createChunker(document: Document, quotes: Document["quotes"]): (first: number, end: number) => Chunk[] {
  const chunkAt = createCutter(document, quotes);
  return (first, end) => {
    const chunks: Chunk[] = [];
    let determined = false;
    for (let token = first; token < end; ) {
      const cut = compound(document, chunkAt(token, end, first));
      const chunk = token === first && cut.code === "N" && isClock(document, cut) ? { ...cut, code: "." } : cut;
      token = chunk.last + 1;
      // what stood between two commas was dropped
      const isDouble = chunk.code === "," && chunks[chunks.length - 1]?.code === ",";
      if (!DROPPED.has(chunk.code) && !isDouble && !isStop(document, chunk))
        chunks.push(determined ? { ...chunk, determined } : chunk);
      determined = chunk.code === "l" || chunk.code === "'";
    }
    return chunks;
  };
}

/** "15.53 Two against": a line of a live page opens with its time. */
function isClock({ text }: Document, { start, end }: Chunk): boolean {
  return /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/.test(text.slice(start, end));
}

/** "European-backed", "Russian-opposed": an adjective of a text, not somebody's vote. */
function compound(document: Document, chunk: Chunk): Chunk {
  // "veto-holding Russia"
  if (chunk.code === "$" && ((document.tokens.marks[chunk.last + 1] ?? 0) & MARK.hyphen) !== 0)
    return { ...chunk, code: "." };
  // "a no-fly zone"
  if (chunk.phrase === "no" && ((document.tokens.marks[chunk.last + 1] ?? 0) & MARK.hyphen) !== 0)
    return { ...chunk, code: "." };
  const hyphened = ((document.tokens.marks[chunk.first] ?? 0) & MARK.hyphen) !== 0;
  return hyphened && /[usok]/.test(chunk.code) ? { ...chunk, code: "s" } : chunk;
}

/** A phrase that says something else before what follows it here. */
function inPlace(chunk: Chunk, i: number, chunks: readonly Chunk[]): Chunk {
  const next = chunks[i + 1]?.code;
  // "by force if needed, the Council adopted": no condition of the vote
  if (chunk.code === "i" && chunk.phrase === "if" && /[.!]/.test(next ?? "") && chunks[i + 2]?.code === ",")
    return { ...chunk, code: "." };
  // "the alleged use of gas": of the use, not of what is told of the vote
  if (chunk.phrase === "alleged" && chunks[i - 1]?.code !== "A" && next === ".") return { ...chunk, code: "." };
  // "spoke for Moscow but abstained": a second verb of the same subject
  if (
    chunk.code === "W" &&
    chunk.phrase === "but" &&
    /[AxTSE"GD]/.test(chunks[i - 1]?.code ?? "") &&
    /[bv]/.test(next ?? "") &&
    !/ing\b/.test(chunks[i + 1]?.phrase ?? "")
  )
    return { ...chunk, code: "&" };
  // "Against voted the United States and Israel": as a label does
  if (chunk.code === "v" && next === "A" && /^[fab]$/.test(chunks[i - 1]?.code ?? "") && opensClause(chunks, i - 2))
    return { ...chunk, code: ":" };
  // "voted with a large majority to condemn": nobody's side
  if (chunk.code === "J" && next === "." && /^vot\w+ with$/.test(chunk.phrase ?? "") && chunks[i + 2]?.code !== "A")
    return { ...chunk, code: /^voting/.test(chunk.phrase ?? "") ? "V" : "v" };
  return chunk;
}

function opensClause(chunks: readonly Chunk[], before: number): boolean {
  return before < 0 || /[,;&:]/.test(chunks[before]?.code ?? "");
}

/** The full stop of a sentence, which carries nothing. */
function isStop(document: Document, chunk: Chunk): boolean {
  return (
    chunk.code === "." && chunk.first === chunk.last && document.wordOf(document.tokens.word[chunk.first] ?? 0) === "."
  );
}

/** "A", "A and A", "A, A, and A", each with "and 14 others" after it. */
const ACTOR_LIST = /A(?:(?:,&?|,?&,|&)A)*(?:,?&UNM?|,?&N(?:M?U|A?[MU]?(?=[vVboue]|=I))|,NM?U)?/y;

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
    const others = /,?&N[^A]*$/.exec(found);
    // "opposed by 12, including A and B, and 19 abstained": the list is over
    const isOver = others !== null && (codes[i - 1] === "I" || found.slice(0, others.index).includes("&"));
    const list =
      isOver && others !== null
        ? found.slice(0, others.index)
        : isClosed
          ? (/^[A,]*&A(?=,A)/.exec(found)?.[0] ?? found)
          : found;
    // "the invasion of Ukraine, the United States …": two names with a comma alone are a list only in brackets or after a colon
    const inBrackets = codes[i - 1] === "(" && list === "A" && codes[i + 1] === "A";
    const isPair =
      list === "A,A" && !opensLine(codes, i, isHeadline) && !/[(:-]/.test(codes[i - 1] ?? "") && codes[i + 3] !== "&";
    // "with a long friendship with Moscow, and Nicaragua": two names with a comma before their "and"
    // "voted against Russia, and Belarus voted for it"
    const isNext = /[aFJ]/.test(codes[i - 1] ?? "") && /[vVbo]/.test(codes[i + list.length] ?? "");
    // "Mexico supported Ukraine, Brazil and Cuba abstained"
    const isSpliced =
      /[aFJu]/.test(codes[i - 1] ?? "") && /^A,A[,&]/.test(list) && /^[vbo]/.test(codes.slice(i + list.length));
    const isApart = list === "A,&A" && (isNext || /[wOgt]/.test(codes[i - 1] ?? ""));
    // "Among ASEAN members, Laos and Brunei abstained": the group only tells where the voters belong
    const isFrame = codes[i - 1] === "I" && codes[i + 1] === "," && isGroup(document, chunk);
    // "(the United States, Israel Palau)": a comma was lost
    const length = inBrackets
      ? 2
      : isPair || isFrame || isApart || isSpliced
        ? 1
        : withStrangers(document, chunks, codes, i, list.length);
    const parts = chunks.slice(i, i + length);
    if (isNamedOf(document, merged[merged.length - 1], parts)) {
      // "two EU members, Hungary and the Czech Republic, voted no": those two
      merged.pop();
      merged.push(joinActors(parts.slice(2), document));
    } else merged.push(joinActors(parts, document));
    i += length;
  }
  return merged;
}

/** "Russia, China veto the draft", "plan adopted; Russia, China abstain": as headlines name two. */
function opensLine(codes: string, at: number, isHeadline: boolean): boolean {
  return (
    (at === 0 && (isHeadline || /^[bx$]/.test(codes[3] ?? ""))) ||
    (codes[at - 1] === ";" && /^[bvxeo$]/.test(codes[at + 3] ?? ""))
  );
}

/** A name nobody knows between two that are known, and the list behind it. */
const STRANGER = /,([.]{1,3})(,&?|&)A(?:(?:,&?|&)A)*/y;

/** How far a list goes that has names in it which nobody knows: "Angola, Burundi, Central Afrika, Chad and Niger". */
function withStrangers(
  document: Document,
  chunks: readonly Chunk[],
  codes: string,
  from: number,
  known: number,
): number {
  let length = known;
  while (length >= 3) {
    STRANGER.lastIndex = from + length;
    const found = STRANGER.exec(codes);
    const words = found === null ? [] : chunks.slice(from + length + 1, from + length + 1 + (found[1] ?? "").length);
    if (found === null || !words.every((w) => /^\p{Lu}/u.test(document.text.slice(w.start, w.end)))) break;
    length += found[0].length;
  }
  return length;
}

/** A count, its group, a comma, and as many members by name. */
function isNamedOf(document: Document, number: Chunk | undefined, parts: readonly Chunk[]): boolean {
  const [group, comma, ...names] = parts;
  if (number?.code !== "N" || group === undefined || comma?.code !== ",") return false;
  // "three African members" are a group without a name
  const mention = document.actors[group.actors?.[0] ?? -1];
  if (mention === undefined || (mention.group === undefined && mention.codes.length === 1)) return false;
  const named = names.filter((c) => c.code === "A");
  return (
    named.length === document.numbers[number.at ?? -1]?.value &&
    named.every((c) => c.actors?.length === 1 && !isGroup(document, c))
  );
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
  const isPartly = parts.some((p) => p.code === ".");
  return {
    ...first,
    strangers: isPartly ? true : first.strangers,
    last: last.last,
    end: last.end,
    // the "A" of "and four African states" counts, it does not name
    actors: parts
      .slice(0, others === undefined ? parts.length : parts.findIndex((p) => p.code === "N"))
      .flatMap((p) => p.actors ?? []),
    others: count ?? first.others,
  };
}
