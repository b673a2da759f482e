/** Alignment: who votes with whom, how unusual a vote was, who moved, which blocs. Every number carries its choice of votes. */

export { type BlocOverlap, nearestGroups } from "./bloc-groups.ts";
export { type Bloc, type BlocOptions, type Blocs, findBlocs } from "./blocs.ts";
export { type Forecast, type ForecastOptions, forecast, type SimulatedVote } from "./forecast.ts";
export * as bsv from "./ideal/bsv-door.ts";
export { type Divergence, divergences } from "./ideal/divergence.ts";
export { idealPath, type PathPoint } from "./ideal/ideal-path.ts";
export { type IdealPoint, type IdealPointFit, type IdealPointOptions, idealPoints } from "./ideal/ideal-points.ts";
export { type MapPoint, type SessionMap, sessionMap } from "./ideal/session-map.ts";
export { withVoteItems } from "./ideal/vote-items.ts";
export { withGroups } from "./matrix/group-columns.ts";
export type { Interval } from "./matrix/interval.ts";
export { type LinkedTexts, linkedTexts } from "./matrix/linked-texts.ts";
export { partOf } from "./matrix/period-part.ts";
export { ALL_CONTESTED, FINAL_TEXTS, type VoteChoice } from "./matrix/vote-choice.ts";
export { regularSessionOf, type VoteMatrix, voteMatrix } from "./matrix/vote-matrix.ts";
export { AGREEMENT_INDICES, type AgreementIndex, agreementOf } from "./pairs/agreement.ts";
export { agreementByPeriod, type PeriodAgreement } from "./pairs/agreement-by-period.ts";
export * as allPairs from "./pairs/all-pairs-door.ts";
export { type Cohesion, cohesion, type GroupVote } from "./pairs/cohesion.ts";
export type { Companions } from "./pairs/companions.ts";
export { type Dissent, type Dissents, dissents, type Position } from "./pairs/dissent.ts";
export { type Neighbour, neighbours } from "./pairs/neighbours.ts";
export { type PairAgreement, pairAgreement, pairAgreementWithInterval } from "./pairs/pair-agreement.ts";
export * as stateDepartment from "./pairs/state-department-door.ts";
export * as evaluation from "./proof/evaluation-door.ts";
export { type ChangePoint, type Flip, type Shifts, shifts } from "./shifts.ts";
export { type LonePosition, lonePositions } from "./surprise/lone-positions.ts";
export {
  type JointSurprise,
  jointSurprise,
  type PeriodSurprise,
  READINGS,
  type Reading,
  type Surprise,
  surprises,
} from "./surprise/surprise.ts";
export { type FeedItem, type FeedOptions, periodFeed, surprisesSince } from "./surprise/surprise-feed.ts";
