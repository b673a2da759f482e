import { MARK, type Sentence, TOKEN } from "../document.ts";
import { pinnedSet } from "./pinned.ts";
import { isCapitalAt, lengthAt, lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Words that open a sentence in news prose and do not follow a dotted abbreviation inside one. */
const STARTERS =
  "the a an this that these those it its he she they we i you his her their our my there here in on at by for from with without after before as but and or yet so nor if when while where although though however meanwhile moreover still also then thus both all some many most several few no none not neither either each every other others another what who why how under over during since until once among despite according following last next today yesterday only even instead later earlier now nearly about more less such countries nations members two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  );
/** Never the end of a sentence when a dot follows. */
const TITLES =
  "mr mrs ms messrs dr prof gen col lt capt maj sgt adm cmdr brig sen rep gov amb sec pres rev fr hon st ste mt ft fig vs eq approx op para paras art arts pp vol ed eds cf dept".split(
    " ",
  );
/** With a dot the end only before a word that opens sentences. */
const ABBREVIATIONS =
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd corp co bros jr sr res no nos ave blvd est al i.e. e.g. a.m. p.m.".split(
    " ",
  );

const CLOSERS = new Set([0x22, 0x27, 0x29, 0x5d, 0x2019, 0x201d, 0xbb, 0x203a]);
const OPENERS = new Set([0x22, 0x27, 0x28, 0x5b, 0x2018, 0x201c, 0x201e, 0xab, 0x2039]);

/**
 * In tokens. A list of all members in one sentence has about 600; what goes on longer is no sentence, and is cut, so that reading it
 * takes time in proportion to its length.
 */
const LONGEST = 2000;

/** The words that end sentences or seem to. */
interface SentenceWords {
  readonly dot: number;
  /** What ends a sentence without doubt: "!", "?", "...". */
  readonly stops: ReadonlySet<number>;
  /** "No. 5", "Nos. 5 and 6". */
  readonly numero: ReadonlySet<number>;
}

/** Tells for each sheet where its sentences are; marks their first words. */
export function createSentenceReader(vocabulary: Vocabulary): (sheet: Sheet) => Sentence[] {
  vocabulary.tag(TAG.starter, STARTERS);
  vocabulary.tag(TAG.title, TITLES);
  vocabulary.tag(TAG.abbreviation, ABBREVIATIONS);
  const words: SentenceWords = {
    dot: vocabulary.pin("."),
    stops: pinnedSet(vocabulary, "! ? ... .."),
    numero: pinnedSet(vocabulary, "no nos"),
  };
  return (sheet) => sentencesIn(sheet, words);
}

function sentencesIn(sheet: Sheet, words: SentenceWords): Sentence[] {
  const { marks, type } = sheet.tokens;
  const sentences: Sentence[] = [];
  sheet.blocks.forEach((block, b) => {
    let first = block.first;
    for (let i = block.first; i < block.endToken; i++) {
      if (i - first >= LONGEST) {
        sentences.push(sentenceOf(sheet, first, i, b));
        first = i;
      }
      if (((marks[i] ?? 0) & MARK.dotted) === 0 && type[i] !== TOKEN.punctuation) continue;
      if (!endsAt(sheet, words, i, block.endToken)) continue;
      let last = i;
      while (last + 1 < block.endToken && closes(sheet, last + 1)) last++;
      sentences.push(sentenceOf(sheet, first, last + 1, b));
      first = last + 1;
      i = last;
    }
    if (first < block.endToken) sentences.push(sentenceOf(sheet, first, block.endToken, b));
  });
  for (const sentence of sentences) markStart(sheet, sentence);
  return sentences;
}

function sentenceOf({ tokens }: Sheet, first: number, endToken: number, block: number): Sentence {
  return { first, endToken, block, start: tokens.start[first] ?? 0, end: tokens.end[endToken - 1] ?? 0 };
}

