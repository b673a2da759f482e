import { MARK, type Sentence, TOKEN } from "../document.ts";
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

/** Tells for each sheet where its sentences are; marks their first words. */
export function createSentenceReader(vocabulary: Vocabulary): (sheet: Sheet) => Sentence[] {
  vocabulary.tag(TAG.starter, STARTERS);
  vocabulary.tag(TAG.title, TITLES);
  vocabulary.tag(TAG.abbreviation, ABBREVIATIONS);
  const dot = vocabulary.pin(".");
  const stops = [vocabulary.pin("!"), vocabulary.pin("?"), vocabulary.pin("..."), vocabulary.pin("..")];
  const number = vocabulary.pin("no");
  const numbers = vocabulary.pin("nos");

  const signAt = (sheet: Sheet, i: number): number => sheet.surface.charCodeAt(sheet.at[i] ?? 0);
  const isPunctuation = (sheet: Sheet, i: number): boolean => typeAt(sheet, i) === TOKEN.punctuation;

  /** The first token after `i` that is no opening mark. */
  const nextWord = (sheet: Sheet, i: number, end: number): number => {
    let j = i + 1;
    while (j < end && j < i + 4 && isPunctuation(sheet, j) && OPENERS.has(signAt(sheet, j))) j++;
    return j;
  };
  /** Can a sentence open at token j? */
  const opens = (sheet: Sheet, j: number): boolean => {
    const type = typeAt(sheet, j);
    if (type === TOKEN.number) return true;
    if (type === TOKEN.punctuation) return false;
    return isCapitalAt(sheet, j) || !isCased(lookAt(sheet, j));
  };
  const startsAnew = (sheet: Sheet, j: number): boolean =>
    isCapitalAt(sheet, j) &&
    ((tagsAt(sheet, j) & TAG.starter) !== 0 ||
      ((tagsAt(sheet, j) & TAG.place) !== 0 && (tagsAt(sheet, j + 1) & TAG.acting) !== 0));

  const dotEnds = (sheet: Sheet, i: number, j: number): boolean => {
    const before = tagsAt(sheet, i - 1);
    const attached = (marksAt(sheet, i) & MARK.spaceBefore) === 0;
    if (!attached) return opens(sheet, j);
    const word = wordAt(sheet, i - 1);
    if (word === number || word === numbers) return typeAt(sheet, j) !== TOKEN.number && opens(sheet, j);
    if ((before & TAG.title) !== 0) return startsAnew(sheet, j) && !isCapitalAt(sheet, i - 1);
    const isMonthInFull = (before & TAG.month) !== 0 && lengthAt(sheet, i - 1) > 4;
    if (!isMonthInFull && (before & (TAG.abbreviation | TAG.month)) !== 0 && (before & TAG.dateWord) === 0) {
      return startsAnew(sheet, j);
    }
    if (isCapitalAt(sheet, i - 1) && lengthAt(sheet, i - 1) === 1) {
      return startsAnew(sheet, j);
    }
    if ((marksAt(sheet, j) & MARK.spaceBefore) === 0 && j === i + 1) {
      return isCapitalAt(sheet, j) && typeAt(sheet, i - 1) === TOKEN.word && !isCapitalAt(sheet, i - 1);
    }
    return opens(sheet, j);
  };
  /** Does a sentence end with token i? */
  const endsAt = (sheet: Sheet, i: number, end: number): boolean => {
    const word = wordAt(sheet, i);
    if ((marksAt(sheet, i) & MARK.dotted) !== 0) return startsAnew(sheet, nextWord(sheet, i, end));
    if (!isPunctuation(sheet, i)) return false;
    if (word === dot) return dotEnds(sheet, i, afterClosers(sheet, i, end));
    return stops.includes(word) && opens(sheet, afterClosers(sheet, i, end));
  };
  const afterClosers = (sheet: Sheet, i: number, end: number): number => {
    let j = i + 1;
    while (j < end && closes(sheet, j)) j++;
    return nextWord(sheet, j - 1, end);
  };
  const closes = (sheet: Sheet, j: number): boolean =>
    isPunctuation(sheet, j) && CLOSERS.has(signAt(sheet, j)) && (marksAt(sheet, j) & MARK.spaceBefore) === 0;

  return (sheet) => {
    const sentences: Sentence[] = [];
    const { start, end: ends, marks, type } = sheet.tokens;
    const push = (first: number, endToken: number, block: number): void => {
      sentences.push({ first, endToken, block, start: start[first] ?? 0, end: ends[endToken - 1] ?? 0 });
      let word = first;
      while (word < endToken - 1 && isPunctuation(sheet, word)) word++;
      marks[word] = (marks[word] ?? 0) | MARK.sentenceStart;
    };
    sheet.blocks.forEach((block, b) => {
      let first = block.first;
      for (let i = block.first; i < block.endToken; i++) {
        if (i - first >= LONGEST) {
          push(first, i, b);
          first = i;
        }
        if (((marks[i] ?? 0) & MARK.dotted) === 0 && type[i] !== TOKEN.punctuation) continue;
        if (!endsAt(sheet, i, block.endToken)) continue;
        let last = i;
        while (last + 1 < block.endToken && closes(sheet, last + 1)) last++;
        push(first, last + 1, b);
        first = last + 1;
        i = last;
      }
      if (first < block.endToken) push(first, block.endToken, b);
    });
    return sentences;
  };
}

function isCased(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}
