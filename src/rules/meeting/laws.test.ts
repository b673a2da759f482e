import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { MemberCode } from "#record";
import { AAA, BBB, CCC, code, MEMBERS, OPENED, play, RESULTS, start, TABLED } from "../../../test/small-meeting.ts";
import { PROVISION_IDS } from "../provision.ts";
import type { Action } from "./action.ts";
import { replayLog, step } from "./meeting.ts";
import { act, possibleActions } from "./possible.ts";
import { PROFILES, type ProfileId } from "./profiles.ts";
import { isRefused, REFUSAL_CODES } from "./refusal.ts";
import { callMeeting, type MeetingState, textOf } from "./state.ts";

/** What no sequence of actions may bring about. */
function forbidden(state: MeetingState): readonly string[] {
  const found: string[] = [];
  const no = (wrong: boolean, what: string): void => {
    if (wrong) found.push(what);
  };
  no(state.phase === "voting" && state.floor !== undefined, "somebody has the floor during the voting");
  no(
    state.appeal !== undefined && state.put !== undefined && state.put.question.kind !== "ruling",
    "another vote while an appeal waits",
  );
  no(state.phase === "closed" && (state.put !== undefined || state.motions.length > 0), "closed with business pending");
  for (const voted of state.voted) {
    const settled = voted.decision.outcome === "adopted" || voted.decision.outcome === "not-adopted";
    no(settled && voted.decision.outcome !== voted.outcome, "announced otherwise than decided");
  }
  for (const text of state.texts) {
    const target = text.to === undefined ? undefined : textOf(state, text.to);
    no(
      text.status === "before" && target !== undefined && target.status !== "before",
      `${text.id} is pending on a text that is not`,
    );
    const adopted = state.voted.some(
      (v) => v.outcome === "adopted" && v.question.kind === "text" && v.question.text === text.id,
    );
    no(text.status === "adopted" && !adopted, `${text.id} adopted without a decision`);
    const locked = state.profile.withdrawal === "not-once-amended" && text.amended;
    no(text.status === "withdrawn" && locked, `${text.id} withdrawn after it was amended`);
    no(text.sponsors.length === 0, `${text.id} has no sponsor`);
    const explains = text.sponsors.some((m) => text.explained.includes(m));
    no(
      explains && state.profile.sponsorsExplain === "not-own-text" && text.status !== "before",
      `${text.id}: own vote explained`,
    );
  }
  for (const motion of state.motions) {
    const limit = state.profile.speakers[motion.motion];
    no(motion.spokeFor.length > (limit?.for ?? Number.POSITIVE_INFINITY), "too many spoke for a motion");
    no(motion.spokeAgainst.length > (limit?.against ?? Number.POSITIVE_INFINITY), "too many spoke against a motion");
  }
  return found;
}

/** What three members can do, with no more than four texts on the table: more texts are more of the same. */
function offered(state: MeetingState): readonly Action[] {
  return possibleActions(state, MEMBERS).filter((action) => action.kind !== "submit" || state.texts.length < 4);
}

const profiles = Object.keys(PROFILES) as readonly ProfileId[];

