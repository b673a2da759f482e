import { unreachable } from "#basics";
import type { Option } from "#record";
import type { Flip, history, Move, WhatIfRefusal } from "#rules";
import { LACKING } from "./decision.ts";
import { type NameOf, plural, theName, theNames } from "./names.ts";
import { MAJORITY_WORDS } from "./requirement.ts";

const DID: { readonly [O in Option]: string } = {
  yes: "that voted in favour",
  no: "that voted against",
  abstaining: "that abstained",
  "not-voting": "that did not vote",
};
const DONE: { readonly [O in Option]: string } = {
  yes: "voted in favour",
  no: "voted against",
  abstaining: "abstained",
  "not-voting": "stayed away",
};

/** "It would have been adopted had 2 of those that abstained voted in favour." */
export function flipWords(flip: Flip, name: NameOf): string {
  const would = flip.outcome === "adopted" ? "It would have been adopted" : "It would not have been adopted";
  if (flip.kind === "majority") return `${would} had the question needed ${MAJORITY_WORDS[flip.majority]}.`;
  return `${would} had ${flip.moves.map((move) => moveWords(move, name)).join(", and ")}.`;
}

function moveWords(move: Move, name: NameOf): string {
  const done = DONE[move.to];
  if (move.among === undefined) {
    return `${move.from === undefined ? plural(move.count, "member") : `${move.count} of those ${DID[move.from]}`} ${done}`;
  }
  if (move.among.length === move.count) return `${theNames(move.among, name)} ${done}`;
  const names = move.among.map((code) => theName(code, name));
  const choice = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  return move.count === 1 ? `${choice} ${done}` : `${move.count} of ${theNames(move.among, name)} ${done}`;
}

/** Why a vote cannot be imagined otherwise in the way asked for, and what to do about it. */
export function whatIfRefusalWords(refusal: WhatIfRefusal, name: NameOf): string {
  switch (refusal.kind) {
    case "no-such-member":
      return `${refusal.member} is no member's code on this record; use a three-letter code such as USA.`;
    case "no-seat":
      return `${name(refusal.member)} had no seat in this body that day; let it join instead.`;
    case "has-a-seat":
      return `${name(refusal.member)} had a seat already; change its vote instead.`;
    case "position-unknown":
      return `No source tells how ${name(refusal.member)} voted, so its vote cannot be taken from one side and given to another.`;
    default:
      return unreachable(refusal);
  }
}

/** Why a recomputed outcome is not the stated one. */
export function differenceWords(difference: history.Difference, name: NameOf): string {
  switch (difference.kind) {
    case "undetermined":
      return `no source states ${LACKING[difference.lacks]}`;
    case "other-majority":
      return `the stated outcome is right if the question needed ${MAJORITY_WORDS[difference.fits]}; the record does not say so`;
    case "vetoes":
      return `the record names ${difference.stated.length === 0 ? "no veto" : theNames(difference.stated, name)}, the votes show ${difference.found.length === 0 ? "none" : theNames(difference.found, name)}`;
    case "no-majority-fits":
      return "no majority gives the stated outcome: the figures or the outcome are wrong in the source";
    default:
      return unreachable(difference);
  }
}
