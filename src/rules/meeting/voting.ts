import { decide } from "../decide.ts";
import type { ActionOf } from "./action.ts";
import { carried, decidedWithoutVote } from "./effect.ts";
import { inDebate, isMember, quorum, underWay, uninterrupted } from "./guard.ts";
import { type Refused, refuse } from "./refusal.ts";
import { ballotFor } from "./requirement-of-text.ts";
import { type MeetingState, type Put, type PutQuestion, textOf, type Voted, withText } from "./state.ts";
import { tallied } from "./tallied.ts";
import { hasNotice } from "./texts.ts";
import { amendmentsTo, nextQuestion } from "./voting-order.ts";

/** The voting itself (rules 87 to 91 and 95, 127 to 131 and 133; Council rules 32, 36 and 40). */

export function beginVoting(state: MeetingState): MeetingState | Refused {
  const refused = inDebate(state);
  if (refused !== undefined) return refused;
  if (state.motions.length > 0) return refuse(state, "motion-pending", "precedence");
  if (state.floor !== undefined) return refuse(state, "floor-taken", "speeches", state.floor.member);
  if (state.speakers.length > 0) return refuse(state, "debate-open", "close-debate");
  const pending = state.texts.some((text) => text.to === undefined && text.status === "before");
  return pending ? { ...state, phase: "voting" } : refuse(state, "nothing-to-put", "conduct");
}

export function requestMethod(state: MeetingState, action: ActionOf<"request-method">): MeetingState | Refused {
  const refused =
    (state.phase === "agenda" ? uninterruptedButAppeal(state) : appealOrUnderWay(state)) ??
    isMember(state, action.member);
  return refused ?? { ...state, method: action.method };
}

/** An appeal waits for its vote, and the vote may be asked for by name. */
function appealOrUnderWay(state: MeetingState): Refused | undefined {
  return state.appeal !== undefined && state.put === undefined ? uninterruptedButAppeal(state) : underWay(state);
}

function uninterruptedButAppeal(state: MeetingState): Refused | undefined {
  const { appeal: _, ...rest } = state;
  return uninterrupted(rest);
}

export function drawLot(state: MeetingState, action: ActionOf<"draw-lot">): MeetingState | Refused {
  const refused = isMember(state, action.member);
  if (refused !== undefined) return refused;
  if (state.put !== undefined) return refuse(state, "question-put", "conduct");
  if (state.method !== "roll-call") return refuse(state, "no-roll-call", "method", action.member);
  return { ...state, first: action.member };
}

export function orderAmendments(state: MeetingState, action: ActionOf<"order-amendments">): MeetingState | Refused {
  const refused = underWay(state);
  if (refused !== undefined) return refused;
  if (textOf(state, action.text) === undefined) return refuse(state, "no-such-text", "amendments", action.text);
  const pending = amendmentsTo(state, action.text).filter((text) => text.status === "before");
  const named = new Set(action.order);
  const same =
    named.size === action.order.length && named.size === pending.length && pending.every((t) => named.has(t.id));
  if (!same) return refuse(state, "not-all-amendments", "amendments", action.text);
  return { ...state, amendmentOrder: { ...state.amendmentOrder, [action.text]: action.order } };
}

/** Puts the next question to the vote; from now on nothing interrupts but a point of order on the conduct of the voting. */
export function put(state: MeetingState, action: ActionOf<"put">): MeetingState | Refused {
  const refused = readyToDecide(state);
  if (refused !== undefined) return refused;
  const question = nextQuestion(state);
  if (question === undefined) return refuse(state, "nothing-to-put", "conduct");
  const late = notReady(state, question);
  if (late !== undefined) return late;
  if (state.method === "roll-call" && state.first === undefined) return refuse(state, "lot-not-drawn", "method");
  const method = state.method === "show-of-hands" ? (action.method ?? state.method) : state.method;
  const put: Put = { question, method, ...(state.first === undefined ? {} : { first: state.first }) };
  return { ...state, put };
}

function readyToDecide(state: MeetingState): Refused | undefined {
  if (state.pointOfOrder !== undefined) return refuse(state, "point-of-order-pending", "point-of-order");
  if (state.put !== undefined) return refuse(state, "question-put", "conduct");
  const asked = state.appeal !== undefined || state.motions.length > 0;
  if (state.phase === "called" || state.phase === "suspended" || state.phase === "closed") return underWay(state);
  if (state.phase === "agenda" && !asked) return refuse(state, "agenda-not-adopted", "agenda");
  if (state.phase === "debate" && !asked) return refuse(state, "voting-not-begun", "conduct");
  return quorum(state, state.profile.quorum.decide, state.present);
}

