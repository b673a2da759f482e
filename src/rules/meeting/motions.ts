import type { ActionOf } from "./action.ts";
import { isMember, isText, pendingText, takesPart, underWay, uninterrupted } from "./guard.ts";
import type { MotionKind } from "./motion.ts";
import type { Topic } from "./profile.ts";
import { type Refused, refuse } from "./refusal.ts";
import { type MeetingState, type PendingMotion, type Text, textOf } from "./state.ts";

/** Procedural motions: which may be made when, and who may speak on them (rules 72 to 77, 79, 81, 89, 91; Council rule 33). */

/** Motions about the voting itself, which may be made after it has begun, between two votes. */
const DURING_VOTING: ReadonlySet<MotionKind> = new Set([
  "division",
  "vote-on-next",
  "priority",
  "method-of-voting",
  "reconsider",
]);
const NEEDS_TEXT: ReadonlySet<MotionKind> = new Set([
  "competence",
  "two-thirds",
  "is-it-procedural",
  "priority",
  "division",
  "reconsider",
]);

export function topicOf(motion: MotionKind): Topic {
  switch (motion) {
    case "suspend-meeting":
    case "adjourn-meeting":
    case "adjourn-to":
    case "caucus":
      return "meeting";
    case "adjourn-debate":
    case "close-debate":
    case "time-limit":
    case "competence":
    case "division":
    case "agenda":
      return motion;
    case "add-item":
    case "early-item":
    case "debate-report":
      return "agenda";
    case "refer":
    case "postpone":
    case "invitation":
      return "guests";
    case "call-special-session":
      return "precedence";
    case "two-thirds":
    case "is-it-procedural":
      return "majority";
    case "priority":
    case "vote-on-next":
      return "several-proposals";
    case "method-of-voting":
      return "method";
    case "reconsider":
      return "reconsideration";
  }
}

export function move(state: MeetingState, action: ActionOf<"move">): MeetingState | Refused {
  const { kind: _, member, motion, ...rest } = action;
  const stranger = member === undefined ? undefined : isMember(state, member);
  const refused = timely(state, motion) ?? stranger ?? inOrder(state, motion) ?? fitting(state, action);
  if (refused !== undefined) return refused;
  const by = member === undefined ? {} : { by: member };
  const pending: PendingMotion = { motion, ...by, ...rest, spokeFor: [], spokeAgainst: [], objected: false };
  return { ...state, motions: [...state.motions, pending] };
}

function timely(state: MeetingState, motion: MotionKind): Refused | undefined {
  if (state.phase === "agenda" && (motion === "agenda" || motion === "add-item")) return uninterrupted(state);
  const refused = underWay(state);
  if (refused !== undefined) return refused;
  if (motion === "agenda") return refuse(state, "agenda-adopted", "agenda");
  if (state.phase === "voting" && !DURING_VOTING.has(motion))
    return refuse(state, "voting-has-begun", "conduct", motion);
  return undefined;
}

/** A motion waits for none that comes after it in the order of precedence, and for every other. */
function inOrder(state: MeetingState, motion: MotionKind): Refused | undefined {
  const { motions, precedence } = state.profile;
  if (!motions.includes(motion)) return refuse(state, "motion-not-known", "precedence", motion);
  const before = state.motions.at(-1);
  if (before === undefined) return undefined;
  const rank = (m: MotionKind): number => (precedence.includes(m) ? precedence.indexOf(m) : precedence.length);
  if (rank(motion) < rank(before.motion)) return undefined;
  const known = precedence.includes(motion);
  return refuse(state, known ? "out-of-precedence" : "motion-pending", "precedence", before.motion);
}

