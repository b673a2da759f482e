/** Alignment: who votes with whom, how unusual a vote was, who moved, which blocs. Every number carries its choice of votes. */
export { AGREEMENT_INDICES, type AgreementIndex, agreementOf } from "./agreement.ts";
export { pairCounts, pairTables } from "./all-pairs.ts";
export { type Cohesion, cohesion, type GroupVote } from "./cohesion.ts";
export { bootstrapInterval, type Interval } from "./interval.ts";
export { type LinkedTexts, linkedTexts } from "./linked-texts.ts";
export { type PairAgreement, pairAgreement, pairAgreementWithInterval } from "./pair-agreement.ts";
export { type PairCounts, type PairTables, type PositionBits, pairIndex, positionBits } from "./pair-table.ts";
export {
  type Coincidence,
  coincidence,
  coincidencePercent,
  type StateDepartmentRule,
  stateDepartmentRule,
} from "./state-department.ts";
export { ALL_CONTESTED, FINAL_TEXTS, type VoteChoice } from "./vote-choice.ts";
export { type VoteMatrix, voteMatrix, withVotes } from "./vote-matrix.ts";
