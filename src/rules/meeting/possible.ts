import { err, fromDayNumber, ok, type Result, toDayNumber } from "#basics";
import type { MemberCode } from "#record";
import { ACTION_KINDS, type Action, type ActionKind } from "./action.ts";
import { step } from "./meeting.ts";
import { isRefused, type Refusal } from "./refusal.ts";
import type { MeetingState } from "./state.ts";

/**
 * What can be done now, as actions that would be accepted: everything the chair may do, and what each of the given members may.
 * Left out, a few stand for all: the one that has the floor, the movers and sponsors, and one that is none of these.
 */
export function possibleActions(state: MeetingState, as: readonly MemberCode[] = standIns(state)): readonly Action[] {
  return candidates(state, as).filter((action) => !isRefused(step(state, action)));
}

/** One step of a meeting: the next state, or the refusal with its rule and with what is possible instead. */
export function act(state: MeetingState, action: Action): Result<MeetingState, Refusal> {
  const after = step(state, action);
  if (!isRefused(after)) return ok(after);
  const { refused, ...rest } = after;
  return err({ code: refused, ...rest, possible: possibleKinds(state) });
}

function possibleKinds(state: MeetingState): readonly ActionKind[] {
  const kinds = new Set(possibleActions(state).map((action) => action.kind));
  return ACTION_KINDS.filter((kind) => kinds.has(kind));
}

function standIns(state: MeetingState): readonly MemberCode[] {
  const involved = [
    state.floor?.member,
    state.speakers[0]?.member,
    state.observers[0],
    ...state.motions.map((motion) => motion.by),
    ...state.texts.map((text) => text.sponsors[0]),
  ].filter((member) => member !== undefined);
  const other = state.members.find(
    (m) =>
      !involved.includes(m) &&
      !state.texts.some((t) => t.sponsors.includes(m) || t.explained.includes(m)) &&
      !state.motions.some((motion) => motion.spokeFor.includes(m) || motion.spokeAgainst.includes(m)),
  );
  return [...new Set(other === undefined ? involved : [...involved, other])];
}

/** Every kind of action with every text, motion and member it could name, whether allowed or not. */
function candidates(state: MeetingState, as: readonly MemberCode[]): readonly Action[] {
  const texts = state.texts.map((text) => text.id);
  return [...byChair(state), ...as.flatMap((member) => byMember(state, member, texts))];
}

function byChair(state: MeetingState): readonly Action[] {
  const seats = state.members.length;
  return [
    { kind: "open" },
    { kind: "count-present", present: seats },
    { kind: "adopt-agenda" },
    { kind: "close-list" },
    ...(state.speakers[0] === undefined ? [] : [{ kind: "give-floor", member: state.speakers[0].member } as const]),
    { kind: "end-speech" },
    { kind: "rule" },
    ...state.texts.flatMap((t): readonly Action[] => [
      { kind: "waive-notice", text: t.id },
      {
        kind: "rule",
        text: t.id,
        majority: state.profile.body === "security-council" ? "council-procedural" : "two-thirds",
      },
      ...orders(state, t.id),
    ]),
    { kind: "begin-voting" },
    ...(state.members[0] === undefined ? [] : [{ kind: "draw-lot", member: state.members[0] } as const]),
    { kind: "put" },
    { kind: "result", counts: { yes: seats - state.withoutVote.length, no: 0, abstaining: 0 } },
    { kind: "no-objection" },
    { kind: "resume" },
    { kind: "resume", date: fromDayNumber(toDayNumber(state.date) + 1) },
    { kind: "close" },
  ];
}

/** Two amendments or more can be put in order; what is offered is the order of submission. */
function orders(state: MeetingState, text: string): readonly Action[] {
  const order = state.texts.filter((a) => a.to === text && a.status === "before").map((a) => a.id);
  return order.length < 2 ? [] : [{ kind: "order-amendments", text, order }];
}

function byMember(state: MeetingState, member: MemberCode, texts: readonly string[]): readonly Action[] {
  return [
    { kind: "inscribe", member },
    { kind: "leave-list", member },
    { kind: "inscribe", member, as: "reply" },
    { kind: "point-of-order", member, about: "procedure" },
    { kind: "point-of-order", member, about: "conduct-of-voting" },
    { kind: "appeal", member },
    { kind: "submit", text: newName(texts, "draft"), by: [member] },
    ...state.profile.motions.map(
      (motion): Action => ({ kind: "move", member, motion, ...(motion === "time-limit" ? { minutes: 5 } : {}) }),
    ),
    { kind: "speak-on-motion", member, side: "for" },
    { kind: "speak-on-motion", member, side: "against" },
    { kind: "object", member },
    { kind: "withdraw-motion", member },
    { kind: "request-method", member, method: "recorded" },
    { kind: "request-method", member, method: "roll-call" },
    ...state.voted.map((_, vote): Action => ({ kind: "correct", member, vote, option: "abstaining" })),
    ...state.texts.flatMap((t) => onText(state, member, t.id, texts)),
  ];
}

function onText(state: MeetingState, member: MemberCode, text: string, texts: readonly string[]): readonly Action[] {
  const parts = state.texts.find((t) => t.id === text)?.parts.map((part) => part.id) ?? [];
  return [
    { kind: "submit", text: newName(texts, "amendment"), by: [member], to: text },
    { kind: "revise", member, text },
    { kind: "request-vote", member, text },
    { kind: "join-sponsors", member, text },
    { kind: "leave-sponsors", member, text },
    { kind: "withdraw", member, text },
    { kind: "explain-vote", member, text },
    ...state.profile.motions.map(
      (motion): Action => ({ kind: "move", member, motion, text, ...(motion === "division" ? { parts } : {}) }),
    ),
  ];
}

function newName(taken: readonly string[], stem: string): string {
  let n = 1;
  while (taken.includes(`${stem} ${n}`)) n++;
  return `${stem} ${n}`;
}
