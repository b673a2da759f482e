import { OPTIONS, type Statement, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { SEATS_IN_COUNCIL } from "../council.ts";
import type { Document } from "../document.ts";
import type { Alternative, Finding, Measure, Note, VerdictKind } from "../finding.ts";
import type { LazyList } from "../link/lazy-list.ts";
import type { Linked, Ranked } from "../link/linked.ts";
import { rankWithout, rankWithoutOwn } from "../link/rank.ts";
import { WEIGHTS } from "../link/score.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { hasItsDay } from "./doubt-of-day.ts";
import { doubtOf } from "./doubts.ts";
import { hedgeOf } from "./hedges.ts";
import { kindDiffers, lender, mixedUp } from "./lender.ts";
import { looseWords } from "./loose-words.ts";
import { isNearLargeResult } from "./near-result.ts";
import { isOfOppositeSense } from "./opposite-sense.ts";
import { isPinned } from "./pinned.ts";
import { isOfOneStory, kindOfLoan } from "./same-story.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { isOfItsSponsor, isOfItsTime } from "./told-beside.ts";
import { vetoInCouncil } from "./veto-in-council.ts";

/** What the judge says of a claim; the reader makes a finding of it. */
export interface Judgement {
  readonly verdict: VerdictKind;
  readonly note?: Note;
  /** Rows of the votes it speaks of, best first. */
  readonly rows: readonly number[];
  readonly correct?: NonNullable<Finding["correct"]>;
  readonly borrowedFrom?: number;
  readonly alternatives: readonly Alternative[];
  /** For a comparison: the number it was held against. */
  readonly measure?: Measure;
  /** For a quotation that is on record: where it was said. */
  readonly said?: Statement;
  readonly because: readonly string[];
}

/** Judges a claim about a vote: which vote, and whether it holds of it. Refuses where the vote is not sure. */
export function judgeVote(record: VotingRecord, document: Document, linked: Linked, claim: RawClaim): Judgement {
  if (claim.otherBody !== undefined) return refuse("not-in-record", "other-body", [], "other-body");
  const ranked = ranking(linked, claim).filter((r) => !isAhead(record, document, r.row));
  const best = ranked.at(0);
  const looksBack = best === undefined ? undefined : backToCouncil(record, linked, claim, best.row);
  if (looksBack !== undefined) return looksBack;
  // only the Council knows a veto, and it has no more than 15 voters
  const all = ranked.map((r) => candidateOf(record, document, r, claim));
  const bodies = bodiesOf(claim);
  const possible =
    bodies === "any"
      ? all
      : all.filter((c) => (bodies === "council") === (record.vote(c.row).body === "security-council"));
  // 21 votes for a Council's 12 are a slip, where no vote of the Assembly had them
  const isSlip = claim.type === "tally" && !possible.some((c) => c.holding.holds === true);
  const list = isSlip ? all : possible;
  const first = list.at(0);
  if (first === undefined) return refuse("not-in-record", "no-vote-found", [], "no-candidate");
  if (claim.modality !== "asserted") return notJudged(claim, first);
  // "two amendments": any of them may be meant
  const margin = linked.of.referent?.plural === true ? THRESHOLDS.plural : THRESHOLDS.margin;
  const near = list
    .takeWhile((c) => c.score >= first.score - margin, first.score - margin)
    .filter((c) => !isOfAnotherYear(record, document, linked, c.row));
  if (near.length === 0) return refuse("not-in-record", "no-vote-found", [], "vote-of-another-year");
  const fitting = near.find((c) => c.holding.holds === true);
  if (claim.type === "date" && fitting?.holding.note === "imprecise") {
    if (hasItsDay(document, linked, fitting.row, claim))
      return refuse("uncheckable", "ambiguous", [fitting.row], "its-day-stands-beside");
    // a day beside the right one is that of something else, unless it is beyond doubt which vote is meant
    if (fitting.score < THRESHOLDS.sure) return refuse("uncheckable", "ambiguous", [fitting.row], "link-not-sure");
  }
  if (fitting !== undefined && (first.score >= THRESHOLDS.known || fitting.full >= THRESHOLDS.known + 3)) {
    return supported(record, fitting, near);
  }
  if (first.score < THRESHOLDS.known) {
    const byItself = bestByItself(list, claim);
    return byItself === undefined
      ? refuse("not-in-record", "no-vote-found", [], "no-vote-near-enough")
      : supported(record, byItself, [byItself]);
  }
  const candidates = list.all();
  const meant = nearest(near);
  if (meant.holding.holds === undefined) {
    // the names of one vote of a story are not known, those of its sibling are, and they bear the claim out
    const sibling = candidates.find(
      (c) =>
        c.score >= first.score - THRESHOLDS.sibling &&
        isOfOneStory(record, meant.row, c.row) &&
        c.holding.holds === true,
    );
    return sibling === undefined ? unknown(record, meant, near) : supported(record, sibling, [meant, ...near]);
  }
  if (claim.weak === true && ["outcome", "veto", "tally"].includes(claim.type) && !isWeakSlip(record, meant, claim))
    return refuse("uncheckable", "ambiguous", [meant.row], "words-tell-too-little");
  const borrowed = lender(record, candidates, meant, claim);
  // a motion's or an amendment's own figures, in a sentence that speaks of one, were not borrowed
  if (borrowed !== undefined && claim.aside === true && kindDiffers(record, meant, borrowed))
    return supported(record, borrowed, near);
  if (borrowed !== undefined && isOfItsTime(record, document, claim, meant.row, borrowed.row))
    return supported(record, borrowed, near);
  if (borrowed !== undefined && isOfItsSponsor(record, document, linked, claim, meant.row, borrowed.row))
    return supported(record, borrowed, near);
  // carried over from another paragraph, the text may be either of the two
  if (borrowed !== undefined && claim.anchored === false) return supported(record, borrowed, [meant, ...near]);
  if (isOfOppositeSense(document, claim, meant.holding))
    return refuse("uncheckable", "ambiguous", [meant.row], "may-be-of-the-opposite-sense");
  if (borrowed !== undefined && meant.holding.settled && meant.score >= THRESHOLDS.contradict)
    return (
      doubted(meant, mixedUp(record, document, meant, borrowed, claim)) ?? conflated(record, meant, borrowed, near)
    );
  if ((claim.type === "date" || claim.type === "body") && !isPinned(record, document, linked, meant.row, claim)) {
    // not named otherwise, the vote is the one that all the words point to, those of the claim among them
    const pointed = candidates.reduce((a, b) => (b.full > a.full ? b : a));
    return claim.type === "body" && pointed.full >= THRESHOLDS.known && pointed.holding.holds === true
      ? supported(record, pointed, [])
      : refuse("uncheckable", "ambiguous", [meant.row], "vote-not-named");
  }
  if (!meant.holding.settled) return refuse("uncheckable", "unverified-record", [meant.row], "record-doubts-itself");
  if (meant.score + weightOfRight(claim, meant.holding) < THRESHOLDS.contradict)
    return refuse("uncheckable", "ambiguous", [meant.row], "link-not-sure");
  const vote = record.vote(meant.row);
  const doubt =
    doubtOf(document, linked, vote, meant, claim) ??
    looseWords(record, document, vote, meant.row, claim) ??
    hedgeOf(document, claim, meant.score);
  const refused = doubted(meant, doubt);
  if (refused !== undefined) return refused;
  return {
    verdict: "contradicted",
    rows: [meant.row],
    ...(meant.holding.note === undefined ? {} : { note: meant.holding.note }),
    ...(meant.holding.correct === undefined ? {} : { correct: meant.holding.correct }),
    alternatives: near
      .filter((c) => c !== meant)
      .slice(0, 3)
      .map((c) => alternative(record, c, "reading")),
    because: ["differs", `link:${meant.score.toFixed(1)}`],
  };
}

/** Fewer names than these are right by chance. */
const FEWEST_RIGHT = 3;

/** Of a list of those who voted against or abstained the names that are right tell which vote is meant, whatever is wrong of the others. */
function weightOfRight({ position }: RawClaim, { fit, compared }: Candidate["holding"]): number {
  if (position === undefined || position.negated || position.like !== undefined || position.option === "yes") return 0;
  return fit >= FEWEST_RIGHT && fit * 2 > compared ? WEIGHTS.stanceRare * Math.sqrt(fit) : 0;
}

/** "134 countries condemned the annexations", where 143 did: beyond doubt of that vote, and all but its figure. */
function isWeakSlip(record: VotingRecord, meant: Candidate, claim: RawClaim): boolean {
  return (
    claim.type === "tally" && meant.score >= THRESHOLDS.sure && isNearLargeResult(claim, record.vote(meant.row).tally)
  );
}

/** Figures are as sure as one another, so none of them chooses the vote for another one, unless nothing else tells which it is. */
function ranking(linked: Linked, claim: RawClaim): LazyList<Ranked> {
  const without = rankWithout(linked, claim);
  if (claim.type !== "tally" || (without.at(0)?.score ?? 0) >= THRESHOLDS.known) return without;
  return rankWithoutOwn(linked, claim);
}

/** A vote after the day of the article: told of by no article. */
export function isAhead(record: VotingRecord, { published }: Document, row: number): boolean {
  return published !== undefined && (record.columns.day[row] ?? 0) > published + 1;
}

/** In days: told as news, and long over. */
const NEWS = 30;
const LONG_OVER = 200;

/**
 * A vote of an earlier year, where the article tells of one on a day of the last weeks: the text comes back every year, and the vote of this one is
 * not on record. Not where its symbol or its whole result names the vote.
 */
function isOfAnotherYear(record: VotingRecord, { published }: Document, { of }: Linked, row: number): boolean {
  if (published === undefined || of.days.length === 0 || of.symbols.length > 0) return false;
  if ((record.columns.day[row] ?? 0) >= published - LONG_OVER || of.days.some((d) => d.from < published - NEWS))
    return false;
  const { tally } = record.vote(row);
  const told = OPTIONS.filter((o) => tally[o] !== undefined && of.claims.some((c) => c.numbers?.[o] === tally[o]));
  return told.length < 2;
}

/** Where the vote can have been: a veto is the Council's, and so many votes are not. */
function bodiesOf({ type, numbers }: RawClaim): "any" | "council" | "others" {
  if (type === "veto") return "council";
  if (type !== "tally") return "any";
  const votes = Object.values(numbers ?? {}).map((n) => (typeof n === "number" ? n : n.op === "<=" ? 0 : n.value));
  return votes.every((n) => n <= SEATS_IN_COUNCIL) ? "any" : "others";
}

/** A veto told in an article on a vote of the Assembly. */
function backToCouncil(record: VotingRecord, linked: Linked, claim: RawClaim, meant: number): Judgement | undefined {
  if (claim.type !== "veto" || claim.modality !== "asserted" || linked.of.body === "security-council") return undefined;
  if (record.vote(meant).body === "security-council") return undefined;
  const row = vetoInCouncil(record, linked, claim, meant);
  return row === undefined
    ? undefined
    : { verdict: "supported", rows: [row], alternatives: [], because: ["veto-of-them-in-council"] };
}

function refuse(verdict: VerdictKind, note: Note, rows: readonly number[], because: string): Judgement {
  return { verdict, note, rows, alternatives: [], because: [because] };
}

/** What would be called wrong, were there not this doubt. */
function doubted(meant: Ranked, doubt: string | undefined): Judgement | undefined {
  return doubt === undefined ? undefined : refuse("uncheckable", "ambiguous", [meant.row], doubt);
}

const NOTE_OF_MODALITY: Readonly<Record<string, Note>> = {
  forecast: "forecast",
  hypothetical: "hypothetical",
  directive: "directive",
  question: "question",
  figurative: "figurative",
  reported: "opinion",
};

/** Forecasts, conditions, demands and figures of speech are not facts of a vote. */
function notJudged(claim: RawClaim, top: Ranked): Judgement {
  const rows = top.score >= THRESHOLDS.contradict ? [top.row] : [];
  return refuse("uncheckable", NOTE_OF_MODALITY[claim.modality] ?? "opinion", rows, `modality:${claim.modality}`);
}

function supported(record: VotingRecord, fitting: Candidate, near: readonly Candidate[]): Judgement {
  const rivals = near.filter(
    (c, i) => c.row !== fitting.row && c.holding.holds === false && near.findIndex((d) => d.row === c.row) === i,
  );
  const note =
    fitting.holding.note ??
    (rivals.length > 0 && rivals[0] !== undefined && rivals[0].score > fitting.score ? "ambiguous" : undefined);
  return {
    verdict: "supported",
    rows: [fitting.row],
    ...(note === undefined ? {} : { note }),
    ...(fitting.holding.correct === undefined ? {} : { correct: fitting.holding.correct }),
    alternatives: rivals.slice(0, 3).map((c) => alternative(record, c, "reading")),
    because: ["fits", `link:${fitting.score.toFixed(1)}`],
  };
}

/** A whole tally that stands on the record of one candidate only names its vote by itself. */
function bestByItself(candidates: LazyList<Candidate>, claim: RawClaim): Candidate | undefined {
  if (claim.type !== "tally" || Object.keys(claim.numbers ?? {}).length < 3) return undefined;
  const whole = candidates.all().filter((c) => c.holding.holds === true && c.holding.compared >= 3);
  return whole.length === 1 && (whole[0]?.full ?? 0) >= THRESHOLDS.known ? whole[0] : undefined;
}

/** Where no candidate in reach fits, the one that fits most is meant: a wrong figure beside two right ones. */
function nearest(near: readonly Candidate[]): Candidate {
  return near.reduce((best, c) => (c.holding.fit > best.holding.fit ? c : best));
}

function unknown(record: VotingRecord, meant: Candidate, near: readonly Candidate[]): Judgement {
  const vote = record.vote(meant.row);
  const silent = vote.rollCall === "none" || meant.holding.compared === 0;
  return {
    verdict: silent ? "not-in-record" : "uncheckable",
    ...(meant.holding.note === undefined ? {} : { note: meant.holding.note }),
    rows: [meant.row],
    alternatives: near
      .filter((c) => c !== meant && c.holding.holds !== undefined)
      .slice(0, 2)
      .map((c) => alternative(record, c, "reading")),
    because: ["record-does-not-say"],
  };
}

function conflated(record: VotingRecord, meant: Candidate, borrowed: Candidate, near: readonly Candidate[]): Judgement {
  return {
    verdict: "conflated",
    rows: [meant.row],
    ...(meant.holding.correct === undefined ? {} : { correct: meant.holding.correct }),
    borrowedFrom: borrowed.row,
    alternatives: [
      { vote: record.vote(borrowed.row).id, verdict: "supported", why: kindOfLoan(record, meant.row, borrowed.row) },
      ...near
        .filter((c) => c !== meant && c.row !== borrowed.row)
        .slice(0, 2)
        .map((c) => alternative(record, c, "reading")),
    ],
    because: ["differs", "fits-another-vote", `link:${meant.score.toFixed(1)}`],
  };
}

function alternative(record: VotingRecord, candidate: Candidate, why: string): Alternative {
  const verdict =
    candidate.holding.holds === true ? "supported" : candidate.holding.holds === false ? "contradicted" : "uncheckable";
  return { vote: record.vote(candidate.row).id, verdict, why };
}
