import type { ActionOf } from "./action.ts";
import { inDebate, isMember, quorum, underWay, uninterrupted } from "./guard.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { MeetingState } from "./state.ts";

/** Opening, agenda, the list of speakers and the floor (rules 67 to 73, 108 to 115; Council rules 9 and 27). */

/** Two replies on an item, by practice. */
const REPLIES = 2;

export function open(state: MeetingState, action: ActionOf<"open">): MeetingState | Refused {
  if (state.phase === "closed") return refuse(state, "meeting-closed", "meeting");
  if (state.phase !== "called") return refuse(state, "meeting-open", "quorum");
  const { present } = action;
  const refused = quorum(state, state.profile.quorum.open, present);
  return refused ?? { ...state, phase: "agenda", ...(present === undefined ? {} : { present }) };
}

export function adoptAgenda(state: MeetingState): MeetingState | Refused {
  if (state.phase === "debate" || state.phase === "voting") return refuse(state, "agenda-adopted", "agenda");
  if (state.phase !== "agenda") return underWay(state) ?? refuse(state, "agenda-adopted", "agenda");
  const waiting = uninterrupted(state);
  if (waiting !== undefined) return waiting;
  return state.motions.length > 0 ? refuse(state, "motion-pending", "agenda") : { ...state, phase: "debate" };
}

export function inscribe(state: MeetingState, action: ActionOf<"inscribe">): MeetingState | Refused {
  const { member, as = "statement" } = action;
  const refused = inDebate(state) ?? isMember(state, member);
  if (refused !== undefined) return refused;
  if (as === "reply") {
    if ((state.replies[member] ?? 0) >= REPLIES) return refuse(state, "replies-used", "speakers-list", member);
    const replies = { ...state.replies, [member]: (state.replies[member] ?? 0) + 1 };
    return { ...state, replies, speakers: [...state.speakers, { member, as }] };
  }
  if (state.debate === "closed") return refuse(state, "debate-closed", "close-debate");
  if (state.list === "closed") return refuse(state, "list-closed", "speakers-list", member);
  const listed = state.speakers.some((s) => s.member === member && s.as === "statement");
  if (listed) return refuse(state, "already-on-list", "speakers-list", member);
  return { ...state, speakers: [...state.speakers, { member, as }] };
}

export function closeList(state: MeetingState): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  return state.list === "closed" ? refuse(state, "list-closed", "speakers-list") : { ...state, list: "closed" };
}

export function giveFloor(state: MeetingState, action: ActionOf<"give-floor">): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  if (state.motions.length > 0) return refuse(state, "motion-pending", "precedence");
  if (state.floor !== undefined) return refuse(state, "floor-taken", "speeches", state.floor.member);
  const [first, ...speakers] = state.speakers;
  if (first?.member !== action.member)
    return refuse(state, "not-first-on-list", "speeches", first?.member ?? action.member);
  return { ...state, speakers, floor: first };
}

export function endSpeech(state: MeetingState): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  return state.floor === undefined ? refuse(state, "nobody-has-floor", "speeches") : withoutFloor(state);
}

export function withoutFloor(state: MeetingState): MeetingState {
  const { floor: _, ...rest } = state;
  return rest;
}
