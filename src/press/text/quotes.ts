import { type ActorMention, MARK, type Quote, TOKEN } from "../document.ts";
import { isCapitalAt, marksAt, type Sheet, spanOf, tagsAt, typeAt } from "./sheet.ts";
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
/** Fewer words than this, and no verb: a title or a term. */
const SCARE_WORDS = 6;
const LONGEST_SINGLE = 80;

interface Range {
  readonly first: number;
  readonly last: number;
  readonly single: boolean;
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
  /** Where each kind of closing mark next stands, so that hostile text is read once, not once for each open mark. */
  const inBlock = (sheet: Sheet, first: number, end: number): Range[] => {
    const ranges: Range[] = [];
    const lastClose = new Map<number, number>();
    for (let i = first; i < end; i++) {
      const code = codeAt(sheet, i);
      if (code !== 0) lastClose.set(code, i);
    }
    for (let i = first; i < end; i++) {
      const open = opensAt(sheet, i, first);
      if (open === 0) continue;
      const single = open === SINGLE || open === SINGLE_OPEN;
      const limit = single ? Math.min(end, i + LONGEST_SINGLE) : Math.min(end, lastEnd(lastClose, open) + 1);
      let close = -1;
      for (let j = i + 1; j < limit && close < 0; j++)
        if (closes(open, codeAt(sheet, j)) && !isMidWord(sheet, j)) close = j;
      if (close > 0) {
        ranges.push({ first: i, last: close, single });
        i = close;
      } else if (!single && isParagraphOpener(sheet, i, first)) {
        ranges.push({ first: i, last: end - 1, single });
        i = end;
      }
    }
    return ranges;
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

  const isScare = (sheet: Sheet, range: Range): boolean => {
    let words = 0;
    let verbs = 0;
    for (let i = range.first + 1; i < range.last; i++) {
      if (typeAt(sheet, i) !== TOKEN.punctuation) words++;
      if ((tagsAt(sheet, i) & TAG.finite) !== 0 && !isCapitalAt(sheet, i)) verbs++;
    }
    const titled = words <= 12 && verbs === 0 && isTitleCase(sheet, range);
    return titled || (words < SCARE_WORDS && verbs === 0);
  };
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
    const ranges: Range[] = sheet.blocks.flatMap((b) => inBlock(sheet, b.first, b.endToken));
    const { marks } = sheet.tokens;
    let actor = 0;
    let last: number | undefined;
    return ranges.map((range) => {
      for (let i = range.first; i <= range.last; i++) marks[i] = (marks[i] ?? 0) | MARK.inQuote;
      while (actor < actors.length && (actors[actor]?.first ?? 0) < range.first) actor++;
      const scare = isScare(sheet, range);
      const base = { ...spanOf(sheet, range.first, range.last), kind: "quote", scare } as const;
      if (scare) return base;
      const speaker = speakerOf(sheet, range, actors, actor) ?? last;
      if (speaker === undefined) return base;
      last = speaker;
      return { ...base, speaker };
    });
  };

  /** Before: "Shea said, “…”"; after: "“…,” said Shea". */
  function speakerOf(sheet: Sheet, range: Range, actors: readonly ActorMention[], next: number): number | undefined {
    for (let i = range.last + 1; i < range.last + 8 && i < sheet.tokens.length; i++) {
      if ((tagsAt(sheet, i) & TAG.speech) === 0) continue;
      for (let k = next; k < actors.length && (actors[k]?.first ?? 0) < range.last + 12; k++) {
        if ((actors[k]?.first ?? 0) > range.last) return k;
      }
    }
    for (let i = range.first - 1; i >= 0 && i > range.first - 25; i--) {
      if ((tagsAt(sheet, i) & TAG.speech) === 0) continue;
      let best: number | undefined;
      for (let k = next - 1; k >= 0 && k > next - 4; k--) {
        const mention = actors[k];
        if (mention === undefined || mention.first < range.first - 40) break;
        if (mention.kind === "official") return k;
        best ??= k;
      }
      return best;
    }
    return undefined;
  }
}
