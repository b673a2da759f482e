import { THRESHOLDS } from "../thresholds.ts";
import type { Accusation } from "./accusation.ts";
import { isNamed } from "./ties.ts";

// Doubts whether the veto that is told is one on the text.

/** Of an adopted text few say that it was vetoed: not where it is beyond doubt which text is meant. */
export function isOfAdoptedText(about: Accusation): boolean {
  const { vote, score } = about;
  return vote.outcome === "adopted" && (score < THRESHOLDS.sure || isSomeVeto(about)) && !isNamed(about);
}

/** "Owing to a Russian veto": one of many, at any time. */
function isSomeVeto({ document: { text }, claim: { because, start } }: Accusation): boolean {
  return because === "whose-veto" && /\ban?\s$/i.test(text.slice(Math.max(0, start - 4), start));
}

/** The sentence tells of a veto, and what was vetoed is the Council's. */
export function isOfVetoedText({ linked: { of }, vote, claim: { sentence } }: Accusation): boolean {
  return vote.body !== "security-council" && of.claims.some((c) => c.type === "veto" && c.sentence === sentence);
}

/** More than three have never cast a veto together: so many are named as those who may. */
export function isOfAllWhoCan({ claim: { position } }: Accusation): boolean {
  return (position?.actors.members.length ?? 0) > 3;
}
