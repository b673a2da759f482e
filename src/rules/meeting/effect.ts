import { decide } from "../decide.ts";
import type { MotionKind } from "./motion.ts";
import { ballotFor, decidedRequirement } from "./requirement-of-text.ts";
import {
  type MeetingState,
  type PendingMotion,
  type PutQuestion,
  type Text,
  textOf,
  type Voted,
  withText,
} from "./state.ts";
import { lapseAmendments } from "./texts.ts";

/** What follows from a decision: for the text, for the others it excludes, for the meeting. */
export function carried(state: MeetingState, voted: Voted): MeetingState {
  const { question, outcome } = voted;
  switch (question.kind) {
    case "text":
      return textDecided(state, question.text, voted);
    case "part":
      return partDecided(state, question, outcome === "adopted");
    case "motion":
      return motionDecided(state, question.motion, outcome === "adopted");
    case "ruling":
      return rulingDecided(state, question, voted);
  }
}

export function decidedWithoutVote(
  state: MeetingState,
  question: PutQuestion,
  adoptedAs: string | undefined,
): MeetingState {
  const decision = decide({ ...ballotFor(state, question), method: "without-a-vote" });
  const voted: Voted = {
    question,
    method: "without-a-vote",
    counts: {},
    decision,
    outcome: "adopted",
    ...(adoptedAs === undefined ? {} : { adoptedAs }),
    corrections: [],
  };
  return carried({ ...state, voted: [...state.voted, voted] }, voted);
}

function textDecided(state: MeetingState, id: string, voted: Voted): MeetingState {
  const text = textOf(state, id);
  if (text === undefined) return state;
  if (text.makesImportant !== undefined) return importanceDecided(state, text, text.makesImportant, voted);
  const tie = voted.decision.because.some((r) => r.kind === "tie" && r.leadsTo === "second-vote");
  if (tie && !tiedBefore(state, id)) return withText(state, id, (t) => ({ ...t, status: "tied" }));
  if (voted.outcome === "not-adopted") return withText(state, id, (t) => ({ ...t, status: "rejected" }));
  const adopted = withText(state, id, (t) => ({ ...t, status: "adopted" }));
  if (text.to === undefined) return adopted;
  const amended = withText(adopted, text.to, (t) => ({ ...t, amended: true }));
  return text.excludes.reduce((s, other) => (textOf(s, other)?.status === "before" ? lapse(s, other) : s), amended);
}

/** A draft on the majority that another needs: carried, the other needs two thirds; lost, it does not. */
function importanceDecided(state: MeetingState, text: Text, other: string, voted: Voted): MeetingState {
  const adopted = voted.outcome === "adopted";
  const decided = withText(state, text.id, (t) => ({ ...t, status: adopted ? "adopted" : "rejected" }));
  return withText(decided, other, (t) => ({
    ...t,
    requirement: decidedRequirement(adopted ? "two-thirds" : "simple"),
  }));
}

/** A second tie rejects: only the first leads to a second vote. */
function tiedBefore(state: MeetingState, id: string): boolean {
  const ties = state.voted.filter(
    (v) => v.question.kind === "text" && v.question.text === id && v.decision.because.some((r) => r.kind === "tie"),
  );
  return ties.length > 1;
}

function lapse(state: MeetingState, id: string): MeetingState {
  return lapseAmendments(
    withText(state, id, (t) => ({ ...t, status: "lapsed" })),
    id,
  );
}

/** Parts that fall drop out; when all operative parts have fallen, so has the whole (rules 89 and 129). */
function partDecided(
  state: MeetingState,
  question: Extract<PutQuestion, { readonly kind: "part" }>,
  kept: boolean,
): MeetingState {
  const noted = withText(state, question.text, (t) => ({
    ...t,
    votedParts: [...t.votedParts, question.part],
    rejectedParts: kept ? t.rejectedParts : [...t.rejectedParts, question.part],
  }));
  const text = textOf(noted, question.text);
  return text !== undefined && hasNothingLeft(text)
    ? withText(noted, text.id, (t) => ({ ...t, status: "rejected" }))
    : noted;
}

function hasNothingLeft(text: Text): boolean {
  const operative = text.parts.filter((part) => part.kind === "operative");
  return operative.length > 0 && operative.every((part) => text.rejectedParts.includes(part.id));
}