function fitting(state: MeetingState, action: ActionOf<"move">): Refused | undefined {
  const { motion, text: id, parts } = action;
  if (motion === "invitation" && action.guest !== undefined && takesPart(state, action.guest) === undefined) {
    return refuse(state, "takes-part", "guests", action.guest);
  }
  if (id === undefined) {
    if (NEEDS_TEXT.has(motion)) return refuse(state, "motion-needs-text", topicOf(motion), motion);
    return motion === "vote-on-next" ? hasNext(state) : undefined;
  }
  const text = textOf(state, id);
  if (text === undefined) return refuse(state, "no-such-text", topicOf(motion), id);
  if (motion === "reconsider") {
    return reconsiderable(state, text) ? undefined : refuse(state, "text-not-decided", "reconsideration", id);
  }
  const pending = pendingText(state, id);
  if (!isText(pending)) return pending;
  if (motion !== "division") return undefined;
  const unknown = (parts ?? []).find((part) => !text.parts.some((p) => p.id === part));
  if (parts === undefined || parts.length === 0) return refuse(state, "no-such-part", "division", id);
  return unknown === undefined ? undefined : refuse(state, "no-such-part", "division", unknown);
}

/** Something was decided about it; what was withdrawn, or fell with another text, does not come back by itself. */
function reconsiderable(state: MeetingState, text: Text): boolean {
  if (text.status === "withdrawn" || text.status === "lapsed" || text.status === "tied") return false;
  if (text.to !== undefined && textOf(state, text.to)?.status !== "before") return false;
  return state.voted.some((v) => isAbout(v.question, text.id));
}

/** A decision about a text: on the text itself, or a motion that concerned it. */
function isAbout(question: MeetingState["voted"][number]["question"], id: string): boolean {
  return question.kind === "motion" ? question.motion.text === id : question.kind === "text" && question.text === id;
}

function hasNext(state: MeetingState): Refused | undefined {
  const next = state.texts.some((t) => t.to === undefined && t.status === "before");
  const voted = state.texts.some((t) => t.to === undefined && (t.status === "adopted" || t.status === "rejected"));
  return next && voted ? undefined : refuse(state, "nothing-to-put", "several-proposals");
}

export function speakOnMotion(state: MeetingState, action: ActionOf<"speak-on-motion">): MeetingState | Refused {
  const refused = uninterrupted(state) ?? isMember(state, action.member);
  if (refused !== undefined) return refused;
  const motion = state.motions.at(-1);
  if (motion === undefined) return refuse(state, "no-motion", "precedence");
  const { member, side } = action;
  const spoke = [motion.by, ...motion.spokeFor, ...motion.spokeAgainst];
  const topic = topicOf(motion.motion);
  if (spoke.includes(member)) return refuse(state, "spoke-already", topic, member);
  const heard = side === "for" ? motion.spokeFor : motion.spokeAgainst;
  const limit = state.profile.speakers[motion.motion]?.[side] ?? Number.POSITIVE_INFINITY;
  if (heard.length >= limit) return refuse(state, "speakers-used", topic, String(limit));
  const next = side === "for" ? { spokeFor: [...heard, member] } : { spokeAgainst: [...heard, member] };
  return { ...state, motions: [...state.motions.slice(0, -1), { ...motion, ...next }] };
}

/** Somebody objects: the motion must be voted. In the Council a sponsor's objection ends a request for separate votes. */
export function object(state: MeetingState, action: ActionOf<"object">): MeetingState | Refused {
  const refused = uninterrupted(state) ?? isMember(state, action.member);
  if (refused !== undefined) return refused;
  const motion = state.motions.at(-1);
  if (motion === undefined) return refuse(state, "no-motion", "precedence");
  if (motion.objected) return refuse(state, "no-objection-needed", topicOf(motion.motion), action.member);
  const rest = state.motions.slice(0, -1);
  if (motion.motion === "division" && state.profile.division === "sponsor-may-refuse") {
    const sponsors = (motion.text === undefined ? undefined : textOf(state, motion.text))?.sponsors ?? [];
    return sponsors.includes(action.member)
      ? { ...state, motions: rest }
      : refuse(state, "not-a-sponsor", "division", action.member);
  }
  return { ...state, motions: [...rest, { ...motion, objected: true }] };
}

export function withdrawMotion(state: MeetingState, action: ActionOf<"withdraw-motion">): MeetingState | Refused {
  const refused = uninterrupted(state);
  if (refused !== undefined) return refused;
  const motion = state.motions.at(-1);
  if (motion === undefined) return refuse(state, "no-motion", "precedence");
  if (motion.by !== action.member) return refuse(state, "not-the-mover", "withdrawal", action.member);
  return { ...state, motions: state.motions.slice(0, -1) };
}
