import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { Counts, MemberCode, Option } from "#record";
import type { Ballot, PermanentVote } from "./ballot.ts";
import { decide } from "./decide.ts";
import type { ReasonKind } from "./decision.ts";
import { requirementOf } from "./requirement.ts";

const day = (text: string): LocalDate => text as LocalDate;
const tally = (text: string): Counts => {
  const [yes, no, abstaining] = text.split("-").map(Number);
  return { yes: yes ?? 0, no: no ?? 0, abstaining: abstaining ?? 0 };
};
const P5 = ["CHN", "FRA", "GBR", "RUS", "USA"] as unknown as readonly MemberCode[];
/** The five, all in favour but those named: `{ RUS: "no" }`. */
const five = (others: { readonly [code: string]: Option | undefined } = {}): readonly PermanentVote[] =>
  P5.map((member) => {
    const option = member in others ? others[member] : "yes";
    return option === undefined ? { member } : { member, option };
  });
const assembly = (text: string, more: Partial<Ballot> = {}): Ballot => ({
  body: "general-assembly",
  date: day("2025-02-24"),
  kind: "draft-resolution",
  counts: tally(text),
  ...more,
});
const council = (text: string, permanent: readonly PermanentVote[], more: Partial<Ballot> = {}): Ballot => ({
  body: "security-council",
  date: day("2025-02-24"),
  kind: "draft-resolution",
  counts: tally(text),
  permanent,
  ...more,
});

interface Case {
  readonly what: string;
  readonly ballot: Ballot;
  readonly outcome: string;
  readonly decisive: ReasonKind;
  readonly margin?: number;
  readonly vetoedBy?: string;
  readonly twoThirds?: boolean;
}

