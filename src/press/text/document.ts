import { type DayNumber, type LocalDate, parseLocalDate, toDayNumber } from "#basics";
import type { VotingRecord } from "#record";
import type { ActorMention, Document, Quote, Sentence, SymbolMention, TokenSpan, Tokens } from "../document.ts";
import type { Article } from "../finding.ts";
import { type ActorReader, createActorReader } from "./actors.ts";
import { plainBlocks, type RawBlock, withDateline } from "./blocks.ts";
import { type BodyReader, createBodyReader } from "./bodies.ts";
import { createDateReader, type DateReader } from "./dates.ts";
import { createNameList } from "./gazetteer.ts";
import { isHtml } from "./html.ts";
import { type MainText, mainText } from "./main-text.ts";
import { createNumberReader, type NumberReader } from "./numbers.ts";
import { createQuoteReader } from "./quotes.ts";
import { datedSections } from "./sections.ts";
import { createSentenceReader } from "./sentences.ts";
import type { BlockRange, Sheet } from "./sheet.ts";
import { createSymbolReader } from "./symbols.ts";
import { createTokenizer, type Tokenizer } from "./tokens.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { withoutQuoteMarks } from "./wrapped-lines.ts";

/** Reads texts against one record's names. Made once, used for many. */
export interface TextReader {
  /** Cuts an article and finds who, which bodies, how many, when and which texts it names. Never throws. */
  read(article: Article): Document;
  /** The number of a word (lower case, as `Document.wordOf` gives it) in every document of this reader. To be asked for before the first text is read. */
  wordId(word: string): number;
}

/** What the reader needs of a record. */
export type Names = Pick<VotingRecord, "members" | "lexicon" | "groups" | "officials">;

/** The readers of one record's names, in the order in which they are asked. */
interface Readers {
  readonly vocabulary: Vocabulary;
  readonly tokenize: Tokenizer;
  readonly sentences: (sheet: Sheet) => Sentence[];
  readonly symbols: (sheet: Sheet) => SymbolMention[];
  readonly dates: DateReader;
  readonly actors: ActorReader;
  readonly bodies: BodyReader;
  readonly numbers: NumberReader;
  readonly quotes: (sheet: Sheet, actors: readonly ActorMention[]) => Quote[];
}

export function createTextReader(record: Names): TextReader {
  const vocabulary = createVocabulary();
  const tokenize = createTokenizer(vocabulary);
  const readers: Readers = {
    vocabulary,
    tokenize,
    sentences: createSentenceReader(vocabulary),
    numbers: createNumberReader(vocabulary),
    dates: createDateReader(vocabulary),
    symbols: createSymbolReader(vocabulary),
    actors: createActorReader(vocabulary, createNameList(vocabulary, record, tokenize)),
    bodies: createBodyReader(vocabulary, tokenize),
    quotes: createQuoteReader(vocabulary),
  };
  return { read: (article) => readArticle(readers, article), wordId: vocabulary.pin };
}

