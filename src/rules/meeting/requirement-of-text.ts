import type { Majority } from "#record";
import type { Ballot } from "../ballot.ts";
import type { ProvisionId } from "../provision.ts";
import { requirementFor } from "../required-majority.ts";
import type { Basis, Requirement } from "../requirement.ts";
import { motionName } from "./motion.ts";
import type { MeetingState, PutQuestion } from "./state.ts";
import { textOf } from "./state.ts";

/** The requirement that a ruling of the chair fixes for a text. */
export function rulingRequirement(state: MeetingState, majority: Majority): Requirement {
  return fixed(majority, "ruling", [state.profile.rules["point-of-order"], ruleOf(majority)]);
}

/** The requirement that the body's own decision on the majority fixes. */
export function decidedRequirement(majority: Majority): Requirement {
  const basis: Basis = majority === "two-thirds" ? "important-question" : "other-question";
  if (majority === "council-procedural")
    return fixed(majority, "council-procedure", ["statement-1945", "charter-27-2"]);
  return fixed(majority, basis, ["charter-18-3", ruleOf(majority)]);
}

function ruleOf(majority: Majority): ProvisionId {
  switch (majority) {
    case "two-thirds":
      return "rules-ga-83";
    case "simple":
      return "rules-ga-85";
    case "council-procedural":
      return "charter-27-2";
    default:
      return "charter-27-3";
  }
}

function fixed(majority: Majority, basis: Basis, cites: readonly [ProvisionId, ...ProvisionId[]]): Requirement {
  return { majority, basis, rule: cites.at(-1) ?? cites[0], cites, sure: "verified" };
}

/** A question of this meeting as a ballot without figures, with the majority it needs. */
export function ballotFor(state: MeetingState, question: PutQuestion): Ballot {
  const bare = {
    body: state.profile.body,
    date: state.date,
    counts: {},
    ...(state.session === undefined ? {} : { session: state.session }),
  };
  switch (question.kind) {
    case "motion": {
      const { motion } = question.motion;
      const own = state.profile.majorities[motion];
      const ballot: Ballot = { ...bare, kind: "procedural", motion: motionName(motion) };
      return own === undefined
        ? ballot
        : { ...ballot, requirement: fixed(own, "motion", [state.profile.rules.majority]) };
    }
    case "ruling": {
      const own = state.profile.majorities.appeal;
      const ballot: Ballot = { ...bare, kind: "ruling", polarity: question.polarity };
      return own === undefined
        ? ballot
        : { ...ballot, requirement: fixed(own, "ruling", [state.profile.rules.majority]) };
    }
    case "text":
    case "part":
      return textBallot(state, bare, question);
  }
}

function textBallot(
  state: MeetingState,
  bare: Pick<Ballot, "body" | "date" | "counts">,
  question: Extract<PutQuestion, { readonly kind: "text" | "part" }>,
): Ballot {
  const text = textOf(state, question.text);
  const kind = question.kind === "part" ? "part" : text?.to === undefined ? "draft-resolution" : "amendment";
  const ballot: Ballot = { ...bare, kind };
  const own = question.kind === "text" ? text?.requirement : undefined;
  if (own !== undefined) return { ...ballot, requirement: own };
  const parent = question.kind === "part" ? text : text?.to === undefined ? undefined : textOf(state, text.to);
  if (parent === undefined) return { ...ballot, requirement: requirementFor(ballot) };
  const above = ballotFor(state, { kind: "text", text: parent.id }).requirement;
  return { ...ballot, requirement: requirementFor(ballot, above === undefined ? undefined : { requirement: above }) };
}
