import type { MemberCode } from "#record";
import type { TextId } from "./action.ts";
import type { Share } from "./profile.ts";
import { type Refused, refuse } from "./refusal.ts";
import { type MeetingState, type Text, textOf } from "./state.ts";

/** Refused unless the meeting is under way and nothing stands first: a point of order, an appeal, a question put. */
export function underWay(state: MeetingState): Refused | undefined {
  switch (state.phase) {
    case "called":
      return refuse(state, "meeting-not-open", "quorum");
    case "agenda":
      return refuse(state, "agenda-not-adopted", "agenda");
    case "suspended":
      return refuse(state, "meeting-suspended", "meeting");
    case "closed":
      return refuse(state, "meeting-closed", "meeting");
    default:
      return uninterrupted(state);
  }
}

/** Nothing that must be settled first: a point of order is ruled on at once, an appeal is voted at once. */
export function uninterrupted(state: MeetingState): Refused | undefined {
  if (state.pointOfOrder !== undefined) return refuse(state, "point-of-order-pending", "point-of-order");
  if (state.put !== undefined) return refuse(state, "question-put", "conduct");
  if (state.appeal !== undefined) return refuse(state, "appeal-pending", "point-of-order");
  return undefined;
}

/** Under way, and voting has not begun. */
export function inDebate(state: MeetingState): Refused | undefined {
  if (state.phase === "voting" && uninterrupted(state) === undefined)
    return refuse(state, "voting-has-begun", "conduct");
  return underWay(state);
}

export function isMember(state: MeetingState, member: MemberCode): Refused | undefined {
  return state.members.includes(member) ? undefined : refuse(state, "not-a-member", "voting-rights", member);
}

/** Members, observers and those invited: whoever may be given the floor. */
export function takesPart(state: MeetingState, member: MemberCode): Refused | undefined {
  return state.observers.includes(member) ? undefined : isMember(state, member);
}

/** A text that is still to be decided, or why it is not. */
export function pendingText(state: MeetingState, id: TextId): Text | Refused {
  const text = textOf(state, id);
  if (text === undefined) return refuse(state, "no-such-text", "texts", id);
  return text.status === "before" ? text : refuse(state, "text-decided", "reconsideration", id);
}

export function isText(answer: Text | Refused): answer is Text {
  return "status" in answer;
}

/** Refused where the number present is known and too small. Presence is not taken: unknown passes. */
export function quorum(state: MeetingState, share: Share, present: number | undefined): Refused | undefined {
  if (present === undefined || present >= membersFor(share, state.members.length)) return undefined;
  return refuse(state, "no-quorum", "quorum", String(present));
}

export function membersFor(share: Share, members: number): number {
  switch (share) {
    case "none":
      return 0;
    case "more-than-half":
      return Math.floor(members / 2) + 1;
    case "a-third":
      return Math.ceil(members / 3);
    case "a-quarter":
      return Math.ceil(members / 4);
  }
}
