import type { ProvisionId } from "../provision.ts";
import type { ActionKind } from "./action.ts";
import type { Topic } from "./profile.ts";
import type { MeetingState } from "./state.ts";

/** Why an action is refused. Each code has its sentence in `words`. */
export const REFUSAL_CODES = [
  "meeting-not-open",
  "meeting-open",
  "meeting-suspended",
  "meeting-closed",
  "no-quorum",
  "too-many-present",
  "agenda-not-adopted",
  "agenda-adopted",
  "not-a-member",
  "no-vote-arrears",
  "list-closed",
  "already-on-list",
  "not-on-list",
  "not-first-on-list",
  "floor-taken",
  "nobody-has-floor",
  "replies-used",
  "debate-closed",
  "debate-open",
  "voting-has-begun",
  "voting-not-begun",
  "question-put",
  "nothing-put",
  "nothing-to-put",
  "point-of-order-pending",
  "no-point-of-order",
  "no-ruling",
  "appeal-pending",
  "only-conduct-of-voting",
  "no-such-text",
  "text-exists",
  "text-decided",
  "text-not-decided",
  "not-an-amendment-target",
  "not-a-sponsor",
  "is-a-sponsor",
  "no-sponsor",
  "amended",
  "notice",
  "notice-given",
  "vote-not-requested",
  "vote-requested",
  "takes-part",
  "motion-not-known",
  "motion-pending",
  "no-motion",
  "out-of-precedence",
  "motion-needs-text",
  "no-such-part",
  "spoke-already",
  "speakers-used",
  "not-the-mover",
  "sponsor-objects",
  "objection",
  "no-objection-needed",
  "not-all-amendments",
  "lot-not-drawn",
  "no-roll-call",
  "own-text",
  "secret-ballot",
  "explained-already",
  "too-many-votes",
  "voted-twice",
  "tally-differs",
  "no-abstention",
  "outcome-needed",
  "announced-otherwise",
  "no-such-vote",
  "same-date",
  "too-late",
  "business-pending",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An action the rules do not allow now: why, by which provision, and what is possible instead. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly cites: ProvisionId;
  /** The member, text, part or figure it is about. */
  readonly about?: string;
  readonly possible: readonly ActionKind[];
}

/** A refusal before it is known what else is possible. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly cites: ProvisionId;
  readonly about?: string;
}

export function refuse(state: MeetingState, refused: RefusalCode, topic: Topic, about?: string): Refused {
  return { refused, cites: state.profile.rules[topic], ...(about === undefined ? {} : { about }) };
}

export function isRefused(answer: MeetingState | Refused): answer is Refused {
  return "refused" in answer;
}
