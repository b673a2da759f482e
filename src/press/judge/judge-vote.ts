import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Note } from "../finding.ts";
import type { Linked } from "../link/linked.ts";
import { accuse } from "./accuse.ts";
import { hasItsDay } from "./doubts/day.ts";
import type { Doubts } from "./doubts/doubts.ts";
import { type Heard, type Hearing, inReach, nearest, onlyByItsFigures, possibleVotes, ranking } from "./hearing.ts";
import { type Judgement, refuse } from "./judgement.ts";
import { isOfOneStory } from "./same-story.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { supported, unknown } from "./verdicts.ts";
import { vetoInCouncil } from "./veto-in-council.ts";

/**
 * Judges a claim about a vote: which vote, and whether it holds of it. The steps are asked in their order, and the first that knows an answer gives
 * it; only the last one calls a claim wrong. Refuses where the vote is not sure.
 */
export function judgeVote(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  doubts: Doubts,
): Judgement {
  if (claim.otherBody !== undefined) return refuse("not-in-record", "other-body", [], "other-body");
  const ranked = ranking(record, document, linked, claim);
  const vetoed = backToCouncil(record, linked, claim, ranked.at(0)?.row);
  if (vetoed !== undefined) return vetoed;
  const list = possibleVotes(record, document, ranked, claim);
  const first = list.at(0);
  if (first === undefined) return refuse("not-in-record", "no-vote-found", [], "no-candidate");
  const hearing = { record, document, linked, claim, list, first };
  if (claim.modality !== "asserted") return notJudged(hearing);
  const near = inReach(hearing);
  if (near.length === 0) return refuse("not-in-record", "no-vote-found", [], "vote-of-another-year");
  const heard: Heard = { ...hearing, near, meant: nearest(near) };
  return borneOut(heard) ?? tooFar(heard) ?? notOnRecord(heard) ?? accuse(heard, doubts);
}

/** A veto told in an article on a vote of the Assembly is one of the Council's. */
function backToCouncil(
  record: VotingRecord,
  linked: Linked,
  claim: RawClaim,
  meant: number | undefined,
): Judgement | undefined {
  if (claim.type !== "veto" || claim.modality !== "asserted" || linked.of.body === "security-council") return undefined;
  if (meant === undefined || record.vote(meant).body === "security-council") return undefined;
  const row = vetoInCouncil(record, linked, claim, meant);
  return row === undefined
    ? undefined
    : { verdict: "supported", rows: [row], alternatives: [], because: ["veto-of-them-in-council"] };
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
function notJudged({ claim, first }: Hearing): Judgement {
  const rows = first.score >= THRESHOLDS.contradict ? [first.row] : [];
  return refuse("uncheckable", NOTE_OF_MODALITY[claim.modality] ?? "opinion", rows, `modality:${claim.modality}`);
}

/** The claim is true of a vote in reach. */
function borneOut({ record, document, linked, claim, first, near }: Heard): Judgement | undefined {
  const fitting = near.find((c) => c.holding.holds === true);
  if (fitting === undefined) return undefined;
  if (claim.type === "date" && fitting.holding.note === "imprecise") {
    if (hasItsDay({ document, linked, row: fitting.row, claim }))
      return refuse("uncheckable", "ambiguous", [fitting.row], "its-day-stands-beside");
    // a day beside the right one is that of something else, unless it is beyond doubt which vote is meant
    if (fitting.score < THRESHOLDS.sure) return refuse("uncheckable", "ambiguous", [fitting.row], "link-not-sure");
  }
  return first.score >= THRESHOLDS.known || fitting.full >= THRESHOLDS.known + 3
    ? supported(record, fitting, near)
    : undefined;
}

/** No vote is near enough for the claim to be held against. */
function tooFar({ record, claim, list, first }: Heard): Judgement | undefined {
  if (first.score >= THRESHOLDS.known) return undefined;
  const byItself = onlyByItsFigures(list, claim);
  return byItself === undefined
    ? refuse("not-in-record", "no-vote-found", [], "no-vote-near-enough")
    : supported(record, byItself, [byItself]);
}

/** The record does not know. Where the names of one vote of a story are not known, those of its sibling may be, and bear the claim out. */
function notOnRecord({ record, list, first, near, meant }: Heard): Judgement | undefined {
  if (meant.holding.holds !== undefined) return undefined;
  const sibling = list
    .all()
    .find(
      (c) =>
        c.score >= first.score - THRESHOLDS.sibling &&
        isOfOneStory(record, meant.row, c.row) &&
        c.holding.holds === true,
    );
  return sibling === undefined ? unknown(record, meant, near) : supported(record, sibling, [meant, ...near]);
}
