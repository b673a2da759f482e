import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { relatives } from "../chunks/clauses.ts";
import { THE_TEXT } from "../chunks/pronouns.ts";
import { isOfAnotherPage } from "../other-page.ts";
import type { Frame } from "./frames.ts";
import { type Lapse, lapseIn, whenOf } from "./lapses.ts";
import { daysFor, giveTitles, isIn, mainOf, placed, type Said } from "./mentions.ts";
import { bodyOf, type Mention, type Referent } from "./referent.ts";
import { absorb, choose, newsOf, openText, type Texts } from "./referents.ts";
import type { ScopeMap } from "./scope-map.ts";
import { deciding, isOfAnotherBody } from "./scopes.ts";
import type { SponsorStatement } from "./sponsor.ts";
import { describe, type Seen, UNNAMED } from "./text-mention.ts";
import { type Day, isLongAgo, nearestDay, sameTime, voteDays, type When } from "./vote-days.ts";

/** The texts spoken of in one part of an article, from one sentence to the next. */
export interface Thread {
  /** The article, as of the day that part is told from. */
  readonly document: Document;
  readonly texts: Texts;
  /** When the vote of a frame was. */
  readonly when: When | undefined;
  /** The text spoken of last. */
  current: Referent | undefined;
  /** The block that was read last. */
  block: number;
}

/** A thread at its start, for a frame or for what stands in none; `all`: the texts of the article so far. */
export function openThread(document: Document, all: Referent[], frame: Frame | undefined): Thread {
  const { when, seen } = frame ?? {};
  const texts: Texts = { all, own: [], seen };
  // what it is about before it names a text: the first mention that fits takes it over
  const current = openText(texts, "text", undefined);
  if (when !== undefined) current.when = when;
  return {
    document: seen === undefined ? document : { ...document, published: seen },
    texts,
    when,
    current,
    block: -1,
  };
}

/** A sentence as it is followed. */
interface Reading {
  readonly sentence: ChunkedSentence;
  readonly scopes: ScopeMap;
  readonly sponsors: readonly SponsorStatement[];
  /** The days it gives for votes, and those of them outside the clause of another vote. */
  readonly days: readonly Day[];
  readonly daysTold: readonly Day[];
  readonly lapse: Lapse | undefined;
}

/** Reads the next sentence of a thread. */
export function follow(
  thread: Thread,
  article: Document,
  sentence: ChunkedSentence,
  scopes: ScopeMap,
  sponsors: readonly SponsorStatement[],
): Said {
  const { document, texts } = thread;
  const news = (): Referent | undefined => newsOf(texts, thread.current, document);
  // what happened in another year was an aside; a new paragraph is back at the news, and so is "this time"
  const now = sentence.codes.indexOf("Y");
  if (sentence.sentence.block !== thread.block || now >= 0) thread.current = news() ?? thread.current;
  thread.block = sentence.sentence.block;
  const before = thread.current;
  const days = voteDays(article, sentence);
  const lapse = lapseIn(document, sentence);
  const daysTold = days.filter((day) => lapse === undefined || !isIn(lapse, day.chunk));
  const own = mentionsIn(thread, { sentence, scopes, sponsors, days, daysTold, lapse });
  giveTitles(sentence, own, thread.current);
  const back = news() ?? before;
  if (now >= 0 && back !== undefined && own.length > 0) own.push({ chunk: now, referent: back, forward: true });
  const mentions = placed(own, sentence, document);
  const { current } = thread;
  // after an aside the next sentence may be back at the news, or not: both are kept
  const other = news() ?? (current?.kind === "text" ? undefined : texts.own.findLast((r) => r.kind === "text"));
  const isOpen = days.length === 0 && (current === before || current?.kind !== "text") && other !== current;
  const main = mentions.findLast((m) => m.aside === undefined)?.referent ?? back;
  const otherwise = mentions.length === 0 ? current : main;
  if (now >= 0 && back !== undefined) thread.current = back;
  return { before, mentions, otherwise, rival: isOpen ? other : undefined };
}

