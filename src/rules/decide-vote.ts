import {
  isCommittee,
  isMemberOn,
  type MemberCode,
  permanentMembersOn,
  surenessOf,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import type { Ballot, PermanentVote } from "./ballot.ts";
import { councilSize } from "./council-seats.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import type { ProvisionId } from "./provision.ts";
import { requirementFor } from "./required-majority.ts";
import { type Requirement, requirementOf } from "./requirement.ts";

/** What the vote in row i decided, with everything it needs taken from the record. The stated outcome is not looked at. */
export function decideVote(record: VotingRecord, i: number): Decision {
  const ballot = ballotOf(record, i);
  const vote = record.vote(i);
  return notPut(record, vote, ballot) ?? fallen(record, vote, ballot) ?? decide(ballot);
}

/**
 * A text of which no vote on the whole is on record, and all of whose parts that were put were lost: nothing is left of it
 * (rules 89 and 129).
 */
function fallen(record: VotingRecord, vote: VoteEvent, ballot: Ballot): Decision | undefined {
  if (vote.method === "without-a-vote" || Object.keys(vote.tally).length > 0) return undefined;
  const parts = record.partsOf(vote.id).filter((row) => record.vote(row).question.kind === "part");
  if (parts.length === 0 || parts.some((row) => decide(ballotOf(record, row)).outcome !== "not-adopted"))
    return undefined;
  return {
    outcome: "not-adopted",
    requirement: ballot.requirement ?? requirementFor(ballot),
    vetoedBy: [],
    because: [{ kind: "all-operative-parts-rejected", cites: isCommittee(vote.body) ? "rules-ga-129" : "rules-ga-89" }],
  };
}

/** The vote in row i as a ballot: figures, requirement, permanent members, as the record has them. */
export function ballotOf(record: VotingRecord, i: number): Ballot {
  const vote = record.vote(i);
  const { kind, motion, polarity } = vote.question;
  const bare: Ballot = {
    body: vote.body,
    date: vote.date,
    kind,
    method: vote.method,
    counts: vote.tally,
    ...(vote.session === undefined ? {} : { session: vote.session }),
    ...(motion === undefined ? {} : { motion }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(vote.body === "security-council" ? { permanent: permanentVotes(record, i, vote) } : {}),
    ...(vote.partyToDispute === undefined ? {} : { parties: vote.partyToDispute }),
  };
  const requirement = requirementOfVote(record, vote, bare);
  const ofAll = requirement.majority === "absolute" || requirement.majority === "two-thirds-of-members";
  return { ...bare, requirement, ...(ofAll ? { members: membersOn(record, vote) } : {}) };
}

/** The requirement a source states, else the one that follows from the question and from the text it belongs to. */
function requirementOfVote(record: VotingRecord, vote: VoteEvent, ballot: Ballot): Requirement {
  const parent = vote.question.of === undefined ? undefined : record.find(vote.question.of);
  const important = parent !== undefined && (vote.question.kind === "amendment" || vote.question.kind === "part");
  const derived = requirementFor(ballot, important ? { requirement: requirementOfRow(record, parent) } : undefined);
  if (vote.requirement === undefined) return derived;
  const { majority, basis } = vote.requirement;
  return requirementOf(majority, "stated", {
    words: basis,
    sure: surenessOf(vote, "requirement"),
    like: derived,
  });
}

function requirementOfRow(record: VotingRecord, i: number): Requirement {
  const vote = record.vote(i);
  const { kind, motion } = vote.question;
  return requirementOfVote(record, vote, {
    body: vote.body,
    date: vote.date,
    kind,
    counts: vote.tally,
    ...(vote.session === undefined ? {} : { session: vote.session }),
    ...(motion === undefined ? {} : { motion }),
  });
}

/** What each permanent member did. Where the roll call is silent a source that names the veto is heard. */
function permanentVotes(record: VotingRecord, i: number, vote: VoteEvent): readonly PermanentVote[] {
  const named = permanentMembersOn(record.council, vote.date).map((member): PermanentVote => {
    const option = record.position(i, member) ?? (vote.vetoes?.includes(member) ? "no" : undefined);
    return option === undefined ? { member } : { member, option };
  });
  return allNegativeVotesNamed(record, i, vote, named) ? named.map(notAgainst) : named;
}

/** As many members are named against as voted against: none of the others did. */
function allNegativeVotesNamed(
  record: VotingRecord,
  i: number,
  vote: VoteEvent,
  permanent: readonly PermanentVote[],
): boolean {
  const { no } = vote.tally;
  if (no === undefined || !permanent.some((p) => p.option === undefined)) return false;
  const named = new Set<MemberCode>([...record.byOption(i).no, ...(vote.vetoes ?? [])]);
  return named.size >= no;
}

function notAgainst(vote: PermanentVote): PermanentVote {
  return vote.option === undefined ? { ...vote, notAgainst: true } : vote;
}

function membersOn(record: VotingRecord, vote: VoteEvent): number {
  if (vote.body === "security-council") return councilSize(vote.date).members;
  return record.members.reduce((n, member) => n + (isMemberOn(member, vote.date) ? 1 : 0), 0);
}

const NOT_PUT_BY: { readonly [outcome: string]: ProvisionId } = {
  withdrawn: "rules-ga-80",
  "no-action": "rules-ga-74",
  "not-put": "rules-ga-91",
};

/** Texts that were never voted on: withdrawn, stopped by a motion, or passed over after another decision. */
function notPut(record: VotingRecord, vote: VoteEvent, ballot: Ballot): Decision | undefined {
  const { outcome } = vote;
  if (outcome !== "withdrawn" && outcome !== "no-action" && outcome !== "not-put") return undefined;
  const cites = NOT_PUT_BY[outcome] ?? "rules-ga-91";
  const motion = record
    .partsOf(vote.id)
    .map((row) => record.vote(row))
    .find((v) => v.question.kind === "procedural" && v.outcome !== undefined);
  return {
    outcome,
    requirement: ballot.requirement ?? requirementFor(ballot),
    vetoedBy: [],
    because: [{ kind: "not-put", ...(motion === undefined ? {} : { by: motion.id }), cites }],
  };
}
