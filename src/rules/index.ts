/** Rules: what a vote decided, by which provision, and what would have changed it. */
export type { Ballot, PermanentVote } from "./ballot.ts";
export { type CouncilSize, councilSize } from "./council-seats.ts";
export { decide } from "./decide.ts";
export { ballotOf, decideVote } from "./decide-vote.ts";
export type { Base, Decision, Lacking, Reason, ReasonKind } from "./decision.ts";
export {
  type Election,
  type ElectionMajority,
  holdElection,
  type NextBallot,
  type SecretBallot,
  type Standing,
  votesToBeElected,
} from "./election.ts";
export { type Flip, flips, type Move } from "./flip.ts";
export {
  editionOf,
  formatProvision,
  INSTRUMENTS,
  type Instrument,
  isInForce,
  PROVISION_IDS,
  type Provision,
  type ProvisionId,
  provision,
} from "./provision.ts";
export { type Difference, type Disagreement, type Replay, replay } from "./replay.ts";
export { requirementFor } from "./required-majority.ts";
export { BASES, type Basis, type Requirement, requirementOf } from "./requirement.ts";
export { type Changes, type WhatIf, type WhatIfRefusal, whatIf } from "./what-if.ts";
