import type { LocalDate } from "#basics";
import type { Counts, MemberCode } from "#record";
import { meeting } from "#rules";

/** Meetings of three members, for tests of the rules of procedure. */
export const code = (text: string): MemberCode => text as MemberCode;
export const [AAA, BBB, CCC] = [code("AAA"), code("BBB"), code("CCC")];
export const MEMBERS = [AAA, BBB, CCC];

/** Results that a meeting of three can have. */
export const RESULTS: readonly Counts[] = [
  { yes: 2, no: 1, abstaining: 0 },
  { yes: 1, no: 2, abstaining: 0 },
  { yes: 1, no: 1, abstaining: 1 },
];

export const OPENED: readonly meeting.Action[] = [{ kind: "open" }, { kind: "adopt-agenda" }];

/** A draft in two parts and two amendments to it, of which the one furthest removed excludes the other. */
export const TABLED: readonly meeting.Action[] = [
  ...OPENED,
  {
    kind: "submit",
    text: "D",
    by: [AAA],
    parts: [
      { id: "1", kind: "operative" },
      { id: "2", kind: "operative" },
    ],
  },
  { kind: "submit", text: "X", by: [BBB], to: "D", distance: 2, excludes: ["Y"] },
  { kind: "submit", text: "Y", by: [CCC], to: "D", distance: 1 },
];

/** A meeting about to be opened; in a council the first member is the permanent one. */
export function start(id: meeting.ProfileId, members: readonly MemberCode[] = MEMBERS): meeting.MeetingStart {
  return {
    profile: meeting.PROFILES[id],
    id: "test",
    date: "2025-02-24" as LocalDate,
    members,
    permanent: id.endsWith("council") ? members.slice(0, 1) : [],
  };
}

/** Plays actions that must all be accepted. */
export function play(state: meeting.MeetingState, ...actions: readonly meeting.Action[]): meeting.MeetingState {
  return actions.reduce((s, action) => {
    const after = meeting.step(s, action);
    if ("refused" in after) throw new Error(`${action.kind}: ${after.refused} ${after.about ?? ""}`);
    return after;
  }, state);
}
