import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { AAA, BBB, CCC, code, play, RESULTS, start, TABLED } from "../../../test/small-meeting.ts";
import type { Action } from "./action.ts";
import { act } from "./possible.ts";
import { PROFILES, type ProfileId } from "./profiles.ts";
import { callMeeting, type MeetingState, textOf } from "./state.ts";
import { nextQuestion } from "./voting-order.ts";

describe("one by one", () => {
  const assembly = callMeeting(start("general-assembly"));
  const refusal = (state: MeetingState, action: Action): string => {
    const answer = act(state, action);
    return answer.ok ? "accepted" : `${answer.error.code} ${answer.error.cites}`;
  };
  const tabled = play(assembly, ...TABLED);
  const voting = play(tabled, { kind: "begin-voting" });

  test("the amendment furthest removed goes first, then the other, then the draft", () => {
    const asked = (state: MeetingState) => nextQuestion(state);
    expect(asked(voting)).toEqual({ kind: "text", text: "X" });
    const after = play(voting, { kind: "put" }, { kind: "result", counts: RESULTS[1]! });
    expect(asked(after)).toEqual({ kind: "text", text: "Y" });
    const chair = play(tabled, { kind: "order-amendments", text: "D", order: ["Y", "X"] }, { kind: "begin-voting" });
    expect(asked(chair)).toEqual({ kind: "text", text: "Y" });
  });

  test("an adopted amendment excludes the one it contradicts and locks the draft", () => {
    const after = play(voting, { kind: "put" }, { kind: "result", counts: RESULTS[0]! });
    expect(textOf(after, "Y")?.status).toBe("lapsed");
    expect(refusal(after, { kind: "withdraw", member: AAA, text: "D" })).toBe("amended rules-ga-80");
  });

  test("all operative parts fall, and the draft with them, without a vote on the whole", () => {
    const moved = play(
      voting,
      { kind: "withdraw", member: BBB, text: "X" },
      { kind: "withdraw", member: CCC, text: "Y" },
    );
    const divided = play(
      moved,
      { kind: "move", member: BBB, motion: "division", text: "D", parts: ["1", "2"] },
      { kind: "no-objection" },
    );
    const lost: readonly Action[] = [{ kind: "put" }, { kind: "result", counts: RESULTS[1]! }];
    const after = play(divided, ...lost, ...lost);
    expect(textOf(after, "D")?.status).toBe("rejected");
    expect(nextQuestion(after)).toBeUndefined();
  });

  test("a tie in plenary leads to a second vote on a later day, and a second tie rejects", () => {
    const bare = play(assembly, ...TABLED.slice(0, 3), { kind: "begin-voting" });
    const tie: readonly Action[] = [{ kind: "put" }, { kind: "result", counts: RESULTS[2]! }];
    const tied = play(bare, ...tie);
    expect(textOf(tied, "D")?.status).toBe("tied");
    expect(refusal(tied, { kind: "resume", date: "2025-02-24" as LocalDate })).toBe("same-date rules-ga-95");
    const again = play(tied, { kind: "resume", date: "2025-02-25" as LocalDate }, ...tie);
    expect(textOf(again, "D")?.status).toBe("rejected");
  });

  test("a motion waits for none below it and for every other above", () => {
    const closing = play(tabled, { kind: "move", member: AAA, motion: "close-debate" });
    expect(refusal(closing, { kind: "move", member: BBB, motion: "suspend-meeting" })).toBe("accepted");
    const suspending = play(tabled, { kind: "move", member: AAA, motion: "suspend-meeting" });
    expect(refusal(suspending, { kind: "move", member: BBB, motion: "close-debate" })).toBe(
      "out-of-precedence rules-ga-77",
    );
    expect(refusal(suspending, { kind: "speak-on-motion", member: BBB, side: "against" })).toBe(
      "speakers-used rules-ga-76",
    );
  });

  test("no action on the draft: it is not voted, and not rejected; two thirds can bring it back", () => {
    const none = play(
      tabled,
      { kind: "move", member: CCC, motion: "adjourn-debate", text: "D" },
      { kind: "put" },
      { kind: "result", counts: RESULTS[0]! },
    );
    expect(none.texts.map((t) => t.status)).toEqual(["no-action", "lapsed", "lapsed"]);
    const back = play(none, { kind: "move", member: AAA, motion: "reconsider", text: "D" }, { kind: "put" });
    expect(textOf(play(back, { kind: "result", counts: RESULTS[2]! }), "D")?.status).toBe("no-action");
    expect(textOf(play(back, { kind: "result", counts: RESULTS[0]! }), "D")?.status).toBe("before");
  });

  test("a ruling is appealed from at once or not at all, and a question being put waits for the appeal", () => {
    const put = play(voting, { kind: "put" });
    expect(refusal(put, { kind: "point-of-order", member: BBB, about: "procedure" })).toBe(
      "only-conduct-of-voting rules-ga-88",
    );
    const ruled = play(put, { kind: "point-of-order", member: BBB, about: "conduct-of-voting" }, { kind: "rule" });
    const later = play(ruled, { kind: "result", counts: RESULTS[1]! });
    expect(refusal(later, { kind: "appeal", member: BBB })).toBe("no-ruling rules-ga-71");
    const appealed = play(
      ruled,
      { kind: "appeal", member: BBB },
      { kind: "put" },
      { kind: "result", counts: RESULTS[2]! },
    );
    expect(appealed.voted.at(-1)?.decision.because.at(-1)).toMatchObject({ kind: "ruling", stands: true });
    expect(nextQuestion(appealed)).toEqual({ kind: "text", text: "X" });
  });

  test("a text circulated the same day waits, unless it is let through", () => {
    const late = play(
      assembly,
      { kind: "open" },
      { kind: "adopt-agenda" },
      { kind: "submit", text: "D", by: [AAA], circulated: assembly.date },
    );
    expect(refusal(play(late, { kind: "begin-voting" }), { kind: "put" })).toBe("notice rules-ga-78");
    expect(refusal(play(late, { kind: "waive-notice", text: "D" }, { kind: "begin-voting" }), { kind: "put" })).toBe(
      "accepted",
    );
  });

  test("a member in arrears speaks and has no vote", () => {
    const poor = callMeeting({ ...start("general-assembly"), withoutVote: [CCC] });
    const put = play(poor, ...TABLED, { kind: "begin-voting" }, { kind: "put" });
    expect(refusal(put, { kind: "result", votes: { yes: [AAA], no: [BBB, CCC] } })).toBe("no-vote-arrears charter-19");
    expect(refusal(put, { kind: "result", counts: RESULTS[0]! })).toBe("too-many-votes rules-ga-82");
    expect(refusal(play(poor, { kind: "open" }, { kind: "adopt-agenda" }), { kind: "inscribe", member: CCC })).toBe(
      "accepted",
    );
  });

  test("the sponsor ends a request for separate votes in the Council", () => {
    const council = play(callMeeting(start("security-council")), ...TABLED.slice(0, 3), {
      kind: "move",
      member: BBB,
      motion: "division",
      text: "D",
      parts: ["1"],
    });
    expect(refusal(council, { kind: "object", member: CCC })).toBe("not-a-sponsor rules-sc-32");
    expect(play(council, { kind: "object", member: AAA }).motions).toEqual([]);
  });

  test("the agenda of the Council is voted, and without nine the meeting is over", () => {
    const fifteen = Array.from({ length: 15 }, (_, n) => code(`A${String.fromCharCode(65 + n)}X`));
    const council = callMeeting(start("security-council", fifteen));
    const put = play(council, { kind: "open" }, { kind: "move", motion: "agenda" }, { kind: "put" });
    expect(play(put, { kind: "result", counts: { yes: 6, no: 0, abstaining: 9 } }).phase).toBe("closed");
    expect(play(put, { kind: "result", counts: { yes: 10, no: 2, abstaining: 3 } }).phase).toBe("debate");
  });

  test("a sub-amendment is voted before the amendment, and the amendment before the draft", () => {
    const sub = play(tabled, { kind: "submit", text: "Z", by: [AAA], to: "X" }, { kind: "begin-voting" });
    expect(refusal(tabled, { kind: "submit", text: "W", by: [AAA], to: "nothing" })).toBe("no-such-text rules-ga-78");
    const deep = play(tabled, { kind: "submit", text: "Z", by: [AAA], to: "X" });
    expect(refusal(deep, { kind: "submit", text: "W", by: [AAA], to: "Z" })).toBe(
      "not-an-amendment-target rules-ga-90",
    );
    const order: string[] = [];
    let state = sub;
    for (let question = nextQuestion(state); question?.kind === "text"; question = nextQuestion(state)) {
      order.push(question.text);
      state = play(state, { kind: "put" }, { kind: "result", counts: RESULTS[1]! });
    }
    expect(order.join(" ")).toBe("Z X Y D");
  });

  test("in the Council an amendment that adds or deletes goes first, however near it is (rule 36)", () => {
    const council = play(callMeeting(start("security-council")), ...TABLED.slice(0, 4), {
      kind: "submit",
      text: "adds",
      by: [CCC],
      to: "D",
      effect: "adds",
    });
    expect(nextQuestion(play(council, { kind: "begin-voting" }))).toEqual({ kind: "text", text: "adds" });
  });

  test("after a vote the meeting may decide not to vote on the next proposal", () => {
    const two = play(
      assembly,
      ...TABLED.slice(0, 3),
      { kind: "submit", text: "E", by: [BBB] },
      { kind: "begin-voting" },
    );
    expect(refusal(two, { kind: "move", member: CCC, motion: "vote-on-next" })).toBe("nothing-to-put rules-ga-91");
    const first = play(two, { kind: "put" }, { kind: "result", counts: RESULTS[0]! });
    const asked = play(first, { kind: "move", member: CCC, motion: "vote-on-next" }, { kind: "put" });
    expect(play(asked, { kind: "result", counts: RESULTS[1]! }).texts.map((t) => t.status)).toEqual([
      "adopted",
      "not-put",
    ]);
    expect(nextQuestion(play(asked, { kind: "result", counts: RESULTS[0]! }))).toEqual({ kind: "text", text: "E" });
  });

  test("a decision that the body is not competent sets the text aside", () => {
    const moved = play(tabled, { kind: "move", member: CCC, motion: "competence", text: "D" }, { kind: "put" });
    expect(play(moved, { kind: "result", counts: RESULTS[0]! }).texts.map((t) => t.status)).toEqual([
      "not-put",
      "lapsed",
      "lapsed",
    ]);
  });

  test("time limits, replies and suspension", () => {
    const limit = play(
      tabled,
      { kind: "move", member: AAA, motion: "time-limit", minutes: 5 },
      { kind: "no-objection" },
    );
    expect(limit.minutes).toBe(5);
    const reply: Action = { kind: "inscribe", member: BBB, as: "reply" };
    expect(refusal(play(tabled, { kind: "close-list" }, reply, reply), reply)).toBe("replies-used rules-ga-73");
    const suspended = play(tabled, { kind: "move", member: AAA, motion: "suspend-meeting" }, { kind: "no-objection" });
    expect(refusal(suspended, { kind: "inscribe", member: BBB })).toBe("meeting-suspended rules-ga-76");
    expect(play(suspended, { kind: "resume" }).phase).toBe("debate");
  });

  test("the preliminary question in the Council: carried, the draft has no veto; vetoed, it has", () => {
    const fifteen = Array.from({ length: 15 }, (_, n) => code(`A${String.fromCharCode(65 + n)}X`));
    const [first] = fifteen;
    const council = play(callMeeting(start("security-council", fifteen)), { kind: "open" }, { kind: "adopt-agenda" });
    const asked = play(
      council,
      { kind: "submit", text: "D", by: [fifteen[1]!] },
      { kind: "move", motion: "is-it-procedural", text: "D" },
      { kind: "put" },
    );
    const counts = { yes: 11, no: 1, abstaining: 3 };
    const draft: readonly Action[] = [
      { kind: "begin-voting" },
      { kind: "put" },
      { kind: "result", counts, vetoes: [first!] },
    ];
    const other: Action = { kind: "result", counts, votes: { no: [fifteen[9]!] } };
    expect(textOf(play(asked, other, ...draft), "D")?.status).toBe("adopted");
    expect(textOf(play(asked, { kind: "result", counts, vetoes: [first!] }, ...draft), "D")?.status).toBe("rejected");
  });
});