describe.each(profiles)("a meeting by the rules of %s, played at random", (id) => {
  const choices = fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 40 });

  test("reaches no state the rules forbid, always offers a step, and replays from its log", () => {
    fc.assert(
      fc.property(choices, (picks) => {
        let state = callMeeting(start(id));
        for (const [pick, which, council] of picks) {
          const possible = offered(state);
          if (state.phase === "closed") break;
          expect(possible.length, JSON.stringify(state)).toBeGreaterThan(0);
          const chosen = possible[pick % possible.length]!;
          const action: Action =
            chosen.kind === "result" ? { kind: "result", counts: RESULTS[which]!, announced: "adopted" } : chosen;
          const after = step(state, action);
          if (isRefused(after)) {
            expect(action.kind).toBe("result");
            const told = step(
              state,
              council ? { kind: "result", counts: RESULTS[1]! } : { kind: "result", counts: { yes: 3, no: 0 } },
            );
            state = isRefused(told) ? state : told;
          } else state = after;
          expect(forbidden(state)).toEqual([]);
        }
        expect(replayLog(start(id), state.log)).toEqual({ ok: true, value: state });
      }),
      { numRuns: 20 },
    );
  });

  test("what is not offered is refused with a code and a provision, and changes nothing", () => {
    fc.assert(
      fc.property(choices, (picks) => {
        let state = callMeeting(start(id));
        for (const [pick, which] of picks) {
          const other = possibleActions(callMeeting(start(id)), MEMBERS)[which] ?? { kind: "put" };
          const anything: readonly Action[] = [
            other,
            { kind: "put" },
            { kind: "result", counts: RESULTS[which]! },
            { kind: "begin-voting" },
            { kind: "appeal", member: BBB },
            { kind: "withdraw", member: CCC, text: "draft 1" },
            { kind: "submit", text: "draft 1", by: [AAA] },
            { kind: "move", member: BBB, motion: "close-debate" },
            { kind: "explain-vote", member: AAA, text: "draft 1" },
            { kind: "give-floor", member: code("ZZZ") },
          ];
          for (const action of anything) {
            const answer = act(state, action);
            if (answer.ok) continue;
            expect(REFUSAL_CODES).toContain(answer.error.code);
            expect(PROVISION_IDS).toContain(answer.error.cites);
            if (state.phase !== "closed") expect(answer.error.possible.length).toBeGreaterThan(0);
          }
          const possible = offered(state);
          const chosen = possible[pick % Math.max(1, possible.length)];
          if (chosen === undefined) break;
          const after = step(state, chosen);
          if (!isRefused(after)) state = after;
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe("law: what the meeting makes of a vote is what its body's majority makes of the figures, under every profile", () => {
  const fifteen = Array.from({ length: 15 }, (_, n) => code(`A${String.fromCharCode(65 + n)}X`));
  const permanent = fifteen.slice(0, 5);
  /** Written apart from the code under test: the one page of the rules. */
  const fateOf = (id: ProfileId, yes: number, no: number, veto: boolean): string => {
    if (id.endsWith("council")) return yes >= 9 && !veto ? "adopted" : "rejected";
    if (id === "emergency-special-session") return yes > 0 && yes >= 2 * no ? "adopted" : "rejected";
    const committee = ["main-committee", "model-un", "thimun"].includes(id);
    return yes > no ? "adopted" : yes === no && yes > 0 && !committee ? "tied" : "rejected";
  };
  test.each(profiles)("%s", (id) => {
    const session = id === "emergency-special-session" ? { session: "ES-11" } : {};
    const put = play(
      callMeeting({ ...start(id, fifteen), permanent: id.endsWith("council") ? permanent : [], ...session }),
      ...OPENED,
      { kind: "submit", text: "D", by: [fifteen[8]!] },
      { kind: "begin-voting" },
      { kind: "put" },
    );
    const option = fc.constantFrom("yes", "no", "abstaining", "not-voting");
    const names = fc.tuple(
      fc.array(option, { minLength: 15, maxLength: 15 }),
      fc.shuffledSubarray(fifteen, { minLength: 15 }),
    );
    fc.assert(
      fc.property(names, ([options, order]) => {
        const by = (wanted: string, of: readonly MemberCode[]): readonly MemberCode[] =>
          of.filter((member) => options[fifteen.indexOf(member)] === wanted);
        const voting = (of: readonly MemberCode[]): MeetingState =>
          play(put, {
            kind: "result",
            votes: { yes: by("yes", of), no: by("no", of), abstaining: by("abstaining", of) },
          });
        const state = voting(fifteen);
        const veto = by("no", permanent).length > 0;
        expect(textOf(state, "D")?.status).toBe(fateOf(id, by("yes", fifteen).length, by("no", fifteen).length, veto));
        // the order in which the votes are cast or named is nothing
        expect(textOf(voting(order), "D")).toEqual(textOf(state, "D"));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the action phase, every way it can go: three members, one draft, two amendments, one division", () => {
  /** Every step that bears on the outcome; speeches and points of order are left out. */
  function steps(state: MeetingState): readonly Action[] {
    const moved = state.log.some((a) => a.kind === "move");
    return [
      ...(moved ? [] : [{ kind: "move", member: BBB, motion: "division", text: "D", parts: ["1", "2"] } as const]),
      { kind: "object", member: AAA },
      { kind: "speak-on-motion", member: AAA, side: "against" },
      { kind: "withdraw-motion", member: BBB },
      { kind: "begin-voting" },
      { kind: "put" },
      { kind: "no-objection" },
      ...RESULTS.map((counts): Action => ({ kind: "result", counts })),
      { kind: "withdraw", member: AAA, text: "D" },
      { kind: "withdraw", member: BBB, text: "X" },
      { kind: "withdraw", member: CCC, text: "Y" },
      { kind: "resume", date: "2025-02-25" as LocalDate },
      { kind: "close" },
    ];
  }
  /** What the future of a meeting depends on: of the votes already taken, only which were tied. */
  const key = ({ phase, texts, motions, put, date, voted, log }: MeetingState): string =>
    JSON.stringify([
      phase,
      date,
      put?.question,
      log.some((a) => a.kind === "move"),
      motions.map((m) => [m.objected, m.spokeAgainst]),
      texts.map((t) => [t.id, t.status, t.amended, t.divided, t.votedParts, t.rejectedParts]),
      voted
        .filter((v) => v.decision.because.some((r) => r.kind === "tie"))
        .map((v) => v.question.kind === "text" && v.question.text),
    ]);

  // The numbers are what the search finds; one that changes means that the rules as written here have changed.
  test.each([
    ["general-assembly", 4166, 40],
    ["main-committee", 1532, 28],
    ["model-un", 1302, 28],
  ] as const)("%s: %i states, %i ways to end", (id, states, fates) => {
    const first = play(callMeeting(start(id)), ...TABLED);
    const seen = new Map<string, MeetingState>([[key(first), first]]);
    const ends = new Set<string>();
    for (const state of seen.values()) {
      const wrong = forbidden(state);
      if (wrong.length > 0) throw new Error(`${wrong.join(", ")} in ${key(state)}`);
      const next = steps(state).flatMap((action) => {
        const after = step(state, action);
        return isRefused(after) ? [] : [after];
      });
      if (state.phase === "closed") ends.add(state.texts.map((t) => t.status).join(" "));
      else if (next.length === 0) throw new Error(`nothing can be done in ${key(state)}`);
      for (const after of next) if (!seen.has(key(after))) seen.set(key(after), after);
    }
    // Whatever happens, the draft ends in one of these ways, and an excluded amendment is never adopted beside the one that excludes it.
    for (const end of ends) {
      const [draft, x, y] = end.split(" ");
      expect(["before", "tied", "adopted", "rejected", "withdrawn"]).toContain(draft);
      expect([x, y]).not.toEqual(["adopted", "adopted"]);
      if (draft === "withdrawn") expect([x, y]).not.toContain("adopted");
    }
    expect([seen.size, ends.size]).toEqual([states, fates]);
  });
});
