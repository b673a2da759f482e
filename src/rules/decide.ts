import { isCommittee, type MemberCode } from "#record";
import type { Ballot } from "./ballot.ts";
import { decideInCouncil } from "./decide-council.ts";
import type { Decision, Lacking, Reason } from "./decision.ts";
import { meetsOneThird, meetsSimple, meetsTwoThirds, presentAndVoting, votesNeeded } from "./majority.ts";
import type { ProvisionId } from "./provision.ts";
import { requirementFor } from "./required-majority.ts";
import type { Requirement } from "./requirement.ts";

const NOBODY: readonly MemberCode[] = [];
const CONSENSUS: readonly Reason[] = [{ kind: "without-a-vote", cites: "practice-consensus" }];

/**
 * What a vote decided, by which provisions, by what margin.
 * Where the figures at hand do not settle it the outcome is "undetermined", and the reason says what is lacking.
 */
export function decide(ballot: Ballot): Decision {
  const requirement = ballot.requirement ?? requirementFor(ballot);
  if (ballot.method === "without-a-vote")
    return { outcome: "adopted", requirement, vetoedBy: NOBODY, because: CONSENSUS };
  switch (requirement.majority) {
    case "council-procedural":
    case "council-substantive":
      return decideInCouncil(ballot, requirement);
    case "absolute":
    case "two-thirds-of-members":
      return byAllMembers(ballot, requirement, requirement.majority);
    case "one-third":
    case "simple":
    case "two-thirds":
      return byPresentAndVoting(ballot, requirement, requirement.majority);
    default:
      return undetermined(requirement, "requirement", requirement.rule);
  }
}

export function undetermined(requirement: Requirement, lacks: Lacking, cites: ProvisionId): Decision {
  return { outcome: "undetermined", requirement, vetoedBy: NOBODY, because: [{ kind: "unknown", lacks, cites }] };
}

type OfThoseVoting = "one-third" | "simple" | "two-thirds";

const MEETS: { readonly [M in OfThoseVoting]: (yes: number, no: number) => boolean } = {
  "one-third": meetsOneThird,
  simple: meetsSimple,
  "two-thirds": meetsTwoThirds,
};

function byPresentAndVoting(ballot: Ballot, requirement: Requirement, majority: OfThoseVoting): Decision {
  const { yes, no } = ballot.counts;
  const committee = isCommittee(ballot.body);
  const base: ProvisionId = committee ? "rules-ga-126" : "rules-ga-86";
  if (yes === undefined) return undetermined(requirement, "votes-in-favour", base);
  if (no === undefined) return undetermined(requirement, "votes-against", base);
  const met = MEETS[majority](yes, no);
  const of = presentAndVoting({ yes, no });
  const needed = votesNeeded(majority, of);
  const cites = requirement.rule;
  const because: Reason[] = [
    { kind: "present-and-voting", yes, no, cites: base },
    { kind: "majority", majority, yes, needed, of, base: "present-and-voting", met, cites },
  ];
  let adopted = met;
  if (ballot.kind === "ruling") {
    if (ballot.polarity === undefined && yes === no) return undetermined(requirement, "polarity", cites);
    adopted = ballot.polarity === "uphold" ? no <= yes : met;
    because.push({ kind: "ruling", stands: ballot.polarity === "uphold" ? adopted : !adopted, cites });
  } else if (yes === no && yes > 0 && majority === "simple") {
    because.push(tie(ballot, yes, committee));
  }
  const outcome = adopted ? "adopted" : "not-adopted";
  const margin = yes - needed;
  return majority === "simple"
    ? { outcome, requirement, margin, vetoedBy: NOBODY, alsoMeetsTwoThirds: meetsTwoThirds(yes, no), because }
    : { outcome, requirement, margin, vetoedBy: NOBODY, because };
}

/** Rule 95 speaks of proposals; a motion that is tied has simply not been carried. */
function tie(ballot: Ballot, votes: number, committee: boolean): Reason {
  if (committee) return { kind: "tie", votes, leadsTo: "rejected", cites: "rules-ga-133" };
  if (ballot.kind === "procedural")
    return { kind: "tie", votes, leadsTo: "rejected", cites: "practice-interpretation" };
  return { kind: "tie", votes, leadsTo: "second-vote", cites: "rules-ga-95" };
}

/** A majority of all members, whether they vote or not: judges, the Human Rights Council, the Charter itself. */
function byAllMembers(
  ballot: Ballot,
  requirement: Requirement,
  majority: "absolute" | "two-thirds-of-members",
): Decision {
  const { yes } = ballot.counts;
  const cites = requirement.rule;
  if (yes === undefined) return undetermined(requirement, "votes-in-favour", cites);
  if (ballot.members === undefined) return undetermined(requirement, "members", cites);
  const needed = votesNeeded(majority, ballot.members);
  const met = yes >= needed;
  return {
    outcome: met ? "adopted" : "not-adopted",
    requirement,
    margin: yes - needed,
    vetoedBy: NOBODY,
    because: [{ kind: "majority", majority, yes, needed, of: ballot.members, base: "all-members", met, cites }],
  };
}