/** The texts that a sentence names, or brings in by a day or a body alone; the last of them is then the current one. */
function mentionsIn(thread: Thread, reading: Reading): Mention[] {
  const { document } = thread;
  const { sentence, scopes, sponsors, days, daysTold, lapse } = reading;
  if (isOfAnotherPage(document, sentence)) return [];
  const { current: before } = thread;
  const asides = days.length === 0 ? [] : relatives(sentence);
  const own: Mention[] = [];
  /** "It had been tabled by Algeria after a similar resolution was vetoed": the text spoken of so far, where another is named as well. */
  const meant: Mention[] = [];
  sentence.chunks.forEach((chunk, i) => {
    if (!/[TEPS]/.test(chunk.code) || isOfAnotherBody(document, sentence, i, scopes.in(sentence.index))) return;
    const apart = lapse !== undefined && isIn(lapse, i) ? lapse : undefined;
    if (apart !== undefined && own.length === 0 && apart.from > 0)
      own.push(
        ...bringIn(
          thread,
          reading,
          daysTold.filter((d) => d.chunk < apart.from),
        ),
      );
    if (chunk.phrase === THE_TEXT && before !== undefined && own.length === 0)
      meant.push({ chunk: i, referent: before });
    const day = nearestDay(daysFor(apart === undefined ? daysTold : days, asides, i), i);
    const seen = describe(document, sentence, i, sponsors, own[own.length - 1], day);
    if (seen === undefined) return;
    // what is said from the first word of the clause on is said of the text told there
    if (apart !== undefined && (seen.indefinite || seen.fresh || apart.days !== undefined)) {
      const when = whenOf(apart, nearestDay(daysTold, apart.from) ?? thread.current?.when);
      own.push(take(thread, reading, apart.from, { ...seen, apart: true, when: when ?? seen.when }));
    } else own.push(take(thread, reading, i, seen.cited && before?.named === true ? { ...seen, apart: true } : seen));
  });
  if (own.length === 0) return bringIn(thread, reading, days);
  own.unshift(...meant);
  thread.current = mainOf(own, sentence) ?? thread.current;
  return own;
}

/** A mention of a text, with what it says taken down. */
function take(thread: Thread, { sentence, lapse }: Reading, chunk: number, told: Seen): Mention {
  const { document, texts, current, when } = thread;
  // "proposed an amendment … five supported the proposal"
  const isSame = current?.kind === "amendment" && !told.indefinite && told.sponsor === undefined;
  const seen = isSame && told.noun === "proposal" ? { ...told, kind: "amendment" as const } : told;
  const referent = choose(texts, seen, current, document);
  absorb(referent, seen, sentence.index);
  if (referent.when === undefined && when !== undefined) referent.when = when;
  if (referent.kind !== "set" && !seen.apart) thread.current = referent;
  return {
    chunk,
    referent,
    ...(seen.fresh || seen.apart ? { fresh: true } : {}),
    ...(seen.apart && lapse !== undefined ? { aside: { from: lapse.from, to: lapse.to } } : {}),
  };
}

/** The text that a day or a body alone brings in, if one does. */
function bringIn(thread: Thread, reading: Reading, [day]: readonly Day[]): Mention[] {
  const { document, current } = thread;
  const { sentence, scopes, lapse } = reading;
  const { index } = sentence;
  const acting = scopes.in(index).filter((s) => lapse === undefined || !isIn(lapse, s.chunk));
  const named = bodyOf(deciding(sentence, acting));
  if (day === undefined && (named === undefined || current?.body === undefined || current.body === named)) return [];
  const same = day === undefined || current === undefined || sameTime(current.when, day.when, document);
  // a new day of the news is back at the text of the news, whichever body was told of in between
  const stays = same || (day !== undefined && isLongAgo(day.when, document));
  const seen: Seen = {
    ...UNNAMED,
    kind: same ? (current?.kind ?? "text") : "text",
    body: named ?? (stays ? bodyOf(scopes.after(index)) : undefined),
    when: day?.when,
  };
  return [take(thread, reading, day?.chunk ?? 0, seen)];
}
