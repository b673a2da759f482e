import type { MemberCode } from "#record";
import type { ActorMention, Document } from "../document.ts";
import type { ClaimType, Unread } from "../finding.ts";
import { type ChunkedSentence, chunkDocument } from "./chunks.ts";
import { findOutcomes } from "./outcome.ts";
import type { ClaimedActors, RawClaim, RawPosition } from "./raw-claim.ts";
import { findRemarks } from "./remark.ts";
import { readStatements, type Slot, type Stance } from "./statement.ts";
import { actorsOf } from "./subject.ts";
import { mapTexts, type Referent, type TextMap } from "./texts.ts";

/** Everything read from an article before any vote is looked up. */
export interface Extraction {
  readonly sentences: readonly ChunkedSentence[];
  readonly texts: TextMap;
  readonly claims: readonly RawClaim[];
  readonly unread: readonly Unread[];
  /** The article names the United Nations, an organ or a document of it. */
  readonly namesUN: boolean;
}

type Draft = Omit<RawClaim, "id">;

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
  return { sentences, texts, claims: drafts.map((draft, id) => ({ ...draft, id })), unread, namesUN: about };
}

/** An article that never names the United Nations, an organ of it or a document of it has no claim we could judge. */
function speaksOfUN(document: Document): boolean {
  return document.symbols.length > 0 || document.bodies.some((b) => b.body !== "other");
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
    drafts.push({
      ...place(document, sentence, b.from, b.to),
      type: "body",
      modality: "asserted",
      body: b.body,
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, b.to),
      because: "body-decided",
    });
  }
  for (const s of texts.sponsorsOf(sentence.index)) {
    if (!inScope(s.from) || s.naming) continue;
    const actors = claimedActors(document, sentence, s.actors);
    if (actors.members.length + actors.groups.length === 0) continue;
    drafts.push({
      ...place(document, sentence, s.from, s.to),
      type: "sponsor",
      modality: "asserted",
      sponsors: actors,
      weak: s.weak,
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

/** "The Security Council adopted …": which body is said to have decided. */
function bodiesSaid(
  document: Document,
  sentence: ChunkedSentence,
): readonly { readonly from: number; readonly to: number; readonly body: "general-assembly" | "security-council" }[] {
  return [...sentence.codes.matchAll(/G(?=[^;dzvTEPAVn"]{0,5}[dz])[^dz]*[dz]/g)].flatMap((match) => {
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
  const match = /^I[.]?=.*?A(?=[.]*$)/.exec(sentence.codes);
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

/** Whether the text is spoken of in the very paragraph, or only carried over from an earlier one. */
function isAnchored(document: Document, referent: Referent | undefined, sentence: ChunkedSentence): boolean {
  const said = referent?.sentences ?? [];
  return said.length === 0 || said.some((s) => document.sentences[s]?.block === sentence.sentence.block);
}

function place(
  document: Document,
  sentence: ChunkedSentence,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const first = sentence.chunks[Math.max(0, from)];
  const last = sentence.chunks[Math.min(sentence.chunks.length - 1, to)];
  return { start: first?.start ?? sentence.sentence.start, end: last?.end ?? document.text.length };
}

/** Slots that follow one another and do not repeat an option are one tally. */
function tallies(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  slots: readonly Slot[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: { slots: Slot[]; referent: Referent | undefined } | undefined;
  const close = (): void => {
    if (open !== undefined) drafts.push(tally(document, sentence, open.slots, open.referent));
    open = undefined;
  };
  for (const slot of slots) {
    const referent = texts.referentAt(sentence.index, slot.at);
    if (slot.group !== undefined) {
      drafts.push(groupCount(document, sentence, slot, referent));
      continue;
    }
    const last = open?.slots[open.slots.length - 1];
    const apart = last !== undefined && /[;Q]/.test(sentence.codes.slice(last.to, slot.from));
    if (
      open === undefined ||
      apart ||
      open.slots.some((s) => s.option === slot.option) ||
      open.slots[0]?.modality !== slot.modality
    ) {
      close();
      open = { slots: [slot], referent };
    } else open.slots.push(slot);
  }
  close();
  return drafts.filter(isOfUNSize);
}

/** More votes than the United Nations has members are a parliament's. */
function isOfUNSize(draft: Draft): boolean {
  const counts = Object.values(draft.numbers ?? {}).map((c) => (typeof c === "number" ? c : c.value));
  return counts.every((n) => Number.isInteger(n) && n <= 193);
}

function tally(
  document: Document,
  sentence: ChunkedSentence,
  slots: readonly Slot[],
  referent: Referent | undefined,
): Draft {
  const from = Math.min(...slots.map((s) => s.from));
  const to = Math.max(...slots.map((s) => s.to));
  return {
    ...place(document, sentence, from, to),
    aside: ASIDE.test(document.text.slice(sentence.sentence.start, sentence.sentence.end)),
    ...(slots.some((s) => s.weak === true) ? { weak: true } : {}),
    type: "tally",
    modality: slots[0]?.modality ?? "asserted",
    numbers: Object.fromEntries(slots.map((s) => [s.option, s.count])),
    sentence: sentence.index,
    referent,
    because: slots.map((s) => s.because).join("+"),
  };
}

/** Words of the votes that stand beside the one on a text. */
const ASIDE =
  /motion|ruling|ruled|appeal|procedur|two[- ]thirds|important question|whether|amendment|paragraph|provision|separate vote|postpone|adjourn|priority|agenda|secret ballot|open (?:vote|meeting)|committee|earlier|decided/i;

function groupCount(document: Document, sentence: ChunkedSentence, slot: Slot, referent: Referent | undefined): Draft {
  return {
    ...place(document, sentence, slot.from, slot.to),
    type: "count",
    modality: slot.modality,
    numbers: { [slot.option]: slot.count },
    group: claimedActors(document, sentence, slot.group ?? []),
    sentence: sentence.index,
    referent,
    because: `group-${slot.because}`,
  };
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

/** Members whose name in the UN's lists is, in the press, as often another's. */
const FORMAL: Readonly<Record<string, string>> = { Congo: "COG", Yemen: "YEM", Guinea: "GIN" };

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

/** The members that actors stand for. An ambiguous form, an observer or a stranger leaves the list unclear. */
export function claimedActors(
  document: Document,
  sentence: ChunkedSentence,
  chunks: readonly number[],
  except: readonly number[] = [],
): ClaimedActors {
  const mentions = (indices: readonly number[]): readonly ActorMention[] =>
    actorsOf(sentence.chunks, indices).flatMap((i) => document.actors[i] ?? []);
  const named = mentions(chunks);
  const bracketed = chunks.some((c) => sentence.codes[c - 1] === "(");
  const formal = named.length >= 6 || (bracketed && named.length > 1);
  const certain = (list: readonly ActorMention[]): readonly MemberCode[] => [
    ...new Set(
      list.flatMap((m) => {
        if (m.group !== undefined) return [];
        // in a formal list names are the UN's own: "Congo" is the Republic of the Congo
        const own = formal ? FORMAL[document.text.slice(m.start, m.end)] : undefined;
        if (own !== undefined) return [own as MemberCode];
        return m.codes.length === 1 && !m.ambiguous ? m.codes : [];
      }),
    ),
  ];
  const members = certain(named);
  const groups = [...new Set(named.flatMap((m) => m.group ?? []))];
  const others = chunks.map((c) => sentence.chunks[c]?.others).find((n) => n !== undefined);
  return {
    members,
    groups,
    except: certain(mentions(except)),
    unclear: named.some((m) => m.group === undefined && (m.ambiguous || m.codes.length !== 1)),
    ...(others === undefined ? {} : { others }),
  };
}
