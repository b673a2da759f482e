import type { BodyMention, Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { relatives } from "../chunks/clauses.ts";
import { THE_TEXT } from "../chunks/pronouns.ts";
import { isOfAnotherPage } from "../other-page.ts";
import { dayHeadings } from "./day-headings.ts";
import { lapseIn, whenOf } from "./lapses.ts";
import { daysFor, giveTitles, isIn, mainOf, placed, type Said, spokenOf } from "./mentions.ts";
import { bodyOf, type Mention, type Referent } from "./referent.ts";
import { absorb, choose, newsOf, openText } from "./referents.ts";
import { mapScopes } from "./scope-map.ts";
import { deciding, isOfAnotherBody } from "./scopes.ts";
import { findSponsors, type SponsorStatement } from "./sponsor.ts";
import { describe, type Seen, UNNAMED } from "./text-mention.ts";
import { type Day, isLongAgo, nearestDay, sameTime, tellsOfVotes, voteDays, type When } from "./vote-days.ts";

/** Where each sentence's statements belong. */
export interface TextMap {
  readonly referents: readonly Referent[];
  /** The referent that a chunk of a sentence speaks of. */
  referentAt(sentence: number, chunk: number): Referent | undefined;
  /** Another text the sentence may speak of as well, where the words do not tell. */
  rivalAt(sentence: number): Referent | undefined;
  /** The body in whose scope a chunk stands; "other" where another body was named last. */
  scopeAt(sentence: number, chunk: number): BodyMention | undefined;
  sponsorsOf(sentence: number): readonly SponsorStatement[];
}

/**
 * Follows the texts through an article, sentence by sentence. A small state machine, not general coreference: a text is brought in by its day, body,
 * symbol or sponsor, gone on with by "the text" and "it", left for one of another time or body, and come back to by a new paragraph or a day of the
 * news.
 */
export function mapTexts(document: Document, sentences: readonly ChunkedSentence[]): TextMap {
  const referents: Referent[] = [];
  const scopes = mapScopes(document, sentences);
  const headings = dayHeadings(document, sentences);
  const sponsors = sentences.map((s) => findSponsors(document, s));
  // what the article is about before it names a text: the first mention that fits takes it over
  let current: Referent | undefined = openText(referents, "text", undefined);
  const news = (): Referent | undefined => newsOf(referents, current, document);

  /** The texts that a sentence names, or brings in by a day or a body alone; `current` is then the last of them. */
  const mentionsIn = (sentence: ChunkedSentence, days: readonly Day[]): Mention[] => {
    if (isOfAnotherPage(document, sentence)) return [];
    const { index } = sentence;
    const before = current;
    const asides = days.length === 0 ? [] : relatives(sentence);
    const own: Mention[] = [];
    const lapse = lapseIn(document, sentence);
    const daysTold = days.filter((day) => lapse === undefined || !isIn(lapse, day.chunk));
    const take = (chunk: number, told: Seen): void => {
      // "proposed an amendment … five supported the proposal"
      const isSame = current?.kind === "amendment" && !told.indefinite && told.sponsor === undefined;
      const seen = isSame && told.noun === "proposal" ? { ...told, kind: "amendment" as const } : told;
      const referent = choose(referents, seen, current, document);
      absorb(referent, seen, index);
      const aside = seen.apart && lapse !== undefined ? { aside: { from: lapse.from, to: lapse.to } } : {};
      own.push({ chunk, referent, ...(seen.fresh || seen.apart ? { fresh: true } : {}), ...aside });
      if (referent.kind !== "set" && !seen.apart) current = referent;
    };
    /** The text that a day or a body alone brings in. */
    const bringIn = (told: readonly Day[]): void => {
      const named = bodyOf(
        deciding(
          sentence,
          scopes.in(index).filter((s) => lapse === undefined || !isIn(lapse, s.chunk)),
        ),
      );
      const [day] = told;
      if (day === undefined && (named === undefined || current?.body === undefined || current.body === named)) return;
      const same = day === undefined || current === undefined || sameTime(current.when, day.when, document);
      // a new day of the news is back at the text of the news, whichever body was told of in between
      const stays = same || (day !== undefined && isLongAgo(day.when, document));
      take(day?.chunk ?? 0, {
        ...UNNAMED,
        kind: same ? (current?.kind ?? "text") : "text",
        body: named ?? (stays ? bodyOf(scopes.after(index)) : undefined),
        when: day?.when,
      });
    };
    /** "It had been tabled by Algeria after a similar resolution was vetoed": the text spoken of so far, where another is named as well. */
    const meant: Mention[] = [];
    sentence.chunks.forEach((chunk, i) => {
      if (!/[TEPS]/.test(chunk.code) || isOfAnotherBody(document, sentence, i, scopes.in(index))) return;
      const isApart = lapse !== undefined && isIn(lapse, i);
      if (isApart && own.length === 0 && lapse.from > 0) bringIn(daysTold.filter((d) => d.chunk < lapse.from));
      if (chunk.phrase === THE_TEXT && before !== undefined && own.length === 0)
        meant.push({ chunk: i, referent: before });
      const day = nearestDay(daysFor(isApart ? days : daysTold, asides, i), i);
      const seen = describe(document, sentence, i, sponsors[index] ?? [], own[own.length - 1], day);
      if (seen === undefined) return;
      // what is said from the first word of the clause on is said of the text told there
      if (isApart && (seen.indefinite || seen.fresh || lapse.days !== undefined)) {
        const when = whenOf(lapse, nearestDay(daysTold, lapse.from) ?? current?.when);
        take(lapse.from, { ...seen, apart: true, when: when ?? seen.when });
      } else take(i, seen);
    });
    if (own.length > 0) {
      own.unshift(...meant);
      current = mainOf(own, sentence) ?? current;
      return own;
    }
    bringIn(days);
    return own;
  };

  const said = sentences.map((sentence, at): Said => {
    // what happened in another year was an aside; a new paragraph is back at the news, and so is "this time"
    const isNewBlock = sentence.sentence.block !== sentences[at - 1]?.sentence.block;
    const now = sentence.codes.indexOf("Y");
    if (isNewBlock || now >= 0) current = news() ?? current;
    const before = current;
    const days = daysOf(document, sentence, headings.get(sentence.index));
    const own = mentionsIn(sentence, days);
    giveTitles(sentence, own, current);
    const back: Referent | undefined = news() ?? before;
    if (now >= 0 && back !== undefined && own.length > 0) own.push({ chunk: now, referent: back, forward: true });
    const mentions = placed(own, sentence, document);
    // after an aside the next sentence may be back at the news, or not: both are kept
    const other = news() ?? (current?.kind === "text" ? undefined : referents.findLast((r) => r.kind === "text"));
    const isOpen = days.length === 0 && (current === before || current?.kind !== "text") && other !== current;
    const main = mentions.findLast((m) => m.aside === undefined)?.referent ?? back;
    const otherwise = mentions.length === 0 ? current : main;
    if (now >= 0 && back !== undefined) current = back;
    return { before, mentions, otherwise, rival: isOpen ? other : undefined };
  });

  return {
    referents,
    referentAt(at, chunk) {
      const own = said[at];
      const sentence = sentences[at];
      return own === undefined || sentence === undefined ? undefined : spokenOf(document, own, sentence, chunk);
    },
    rivalAt: (sentence) => said[sentence]?.rival,
    scopeAt: scopes.at,
    sponsorsOf: (sentence) => sponsors[sentence] ?? [],
  };
}

/** The days a sentence gives, or the one it stands under. */
function daysOf(document: Document, sentence: ChunkedSentence, heading: When | undefined): readonly Day[] {
  const own = voteDays(document, sentence);
  return own.length > 0 || heading === undefined || !tellsOfVotes(sentence) ? own : [{ chunk: 0, when: heading }];
}
