import { err, ok, type Result, toDayNumber } from "#basics";
import type { Action, ActionKind, ActionOf } from "./action.ts";
import { adoptAgenda, closeList, countPresent, endSpeech, giveFloor, inscribe, leaveList, open } from "./floor.ts";
import { uninterrupted } from "./guard.ts";
import { move, object, speakOnMotion, withdrawMotion } from "./motions.ts";
import { isRefused, type Refused, refuse } from "./refusal.ts";
import { appeal, pointOfOrder, rule } from "./ruling.ts";
import { callMeeting, type MeetingStart, type MeetingState } from "./state.ts";
import { joinSponsors, leaveSponsors, requestVote, revise, submit, waiveNotice, withdraw } from "./texts.ts";
import {
  beginVoting,
  correct,
  drawLot,
  explainVote,
  noObjection,
  orderAmendments,
  put,
  requestMethod,
  result,
} from "./voting.ts";
import { nextQuestion } from "./voting-order.ts";

type Step<K extends ActionKind> = (state: MeetingState, action: ActionOf<K>) => MeetingState | Refused;

const STEPS: { readonly [K in ActionKind]: Step<K> } = {
  open,
  "count-present": countPresent,
  "adopt-agenda": adoptAgenda,
  inscribe,
  "leave-list": leaveList,
  "close-list": closeList,
  "give-floor": giveFloor,
  "end-speech": endSpeech,
  "point-of-order": pointOfOrder,
  rule,
  appeal,
  submit,
  "waive-notice": waiveNotice,
  "request-vote": requestVote,
  revise,
  "join-sponsors": joinSponsors,
  "leave-sponsors": leaveSponsors,
  withdraw,
  move,
  "speak-on-motion": speakOnMotion,
  object,
  "withdraw-motion": withdrawMotion,
  "order-amendments": orderAmendments,
  "begin-voting": beginVoting,
  "request-method": requestMethod,
  "draw-lot": drawLot,
  put,
  result,
  "no-objection": noObjection,
  "explain-vote": explainVote,
  correct,
  resume,
  close,
};

/** One step, or why the rules refuse it. The log grows by the action; a ruling not appealed from at once stands. */
export function step(state: MeetingState, action: Action): MeetingState | Refused {
  const act = STEPS[action.kind] as Step<ActionKind>;
  const acted = act(state, action);
  if (isRefused(acted)) return acted;
  const after = votingEnded(acted);
  const log = [...state.log, action];
  if (after.ruling === undefined || action.kind === "rule") return { ...after, log };
  const { ruling: _, ...settled } = after;
  return { ...settled, log };
}

/** When every proposal is decided the voting is over: the debate is open again, for what comes next. */
function votingEnded(state: MeetingState): MeetingState {
  if (state.phase !== "voting" || state.put !== undefined) return state;
  const open = state.texts.some((t) => t.to === undefined && (t.status === "before" || t.status === "tied"));
  return open ? state : { ...state, phase: "debate", debate: "open", list: "open" };
}

/** Replays a log from the call of the meeting; the first refusal ends it. */
export function replayLog(start: MeetingStart, log: readonly Action[]): Result<MeetingState, Refused> {
  let state = callMeeting(start);
  for (const action of log) {
    const after = step(state, action);
    if (isRefused(after)) return err(after);
    state = after;
  }
  return ok(state);
}

/** The second vote on a tie is taken within 48 hours (rule 95). */
const SECOND_VOTE_DAYS = 2;

/** After a suspension, or on a later day for the second vote on a text that was tied. */
function resume(state: MeetingState, action: ActionOf<"resume">): MeetingState | Refused {
  const tied = state.texts.some((text) => text.status === "tied");
  if (state.phase !== "suspended" && !(state.phase === "voting" && tied)) {
    return refuse(state, state.phase === "closed" ? "meeting-closed" : "meeting-open", "meeting");
  }
  const waiting = uninterrupted(state);
  if (waiting !== undefined) return waiting;
  const date = action.date ?? state.date;
  if (tied && date <= state.date && state.phase === "voting") return refuse(state, "same-date", "ties", date);
  if (tied && toDayNumber(date) > toDayNumber(state.date) + SECOND_VOTE_DAYS)
    return refuse(state, "too-late", "ties", date);
  const phase = state.phase === "suspended" ? "debate" : "voting";
  const texts =
    date > state.date
      ? state.texts.map((t) => (t.status === "tied" ? { ...t, status: "before" as const } : t))
      : state.texts;
  return { ...state, phase, date, texts };
}

/** The chair closes the meeting when nothing stands open: no question put, no motion, no vote begun and not ended. */
function close(state: MeetingState): MeetingState | Refused {
  if (state.phase === "called") return refuse(state, "meeting-not-open", "meeting");
  if (state.phase === "closed") return refuse(state, "meeting-closed", "meeting");
  const waiting = uninterrupted(state);
  if (waiting !== undefined) return waiting;
  if (nextQuestion(state) !== undefined) return refuse(state, "business-pending", "meeting");
  const { floor: _, ...rest } = state;
  return { ...rest, phase: "closed", speakers: [] };
}
