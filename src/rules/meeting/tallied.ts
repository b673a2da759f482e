import { type Counts, OPTIONS, type Option } from "#record";
import type { PermanentVote } from "../ballot.ts";
import type { ActionOf, NamedVotes } from "./action.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { MeetingState, Put } from "./state.ts";

/** A result as it enters the decision. */
export interface Tallied {
  readonly counts: Counts;
  readonly votes?: NamedVotes;
  readonly permanent?: readonly PermanentVote[];
}

/** Checks a result against the members and against itself. Options nobody counted stay unknown. */
export function tallied(state: MeetingState, put: Put, action: ActionOf<"result">): Tallied | Refused {
  const { votes, counts: stated = {} } = action;
  if (put.method === "secret-ballot" && votes !== undefined) return refuse(state, "secret-ballot", "method");
  const refused = votes === undefined ? undefined : named(state, votes);
  if (refused !== undefined) return refused;
  const counts = votes === undefined ? stated : fromNames(state, votes, stated);
  if ("refused" in counts) return counts;
  const voting = state.members.length - (state.profile.body === "security-council" ? 0 : state.withoutVote.length);
  const cast = (counts.yes ?? 0) + (counts.no ?? 0) + (counts.abstaining ?? 0);
  if (cast > voting) return refuse(state, "too-many-votes", "voting-rights", String(cast));
  const procedural = put.question.kind === "motion" || put.question.kind === "ruling";
  if (procedural && state.profile.abstentionOnMotions === "not-allowed" && (counts.abstaining ?? 0) > 0) {
    return refuse(state, "no-abstention", "method");
  }
  return {
    counts,
    ...(votes === undefined ? {} : { votes }),
    ...(state.profile.body === "security-council" ? { permanent: permanentVotes(state, action, counts) } : {}),
  };
}

function named(state: MeetingState, votes: NamedVotes): Refused | undefined {
  const left = new Set(state.members);
  const arrears = state.profile.body === "security-council" ? [] : state.withoutVote;
  for (const option of OPTIONS) {
    for (const member of votes[option] ?? []) {
      if (!left.delete(member)) {
        const twice = state.members.includes(member);
        return refuse(state, twice ? "voted-twice" : "not-a-member", "voting-rights", member);
      }
      if (option !== "not-voting" && arrears.includes(member))
        return refuse(state, "no-vote-arrears", "arrears", member);
    }
  }
  return undefined;
}

/** Figures from the names; a side that is named only in part keeps the figure that was announced. */
function fromNames(state: MeetingState, votes: NamedVotes, stated: Counts): Counts | Refused {
  const counts: { [O in Option]?: number } = { ...stated };
  for (const option of OPTIONS) {
    const names = votes[option];
    if (names === undefined) continue;
    const figure = stated[option];
    if (figure !== undefined && figure < names.length) return refuse(state, "tally-differs", "method", option);
    counts[option] ??= names.length;
  }
  return counts;
}

function permanentVotes(state: MeetingState, action: ActionOf<"result">, counts: Counts): readonly PermanentVote[] {
  const against = new Set([...(action.votes?.no ?? []), ...(action.vetoes ?? [])]);
  const allNamed = counts.no !== undefined && against.size >= counts.no;
  return state.permanent.map((member): PermanentVote => {
    const option = OPTIONS.find((o) => action.votes?.[o]?.includes(member)) ?? (against.has(member) ? "no" : undefined);
    if (option !== undefined) return { member, option };
    return allNamed ? { member, notAgainst: true } : { member };
  });
}
