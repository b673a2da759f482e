import type { MemberCode } from "#record";
import type { ActionOf, TextId } from "./action.ts";
import { inDebate, isMember, isText, pendingText } from "./guard.ts";
import { type Refused, refuse } from "./refusal.ts";
import { decidedRequirement } from "./requirement-of-text.ts";
import { type MeetingState, type Text, textOf, withText } from "./state.ts";

/** Drafts and amendments until they are voted on (rules 78 and 80, 120 and 122; Council rules 31, 34 and 35). */

/** Whether a question is important is itself no important question (Charter 18(3)). */
const ORDINARY = decidedRequirement("simple");

export function submit(state: MeetingState, action: ActionOf<"submit">): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  const before = textOf(state, action.text);
  if (before !== undefined && before.status !== "withdrawn") return refuse(state, "text-exists", "texts", action.text);
  if (action.by.length === 0) return refuse(state, "no-sponsor", "texts", action.text);
  const guests = action.by.every((member) => state.observers.includes(member));
  const mayGuests = guests && action.to === undefined && state.profile.body === "security-council";
  for (const member of mayGuests ? [] : action.by) {
    const stranger = isMember(state, member);
    if (stranger !== undefined) return stranger;
  }
  if (action.to !== undefined) {
    const target = pendingText(state, action.to);
    if (!isText(target)) return target;
    // An amendment to a sub-amendment is no longer an amendment to anything the meeting can vote on.
    if (target.to !== undefined && textOf(state, target.to)?.to !== undefined) {
      return refuse(state, "not-an-amendment-target", "amendments", action.to);
    }
  }
  // Withdrawn, and put forward again (rule 80): it is a new text under the old name, with the parts it had.
  const parts = action.parts ?? before?.parts ?? [];
  const others = state.texts.filter((text) => text !== before);
  return { ...state, texts: [...others, newText({ ...action, parts }, mayGuests)] };
}

/** A member asks for a vote on a draft of those invited: only then is it put (Council rule 38). */
export function requestVote(state: MeetingState, action: ActionOf<"request-vote">): MeetingState | Refused {
  const text = openText(state, action.member, action.text);
  if (!isText(text)) return text;
  if (!text.awaitsRequest) return refuse(state, "vote-requested", "guests", action.text);
  return withText(state, action.text, (t) => ({ ...t, awaitsRequest: false }));
}

function newText(action: ActionOf<"submit">, awaitsRequest: boolean): Text {
  const { title, to, circulated, distance, effect, touches, makesImportant } = action;
  return {
    id: action.text,
    sponsors: action.by,
    parts: action.parts ?? [],
    excludes: action.excludes ?? [],
    noticeWaived: false,
    awaitsRequest,
    status: "before",
    amended: false,
    revised: false,
    divided: [],
    votedParts: [],
    rejectedParts: [],
    explained: [],
    ...(title === undefined ? {} : { title }),
    ...(to === undefined ? {} : { to }),
    ...(circulated === undefined ? {} : { circulated }),
    ...(distance === undefined ? {} : { distance }),
    ...(effect === undefined ? {} : { effect }),
    ...(touches === undefined ? {} : { touches }),
    ...(makesImportant === undefined ? {} : { makesImportant, requirement: ORDINARY }),
  };
}

/** Circulated the day before, or let through; a text whose circulation is not known is taken to be in time. */
export function hasNotice(state: MeetingState, text: Text): boolean {
  return (
    state.profile.notice === "none" ||
    text.noticeWaived ||
    text.circulated === undefined ||
    text.circulated < state.date
  );
}

export function waiveNotice(state: MeetingState, action: ActionOf<"waive-notice">): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  const text = pendingText(state, action.text);
  if (!isText(text)) return text;
  if (hasNotice(state, text)) return refuse(state, "notice-given", "texts", action.text);
  return withText(state, action.text, (t) => ({ ...t, noticeWaived: true }));
}

/** A sponsor changes its own text by word of mouth, as long as voting has not begun. */
export function revise(state: MeetingState, action: ActionOf<"revise">): MeetingState | Refused {
  const text = openText(state, action.member, action.text);
  if (!isText(text)) return text;
  const mayOffer = state.profile.revision === "friendly-amendments" || text.sponsors.includes(action.member);
  if (!mayOffer) return refuse(state, "not-a-sponsor", "texts", action.member);
  return withText(state, action.text, (t) => ({ ...t, revised: true }));
}

export function joinSponsors(state: MeetingState, action: ActionOf<"join-sponsors">): MeetingState | Refused {
  const text = openText(state, action.member, action.text);
  if (!isText(text)) return text;
  if (text.sponsors.includes(action.member)) return refuse(state, "is-a-sponsor", "texts", action.member);
  return withText(state, action.text, (t) => ({ ...t, sponsors: [...t.sponsors, action.member] }));
}

export function leaveSponsors(state: MeetingState, action: ActionOf<"leave-sponsors">): MeetingState | Refused {
  const text = openText(state, action.member, action.text);
  if (!isText(text)) return text;
  if (!text.sponsors.includes(action.member)) return refuse(state, "not-a-sponsor", "texts", action.member);
  const sponsors = text.sponsors.filter((member) => member !== action.member);
  if (sponsors.length === 0) return refuse(state, "no-sponsor", "withdrawal", action.text);
  return withText(state, action.text, (t) => ({ ...t, sponsors }));
}

function openText(state: MeetingState, member: MemberCode, id: TextId): Text | Refused {
  return inDebate(state) ?? isMember(state, member) ?? pendingText(state, id);
}

/**
 * Before voting on the text has begun. In the Assembly a text that was amended is no longer its sponsors' to withdraw;
 * amendments not yet voted on may be withdrawn while the others are.
 */
export function withdraw(state: MeetingState, action: ActionOf<"withdraw">): MeetingState | Refused {
  const { member, text: id } = action;
  if (state.phase !== "voting") {
    const refused = inDebate(state);
    if (refused !== undefined) return refused;
  }
  if (state.put !== undefined) return refuse(state, "question-put", "conduct", id);
  if (state.pointOfOrder !== undefined) return refuse(state, "point-of-order-pending", "point-of-order");
  if (state.appeal !== undefined) return refuse(state, "appeal-pending", "point-of-order");
  const stranger = isMember(state, member);
  if (stranger !== undefined) return stranger;
  const text = pendingText(state, id);
  if (!isText(text)) return text;
  if (!text.sponsors.includes(member)) return refuse(state, "not-a-sponsor", "withdrawal", member);
  if (text.amended && state.profile.withdrawal === "not-once-amended")
    return refuse(state, "amended", "withdrawal", id);
  if (text.votedParts.length > 0) return refuse(state, "voting-has-begun", "withdrawal", id);
  const motions = state.motions.filter((motion) => motion.text !== id);
  return lapseAmendments(
    withText({ ...state, motions }, id, (t) => ({ ...t, status: "withdrawn" })),
    id,
  );
}

/** Amendments to a text that is no longer before the meeting go with it. */
export function lapseAmendments(state: MeetingState, id: TextId): MeetingState {
  const below = state.texts.filter((t) => t.to === id && (t.status === "before" || t.status === "tied"));
  return below.reduce(
    (s, amendment) =>
      lapseAmendments(
        withText(s, amendment.id, (t) => ({ ...t, status: "lapsed" })),
        amendment.id,
      ),
    state,
  );
}