function rulingDecided(
  state: MeetingState,
  question: Extract<PutQuestion, { readonly kind: "ruling" }>,
  voted: Voted,
): MeetingState {
  const { appeal: _, ...rest } = state;
  const stands = (question.polarity === "uphold") === (voted.outcome === "adopted");
  const { text } = question.ruling;
  if (stands || text === undefined || question.ruling.majority === undefined) return rest;
  return withText(rest, text, ({ requirement: _overruled, ...t }) => t);
}

function motionDecided(state: MeetingState, motion: PendingMotion, adopted: boolean): MeetingState {
  const rest: MeetingState = { ...state, motions: state.motions.slice(0, -1) };
  if (motion.motion === "vote-on-next") return adopted ? rest : nextNotPut(rest);
  if (!adopted) return notCarried(rest, motion);
  switch (motion.motion) {
    case "suspend-meeting":
    case "adjourn-to":
      return { ...rest, phase: "suspended" };
    case "adjourn-meeting":
      return { ...rest, phase: "closed", motions: [] };
    case "adjourn-debate":
      return aside(rest, motion, "no-action");
    case "refer":
    case "postpone":
    case "competence":
      return aside(rest, motion, "not-put");
    case "close-debate":
      return { ...rest, debate: "closed", list: "closed", speakers: [] };
    case "time-limit":
      return motion.minutes === undefined ? rest : { ...rest, minutes: motion.minutes };
    case "method-of-voting":
      return { ...rest, method: motion.method ?? "recorded" };
    case "agenda":
      return { ...rest, phase: "debate" };
    case "invitation":
      return motion.guest === undefined ? rest : { ...rest, observers: [...rest.observers, motion.guest] };
    case "call-special-session":
    case "caucus":
    case "add-item":
    case "early-item":
    case "debate-report":
      return rest;
    default:
      return motion.text === undefined ? rest : onText(rest, motion, motion.text, motion.motion);
  }
}

function onText(state: MeetingState, motion: PendingMotion, id: string, kind: MotionKind): MeetingState {
  switch (kind) {
    case "two-thirds":
      return withText(state, id, (t) => ({ ...t, requirement: decidedRequirement("two-thirds") }));
    case "is-it-procedural":
      return withText(state, id, (t) => ({ ...t, requirement: decidedRequirement("council-procedural") }));
    case "division":
      return withText(state, id, (t) => ({ ...t, divided: [...t.divided, ...(motion.parts ?? [])] }));
    case "priority":
      return {
        ...state,
        texts: [...state.texts.filter((t) => t.id === id), ...state.texts.filter((t) => t.id !== id)],
      };
    case "reconsider":
      return withText(state, id, (t) => ({ ...t, status: "before", votedParts: [], rejectedParts: [], divided: [] }));
    default:
      return state;
  }
}

/** Motions whose loss decides something too: the agenda is not adopted, the question is not an important one. */
function notCarried(state: MeetingState, motion: PendingMotion): MeetingState {
  if (motion.motion === "agenda") return { ...state, phase: "closed", motions: [] };
  if (motion.motion === "two-thirds" && motion.text !== undefined) {
    return withText(state, motion.text, (t) => ({ ...t, requirement: decidedRequirement("simple") }));
  }
  return state;
}

/** The text moved upon, or all that are still to be decided, are set aside with their amendments. */
function aside(state: MeetingState, motion: PendingMotion, status: "no-action" | "not-put"): MeetingState {
  const ids =
    motion.text === undefined
      ? state.texts.filter((t) => t.to === undefined && t.status === "before").map((t) => t.id)
      : [motion.text];
  const cleared: MeetingState = {
    ...state,
    motions: state.motions.filter((m) => m.text === undefined || !ids.includes(m.text)),
  };
  return ids.reduce(
    (s, id) =>
      lapseAmendments(
        withText(s, id, (t) => ({ ...t, status })),
        id,
      ),
    cleared,
  );
}

function nextNotPut(state: MeetingState): MeetingState {
  const next = state.texts.find((t) => t.to === undefined && t.status === "before");
  return next === undefined
    ? state
    : lapseAmendments(
        withText(state, next.id, (t) => ({ ...t, status: "not-put" })),
        next.id,
      );
}
