import type { TextId } from "./action.ts";
import { type MeetingState, type PutQuestion, type Text, textOf } from "./state.ts";

/**
 * The question that comes next: an appeal, then the motion before the meeting, then, once voting has begun, the proposals in their order,
 * each with its amendments first, then the parts to be voted separately, then the whole (rules 89 to 91; Council rules 32 and 36).
 */
export function nextQuestion(state: MeetingState): PutQuestion | undefined {
  if (state.appeal !== undefined) {
    const { ruling, by, polarity } = state.appeal;
    return { kind: "ruling", ruling, by, polarity };
  }
  const motion = state.motions.at(-1);
  if (motion !== undefined) return { kind: "motion", motion };
  if (state.phase !== "voting") return undefined;
  const proposal = state.texts.find(
    (text) => text.to === undefined && text.status === "before" && !waits(state, text.id),
  );
  if (proposal === undefined) return undefined;
  return partsFirst(nextAmendment(state, proposal) ?? proposal);
}

/** Parts of a proposal or of an amendment that are voted on separately come before the whole (rules 89 and 129). */
function partsFirst(text: Text): PutQuestion {
  const part = text.divided.find((id) => !text.votedParts.includes(id));
  return part === undefined ? { kind: "text", text: text.id } : { kind: "part", text: text.id, part };
}

/** An amendment was tied: its second vote comes on another day, and the text waits for it. */
function waits(state: MeetingState, id: TextId): boolean {
  return state.texts.some((text) => text.to === id && (text.status === "tied" || waits(state, text.id)));
}

/** The first amendment still to be voted, or the first sub-amendment to it. */
function nextAmendment(state: MeetingState, target: Text): Text | undefined {
  const [first] = amendmentsTo(state, target.id).filter((text) => text.status === "before");
  return first === undefined ? undefined : (nextAmendment(state, first) ?? first);
}

/** Amendments to a text as the chair ordered them, or as proposed where the chair has not. */
export function amendmentsTo(state: MeetingState, id: TextId): readonly Text[] {
  const ordered = state.amendmentOrder?.[id];
  const proposed = proposedOrder(state, id);
  return ordered === undefined ? proposed : [...proposed].sort((a, b) => place(ordered, a) - place(ordered, b));
}

function place(order: readonly TextId[], text: Text): number {
  const at = order.indexOf(text.id);
  return at < 0 ? order.length : at;
}

/**
 * The order the engine proposes: furthest removed in substance first, as far as the texts say how far they are; the Council takes those
 * that add or delete before that. Where all say which part they touch, the order of the parts comes before; texts that do not say keep the
 * order of submission.
 */
export function proposedOrder(state: MeetingState, id: TextId): readonly Text[] {
  const amendments = state.texts.filter((text) => text.to === id);
  if (amendments.length < 2) return amendments;
  const council = state.profile.body === "security-council";
  const first = (text: Text): number => (council && (text.effect === "adds" || text.effect === "deletes") ? 0 : 1);
  const parts = textOf(state, id)?.parts.map((part) => part.id) ?? [];
  const placed = amendments.every((text) => text.touches !== undefined && parts.includes(text.touches));
  const part = (text: Text): number => (placed ? parts.indexOf(text.touches ?? "") : 0);
  return [...amendments].sort(
    (a, b) => part(a) - part(b) || first(a) - first(b) || (b.distance ?? 0) - (a.distance ?? 0),
  );
}