function readArticle(readers: Readers, article: Article): Document {
  const { vocabulary } = readers;
  vocabulary.rest();
  const source = sourceOf(article.text);
  const sheet = cutSource(readers, source);
  const words = vocabulary.words();
  const published = dayOf(article.published ?? source.published) ?? datelineDay(sheet, readers.dates);
  const title = titleOf(sheet) ?? source.title;
  return {
    text: inOneLine(article.text),
    blocks: sheet.blocks,
    sentences: sheet.sentences,
    tokens: sheet.tokens,
    ...mentionsIn(readers, sheet, published),
    wordOf: (id) => words[id] ?? "",
    ...(published === undefined ? {} : { published }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Cuts a text into tokens, blocks and sentences. */
function cutSource({ tokenize, vocabulary, sentences }: Readers, source: Source): Sheet {
  const inSurface = tokenize(source.surface);
  const tokens = source.from === undefined ? inSurface : inPage(inSurface, source);
  const sheet: Sheet = {
    surface: source.surface,
    tokens,
    at: inSurface.start,
    till: inSurface.end,
    tags: tagsOf(vocabulary, tokens),
    blocks: ranges(source.blocks, inSurface, tokens),
    sentences: [],
  };
  return { ...sheet, sentences: sentences(sheet) };
}

function tagsOf(vocabulary: Vocabulary, tokens: Tokens): Uint32Array {
  const tags = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) tags[i] = vocabulary.tagsOf(tokens.word[i] ?? 0);
  return tags;
}

/** Everything a sheet names, against the day of publication. A token belongs to one mention: what is read first takes it. */
function mentionsIn(readers: Readers, sheet: Sheet, published: DayNumber | undefined) {
  const { length } = sheet.tokens;
  const symbols = readers.symbols(sheet);
  const isSymbol = covering(length, symbols);
  const { sections, dates } = datedSections(sheet, published, (base, first, endToken) =>
    readers.dates(sheet, base, first, endToken).filter((d) => !isSymbol(d.first)),
  );
  const named = readers.actors(sheet, published);
  const bodies = readers.bodies(sheet, covering(length, named));
  const isBody = covering(length, bodies);
  const actors = named.filter((a) => !isBody(a.first));
  const numbers = readers.numbers(sheet, covering(length, dates, symbols, bodies, actors));
  return { sections, actors, bodies, numbers, dates, symbols, quotes: readers.quotes(sheet, actors) };
}

const BREAKS = /[\n\r\t\u0085\u00a0\u2028\u2029]/g;

/** Every break a plain space, so that words are found whichever lines they stand on. */
function inOneLine(text: string): string {
  return text.replace(BREAKS, " ");
}

/** What is read: plain text as it stands, or the main text of a page with the way back. */
type Source = Pick<MainText, "surface" | "blocks" | "published" | "title"> & Partial<Pick<MainText, "from" | "to">>;

function sourceOf(text: string): Source {
  if (!isHtml(text)) {
    const surface = withoutQuoteMarks(text);
    return { surface, blocks: plainBlocks(surface) };
  }
  const main = mainText(text);
  return { ...main, blocks: main.blocks.flatMap((block) => withDateline(main.surface, block)) };
}

/** The same tokens with their places in the page. */
function inPage(tokens: Tokens, { from, to }: Source): Tokens {
  return {
    ...tokens,
    start: tokens.start.map((at) => from?.[at] ?? 0),
    end: tokens.end.map((at) => to?.[at - 1] ?? 0),
  };
}

/** Gives each block its tokens; a block without any is left out. */
function ranges(blocks: readonly RawBlock[], cut: Tokens, placed: Tokens): BlockRange[] {
  const found: BlockRange[] = [];
  let token = 0;
  for (const { kind, level, start, end } of blocks) {
    while (token < cut.length && (cut.start[token] ?? 0) < start) token++;
    const first = token;
    while (token < cut.length && (cut.start[token] ?? 0) < end) token++;
    const place = { start: placed.start[first] ?? 0, end: placed.end[token - 1] ?? 0, first, endToken: token };
    if (token > first) found.push({ kind, ...(level === undefined ? {} : { level }), ...place });
  }
  return found;
}

function titleOf(sheet: Sheet): string | undefined {
  const block = sheet.blocks.find((b) => b.kind === "headline");
  return (
    block && sheet.surface.slice(sheet.at[block.first] ?? 0, sheet.till[block.endToken - 1] ?? 0).replace(/\s+/g, " ")
  );
}

/** The number of a day, where it is given and there is such a day. */
function dayOf(date: LocalDate | undefined): DayNumber | undefined {
  return date === undefined || parseLocalDate(date) === undefined ? undefined : toDayNumber(date);
}

/** So many blocks may stand above the text. */
const HEAD = 12;

/** The day the head of an article gives in full. */
function datelineDay(sheet: Sheet, readDates: DateReader): DayNumber | undefined {
  const heads = sheet.blocks.slice(0, HEAD).filter((b) => b.kind === "dateline" || b.kind === "byline");
  const last = heads[heads.length - 1];
  if (last === undefined) return undefined;
  const days = readDates(sheet, undefined, 0, last.endToken).filter((d) => d.precision === "day" && !d.relative);
  // a page shows the day of the visit too: the one that is said to be of publication goes first
  const labelled = heads.filter((b) => PUBLISHED.test(sheet.surface.slice(sheet.at[b.first] ?? 0)));
  const within = (blocks: typeof heads) =>
    days.find((d) => blocks.some((b) => d.first >= b.first && d.last < b.endToken))?.from;
  return within(labelled) ?? within(heads);
}

const PUBLISHED = /^(?:first )?(?:published|posted)/i;

/** Tells whether a token belongs to one of some mentions. */
function covering(length: number, ...lists: (readonly TokenSpan[])[]): (i: number) => boolean {
  const taken = new Uint8Array(length);
  for (const list of lists) for (const { first, last } of list) taken.fill(1, first, last + 1);
  return (i) => taken[i] === 1;
}
