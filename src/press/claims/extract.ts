import type { Document } from "../document.ts";
import type { ClaimType, Unread } from "../finding.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { chunkDocument } from "./chunks/chunks.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { findNameLists } from "./chunks/name-lists.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import { findOutcomes } from "./outcome.ts";
import type { RawClaim, RawPosition } from "./raw-claim.ts";
import { findRemarks } from "./remark.ts";
import { splitByTally } from "./split.ts";
import { tallies } from "./tally.ts";
import type { Referent } from "./texts/referent.ts";
import { mapTexts, type TextMap } from "./texts/texts.ts";
import { readStatements, type Stance } from "./voting/statement.ts";

/** Everything read from an article before any vote is looked up. */
export interface Extraction {
  readonly sentences: readonly ChunkedSentence[];
  readonly texts: TextMap;
  readonly claims: readonly RawClaim[];
  readonly unread: readonly Unread[];
  /** The article names the United Nations, an organ or a document of it. */
  readonly namesUN: boolean;
}

/** Reads the claims of a document. Votes of other bodies are told as unread, not as claims. */
export function extractClaims(document: Document): Extraction {
  const sentences = chunkDocument(document);
  const texts = mapTexts(document, sentences);
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  const about = speaksOfUN(document);
  for (const sentence of sentences) {
    const before = drafts[drafts.length - 1];
    const follows =
      before?.sentence === sentence.index - 1 &&
      sentences[sentence.index - 1]?.sentence.block === sentence.sentence.block;
    const own = claimsOf(document, sentence, texts, follows, before);
    drafts.push(...own);
    const reason = unreadReason(sentence, texts, own.length, about);
    if (reason !== undefined) {
      const { start, end } = sentence.sentence;
      unread.push({ start, end, quote: document.text.slice(start, end), reason });
    }
  }
  const lists = listed(document, sentences, texts);
  drafts.push(...lists);
  if (lists.length > 0) drafts.sort((a, b) => a.start - b.start || a.end - b.end);
  const split = splitByTally(drafts, texts.referents);
  return {
    sentences,
    texts: { ...texts, referents: [...texts.referents, ...split.opened] },
    claims: split.drafts.map((draft, id) => ({ ...draft, id })),
    unread,
    namesUN: about,
  };
}

/** Names under a heading that says how they voted. */
function listed(document: Document, sentences: readonly ChunkedSentence[], texts: TextMap): readonly Draft[] {
  return findNameLists(document, sentences).flatMap(({ option, heading, lines }) => {
    const scope = texts.scopeAt(heading.index, heading.codes.length - 1);
    if (scope?.body === "other" && !isOfUN(scope.name)) return [];
    return lines.flatMap(({ sentence, actors: chunks }): readonly Draft[] => {
      const actors = claimedActors(document, sentence, chunks);
      if (actors.members.length === 0) return [];
      return [
        {
          ...place(document, sentence, chunks[0] ?? 0, chunks[chunks.length - 1] ?? 0),
          type: "position",
          modality: "asserted",
          position: { actors, option, exhaustive: false, negated: false },
          sentence: sentence.index,
          referent: texts.referentAt(heading.index, heading.codes.length - 1),
          because: "name-list",
        },
      ];
    });
  });
}

/** An article that never names the United Nations, an organ of it or a document of it has no claim we could judge. */
function speaksOfUN(document: Document): boolean {
  return document.symbols.length > 0 || document.bodies.some((b) => b.body !== "other" || isOfUN(b.name));
}