function markStart(sheet: Sheet, { first, endToken }: Sentence): void {
  const { marks } = sheet.tokens;
  let word = first;
  while (word < endToken - 1 && isPunctuation(sheet, word)) word++;
  marks[word] = (marks[word] ?? 0) | MARK.sentenceStart;
}

/** Does a sentence end with token i? */
function endsAt(sheet: Sheet, words: SentenceWords, i: number, end: number): boolean {
  if ((marksAt(sheet, i) & MARK.dotted) !== 0) return startsAnew(sheet, nextWord(sheet, i, end));
  if (!isPunctuation(sheet, i)) return false;
  const word = wordAt(sheet, i);
  if (word === words.dot) return dotEnds(sheet, words, i, afterClosers(sheet, i, end));
  return words.stops.has(word) && opens(sheet, afterClosers(sheet, i, end));
}

/** Does the dot at i end a sentence, of which the next could begin at j? */
function dotEnds(sheet: Sheet, words: SentenceWords, i: number, j: number): boolean {
  const isAttached = (marksAt(sheet, i) & MARK.spaceBefore) === 0;
  if (!isAttached) return opens(sheet, j);
  if (words.numero.has(wordAt(sheet, i - 1))) return typeAt(sheet, j) !== TOKEN.number && opens(sheet, j);
  const before = tagsAt(sheet, i - 1);
  const isCapital = isCapitalAt(sheet, i - 1);
  if ((before & TAG.title) !== 0) return startsAnew(sheet, j) && !isCapital;
  const length = lengthAt(sheet, i - 1);
  const isMonthInFull = (before & TAG.month) !== 0 && length > 4;
  const isAbbreviation = (before & (TAG.abbreviation | TAG.month)) !== 0 && (before & TAG.dateWord) === 0;
  const isInitial = isCapital && length === 1;
  if ((isAbbreviation && !isMonthInFull) || isInitial) return startsAnew(sheet, j);
  const isTouched = j === i + 1 && (marksAt(sheet, j) & MARK.spaceBefore) === 0;
  if (isTouched) return isCapitalAt(sheet, j) && typeAt(sheet, i - 1) === TOKEN.word && !isCapital;
  return opens(sheet, j);
}

/** Can a sentence open at token j? */
function opens(sheet: Sheet, j: number): boolean {
  const type = typeAt(sheet, j);
  if (type === TOKEN.number) return true;
  if (type === TOKEN.punctuation) return false;
  return isCapitalAt(sheet, j) || !isCased(lookAt(sheet, j));
}

/** Must one open there, whatever stands before? */
function startsAnew(sheet: Sheet, j: number): boolean {
  if (!isCapitalAt(sheet, j)) return false;
  const tags = tagsAt(sheet, j);
  if ((tags & TAG.starter) !== 0) return true;
  return (tags & TAG.place) !== 0 && (tagsAt(sheet, j + 1) & TAG.acting) !== 0;
}

/** The first word after i and the marks that close a quotation there. */
function afterClosers(sheet: Sheet, i: number, end: number): number {
  let j = i + 1;
  while (j < end && closes(sheet, j)) j++;
  return nextWord(sheet, j - 1, end);
}

/** The first token after `i` that is no opening mark. */
function nextWord(sheet: Sheet, i: number, end: number): number {
  let j = i + 1;
  while (j < end && j < i + 4 && isPunctuation(sheet, j) && OPENERS.has(signAt(sheet, j))) j++;
  return j;
}

function closes(sheet: Sheet, j: number): boolean {
  return isPunctuation(sheet, j) && CLOSERS.has(signAt(sheet, j)) && (marksAt(sheet, j) & MARK.spaceBefore) === 0;
}

function isPunctuation(sheet: Sheet, i: number): boolean {
  return typeAt(sheet, i) === TOKEN.punctuation;
}

function signAt(sheet: Sheet, i: number): number {
  return sheet.surface.charCodeAt(sheet.at[i] ?? 0);
}

function isCased(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}
