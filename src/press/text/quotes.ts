import { type ActorMention, MARK, type Quote, type Sentence, TOKEN } from "../document.ts";
import { type BlockRange, isCapitalAt, marksAt, type Sheet, spanOf, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Verbs that bring in what somebody says. */
export const SPEECH =
  "said says say saying told tells stated states stating remarked remarks noted notes noting added adds adding declared declares declaring announced announces wrote writes insisted insists insisting argued argues arguing warned warns warning explained explains emphasized emphasised stressed stresses stressing commented comments replied responded responds acknowledged asked asks urged urges tweeted posted concluded concludes continued recalled recalls observed reiterated reiterates asserted asserts claimed claims complained complains vowed pledged lamented quipped expressed expressing demanded demands reads read".split(
    " ",
  );

const CURLY_OPEN = 0x201c;
const CURLY_CLOSE = 0x201d;
const LOW_OPEN = 0x201e;
const STRAIGHT = 0x22;
const SINGLE_OPEN = 0x2018;
const SINGLE_CLOSE = 0x2019;
const SINGLE = 0x27;
const GUILLEMET_OPEN = 0xab;
const GUILLEMET_CLOSE = 0xbb;
const SIGNS = new Set([
  STRAIGHT,
  SINGLE,
  CURLY_OPEN,
  CURLY_CLOSE,
  LOW_OPEN,
  SINGLE_OPEN,
  SINGLE_CLOSE,
  GUILLEMET_OPEN,
  GUILLEMET_CLOSE,
]);
/** Fewer words than this, and no verb: a title or a term. */
const SCARE_WORDS = 6;
const LONGEST_SINGLE = 80;
/** Tokens between a speaker and the verb. */
const NEAR = 25;
const NEAR_AFTER = 8;

interface Range {
  readonly first: number;
  readonly last: number;
  readonly single: boolean;
  /** Not closed in its paragraph: the next one goes on. */
  readonly open: boolean;
}

/** Finds quotations, marks their tokens, and tells who speaks. */
export function createQuoteReader(vocabulary: Vocabulary): (sheet: Sheet, actors: readonly ActorMention[]) => Quote[] {
  vocabulary.tag(TAG.speech, SPEECH);
  vocabulary.tag(
    TAG.finite,
    "is are was were be been has have had will would must can could should may might do does did puts put need needs want wants see sees think know believe cannot can't won't don't isn't we're it's we i".split(
      " ",
    ),
  );
  vocabulary.tag(TAG.pronoun, ["he", "she", "they"]);
  const pins = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(vocabulary.pin));
  const namers = pins("titled entitled dubbed called named headlined termed so-called labelled labeled known");
  const leads = pins(", : that");
  const stops = pins(", . ! ? ...");

  const codeAt = (sheet: Sheet, i: number): number =>
    i < sheet.tokens.length && typeAt(sheet, i) === TOKEN.punctuation ? sheet.surface.charCodeAt(sheet.at[i] ?? 0) : 0;
  const isSpaced = (sheet: Sheet, i: number): boolean => (marksAt(sheet, i) & MARK.spaceBefore) !== 0;

  /** Does the mark at i open a quotation? For straight marks: space before it and none after. */
  const opensAt = (sheet: Sheet, i: number, first: number): number => {
    const code = codeAt(sheet, i);
    if (code === CURLY_OPEN || code === LOW_OPEN || code === GUILLEMET_OPEN || code === SINGLE_OPEN) return code;
    if (code !== STRAIGHT && code !== SINGLE) return 0;
    const free = i === first || isSpaced(sheet, i) || typeAt(sheet, i - 1) === TOKEN.punctuation;
    return free && !isSpaced(sheet, i + 1) ? code : 0;
  };
  const closes = (open: number, code: number): boolean => {
    if (open === CURLY_OPEN || open === LOW_OPEN)
      return code === CURLY_CLOSE || (open === LOW_OPEN && code === CURLY_OPEN);
    if (open === GUILLEMET_OPEN) return code === GUILLEMET_CLOSE;
    if (open === SINGLE_OPEN) return code === SINGLE_CLOSE;
    return code === open;
  };
  /** Tokens that are quotation marks of any kind. */
  const signsOf = (sheet: Sheet): number[] => {
    const signs: number[] = [];
    const { type } = sheet.tokens;
    for (let i = 0; i < sheet.tokens.length; i++) {
      if (type[i] === TOKEN.punctuation && SIGNS.has(sheet.surface.charCodeAt(sheet.at[i] ?? 0))) signs.push(i);
    }
    return signs;
  };
  /** The quotations of one block, of which these are the marks. The last place of each kind is noted first, so that hostile text is read once, not once for each open mark. */
  const inBlock = (sheet: Sheet, { first, endToken }: BlockRange, signs: readonly number[]): Range[] => {
    const ranges: Range[] = [];
    const lastClose = new Map<number, number>();
    for (const i of signs) lastClose.set(codeAt(sheet, i), i);
    for (let k = 0; k < signs.length; k++) {
      const i = signs[k] ?? 0;
      const open = opensAt(sheet, i, first);
      if (open === 0) continue;
      const single = open === SINGLE || open === SINGLE_OPEN;
      const limit = single ? i + LONGEST_SINGLE : lastEnd(lastClose, open) + 1;
      const next = closer(sheet, signs, k + 1, open, limit);
      if (next !== undefined) {
        ranges.push({ first: i, last: signs[next] ?? i, single, open: false });
        k = next;
      } else if (!single && isParagraphOpener(sheet, i, first)) {
        ranges.push({ first: i, last: endToken - 1, single, open: true });
        break;
      }
    }
    return ranges;
  };
  /** Place among the signs of the mark that closes. */
  const closer = (
    sheet: Sheet,
    signs: readonly number[],
    from: number,
    open: number,
    limit: number,
  ): number | undefined => {
    for (let k = from; k < signs.length; k++) {
      const j = signs[k] ?? limit;
      if (j >= limit) return undefined;
      if (closes(open, codeAt(sheet, j)) && !isMidWord(sheet, j)) return k;
    }
    return undefined;
  };
  const lastEnd = (lastClose: ReadonlyMap<number, number>, open: number): number => {
    const marks =
      open === CURLY_OPEN
        ? [CURLY_CLOSE]
        : open === LOW_OPEN
          ? [CURLY_CLOSE, CURLY_OPEN]
          : open === GUILLEMET_OPEN
            ? [GUILLEMET_CLOSE]
            : [open];
    return Math.max(-1, ...marks.map((m) => lastClose.get(m) ?? -1));
  };
  const isMidWord = (sheet: Sheet, j: number): boolean =>
    codeAt(sheet, j) === SINGLE_CLOSE &&
    j + 1 < sheet.tokens.length &&
    !isSpaced(sheet, j + 1) &&
    typeAt(sheet, j + 1) === TOKEN.word;
  /** A quotation that runs on over paragraphs opens each and closes only the last. */
  const isParagraphOpener = (sheet: Sheet, i: number, first: number): boolean => i === first || !isSpaced(sheet, i + 1);

  /** A title or a term: few words and no verb, or said to be a title; unless somebody is said to speak. */
  const isScare = (sheet: Sheet, range: Range, sentence: Sentence | undefined): boolean => {
    if (range.open) return false;
    if (namers.has(wordAt(sheet, range.first - 1))) return true;
    let words = 0;
    let verbs = 0;
    for (let i = range.first + 1; i < range.last; i++) {
      if (typeAt(sheet, i) !== TOKEN.punctuation) words++;
      if ((tagsAt(sheet, i) & TAG.finite) !== 0 && !isCapitalAt(sheet, i)) verbs++;
    }
    const titled = words <= 12 && verbs === 0 && isTitleCase(sheet, range);
    const few = words < SCARE_WORDS && verbs === 0;
    return (titled || few) && !(isUtterance(sheet, range) && speechNear(sheet, range, sentence) !== undefined);
  };
  /** A capital at its start and a stop or comma at its end: what a person said, however short. */
  const isUtterance = (sheet: Sheet, range: Range): boolean => {
    const last = typeAt(sheet, range.last - 1) === TOKEN.punctuation ? range.last - 1 : range.last + 1;
    return isCapitalAt(sheet, range.first + 1) && stops.has(wordAt(sheet, last));
  };
  /** The verb of speech that brings in a quotation, in its own sentence: before it if the quotation hangs on it, else after. */
  const speechNear = (sheet: Sheet, range: Range, sentence: Sentence | undefined): number | undefined => {
    const from = Math.max(sentence?.first ?? 0, range.first - 25);
    const hangs = leads.has(wordAt(sheet, range.first - 1)) || (tagsAt(sheet, range.first - 1) & TAG.speech) !== 0;
    if (hangs) for (let i = range.first - 1; i >= from; i--) if (isSpeech(sheet, i)) return i;
    const to = Math.min(sentence?.endToken ?? sheet.tokens.length, range.last + 15);
    for (let i = range.last + 1; i < to; i++) if (isSpeech(sheet, i)) return i;
    for (let i = range.first - 1; i >= from; i--) if (isSpeech(sheet, i)) return i;
    return undefined;
  };
  const isSpeech = (sheet: Sheet, i: number): boolean =>
    (tagsAt(sheet, i) & TAG.speech) !== 0 && (marksAt(sheet, i) & MARK.inQuote) === 0;
  const isTitleCase = (sheet: Sheet, range: Range): boolean => {
    let capitals = 0;
    let words = 0;
    for (let i = range.first + 1; i < range.last; i++) {
      if (typeAt(sheet, i) !== TOKEN.word || (tagsAt(sheet, i) & TAG.starter) !== 0) continue;
      words++;
      if (isCapitalAt(sheet, i)) capitals++;
    }
    return words > 1 && capitals * 3 >= words * 2;
  };

  return (sheet, actors) => {
    const signs = signsOf(sheet);
    if (signs.length === 0) return [];
    const { marks } = sheet.tokens;
    const ranges = rangesOf(sheet, signs);
    for (const { first, last } of ranges) for (let i = first; i <= last; i++) marks[i] = (marks[i] ?? 0) | MARK.inQuote;
    let actor = 0;
    let sentence = 0;
    let speaker: number | undefined;
    return ranges.map((range, r) => {
      while (actor < actors.length && (actors[actor]?.first ?? 0) < range.first) actor++;
      while ((sheet.sentences[sentence + 1]?.first ?? sheet.tokens.length) <= range.first) sentence++;
      const opener = sheet.sentences[sentence];
      const goesOn = ranges[r - 1]?.open === true;
      const scare = !goesOn && isScare(sheet, range, opener);
      if (!scare && !goesOn) speaker = speakerOf(sheet, range, opener, actors, actor, speaker);
      const { first, last, start, end } = spanOf(sheet, range.first, range.last);
      return { first, last, start, end, kind: "quote", scare, speaker: scare ? undefined : speaker };
    });
  };

  /** The quotations of all blocks, from the marks of all. */
  function rangesOf(sheet: Sheet, signs: readonly number[]): Range[] {
    let sign = 0;
    return sheet.blocks.flatMap((block) => {
      while (sign < signs.length && (signs[sign] ?? 0) < block.first) sign++;
      const from = sign;
      while (sign < signs.length && (signs[sign] ?? 0) < block.endToken) sign++;
      return sign === from ? [] : inBlock(sheet, block, signs.slice(from, sign));
    });
  }

  /** "Shea said, “…”", "“…,” said Shea": who stands next to the verb; with a pronoun or without a verb, who spoke last. */
  function speakerOf(
    sheet: Sheet,
    range: Range,
    sentence: Sentence | undefined,
    actors: readonly ActorMention[],
    next: number,
    last: number | undefined,
  ): number | undefined {
    const verb = speechNear(sheet, range, sentence) ?? speechNear(sheet, range, undefined);
    if (verb === undefined) return last;
    if ((tagsAt(sheet, verb - 1) & TAG.pronoun) !== 0 || (tagsAt(sheet, verb + 1) & TAG.pronoun) !== 0) return last;
    if (verb < range.first) return speakerBefore(verb, actors, next) ?? last;
    const own = speakerAfter(range, verb, actors, next) ?? last;
    return (
      own ??
      ((actors[next - 1]?.first ?? -1) >= (sentence?.first ?? 0) ? speakerBefore(range.first, actors, next) : undefined)
    );
  }

  function speakerBefore(verb: number, actors: readonly ActorMention[], next: number): number | undefined {
    let nearest: number | undefined;
    for (let k = next - 1; k >= 0 && (actors[k]?.last ?? 0) > verb - NEAR; k--) {
      if ((actors[k]?.first ?? 0) > verb) continue;
      if (actors[k]?.kind === "official") return k;
      nearest ??= k;
    }
    return nearest;
  }

  function speakerAfter(range: Range, verb: number, actors: readonly ActorMention[], next: number): number | undefined {
    let nearest: number | undefined;
    for (let k = next; k < actors.length && (actors[k]?.first ?? 0) < verb + NEAR_AFTER; k++) {
      if ((actors[k]?.first ?? 0) < range.last) continue;
      if (actors[k]?.kind === "official") return k;
      nearest ??= k;
    }
    return nearest;
  }
}