function unreadReason(sentence: ChunkedSentence, texts: TextMap, claims: number, about: boolean): string | undefined {
  if ((claims > 0 && about) || !/[vxb#h0]|[NM]V|Va/.test(sentence.codes)) return undefined;
  if (!about) return "no-united-nations";
  const at = sentence.codes.search(/[vxb#h0V]/);
  return texts.scopeAt(sentence.index, at)?.body === "other" ? "other-body" : "no-reading";
}

function claimsOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  follows: boolean,
  before: Draft | undefined,
): readonly Draft[] {
  const { slots, stances } = readStatements(document, sentence, follows);
  const drafts: Draft[] =
    follows && slots.length + stances.length === 0 ? amongThem(document, sentence, texts, before) : [];
  const rival = texts.rivalAt(sentence.index);
  const inScope = (chunk: number): boolean => {
    const scope = texts.scopeAt(sentence.index, chunk);
    return scope?.body !== "other" || isOfUN(scope.name);
  };
  const outside = (chunk: number): { readonly otherBody?: string } => {
    const scope = texts.scopeAt(sentence.index, chunk);
    return scope?.body === "other" ? { otherBody: scope.name } : {};
  };
  drafts.push(
    ...tallies(
      document,
      sentence,
      texts,
      slots.filter((s) => inScope(s.to)),
    ),
  );
  for (const stance of stances)
    if (inScope(stance.predicate.from)) drafts.push(...positions(document, sentence, texts, stance));
  for (const o of findOutcomes(sentence)) {
    if (!inScope(o.from)) continue;
    drafts.push({
      ...place(document, sentence, o.from, o.to),
      type: "outcome",
      modality: o.modality,
      outcome: o.outcome,
      weak: o.weak,
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, o.object ?? o.from),
      because: o.because,
    });
  }
  for (const b of bodiesSaid(document, sentence)) {
    const at = place(document, sentence, b.from, b.to);
    // "the Council adopted another text": the body is that of the text whose fate is told, not of the one before
    const fate = drafts.find((d) => d.type === "outcome" && d.start < at.end && d.end > at.start);
    drafts.push({
      ...at,
      type: "body",
      modality: "asserted",
      body: b.body,
      sentence: sentence.index,
      referent: fate?.referent ?? texts.referentAt(sentence.index, b.to),
      because: "body-decided",
    });
  }
  for (const s of texts.sponsorsOf(sentence.index)) {
    // a text that is only named, where nothing is said to have happened to it, is no news of its sponsor
    if (!inScope(s.from) || (s.naming && !drafts.some(isTold))) continue;
    const actors = claimedActors(document, sentence, s.actors);
    if (actors.members.length + actors.groups.length === 0) continue;
    drafts.push({
      ...place(document, sentence, s.from, s.to),
      type: "sponsor",
      modality: "asserted",
      sponsors: actors,
      // who else put it forward is not told
      weak: s.weak || actors.others !== undefined,
      ...(s.naming ? { naming: true } : {}),
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, s.object),
      because: s.because,
    });
  }
  for (const remark of findRemarks(document, sentence, drafts.length > 0)) {
    if (!inScope(remark.from)) continue;
    drafts.push({
      ...place(document, sentence, remark.from, remark.to),
      ...remark.claim,
      ...(remark.claim.type === "compare" ? { position: compared(document, sentence, remark.from, remark.to) } : {}),
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, remark.from),
      because: remark.because,
    });
  }
  return drafts
    .map((draft) => ({
      ...draft,
      anchored: isAnchored(document, draft.referent, sentence),
      ...outside(sentence.chunks.findLastIndex((c) => c.start < draft.end)),
      ...(rival === undefined ? {} : { rival }),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const BODY_DECIDED = codePattern(/G(?=[^;dzvTEPAVnG"]{0,5}[dz])[^dz]*[dz]/g);

/** "The Security Council adopted …": which body is said to have decided. */
function bodiesSaid(
  document: Document,
  sentence: ChunkedSentence,
): readonly { readonly from: number; readonly to: number; readonly body: "general-assembly" | "security-council" }[] {
  return matchesIn(sentence, BODY_DECIDED).flatMap((match) => {
    const at = sentence.chunks[match.index]?.at;
    const body = at === undefined ? undefined : document.bodies[at]?.body;
    return body === "general-assembly" || body === "security-council"
      ? [{ from: match.index, to: match.index + match[0].length - 1, body }]
      : [];
  });
}

/** Both sides of a comparison, as one list: whether they did the same is for the judge. */
function compared(document: Document, sentence: ChunkedSentence, from: number, to: number): RawPosition {
  const chunks = [...sentence.codes].flatMap((code, i) => (code === "A" && i >= from && i <= to ? [i] : []));
  return { actors: claimedActors(document, sentence, chunks), option: "yes", exhaustive: false, negated: false };
}

/** Bodies of the United Nations family: their votes are told as not on record; those of parliaments and courts are none of ours. */
function isOfUN(name: string): boolean {
  return /human rights council|economic and social council|trusteeship council|world health assembly|unesco|iaea|opcw|icao|\bwho\b|\bimo\b|conference of (the )?parties|\bilo\b|\bfao\b|unrwa/i.test(
    name,
  );
}

/** "Among these were allies such as A and B": some of those the sentence before counted. */
function amongThem(document: Document, sentence: ChunkedSentence, texts: TextMap, before: Draft | undefined): Draft[] {
  const match = /^IM?=.*?A(?=[.]*$)/.exec(sentence.codes) ?? soDid(sentence);
  const options = ["not-voting", "abstaining", "no", "yes"] as const;
  const option = options.find((o) => before?.numbers?.[o] !== undefined) ?? before?.position?.option;
  if (match === null || option === undefined) return [];
  const at = match[0].length - 1;
  const actors = claimedActors(document, sentence, [at]);
  if (actors.members.length === 0) return [];
  return [
    {
      ...place(document, sentence, 0, at),
      type: "position",
      modality: "asserted",
      position: { actors, option, exhaustive: false, negated: false },
      sentence: sentence.index,
      referent: before?.referent ?? texts.referentAt(sentence.index, at),
      because: "among-them",
    },
  ];
}

function isTold({ type, modality }: Draft): boolean {
  return modality === "asserted" && (type === "tally" || type === "position" || type === "outcome" || type === "veto");
}

/** "So did India." */
function soDid(sentence: ChunkedSentence): RegExpExecArray | null {
  return /^(?:so|as|and so) did$/.test(sentence.chunks[0]?.phrase ?? "") ? /^jA/.exec(sentence.codes) : null;
}

/** Whether the text is spoken of in the very paragraph, or only carried over from an earlier one. */
function isAnchored(document: Document, referent: Referent | undefined, sentence: ChunkedSentence): boolean {
  const said = referent?.sentences ?? [];
  return said.length === 0 || said.some((s) => document.sentences[s]?.block === sentence.sentence.block);
}

function positions(document: Document, sentence: ChunkedSentence, texts: TextMap, stance: Stance): readonly Draft[] {
  const actors = claimedActors(document, sentence, stance.actors, stance.except);
  if (actors.members.length + actors.groups.length === 0) return [];
  const type: ClaimType = stance.veto ? "veto" : "position";
  if (isOfBefore(document, sentence, stance)) return [];
  return [
    {
      ...place(
        document,
        sentence,
        Math.min(stance.from, stance.predicate.from),
        Math.max(stance.to, stance.predicate.to),
      ),
      type,
      modality: stance.modality,
      position: {
        actors,
        ...(stance.predicate.like === undefined
          ? {}
          : { like: claimedActors(document, sentence, [stance.predicate.like]) }),
        option: stance.option,
        exhaustive: stance.exhaustive,
        all: stance.all,
        negated: stance.negated,
      },
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, stance.predicate.to),
      because: stance.because,
    },
  ];
}

/** "which had abstained before": an earlier vote, told to set off this one. */
function isOfBefore(document: Document, sentence: ChunkedSentence, stance: Stance): boolean {
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  const verb = sentence.chunks[stance.predicate.from];
  const next = sentence.chunks[stance.predicate.to + 1];
  if (verb === undefined || next === undefined || word(verb.first - 1) !== "had") return false;
  return (
    sentence.codes[stance.predicate.from - 1] === "R" ||
    /^(before|earlier|previously|then|once)$/.test(word(next.first))
  );
}
