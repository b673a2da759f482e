/** Alignment: who votes with whom, how unusual a vote was, who moved, which blocs. Every number carries its choice of votes. */
export { AGREEMENT_INDICES, type AgreementIndex, agreementOf } from "./agreement.ts";
export { pairCounts, pairTables } from "./all-pairs.ts";
export { type BlocOverlap, nearestGroups } from "./bloc-groups.ts";
export { adjustedRand, type Bloc, type BlocOptions, type Blocs, findBlocs } from "./blocs.ts";
export {
  type BsvChain,
  type BsvFit,
  type BsvOptions,
  chainsFit,
  runChain,
  startChain,
} from "./bsv.ts";
export { type Cohesion, cohesion, type GroupVote } from "./cohesion.ts";
export { type FitReport, fitReport, heldOutCells, type Scores } from "./fit-report.ts";
export {
  type Backtest,
  backtest,
  type Forecast,
  type ForecastOptions,
  forecast,
  type SimulatedVote,
} from "./forecast.ts";
export { type IdealPoint, type IdealPointFit, type IdealPointOptions, idealPoints } from "./ideal-points.ts";
export type { Interval } from "./interval.ts";
export { type LinkedTexts, linkedTexts } from "./linked-texts.ts";
export { type PairAgreement, pairAgreement, pairAgreementWithInterval } from "./pair-agreement.ts";
export { type PairCounts, type PairTables, type PositionBits, pairIndex, positionBits } from "./pair-table.ts";
export { type SessionMap, sessionMap } from "./session-map.ts";
export { type ChangePoint, type Flip, type Shifts, shifts } from "./shifts.ts";
export { hasSimd, simdPairCounts } from "./simd-pairs.ts";
export {
  type Coincidence,
  coincidence,
  coincidencePercent,
  type StateDepartmentRule,
  stateDepartmentRule,
} from "./state-department.ts";
export {
  type JointSurprise,
  jointSurprise,
  type PeriodSurprise,
  READINGS,
  type Reading,
  type Surprise,
  surprises,
} from "./surprise.ts";
export { ALL_CONTESTED, FINAL_TEXTS, type VoteChoice } from "./vote-choice.ts";
export { withVoteItems } from "./vote-items.ts";
export { type VoteMatrix, voteMatrix, withVotes } from "./vote-matrix.ts";