const CASES: readonly Case[] = [
  {
    what: "ES-11/7",
    ballot: assembly("93-18-65", { session: "ES-11" }),
    outcome: "adopted",
    decisive: "majority",
    margin: 19,
  },
  {
    what: "ES-11/8",
    ballot: assembly("93-8-73", { session: "ES-11" }),
    outcome: "adopted",
    decisive: "majority",
    margin: 25,
  },
  {
    what: "an amendment with more votes for than against and less than two thirds (2023)",
    ballot: assembly("89-61-21", { session: "ES-10", kind: "amendment" }),
    outcome: "not-adopted",
    decisive: "majority",
    margin: -11,
  },
  {
    what: "China 1971: the majority not being said, two thirds would have been met too",
    ballot: assembly("76-35-17", { session: "26" }),
    outcome: "adopted",
    decisive: "majority",
    twoThirds: true,
  },
  {
    what: "exactly two thirds is enough",
    ballot: assembly("20-10-0", { requirement: requirementOf("two-thirds", "stated") }),
    outcome: "adopted",
    decisive: "majority",
    margin: 0,
  },
  {
    what: "a tie under two thirds is simply lost (1965)",
    ballot: assembly("47-47-20", { requirement: requirementOf("two-thirds", "stated") }),
    outcome: "not-adopted",
    decisive: "majority",
    margin: -16,
  },
  { what: "a tie in plenary", ballot: assembly("50-50-0"), outcome: "not-adopted", decisive: "tie", twoThirds: false },
  {
    what: "a tie in committee (Fourth Committee, 1948)",
    ballot: assembly("17-17-18", { body: "fourth-committee" }),
    outcome: "not-adopted",
    decisive: "tie",
  },
  {
    what: "the Hamas amendment of 2018",
    ballot: assembly("62-58-42", { session: "ES-10", kind: "amendment" }),
    outcome: "not-adopted",
    decisive: "majority",
  },
  {
    what: "an appeal: yes overrules (2018)",
    ballot: assembly("66-73-26", { kind: "ruling", polarity: "overrule" }),
    outcome: "not-adopted",
    decisive: "ruling",
  },
  {
    what: "an appeal: yes upholds (1974)",
    ballot: assembly("91-22-19", { kind: "ruling", polarity: "uphold" }),
    outcome: "adopted",
    decisive: "ruling",
  },
  {
    what: "an appeal that is tied leaves the ruling standing, however it was put",
    ballot: assembly("30-30-0", { kind: "ruling", polarity: "uphold" }),
    outcome: "adopted",
    decisive: "ruling",
  },
  {
    what: "reconsideration needs two thirds, in committee too",
    ballot: assembly("60-40-0", { body: "third-committee", kind: "procedural", motion: "reconsider" }),
    outcome: "not-adopted",
    decisive: "majority",
  },
  {
    what: "an important question in committee needs no more than a majority (Spain 1949)",
    ballot: assembly("25-16-16", { body: "first-committee", date: day("1949-05-07") }),
    outcome: "adopted",
    decisive: "majority",
    twoThirds: false,
  },
  { what: "nobody votes", ballot: assembly("0-0-190"), outcome: "not-adopted", decisive: "majority", margin: -1 },
  {
    what: "without a vote",
    ballot: assembly("0-0-0", { method: "without-a-vote", counts: {} }),
    outcome: "adopted",
    decisive: "without-a-vote",
  },
  {
    what: "tally unknown",
    ballot: assembly("", { counts: { yes: 12 } }),
    outcome: "undetermined",
    decisive: "unknown",
  },
  {
    what: "a seat in the Human Rights Council: 97 of 193",
    ballot: assembly("97-0-0", { kind: "election", members: 193, requirement: requirementOf("absolute", "stated") }),
    outcome: "adopted",
    decisive: "majority",
    margin: 0,
  },
  {
    what: "a Charter amendment: 129 of 193",
    ballot: assembly("128-0-0", { members: 193, requirement: requirementOf("two-thirds-of-members", "stated") }),
    outcome: "not-adopted",
    decisive: "majority",
    margin: -1,
  },
  {
    what: "2774",
    ballot: council("10-0-5", five({ FRA: "abstaining", GBR: "abstaining" })),
    outcome: "adopted",
    decisive: "did-not-prevent",
    margin: 1,
  },
  {
    what: "postponement: more for than against, nine needed",
    ballot: council("6-3-6", five({ USA: "no", RUS: "abstaining" }), { kind: "procedural", motion: "postpone" }),
    outcome: "not-adopted",
    decisive: "no-veto",
    margin: -3,
  },
  {
    what: "eight in favour",
    ballot: council("8-0-7", five()),
    outcome: "not-adopted",
    decisive: "majority",
    margin: -1,
  },
  {
    what: "two in favour, none against",
    ballot: council("2-0-13", five()),
    outcome: "not-adopted",
    decisive: "majority",
  },
  {
    what: "nine in favour, two elected members against",
    ballot: council("9-2-4", five()),
    outcome: "adopted",
    decisive: "majority",
    margin: 0,
  },
  {
    what: "three permanent members against and no veto (16 October 2023)",
    ballot: council("5-4-6", five({ FRA: "no", GBR: "no", USA: "no" })),
    outcome: "not-adopted",
    decisive: "no-veto",
  },
  {
    what: "a veto (18 October 2023)",
    ballot: council("12-1-2", five({ USA: "no", RUS: "abstaining", GBR: "abstaining" })),
    outcome: "not-adopted",
    decisive: "veto",
    vetoedBy: "USA",
    margin: 3,
  },
  {
    what: "the same eleven to one is a call for a session two days later",
    ballot: council("11-1-3", five({ RUS: "no", CHN: "abstaining" }), {
      kind: "procedural",
      motion: "call-special-session",
    }),
    outcome: "adopted",
    decisive: "no-veto",
  },
  {
    what: "is it procedural? the first half of the double veto (1948)",
    ballot: council("8-2-1", five({ RUS: "no", FRA: "abstaining" }), {
      kind: "procedural",
      motion: "is-it-procedural",
      date: day("1948-05-24"),
    }),
    outcome: "not-adopted",
    decisive: "veto",
    vetoedBy: "RUS",
  },
  {
    what: "seven of eleven were enough to the end of 1965 (resolution 218)",
    ballot: council("7-0-4", five({ USA: "abstaining", GBR: "abstaining", FRA: "abstaining" }), {
      date: day("1965-11-23"),
    }),
    outcome: "adopted",
    decisive: "did-not-prevent",
    margin: 0,
  },
  {
    what: "a permanent member absent (resolution 82, 1950)",
    ballot: council("9-0-1", five({ RUS: "not-voting" }), { date: day("1950-06-25") }),
    outcome: "adopted",
    decisive: "did-not-prevent",
  },
  {
    what: "nine in favour, one against, and no source says who",
    ballot: council("9-1-5", five({ RUS: undefined, USA: undefined })),
    outcome: "undetermined",
    decisive: "unknown",
  },
  {
    what: "a ruling in the Council stands unless nine overrule it",
    ballot: council("8-3-4", five(), { kind: "ruling", polarity: "overrule" }),
    outcome: "not-adopted",
    decisive: "ruling",
  },
  {
    what: "a judge needs eight of fifteen, and there is no veto",
    ballot: council("8-7-0", five({ RUS: "no" }), { kind: "election", members: 15 }),
    outcome: "adopted",
    decisive: "majority",
    margin: 0,
  },
];