/** A text that was circulated too late, or comes from those invited and nobody asked for a vote on it. */
function notReady(state: MeetingState, question: PutQuestion): Refused | undefined {
  const text = question.kind === "text" || question.kind === "part" ? textOf(state, question.text) : undefined;
  if (text === undefined) return undefined;
  if (!hasNotice(state, text)) return refuse(state, "notice", "texts", text.id);
  return text.awaitsRequest ? refuse(state, "vote-not-requested", "guests", text.id) : undefined;
}

/** The result as counted: decided by the rules, announced, and acted upon. */
export function result(state: MeetingState, action: ActionOf<"result">): MeetingState | Refused {
  if (state.pointOfOrder !== undefined) return refuse(state, "point-of-order-pending", "point-of-order");
  const { put, first: _, ...done } = state;
  if (put === undefined) return refuse(state, "nothing-put", "conduct");
  const counted = tallied(state, put, action);
  if ("refused" in counted) return counted;
  const { counts, permanent, votes } = counted;
  const decision = decide({
    ...ballotFor(state, put.question),
    counts,
    ...(permanent === undefined ? {} : { permanent }),
  });
  const found = decision.outcome === "adopted" || decision.outcome === "not-adopted" ? decision.outcome : undefined;
  if (found !== undefined && action.announced !== undefined && action.announced !== found) {
    return refuse(state, "announced-otherwise", "majority", found);
  }
  const outcome = found ?? action.announced;
  if (outcome === undefined) return refuse(state, "outcome-needed", "majority");
  const voted: Voted = {
    question: put.question,
    method: put.method,
    counts,
    ...(votes === undefined ? {} : { votes }),
    decision,
    outcome,
    ...(action.adoptedAs === undefined ? {} : { adoptedAs: action.adoptedAs }),
    corrections: [],
  };
  return carried({ ...done, method: "show-of-hands", voted: [...state.voted, voted] }, voted);
}

/** Nobody asks for a vote: the motion is carried, or the text adopted without one. */
export function noObjection(state: MeetingState, action: ActionOf<"no-objection">): MeetingState | Refused {
  const refused = readyToDecide(state);
  if (refused !== undefined) return refused;
  if (state.appeal !== undefined) return refuse(state, "appeal-pending", "point-of-order");
  const question = nextQuestion(state);
  if (question === undefined) return refuse(state, "nothing-to-put", "conduct");
  if (state.method !== "show-of-hands") return refuse(state, "objection", "method");
  if (question.kind === "motion") {
    const mustVote = question.motion.motion === "division" && state.profile.division === "always-voted";
    if (question.motion.objected || mustVote) return refuse(state, "objection", "division", question.motion.motion);
  }
  const late = notReady(state, question);
  return late ?? decidedWithoutVote(state, question, action.adoptedAs);
}

/** Before the vote or after it, once; not on one's own text where the rules forbid it, and not in a secret ballot. */
export function explainVote(state: MeetingState, action: ActionOf<"explain-vote">): MeetingState | Refused {
  const { member, text: id } = action;
  const refused = underWay(state) ?? isMember(state, member);
  if (refused !== undefined) return refused;
  const text = textOf(state, id);
  if (text === undefined) return refuse(state, "no-such-text", "conduct", id);
  if (state.method === "secret-ballot" || takenInSecret(state, id))
    return refuse(state, "secret-ballot", "conduct", member);
  if (text.sponsors.includes(member) && state.profile.sponsorsExplain === "not-own-text") {
    return refuse(state, "own-text", "conduct", member);
  }
  if (text.explained.includes(member)) return refuse(state, "explained-already", "conduct", member);
  if (text.status === "before" && isBeingVoted(state, id)) return refuse(state, "voting-has-begun", "conduct", id);
  return withText(state, id, (t) => ({ ...t, explained: [...t.explained, member] }));
}

function takenInSecret(state: MeetingState, id: string): boolean {
  return state.voted.some((v) => v.method === "secret-ballot" && v.question.kind === "text" && v.question.text === id);
}

/** Votes on it have begun and not ended: its parts or amendments were put, and it is still to be. */
function isBeingVoted(state: MeetingState, id: string): boolean {
  if (state.phase !== "voting") return false;
  return state.voted.some(({ question }) => {
    if (question.kind === "part") return question.text === id;
    return question.kind === "text" && textOf(state, question.text)?.to === id;
  });
}

/** A delegation says later what it had meant to vote. The result stands. */
export function correct(state: MeetingState, action: ActionOf<"correct">): MeetingState | Refused {
  const refused = isMember(state, action.member);
  if (refused !== undefined) return refused;
  const voted = state.voted[action.vote];
  if (voted === undefined) return refuse(state, "no-such-vote", "method", String(action.vote));
  if (voted.corrections.some((c) => c.member === action.member))
    return refuse(state, "voted-twice", "method", action.member);
  const corrections = [...voted.corrections, { member: action.member, option: action.option }];
  return { ...state, voted: state.voted.with(action.vote, { ...voted, corrections }) };
}
