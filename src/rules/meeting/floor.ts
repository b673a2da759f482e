import type { ActionOf } from "./action.ts";
import { inDebate, quorum, takesPart, underWay, uninterrupted } from "./guard.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { MeetingState, Speaker } from "./state.ts";

/** Opening, agenda, the list of speakers and the floor (rules 67 to 73, 108 to 115; Council rules 9 and 27). */

/** Minutes of the replies that a delegation has on an item, by practice: two, the second shorter. */
const REPLIES: readonly number[] = [10, 5];

export function open(state: MeetingState, action: ActionOf<"open">): MeetingState | Refused {
  if (state.phase === "closed") return refuse(state, "meeting-closed", "meeting");
  if (state.phase !== "called") return refuse(state, "meeting-open", "quorum");
  const { present } = action;
  const refused = quorum(state, state.profile.quorum.open, present);
  return refused ?? { ...state, phase: "agenda", ...(present === undefined ? {} : { present }) };
}

/** The presence may change, and with it what can be decided. */
export function countPresent(state: MeetingState, action: ActionOf<"count-present">): MeetingState | Refused {
  const { present } = action;
  const refused = state.phase === "agenda" ? uninterrupted(state) : underWay(state);
  if (refused !== undefined) return refused;
  if (present > state.members.length) return refuse(state, "too-many-present", "quorum", String(present));
  return { ...state, present };
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
  const refused = inDebate(state) ?? takesPart(state, member);
  if (refused !== undefined) return refused;
  if (as === "reply") {
    const used = state.replies[member] ?? 0;
    const minutes = REPLIES[used];
    if (minutes === undefined) return refuse(state, "replies-used", "speakers-list", member);
    const replies = { ...state.replies, [member]: used + 1 };
    return { ...state, replies, speakers: [...state.speakers, { member, as, minutes }] };
  }
  if (state.debate === "closed") return refuse(state, "debate-closed", "close-debate");
  if (state.list === "closed") return refuse(state, "list-closed", "speakers-list", member);
  const listed = state.speakers.some((s) => s.member === member && s.as === "statement");
  if (listed) return refuse(state, "already-on-list", "speakers-list", member);
  return { ...state, speakers: [...state.speakers, { member, as }] };
}

/** A delegation that is called and does not want to speak, or is not there, leaves the list. */
export function leaveList(state: MeetingState, action: ActionOf<"leave-list">): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  const { member } = action;
  const speakers = state.speakers.filter((s) => s.member !== member);
  return speakers.length === state.speakers.length
    ? refuse(state, "not-on-list", "speakers-list", member)
    : { ...state, speakers };
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
  return { ...state, speakers, floor: timed(state, first) };
}

/** The limit in force when the floor is given; a reply has its own. */
function timed(state: MeetingState, speaker: Speaker): Speaker {
  return state.minutes === undefined || speaker.as === "reply" ? speaker : { ...speaker, minutes: state.minutes };
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
