/** A meeting that runs by the rules: one step at a time, each accepted or refused with its provision. */
export {
  ACTION_KINDS,
  type Action,
  type ActionKind,
  type ActionOf,
  type NamedVotes,
  type Part,
  type TextId,
  type VotingMethod,
} from "./action.ts";
export { replayLog, step } from "./meeting.ts";
export { type MeetingVote, meetingVotes, type PlayedMeeting } from "./meeting-votes.ts";
export { MOTION_KINDS, type MotionKind } from "./motion.ts";
export { act, possibleActions } from "./possible.ts";
export type { Profile, Share, Topic } from "./profile.ts";
export { PROFILES, type ProfileId, profile } from "./profiles.ts";
export { REFUSAL_CODES, type Refusal, type RefusalCode } from "./refusal.ts";
export { type MeetingRun, type MeetingScript, type PlayedStep, parseScript, runScript } from "./script.ts";
export { readStep, type ScriptStep, writtenStep } from "./script-step.ts";
export type { ScriptFault } from "./script-values.ts";
export {
  callMeeting,
  type MeetingStart,
  type MeetingState,
  type PutQuestion,
  type Text,
  type TextStatus,
  type Voted,
} from "./state.ts";
export { nextQuestion, proposedOrder } from "./voting-order.ts";
