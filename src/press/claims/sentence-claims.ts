import type { Document } from "../document.ts";
import { amongOwn, amongThem } from "./among-them.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { claimedActors } from "./claimed-actors.ts";
import { findCompany } from "./company.ts";
import { type Draft, place, whole } from "./draft.ts";
import { findHistory } from "./history.ts";
import { lostDashes } from "./lost-dashes.ts";
import { findOutcomes } from "./outcome.ts";
import { positions } from "./position.ts";
import type { RawClaim } from "./raw-claim.ts";
import { remarksOf } from "./remark.ts";
import { earlierFigures } from "./series.ts";
import { tallies } from "./tally.ts";
import type { Referent } from "./texts/referent.ts";
import type { TextMap } from "./texts/texts.ts";
import { readStatements } from "./voting/statement.ts";

/** What stands before a sentence. */
export interface Before {
  /** The last claim of the sentence before, where that is of the same paragraph. */
  readonly before: Draft | undefined;
  /** The figures or positions that sentence ended with, of whichever paragraph. */
  readonly told: Draft | undefined;
  /** All that was claimed so far. */
  readonly earlier: readonly Draft[];
  readonly previous: ChunkedSentence | undefined;
}

/** Everything a sentence claims. */
export function claimsOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  around: Before,
): readonly RawClaim[] {
  const { before, told } = around;
  const inScope = (chunk: number): boolean => {
    const scope = texts.scopeAt(sentence.index, chunk);
    return scope?.body !== "other" || isOfUN(scope.name);
  };
  const isBeside = (chunk: number): boolean => {
    const scope = texts.scopeAt(sentence.index, chunk);
    return scope?.body === "other" && isOfPersons(scope.name);
  };
  const outside = (chunk: number): string | undefined => {
    const scope = texts.scopeAt(sentence.index, chunk);
    return scope?.body === "other" && !isOfPersons(scope.name) ? scope.name : undefined;
  };
  const drafts: Draft[] = [
    ...votesOf(document, sentence, texts, { inScope, isBeside }, around),
    ...outcomesOf(document, sentence, texts, inScope),
  ];
  drafts.push(
    ...bodiesOf(document, sentence, texts, drafts),
    ...sponsorsOf(document, sentence, texts, inScope, drafts),
  );
  drafts.push(...remarksOf(document, sentence, texts, inScope, drafts.length > 0));
  drafts.push(...findCompany(document, sentence, texts, inScope));
  if (inScope(0)) {
    const current = texts.referentAt(sentence.index, 0);
    const beside = findHistory(document, sentence, current, drafts, before);
    // "it drew the most votes against since 1993": no position of whoever was named last
    const own = drafts.filter(
      (d) => d.type !== "position" || !beside.some((h) => h.position === undefined && h.start < d.end),
    );
    const news = drafts.find((d) => d.type === "tally" && d.tentative !== true) ?? told;
    drafts.splice(0, drafts.length, ...own, ...beside);
    drafts.push(...earlierFigures(document, sentence, { current, news }, drafts));
  }
  const rival = texts.rivalAt(sentence.index);
  return drafts
    .map((draft) =>
      whole(draft, {
        anchored: isAnchored(document, draft.referent, sentence),
        otherBody: outside(sentence.chunks.findLastIndex((c) => c.start < draft.end)),
        rival: rival === undefined || namesAmendment(sentence, draft) ? draft.rival : rival,
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a chunk stands in the scope of a body whose votes may be told of. */
type InScope = (chunk: number) => boolean;

/** Figures, and who voted how. States do not vote in a parliament: what is told of them beside one is of ours, where it is borne out. */
function votesOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  { inScope, isBeside }: { readonly inScope: InScope; readonly isBeside: InScope },
  { before, told: lastTold, earlier: drafts, previous }: Before,
): readonly Draft[] {
  const { slots, stances } = readStatements(
    document,
    sentence,
    before !== undefined || tellsOfVote(sentence, previous),
  );
  const own = tallies(
    document,
    sentence,
    texts,
    slots.filter((s) => inScope(s.to)),
  );
  const beside = tallies(
    document,
    sentence,
    texts,
    slots.filter((s) => isBeside(s.to)),
  ).map((draft): Draft => ({ ...draft, tentative: true }));
  const told = stances.flatMap((s) => {
    if (inScope(s.predicate.from)) return [s];
    return isBeside(s.predicate.from) ? [{ ...s, tentative: true as const }] : [];
  });
  const among =
    slots.length + stances.length === 0
      ? amongThem(document, sentence, texts, lastTold, drafts)
      : amongOwn(document, sentence, own);
  const runs = lostDashes(document, sentence, texts).filter((d) => inScope(chunkAt(sentence, d.start)));
  return [
    ...among,
    ...own,
    ...beside,
    ...runs,
    ...told.flatMap((stance) => positions(document, sentence, texts, stance)),
  ];
}

/** The sentence before is of this paragraph, and speaks of a body and its text or vote: "The Council met on a Brazilian text." */
function tellsOfVote({ sentence }: ChunkedSentence, previous: ChunkedSentence | undefined): boolean {
  return (
    previous?.sentence.block === sentence.block &&
    /G[^;]*[vV0T]|T[^;]*G/.test(previous.codes) &&
    !/[?]/.test(previous.codes)
  );
}

function chunkAt({ chunks }: ChunkedSentence, start: number): number {
  return chunks.findIndex((c) => c.end > start);
}

function outcomesOf(document: Document, sentence: ChunkedSentence, texts: TextMap, inScope: InScope): readonly Draft[] {
  return findOutcomes(sentence)
    .filter((o) => inScope(o.from))
    .map((o) => {
      const { start, end } = place(document, sentence, o.from, o.to);
      return {
        start,
        end,
        type: "outcome",
        modality: o.modality,
        outcome: o.outcome,
        weak: o.weak,
        tight: o.tight ? true : undefined,
        sentence: sentence.index,
        referent: texts.referentAt(sentence.index, o.object ?? o.from),
        because: o.because,
      };
    });
}

function bodiesOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  drafts: readonly Draft[],
): readonly Draft[] {
  return bodiesSaid(document, sentence).map((b) => {
    const at = place(document, sentence, b.from, b.to);
    // "the Council adopted another text": the body is that of the text whose fate is told, not of the one before
    const fate = drafts.find((d) => d.type === "outcome" && d.start < at.end && d.end > at.start);
    return {
      start: at.start,
      end: at.end,
      type: "body",
      modality: "asserted",
      body: b.body,
      weak: b.because === "body-decided" ? undefined : true,
      sentence: sentence.index,
      referent: fate?.referent ?? texts.referentAt(sentence.index, b.to),
      because: b.because,
    };
  });
}

function sponsorsOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  inScope: InScope,
  drafts: readonly Draft[],
): readonly Draft[] {
  return texts.sponsorsOf(sentence.index).flatMap((s): readonly Draft[] => {
    // a text that is only named, where nothing is said to have happened to it, is no news of its sponsor
    if (!inScope(s.from) || (s.naming && !drafts.some(isTold))) return [];
    const actors = claimedActors(document, sentence, s.actors);
    if (actors.members.length + actors.groups.length === 0) return [];
    const { start, end } = place(document, sentence, s.from, s.to);
    return [
      {
        start,
        end,
        type: "sponsor",
        modality: "asserted",
        sponsors: actors,
        // who else put it forward is not told
        weak: s.weak || actors.others !== undefined,
        naming: s.naming ? true : undefined,
        sentence: sentence.index,
        referent: texts.referentAt(sentence.index, s.object),
        because: s.because,
      },
    ];
  });
}

interface BodySaid {
  readonly from: number;
  readonly to: number;
  readonly body: "general-assembly" | "security-council";
  readonly because: string;
}

const BODY_DECIDED = codePattern(/G(?!=[.D]?[dz])(?=[^;dzvTEPAVnG"]{0,5}[dz])[^dz]*[dz]/g);
/** "The Council voted 93 to 18", "the Assembly demanded": less is said of which body it was, so it is told only where it is wrong. */
const BODY_ACTED = codePattern(/(?<!O)G[.,Dn]{0,5}[vy*rzd]/g);

/** "The Assembly failed to condemn it because Moscow vetoed the text", "vetoed it in the Assembly": no other body than the Council knows a veto. */
const VETO_IN_BODY = codePattern(
  /Gn[^;,WG]{0,4}(?:W|g|,?w)[.A'=]{0,3}x(?!(?:[TES].?)?[.]?G)|x[.TES'"-]{0,4}G(?![TES'])/g,
);

/** "It was adopted on Monday by the Council": told like the one before. */
const DECIDED_BY = codePattern(/(?:=[.D]?[dr]|[TESPo]z)[.D,]{0,4}gG(?![MU'])/g);

/** "The Security Council adopted …": which body is said to have decided. */
function bodiesSaid(document: Document, sentence: ChunkedSentence): readonly BodySaid[] {
  const said = (pattern: ReturnType<typeof codePattern>, because: string): readonly BodySaid[] =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const at = sentence.chunks[match.index + match[0].lastIndexOf("G")]?.at;
      const body = at === undefined ? undefined : document.bodies[at]?.body;
      return body === "general-assembly" || body === "security-council"
        ? [{ from: match.index, to: match.index + match[0].length - 1, body, because }]
        : [];
    });
  const decided = said(BODY_DECIDED, "body-decided");
  // "adopted after the Council had failed to adopt its own": which body did not act is said of another text
  const isOfOther = ({ from, to }: BodySaid): boolean =>
    decided.some((d) => d.from === from) || (decided.length > 0 && sentence.codes.slice(from, to + 1).includes("n"));
  const acted = [
    ...said(BODY_ACTED, "body-acted"),
    ...said(DECIDED_BY, "decided-by-body"),
    ...said(VETO_IN_BODY, "body-of-veto").filter((b) => b.body !== "security-council"),
  ];
  return [...decided, ...acted.filter((b) => !isOfOther(b))];
}

/** Bodies in which persons vote, and no states: parliaments, courts, governments, parties. Not the people at the polls, who are called by their state's name. */
function isOfPersons(name: string): boolean {
  return /parliament|congress|senat|\bhouse\b|court|cabinet|lawmaker|legislat|knesset|bundes|duma|\brada\b|sejm|riksdag|commons|\blords\b|chamber|deputies|\bmps\b|\bmeps\b|tories|labour|lib dems|republicans|democrats|judges|justices|jur(?:y|ors)|tribunal|majlis|sabha|\bdiet\b|cortes|storting|folketing|oireachtas|dáil|backbench|coalition|party|^ic[cj]$/i.test(
    name,
  );
}

/** Bodies of the United Nations family: their votes are told as not on record; those of parliaments and courts are none of ours. */
export function isOfUN(name: string): boolean {
  return /human rights council|economic and social council|trusteeship council|world health assembly|unesco|iaea|opcw|icao|\bwho\b|\bimo\b|conference of (the )?parties|\bilo\b|\bfao\b|unrwa/i.test(
    name,
  );
}

function isTold({ type, modality }: Draft): boolean {
  return modality === "asserted" && (type === "tally" || type === "position" || type === "outcome" || type === "veto");
}

/** "The amendment was adopted", "the amendment failed by 84 votes to 62": the words themselves say that the text as a whole is not meant. */
function namesAmendment({ codes, chunks }: ChunkedSentence, { type, start, end, referent }: Draft): boolean {
  if (referent?.kind !== "amendment") return false;
  if (type === "tally") return codes.includes("E") && !/[TPS]/.test(codes);
  return type === "outcome" && chunks.some((c) => c.code === "E" && start <= c.start && c.end <= end);
}

/** Whether the text is spoken of in the very paragraph, or only carried over from an earlier one. */
function isAnchored(document: Document, referent: Referent | undefined, sentence: ChunkedSentence): boolean {
  const said = referent?.sentences ?? [];
  return said.length === 0 || said.some((s) => document.sentences[s]?.block === sentence.sentence.block);
}