describe("votes and what they decided", () => {
  test.each(CASES)("$what", ({ ballot, outcome, decisive, margin, vetoedBy, twoThirds }) => {
    const decision = decide(ballot);
    expect(decision.outcome).toBe(outcome);
    expect(decision.because.at(-1)?.kind).toBe(decisive);
    expect(decision.vetoedBy.join(" ")).toBe(vetoedBy ?? "");
    if (margin !== undefined) expect(decision.margin).toBe(margin);
    if (twoThirds !== undefined) expect(decision.alsoMeetsTwoThirds).toBe(twoThirds);
  });
});

const count = fc.integer({ min: 0, max: 200 });
const majority = fc.constantFrom("simple" as const, "two-thirds" as const);
const rank = (outcome: string): number => (outcome === "adopted" ? 1 : 0);

describe("laws", () => {
  test("abstentions never move a majority of those present and voting", () => {
    fc.assert(
      fc.property(count, count, count, count, majority, (yes, no, a, b, m) => {
        const requirement = requirementOf(m, "stated");
        const one = decide(assembly("", { counts: { yes, no, abstaining: a }, requirement }));
        const two = decide(assembly("", { counts: { yes, no, abstaining: b }, requirement }));
        expect(one).toEqual(two);
      }),
    );
  });

  test("one more in favour never hurts, one more against never helps", () => {
    fc.assert(
      fc.property(count, count, majority, (yes, no, m) => {
        const requirement = requirementOf(m, "stated");
        const outcome = (y: number, n: number) => rank(decide(assembly(`${y}-${n}-0`, { requirement })).outcome);
        expect(outcome(yes + 1, no)).toBeGreaterThanOrEqual(outcome(yes, no));
        expect(outcome(yes, no + 1)).toBeLessThanOrEqual(outcome(yes, no));
      }),
    );
  });

  test("adopted and margin agree: not negative means the needed votes were there", () => {
    fc.assert(
      fc.property(count, count, majority, (yes, no, m) => {
        const decision = decide(assembly(`${yes}-${no}-0`, { requirement: requirementOf(m, "stated") }));
        expect((decision.margin ?? 0) >= 0).toBe(decision.outcome === "adopted");
      }),
    );
  });

  test("one permanent member's no sinks a substantive draft that has its nine, and nothing procedural", () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 14 }), fc.constantFrom(...P5), (yes, member) => {
        const against = five({ [member]: "no" });
        const substance = decide(council(`${yes}-1-${14 - yes}`, against));
        expect([substance.outcome, substance.vetoedBy]).toEqual(["not-adopted", [member]]);
        const procedure = decide(council(`${yes}-1-${14 - yes}`, against, { kind: "procedural", motion: "agenda" }));
        expect([procedure.outcome, procedure.vetoedBy]).toEqual(["adopted", []]);
      }),
    );
  });

  test("nobody is said to have vetoed what had not the votes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.subarray([...P5]), (yes, against) => {
        const decision = decide(
          council(`${yes}-${against.length}-0`, five(Object.fromEntries(against.map((m) => [m, "no"])))),
        );
        expect([decision.outcome, decision.vetoedBy]).toEqual(["not-adopted", []]);
      }),
    );
  });
});
