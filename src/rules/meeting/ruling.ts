import type { ActionOf } from "./action.ts";
import { isMember } from "./guard.ts";
import { type Refused, refuse } from "./refusal.ts";
import { rulingRequirement } from "./requirement-of-text.ts";
import { type MeetingState, type Ruling, textOf, withText } from "./state.ts";

/** Points of order, rulings and appeals (rules 71 and 113; Council rule 30). */

export function pointOfOrder(state: MeetingState, action: ActionOf<"point-of-order">): MeetingState | Refused {
  const { member, about, says } = action;
  if (state.phase === "called") return refuse(state, "meeting-not-open", "quorum");
  if (state.phase === "suspended") return refuse(state, "meeting-suspended", "meeting");
  if (state.phase === "closed") return refuse(state, "meeting-closed", "meeting");
  const refused = isMember(state, member);
  if (refused !== undefined) return refused;
  if (state.pointOfOrder !== undefined) return refuse(state, "point-of-order-pending", "point-of-order");
  if (state.appeal !== undefined && state.put === undefined) return refuse(state, "appeal-pending", "point-of-order");
  const voting = state.phase === "voting" || state.put !== undefined;
  if (voting && about !== "conduct-of-voting") return refuse(state, "only-conduct-of-voting", "conduct", member);
  return { ...state, pointOfOrder: { by: member, ...(says === undefined ? {} : { says }) } };
}

/** The chair rules at once: on a point of order, or of its own accord on the majority that a text needs. */
export function rule(state: MeetingState, action: ActionOf<"rule">): MeetingState | Refused {
  const { says, text, majority } = action;
  if (state.phase === "called") return refuse(state, "meeting-not-open", "quorum");
  if (state.phase === "suspended") return refuse(state, "meeting-suspended", "meeting");
  if (state.phase === "closed") return refuse(state, "meeting-closed", "meeting");
  if (state.pointOfOrder === undefined) {
    if (majority === undefined) return refuse(state, "no-point-of-order", "point-of-order");
    if (state.put !== undefined) return refuse(state, "question-put", "conduct");
    if (state.appeal !== undefined) return refuse(state, "appeal-pending", "point-of-order");
  }
  if (text !== undefined && textOf(state, text)?.status !== "before") {
    return refuse(state, textOf(state, text) === undefined ? "no-such-text" : "text-decided", "texts", text);
  }
  const ruling: Ruling = {
    ...(says === undefined ? {} : { says }),
    ...(text === undefined ? {} : { text }),
    ...(majority === undefined ? {} : { majority }),
  };
  const { pointOfOrder: _, ...rest } = state;
  const ruled = { ...rest, ruling };
  if (text === undefined || majority === undefined) return ruled;
  const requirement = rulingRequirement(state, majority);
  return withText(ruled, text, (t) => ({ ...t, requirement }));
}

/** Only at once: any other step lets the ruling stand. A question that was being put waits and is put again. */
export function appeal(state: MeetingState, action: ActionOf<"appeal">): MeetingState | Refused {
  const { member, polarity = "overrule" } = action;
  const refused = isMember(state, member);
  if (refused !== undefined) return refused;
  const { ruling, put: _, ...rest } = state;
  if (ruling === undefined) return refuse(state, "no-ruling", "point-of-order", member);
  return { ...rest, appeal: { by: member, polarity, ruling } };
}
