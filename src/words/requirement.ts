import { unreachable } from "#basics";
import type { Majority } from "#record";
import type { Basis, Requirement } from "#rules";

export const MAJORITY_WORDS: { readonly [M in Majority]: string } = {
  "one-third": "a third of the members present and voting",
  simple: "a majority of the members present and voting",
  "two-thirds": "two thirds of the members present and voting",
  "council-procedural": "the votes a procedural matter needs, without a veto",
  "council-substantive": "the votes a matter of substance needs, and no permanent member against",
  absolute: "a majority of all members",
  "two-thirds-of-members": "two thirds of all members",
};

/** Which majority was needed and why that one, in one sentence. */
export function requirementWords(requirement: Requirement): string {
  if (requirement.majority === undefined) return "Which majority was needed cannot be told from the record.";
  const words = requirement.words === undefined ? "" : ` (${requirement.words})`;
  const doubt =
    requirement.sure === "believed" || requirement.sure === "disputed" ? " This is believed, not checked." : "";
  return `Needed: ${MAJORITY_WORDS[requirement.majority]}, ${basisWords(requirement.basis)}${words}.${doubt}`;
}

function basisWords(basis: Basis): string {
  switch (basis) {
    case "stated":
      return "as the record states";
    case "assumed":
      return "as assumed here";
    case "important-question":
      return "as an important question";
    case "text-of-important-question":
      return "as the text it belongs to is an important question";
    case "emergency-session":
      return "as texts of emergency special sessions are treated as important questions";
    case "admission":
      return "as it is an admission to membership";
    case "other-question":
      return "as it is not an important question";
    case "not-said":
      return "unless it was an important question, which the record does not say";
    case "motion":
      return "as for every procedural motion";
    case "reconsideration":
      return "as it reconsiders what was decided";
    case "additional-item":
      return "as for every item added to the agenda of a regular session";
    case "special-session-item":
      return "as for every item added to the agenda of a special session";
    case "early-consideration":
      return "as it takes up an added item before its seven days";
    case "report-debate":
      return "as for a debate on the report of a committee";
    case "ruling":
      return "or the ruling stands";
    case "committee":
      return "as for everything in a committee";
    case "council-procedure":
      return "as it is a matter of procedure";
    case "council-substance":
      return "as it is not a matter of procedure";
    case "preliminary-question":
      return "as the question whether a matter is procedural is itself one of substance";
    case "call-for-emergency-session":
      return "as a call for an emergency special session is procedural";
    case "judges":
      return "as for the election of judges, without distinction of permanent members";
    case "election":
      return "as for this election";
    default:
      return unreachable(basis);
  }
}
