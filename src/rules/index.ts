/** Rules: what a vote decided, by which provision, what would have changed it, and a meeting that runs by them. */
export { debateDueBy } from "./after-veto.ts";
export type { Ballot } from "./ballot.ts";
export { councilSize } from "./council-seats.ts";
export { decide } from "./decide.ts";
export { ballotOf, decideVote } from "./decide-vote.ts";
export type { Decision, Reason } from "./decision.ts";
export * as election from "./election.ts";
export { type Flip, flips, type Move } from "./flip.ts";
export * as meeting from "./meeting/index.ts";
export { editionOf, formatProvision, PROVISION_IDS, type Provision, type ProvisionId, provision } from "./provision.ts";
export { examplesOf } from "./provision-at-work.ts";
export * as history from "./replay.ts";
export { requirementFor } from "./required-majority.ts";
export { type Basis, type Requirement, requirementOf } from "./requirement.ts";
export { type Changes, type WhatIf, type WhatIfRefusal, whatIf } from "./what-if.ts";