describe("the same votes under every profile", () => {
  const fifteen = Array.from({ length: 15 }, (_, n) => code(`A${String.fromCharCode(65 + n)}X`));
  const council = ["security-council", "model-un-council"];
  const committee = ["main-committee", "model-un", "thimun"];
  const CASES: readonly { readonly what: string; readonly result: Action; readonly fate: (id: string) => string }[] = [
    {
      what: "8-7-0: a majority, not two thirds, and not nine",
      result: { kind: "result", counts: { yes: 8, no: 7, abstaining: 0 } },
      fate: (id) => (council.includes(id) || id === "emergency-special-session" ? "rejected" : "adopted"),
    },
    {
      what: "9-1-5, the one being permanent",
      result: { kind: "result", counts: { yes: 9, no: 1, abstaining: 5 }, vetoes: [fifteen[0]!] },
      fate: (id) => (council.includes(id) ? "rejected" : "adopted"),
    },
    {
      what: "7-7-1: a tie",
      result: { kind: "result", counts: { yes: 7, no: 7, abstaining: 1 } },
      fate: (id) => ([...council, ...committee, "emergency-special-session"].includes(id) ? "rejected" : "tied"),
    },
    {
      what: "1-0-14: one is enough where only votes cast count",
      result: { kind: "result", counts: { yes: 1, no: 0, abstaining: 14 } },
      fate: (id) => (council.includes(id) ? "rejected" : "adopted"),
    },
  ];
  describe.each(Object.keys(PROFILES) as readonly ProfileId[])("%s", (id) => {
    test.each(CASES)("$what", ({ result, fate }) => {
      const session = id === "emergency-special-session" ? { session: "ES-11" } : {};
      const state = play(
        callMeeting({ ...start(id, fifteen), ...session }),
        { kind: "open" },
        { kind: "adopt-agenda" },
        { kind: "submit", text: "D", by: [fifteen[3]!] },
        { kind: "begin-voting" },
        { kind: "put" },
        result,
      );
      expect(textOf(state, "D")?.status).toBe(fate(id));
    });
  });
});
