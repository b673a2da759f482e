import { type DayNumber, toDayNumber } from "#basics";
import type { VotingRecord } from "#record";
import type { DateMention, Document, TokenSpan, Tokens } from "../document.ts";
import type { Article } from "../finding.ts";
import { createActorReader } from "./actors.ts";
import { plainBlocks, type RawBlock } from "./blocks.ts";
import { createBodyReader } from "./bodies.ts";
import { createDateReader } from "./dates.ts";
import { createNameList } from "./gazetteer.ts";
import { createNumberReader } from "./numbers.ts";
import { createQuoteReader } from "./quotes.ts";
import { createSentenceReader } from "./sentences.ts";
import type { BlockRange, Sheet } from "./sheet.ts";
import { createSymbolReader } from "./symbols.ts";
import { createTokenizer, type TokenColumns } from "./tokens.ts";
import { createVocabulary } from "./vocabulary.ts";

/** Reads texts against one record's names. Made once, used for many. */
export interface TextReader {
  /** Cuts an article and finds who, which bodies, how many, when and which texts it names. Never throws. */
  read(article: Article): Document;
  /** The number of a word (lower case, as `Document.wordOf` gives it) in every document of this reader. To be asked for before the first text is read. */
  wordId(word: string): number;
}

/** What the reader needs of a record. */
export type Names = Pick<VotingRecord, "members" | "lexicon" | "groups" | "officials">;

export function createTextReader(record: Names): TextReader {
  const vocabulary = createVocabulary();
  const tokenize = createTokenizer(vocabulary);
  const readSentences = createSentenceReader(vocabulary);
  const readNumbers = createNumberReader(vocabulary);
  const readDates = createDateReader(vocabulary);
  const readSymbols = createSymbolReader(vocabulary);
  const readActors = createActorReader(vocabulary, createNameList(vocabulary, record, tokenize));
  const readBodies = createBodyReader(vocabulary, tokenize);
  const readQuotes = createQuoteReader(vocabulary);

  const read = (article: Article): Document => {
    vocabulary.rest();
    const surface = article.text;
    const tokens = kept(tokenize(surface));
    const words = vocabulary.words();
    const bare: Sheet = {
      surface,
      tokens,
      at: tokens.start,
      tags: tagged(tokens),
      blocks: ranges(plainBlocks(surface), tokens.start),
      sentences: [],
    };
    const cut = { ...bare, sentences: readSentences(bare) };
    const published =
      article.published === undefined
        ? datelineDay(readDates(cut, undefined), cut.blocks)
        : toDayNumber(article.published);
    const symbols = readSymbols(cut);
    const symbolAt = covering(cut.tokens.length, symbols);
    const dates = readDates(cut, published).filter((d) => !symbolAt(d.first));
    const actors = readActors(cut, published);
    const memberAt = covering(cut.tokens.length, actors);
    const bodies = readBodies(cut, memberAt);
    const numbers = readNumbers(cut, covering(cut.tokens.length, [...dates, ...symbols, ...bodies]));
    const quotes = readQuotes(cut, actors);
    const headline = cut.blocks.find((b) => b.kind === "headline");
    return {
      text: article.text,
      blocks: cut.blocks,
      sentences: cut.sentences,
      tokens,
      actors,
      bodies,
      numbers,
      dates,
      symbols,
      quotes,
      wordOf: (id) => words[id] ?? "",
      ...(published === undefined ? {} : { published }),
      ...(headline === undefined ? {} : { title: surface.slice(headline.start, headline.end) }),
    };
  };
  const tagged = (tokens: Tokens): Uint32Array => {
    const tags = new Uint32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) tags[i] = vocabulary.tagsOf(tokens.word[i] ?? 0);
    return tags;
  };
  return { read, wordId: vocabulary.pin };
}

function kept(columns: TokenColumns): Tokens {
  const { length } = columns;
  return {
    length,
    start: columns.start.slice(0, length),
    end: columns.end.slice(0, length),
    word: columns.word.slice(0, length),
    type: columns.type.slice(0, length),
    marks: columns.marks.slice(0, length),
  };
}

/** Gives each block its tokens; a block without any is left out. */
function ranges(blocks: readonly RawBlock[], starts: Int32Array): BlockRange[] {
  const found: BlockRange[] = [];
  let token = 0;
  for (const block of blocks) {
    while (token < starts.length && (starts[token] ?? 0) < block.start) token++;
    const first = token;
    while (token < starts.length && (starts[token] ?? 0) < block.end) token++;
    if (token > first) found.push({ ...block, first, endToken: token });
  }
  return found;
}

/** The day the head of an article gives in full. */
function datelineDay(dates: readonly DateMention[], blocks: readonly BlockRange[]): DayNumber | undefined {
  const heads = blocks.filter((b) => b.kind === "dateline" || b.kind === "byline");
  const date = dates.find(
    (d) => d.precision === "day" && !d.relative && heads.some((b) => d.first >= b.first && d.last < b.endToken),
  );
  return date?.from;
}

/** Tells whether a token belongs to one of some mentions. */
function covering(length: number, mentions: readonly TokenSpan[]): (i: number) => boolean {
  const taken = new Uint8Array(length);
  for (const { first, last } of mentions) taken.fill(1, first, last + 1);
  return (i) => taken[i] === 1;
}
