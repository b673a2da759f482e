import type { DayNumber } from "#basics";
import type { Document } from "../../document.ts";
import type { Referent } from "./referent.ts";
import type { Seen } from "./text-mention.ts";
import { isLongAgo, sameTime } from "./vote-days.ts";

// The texts an article has spoken of so far, and which of them a mention means.

/** The texts of an article, and those of them that one part of it has spoken of. */
export interface Texts {
  readonly all: Referent[];
  readonly own: Referent[];
  /** The day and month that part is told from, where it has its own. */
  readonly seen: DayNumber | undefined;
}

/** The text that is the news, where the current one is of long ago. */
export function newsOf({ own }: Texts, current: Referent | undefined, document: Document): Referent | undefined {
  if (current === undefined || !isPast(current, document)) return undefined;
  return own.findLast((r) => !isPast(r, document) && r.kind === "text");
}

/** Told of as long ago, seen from the day of the article or of its section. */
export function isPast({ when, seen }: Referent, document: Document): boolean {
  return when !== undefined && isLongAgo(when, seen === undefined ? document : { published: seen });
}

/** The text a mention means: one spoken of before, or a new one. `current`: the text spoken of last. */
export function choose(texts: Texts, seen: Seen, current: Referent | undefined, document: Document): Referent {
  const { own } = texts;
  const fits = (r: Referent): boolean =>
    r.kind === seen.kind &&
    (seen.when === undefined || sameTime(r.when, seen.when, document)) &&
    (seen.body === undefined || r.body === undefined || r.body === seen.body) &&
    (seen.sponsorKey === undefined || r.sponsors.length === 0 || r.sponsorKeys.has(seen.sponsorKey)) &&
    (seen.symbolText === undefined || r.name === undefined || r.name === seen.symbolText) &&
    !isLabelledOtherwise(document, r, seen);
  if (seen.symbolText !== undefined) {
    const known = own.find((r) => r.name === seen.symbolText);
    if (known !== undefined) return known;
  }
  // "the Norway and Ireland draft", after the one adopted in its place
  const theirs = seen.sponsorKey === undefined || seen.fresh ? undefined : ofTheSame(own, seen, fits);
  if (theirs !== undefined && current?.sponsorKeys.has(seen.sponsorKey ?? "") !== true) return remember(theirs, seen);
  if (seen.apart)
    return remember(own.findLast((r) => r !== current && fits(r)) ?? openText(texts, seen.kind, seen.body), seen);
  const mustOpen =
    seen.fresh ||
    (seen.own && current !== undefined && current.named === true && current.sponsors.length === 0) ||
    (seen.indefinite && current !== undefined && current.kind === seen.kind && current.sentences.length > 1);
  if (!mustOpen && current !== undefined && fits(current)) return remember(current, seen);
  const earlier = mustOpen ? undefined : own.findLast(fits);
  return remember(earlier ?? openText(texts, seen.kind, seen.body), seen);
}

/** "The draft resolution A/RES/80/127", after A/RES/80/181: two texts. A draft's symbol and a resolution's may be of one text, as its title may be told later. */
function isLabelledOtherwise(document: Document, { symbols, called }: Referent, { label }: Seen): boolean {
  if (label === undefined) return false;
  const { symbol, title } = label;
  const held = symbols.flatMap((at) => document.symbols[at]?.symbol ?? []);
  if (symbol !== undefined && held.includes(symbol)) return false;
  if (symbol !== undefined && held.some((other) => isAdopted(other) === isAdopted(symbol))) return true;
  return title !== undefined && called !== undefined && !called.includes(title) && !title.includes(called);
}

function isAdopted(symbol: string): boolean {
  return /\/RES\//.test(symbol);
}

/** The text last spoken of that was handed in by those who are named again, several of them: one member may have handed in many. */
function ofTheSame(
  referents: readonly Referent[],
  { sponsorKey = "" }: Seen,
  fits: (r: Referent) => boolean,
): Referent | undefined {
  return sponsorKey.includes(" ") ? referents.findLast((r) => r.sponsorKeys.has(sponsorKey) && fits(r)) : undefined;
}

function remember(referent: Referent, seen: Seen): Referent {
  if (seen.sponsorKey !== undefined) referent.sponsorKeys.add(seen.sponsorKey);
  if (seen.symbolText !== undefined) referent.name = seen.symbolText;
  if (seen.label?.title !== undefined) referent.called ??= seen.label.title;
  return referent;
}

/** Something new that was voted on. */
export function openText({ all, own, seen }: Texts, kind: Referent["kind"], body: Referent["body"]): Referent {
  const referent: Referent = {
    id: all.length,
    kind,
    symbols: [],
    titles: [],
    sponsors: [],
    sentences: [],
    sponsorKeys: new Set(),
    ...(seen === undefined ? {} : { seen }),
  };
  if (body !== undefined) referent.body = body;
  all.push(referent);
  own.push(referent);
  return referent;
}

/** What a mention says is said of its text. */
export function absorb(referent: Referent, seen: Seen, sentence: number): void {
  if (seen.plural) referent.plural = true;
  if (seen.noun !== undefined) referent.named = true;
  if (seen.noun === "motion") referent.motion = true;
  if (referent.body === undefined && seen.body !== undefined) referent.body = seen.body;
  if (
    seen.when !== undefined &&
    (referent.when === undefined || seen.when.to - seen.when.from < referent.when.to - referent.when.from)
  )
    referent.when = seen.when;
  if (seen.symbol !== undefined) referent.symbols.push(seen.symbol);
  if (seen.sponsor !== undefined) referent.sponsors.push({ statement: seen.sponsor, sentence });
  // sentences come in their order
  if (referent.sentences[referent.sentences.length - 1] !== sentence) referent.sentences.push(sentence);
}
