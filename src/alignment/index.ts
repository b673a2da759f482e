/** Alignment: who votes with whom, how unusual a vote was, who moved, which blocs. Every number carries its choice of votes. */
export { AGREEMENT_INDICES, type AgreementIndex, agreementOf } from "./agreement.ts";
export { agreementByPeriod, type PeriodAgreement } from "./agreement-by-period.ts";
export * as allPairs from "./all-pairs-door.ts";
export { type BlocOverlap, nearestGroups } from "./bloc-groups.ts";
export { type Bloc, type BlocOptions, type Blocs, findBlocs } from "./blocs.ts";
export * as bsv from "./bsv-door.ts";
export { type Cohesion, cohesion, type GroupVote } from "./cohesion.ts";
export type { Companions } from "./companions.ts";
export { type Divergence, divergences } from "./divergence.ts";
export * as evaluation from "./evaluation-door.ts";
export { type Forecast, type ForecastOptions, forecast, type SimulatedVote } from "./forecast.ts";
export { idealPath, type PathPoint } from "./ideal-path.ts";
export { type IdealPoint, type IdealPointFit, type IdealPointOptions, idealPoints } from "./ideal-points.ts";
export type { Interval } from "./interval.ts";
export { type LinkedTexts, linkedTexts } from "./linked-texts.ts";
export { type LonePosition, lonePositions } from "./lone-positions.ts";
export { type Neighbour, neighbours } from "./neighbours.ts";
export { type PairAgreement, pairAgreement, pairAgreementWithInterval } from "./pair-agreement.ts";
export { partOf } from "./period-part.ts";
export { type MapPoint, type SessionMap, sessionMap } from "./session-map.ts";
export { type ChangePoint, type Flip, type Shifts, shifts } from "./shifts.ts";
export * as stateDepartment from "./state-department-door.ts";
export {
  type JointSurprise,
  jointSurprise,
  type PeriodSurprise,
  READINGS,
  type Reading,
  type Surprise,
  surprises,
} from "./surprise.ts";
export { type FeedItem, type FeedOptions, periodFeed, surprisesSince } from "./surprise-feed.ts";
export { ALL_CONTESTED, FINAL_TEXTS, type VoteChoice } from "./vote-choice.ts";
export { withVoteItems } from "./vote-items.ts";
export { type VoteMatrix, voteMatrix } from "./vote-matrix.ts";
