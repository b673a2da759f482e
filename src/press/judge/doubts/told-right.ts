import { type MemberCode, OPTIONS } from "#record";
import type { RawClaim } from "../../claims/raw-claim.ts";
import type { Judged, Judgement } from "../judgement.ts";
import { isNearResult, LARGE } from "../near-result.ts";
import type { Alarm } from "./alarm.ts";
import { isRight } from "./tellings.ts";

/** Another claim has right what is wrong in this one, whose words are weak. Who is told to have voted otherwise as well voted so on another text. */
export function isToldRight(alarm: Alarm): boolean {
  const { claim, judgement, right } = alarm;
  const isOther = judgement.verdict === "conflated" && claim.type === "position";
  if (!isOther && isStrong(claim)) return false;
  return (areToldRight(alarm) && !isAmongOthers(alarm)) || right.some((r) => tellsRight(r, alarm));
}

/** Words that leave little room for another meaning: a whole tally, a body that decides, a member that votes. */
function isStrong(claim: RawClaim): boolean {
  switch (claim.type) {
    case "tally":
      return Object.values(claim.numbers ?? {}).filter((n) => typeof n === "number").length >= 3;
    case "outcome":
      return claim.weak !== true && claim.tight === true && STRONG_OUTCOMES.has(claim.because);
    case "position":
      return claim.weak !== true && STRONG_POSITIONS.has(claim.because) && claim.position?.actors.groups.length === 0;
    default:
      return false;
  }
}

const STRONG_OUTCOMES = new Set(["body-adopted", "body-rejected", "text-passed", "text-failed"]);
const STRONG_POSITIONS = new Set(["voted-for", "voted-against", "abstained"]);

/** Whether the members whose position is wrong in one claim are all told of rightly in others. */
function areToldRight({ claim, judgement, right }: Alarm): boolean {
  if (claim.type !== "position") return false;
  const told = new Set(
    right.flatMap(({ claim: { type, position } }): readonly MemberCode[] =>
      type === "position" || type === "veto" ? (position?.actors.members ?? []) : [],
    ),
  );
  const mistaken = judgement.correct?.positions ?? [];
  return mistaken.length > 0 && mistaken.every(({ state }) => told.has(state));
}

/** "China abstained, Serbia against": what others did of this text is told right in the same sentence, so this is told of it too. */
function isAmongOthers({ claim, judgement, beside, row }: Alarm): boolean {
  const members = claim.position?.actors.members ?? [];
  return (
    judgement.verdict === "contradicted" &&
    beside.some(
      (j) =>
        isRight(j) &&
        j.claim.type === "position" &&
        j.claim.referent === claim.referent &&
        j.judgement.rows[0] === row &&
        j.claim.position?.actors.groups.length === 0 &&
        !j.claim.position.actors.members.some((m) => members.includes(m)),
    )
  );
}

/** Whether what is wrong in one claim is right in another. */
function tellsRight({ claim: right }: Judged, alarm: Alarm): boolean {
  const { claim: wrong, judgement, tellings } = alarm;
  switch (wrong.type) {
    case "tally":
      return (
        right.type === "tally" &&
        !isSlipOnly(wrong, judgement) &&
        OPTIONS.every(
          (o) =>
            wrong.numbers?.[o] === undefined ||
            wrong.numbers[o] === judgement.correct?.numbers?.[o] ||
            typeof right.numbers?.[o] === "number",
        )
      );
    case "outcome":
      // that it was adopted says nothing of how, where it is beyond doubt which vote is meant
      if (
        wrong.outcome === "unanimous" &&
        right.outcome === "adopted" &&
        ((tellings.votes.size === 1 && wrong.because.startsWith("body-")) || isCalledByNumber(alarm))
      )
        return false;
      return (right.type === "outcome" && right.weak !== true) || right.type === "veto";
    default:
      return false;
  }
}

/** "Resolution 1776 was unanimously adopted": the number stands in the very sentence. */
function isCalledByNumber({ claim, document, vote }: Alarm): boolean {
  const sentence = document.sentences[claim.sentence];
  return (claim.referent?.symbols ?? []).some((at) => {
    const said = document.symbols[at];
    if (said === undefined || sentence === undefined || said.start < sentence.start || said.end > sentence.end)
      return false;
    return said.symbol === vote.id || (said.number !== undefined && vote.id.endsWith(`/${said.number}`));
  });
}

/** The figures are near the right ones, so who tells those elsewhere has slipped all the same; "nine votes are enough" may be of anything. */
function isSlipOnly(claim: RawClaim, { correct }: Judgement): boolean {
  const right = correct?.numbers ?? {};
  const figures = OPTIONS.flatMap((o) => claim.numbers?.[o] ?? []);
  const isAnything =
    figures.length === 1 &&
    claim.because.startsWith("votes-") &&
    figures.every((n) => typeof n === "number" && n < LARGE);
  return !isAnything && isNearResult(claim, right);
}
