import type { VotingRecord } from "#record";
import type { Candidate } from "./candidate.ts";
import { accusationOf } from "./doubts/accusation.ts";
import type { Doubts } from "./doubts/doubts.ts";
import { areWordsWeak } from "./doubts/figures.ts";
import { isPinned } from "./doubts/pinned.ts";
import type { Heard } from "./hearing.ts";
import { type Judgement, refuse } from "./judgement.ts";
import { lender } from "./lender.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { isOfItsSponsor, isOfItsTime } from "./told-beside.ts";
import { conflated, contradicted, supported } from "./verdicts.ts";

/** The claim is not so of the vote that is meant: it speaks of another one after all, or there is a doubt, or it is wrong. */
export function accuse(heard: Heard, doubts: Doubts): Judgement {
  const { record, document, linked, claim, list, near, meant } = heard;
  const other = lender(record, list.all(), meant, claim);
  const spared = other === undefined || isTooWeak(heard) ? pointedTo(heard) : toldOfOther(heard, other);
  if (spared !== undefined) return spared;
  const isMixedUp = meant.holding.settled && meant.score >= THRESHOLDS.contradict;
  const borrowed = isMixedUp ? other : undefined;
  const doubt = doubts.of(accusationOf({ record, document, linked, claim, ...meant, borrowed }));
  if (doubt !== undefined) return refuse("uncheckable", doubt.note ?? "ambiguous", [meant.row], doubt.name);
  return borrowed === undefined ? contradicted(record, meant, near) : conflated(record, meant, borrowed, near);
}

/** It is so of another vote of the story, and what stands beside it says that that one is meant. */
function toldOfOther({ record, document, linked, claim, near, meant }: Heard, other: Candidate): Judgement | undefined {
  // a motion's or an amendment's own figures, in a sentence that speaks of one, were not borrowed
  if (claim.aside === true && kindDiffers(record, meant, other)) return supported(record, other, near);
  if (isOfItsTime(record, document, claim, meant.row, other.row)) return supported(record, other, near);
  if (isOfItsSponsor(record, document, linked, claim, meant.row, other.row)) return supported(record, other, near);
  // carried over from another paragraph, the text may be either of the two
  return claim.anchored === false ? supported(record, other, [meant, ...near]) : undefined;
}

/** Words that tell so little are not told of another vote either. */
function isTooWeak({ record, claim, meant }: Heard): boolean {
  return (
    ["tally", "outcome", "veto"].includes(claim.type) &&
    areWordsWeak({ claim, vote: record.vote(meant.row), score: meant.score })
  );
}

/** An amendment and a text, or votes of two bodies. */
function kindDiffers(record: VotingRecord, a: Candidate, b: Candidate): boolean {
  const one = record.vote(a.row);
  const two = record.vote(b.row);
  return one.question.kind !== two.question.kind || one.body !== two.body;
}

/** A body of a vote that is not named otherwise: the vote is the one that all the words point to, the body among them. */
function pointedTo({ record, document, linked, claim, list, meant }: Heard): Judgement | undefined {
  if (claim.type !== "body" || isPinned({ record, document, linked, row: meant.row, claim })) return undefined;
  const pointed = list.all().reduce((a, b) => (b.full > a.full ? b : a));
  return pointed.full >= THRESHOLDS.known && pointed.holding.holds === true
    ? supported(record, pointed, [])
    : undefined;
}
