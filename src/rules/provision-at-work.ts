import { type LocalDate, once } from "#basics";
import type { Counts, Majority, MemberCode } from "#record";
import { debateDueBy } from "./after-veto.ts";
import type { Ballot } from "./ballot.ts";
import { nextPresident } from "./council-seats.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { holdElection, isRestricted, type SecretBallot, votesToBeElected } from "./election.ts";
import { meetsOneThird, meetsSimple, meetsTwoThirds, presentAndVoting, votesNeeded } from "./majority.ts";
import { membersFor } from "./meeting/guard.ts";
import type { ProvisionId } from "./provision.ts";
import { answerIn, MEETING_CASES, provisionOf } from "./provision-in-meeting.ts";
import { requirementFor } from "./required-majority.ts";
import { requirementOf } from "./requirement.ts";

/** A case of a provision: what is given, and what the provision makes of it. */
export interface Example {
  readonly says: string;
  readonly given: readonly unknown[];
  readonly gives: unknown;
}

interface AtWork {
  /** The function that does what the provision says. */
  readonly works: (...given: never[]) => unknown;
  readonly examples: readonly Example[];
}

function atWork<Given extends readonly unknown[], Value>(
  works: (...given: Given) => Value,
  ...examples: readonly (readonly [says: string, given: Given, gives: Value])[]
): AtWork {
  return { works, examples: examples.map(([says, given, gives]) => ({ says, given, gives })) };
}

type Outcome = Decision["outcome"];

const TODAY = "2025-02-24" as LocalDate;
const PUT = ["open", "adopt-agenda", { submit: "Draft", by: "FRA" }, "begin-voting", "put"];
const MOTION = { body: "general-assembly", kind: "procedural" } as const;
const IN_COMMITTEE = { body: "third-committee", kind: "procedural" } as const;
const SESSION_CALL = { kind: "procedural", motion: "call-special-session" } as const;
const PRELIMINARY = { date: "1948-05-24" as LocalDate, kind: "procedural", motion: "is-it-procedural" } as const;

/** A draft before the Council of 2025; the permanent member named, if any, votes against. */
function draftInCouncil(counts: Counts, against?: string): Ballot {
  const permanent = against === undefined ? [] : [{ member: against as MemberCode, option: "no" as const }];
  return { body: "security-council", date: TODAY, kind: "draft-resolution", counts, permanent };
}

function inCouncil(majority: "council-procedural" | "council-substantive", counts: Counts, against?: string): Outcome {
  return decide({ ...draftInCouncil(counts, against), requirement: requirementOf(majority, "assumed") }).outcome;
}

/** The majority that follows from body, question and session. */
function majorityFor(question: Pick<Ballot, "body" | "kind" | "motion" | "session">): Majority | undefined {
  return requirementFor({ ...question, date: TODAY, counts: {} }).majority;
}

function procedural(counts: Counts, against?: string): Outcome {
  return inCouncil("council-procedural", counts, against);
}

function substantive(counts: Counts, against?: string): Outcome {
  return inCouncil("council-substantive", counts, against);
}

/** Whether a ruling stands after so many votes for and against an appeal. */
function rulingStands(yes: number, no: number): boolean {
  const ballot = {
    body: "general-assembly",
    date: TODAY,
    kind: "ruling",
    polarity: "overrule",
    counts: { yes, no },
  } as const;
  return decide(ballot).outcome === "not-adopted";
}

/** What a tie leads to, in plenary or in committee. */
function tied(body: "general-assembly" | "third-committee"): string | undefined {
  const last = decide({ body, date: TODAY, kind: "draft-resolution", counts: { yes: 50, no: 50 } }).because.at(-1);
  return last?.kind === "tie" ? last.leadsTo : undefined;
}

function openBallot(place: number): boolean {
  return !isRestricted(place, { majority: "two-thirds", places: 1 });
}

/** Provisions that compute something: the function beside the provision, with cases that are run as tests. */
const AT_WORK: { readonly [P in ProvisionId]?: AtWork } = {
  "charter-18-2": atWork(meetsTwoThirds, ["93 to 18 (ES-11/7)", [93, 18], true], ["62 to 58 (2018)", [62, 58], false]),
  "charter-18-3": atWork(meetsSimple, ["62 to 58", [62, 58], true], ["47 to 47 (1965)", [47, 47], false]),
  "charter-27-2": atWork(
    procedural,
    ["6-3-6: nine needed (24 February 2025)", [{ yes: 6, no: 3, abstaining: 6 }], "not-adopted"],
    ["11-1-3 with one permanent member against (2623)", [{ yes: 11, no: 1, abstaining: 3 }, "RUS"], "adopted"],
  ),
  "charter-27-3": atWork(
    substantive,
    ["10-0-5 (2774)", [{ yes: 10, no: 0, abstaining: 5 }], "adopted"],
    ["11-1-3 with one permanent member against", [{ yes: 11, no: 1, abstaining: 3 }, "RUS"], "not-adopted"],
    ["8-0-7: nine needed", [{ yes: 8, no: 0, abstaining: 7 }], "not-adopted"],
  ),
  "charter-4-2": atWork(
    majorityFor,
    ["in the Assembly", [{ body: "general-assembly", kind: "admission" }], "two-thirds"],
    ["in the Council", [{ body: "security-council", kind: "admission" }], "council-substantive"],
  ),
  "charter-18-1": atWork(
    (votes: unknown) => answerIn("general-assembly", [...PUT, { result: null, votes }]),
    ["one vote each", [{ yes: "KEN", no: "FRA" }], "voting"],
    ["a member counted twice", [{ yes: "KEN FRA", no: "KEN" }], "voted-twice"],
  ),
  "charter-20": atWork(
    (members: number) => membersFor("more-than-half", members),
    ["to ask for a special session, of 193", [193], 97],
  ),
  "charter-27-3-party": atWork(
    (member: string, abstention: "observed" | "claimed" | "not-raised") =>
      decide({
        ...draftInCouncil({ yes: 11, no: 1, abstaining: 3 }, member),
        parties: [{ member: member as MemberCode, abstention }],
      }).vetoedBy,
    ["a party to the dispute that votes against all the same", ["RUS", "not-raised"], ["RUS" as MemberCode]],
  ),
  "charter-97": atWork(substantive, [
    "14-1-0, one permanent member against (1996)",
    [{ yes: 14, no: 1, abstaining: 0 }, "USA"],
    "not-adopted",
  ]),
  "charter-109": atWork(
    (members: number) => votesNeeded("two-thirds-of-members", members),
    ["to call a conference, of 193", [193], 129],
  ),
  "charter-108": atWork((members: number) => votesNeeded("two-thirds-of-members", members), ["of 193", [193], 129]),
  "statute-10": atWork(
    (members: number) => votesNeeded("absolute", members),
    ["in the Assembly of 193", [193], 97],
    ["in the Council of 15", [15], 8],
  ),
  "A/RES/60/251": atWork((members: number) => votesNeeded("absolute", members), ["to be elected, of 193", [193], 97]),
  "A/RES/76/262": atWork(
    debateDueBy,
    ["a veto of 24 February 2025", ["2025-02-24" as LocalDate], "2025-03-10" as LocalDate],
    ["of Friday 25 February 2022: before the resolution", ["2022-02-25" as LocalDate], undefined],
    ["of Thursday 26 May 2022", ["2022-05-26" as LocalDate], "2022-06-09" as LocalDate],
  ),
  "A/RES/377(V)": atWork(
    (counts: Counts, against: string) => decide({ ...draftInCouncil(counts, against), ...SESSION_CALL }).outcome,
    [
      "11-1-3 with one permanent member against (27 February 2022)",
      [{ yes: 11, no: 1, abstaining: 3 }, "RUS"],
      "adopted",
    ],
    ["8-1-6", [{ yes: 8, no: 1, abstaining: 6 }, "RUS"], "not-adopted"],
  ),
  "A/RES/475(V)": atWork(meetsTwoThirds, ["89 to 61 on an amendment (2023)", [89, 61], false]),
  "statement-1945": atWork(
    (counts: Counts, against: string) => decide({ ...draftInCouncil(counts, against), ...PRELIMINARY }).outcome,
    ["8-2-1 of eleven, one permanent member against (1948)", [{ yes: 8, no: 2, abstaining: 1 }, "SUN"], "not-adopted"],
  ),
  "practice-abstention": atWork(substantive, [
    "two permanent members abstain (2774)",
    [{ yes: 10, no: 0, abstaining: 5 }],
    "adopted",
  ]),
  "practice-emergency-session": atWork(
    majorityFor,
    ["a draft of ES-11", [{ body: "general-assembly", kind: "draft-resolution", session: "ES-11" }], "two-thirds"],
    ["one of session 79", [{ body: "general-assembly", kind: "draft-resolution", session: "79" }], "simple"],
  ),
  "rules-ga-15": atWork(
    majorityFor,
    ["an item added in session 79", [{ ...MOTION, motion: "add-item", session: "79" }], "simple"],
    ["taken up before its seven days", [{ ...MOTION, motion: "early-item", session: "79" }], "two-thirds"],
  ),
  "rules-ga-19": atWork(
    majorityFor,
    ["an item added in ES-11", [{ ...MOTION, motion: "add-item", session: "ES-11" }], "two-thirds"],
    ["an item added in S-32", [{ ...MOTION, motion: "add-item", session: "S-32" }], "two-thirds"],
  ),
  "rules-ga-66": atWork(meetsOneThird, ["30 to 60", [30, 60], true], ["29 to 60", [29, 60], false]),
  "rules-ga-67": atWork((members: number) => membersFor("a-third", members), ["to open, of 193", [193], 65]),
  "rules-ga-108": atWork((members: number) => membersFor("a-quarter", members), ["to open, of 193", [193], 49]),
  "rules-ga-71": atWork(
    rulingStands,
    ["14 to 100 (2022)", [14, 100], true],
    ["a tie", [50, 50], true],
    ["51 to 50", [51, 50], false],
  ),
  "rules-ga-81": atWork(meetsTwoThirds, ["16 to 104 (2022)", [16, 104], false]),
  "rules-ga-123": atWork(majorityFor, ["to reconsider", [{ ...IN_COMMITTEE, motion: "reconsider" }], "two-thirds"]),
  "rules-ga-83": atWork(
    meetsTwoThirds,
    ["33 to 13 (Palestine, 1947)", [33, 13], true],
    ["25 to 13, one short", [25, 13], false],
  ),
  "rules-ga-84": atWork(meetsTwoThirds, ["89 to 61 (2023)", [89, 61], false], ["60 to 18 (2025)", [60, 18], true]),
  "rules-ga-85": atWork(meetsSimple, ["55 to 59 (1971)", [55, 59], false], ["107 to 13 (2022)", [107, 13], true]),
  "rules-ga-86": atWork(presentAndVoting, ["93-18-65 (ES-11/7)", [{ yes: 93, no: 18 }], 111]),
  "rules-ga-92": atWork(
    (valid: number) => votesToBeElected({ places: 1, majority: "two-thirds", members: 193 }, { valid, votes: {} }),
    ["two thirds of 190 valid ballots", [190], 127],
  ),
  "rules-ga-94": atWork(
    (places: number, votes: SecretBallot["votes"]) =>
      holdElection({ places, majority: "two-thirds", members: 193 }, [{ valid: 180, votes }]).next,
    [
      "one elected, one place left: two go on",
      [2, { A: 150, B: 90, C: 70, D: 30 }],
      { kind: "restricted", to: ["B", "C"], cites: "rules-ga-94" },
    ],
  ),
  "rules-ga-93": atWork(
    openBallot,
    ["the 4th ballot", [4], true],
    ["the 7th", [7], false],
    ["the 48th (2006)", [48], true],
    ["the 155th (1980)", [155], true],
  ),
  "rules-ga-95": atWork(tied, ["50 to 50 in plenary", ["general-assembly"], "second-vote"]),
  "rules-ga-125": atWork(meetsSimple, ["25 to 16 on Spain (1949)", [25, 16], true]),
  "rules-ga-126": atWork(presentAndVoting, ["17-17-18 (Fourth Committee, 1948)", [{ yes: 17, no: 17 }], 34]),
  "rules-ga-132": atWork(
    (valid: number) => votesToBeElected({ places: 1, majority: "majority", members: 193 }, { valid, votes: {} }),
    ["more than half of 180 valid ballots", [180], 91],
  ),
  "rules-ga-163": atWork(meetsSimple, ["90 to 89", [90, 89], true]),
  "rules-sc-18": atWork(
    nextPresident,
    ["after China, of the Council of 2025", [["Denmark", "Algeria", "China", "Guyana"], "China"], "Denmark"],
    ["after the last of the alphabet", [["Algeria", "China", "United States"], "United States"], "Algeria"],
  ),
  "rules-sc-30": atWork(
    (counts: Counts) => decide({ ...draftInCouncil(counts), kind: "ruling", polarity: "overrule" }).outcome,
    ["8-7-0 to overrule: the ruling stands", [{ yes: 8, no: 7, abstaining: 0 }], "not-adopted"],
    ["9-6-0", [{ yes: 9, no: 6, abstaining: 0 }], "adopted"],
  ),
  "rules-sc-34": atWork(
    (by: string) => answerIn("security-council", [...PUT.slice(0, 2), { submit: "Draft", by }, "begin-voting"]),
    ["one sponsor is enough", ["FRA"], "Draft"],
  ),
  "rules-sc-37": atWork(
    (before: readonly unknown[]) => answerIn("security-council", [...PUT.slice(0, 2), ...before, { inscribe: "UKR" }]),
    ["invited, it may speak", [[{ move: "invitation", guest: "UKR" }, "no-objection"]], "debate"],
    ["not invited, it may not", [[]], "not-a-member"],
  ),
  "rules-sc-40": atWork(substantive, ["9-0-6", [{ yes: 9, no: 0, abstaining: 6 }], "adopted"]),
  "rules-ga-133": atWork(tied, ["50 to 50 in committee", ["third-committee"], "rejected"]),
};

/** Cases that are steps of a meeting, by the provision that answers the last. */
const inMeeting = once((): ReadonlyMap<ProvisionId, readonly Example[]> => {
  const examples = new Map<ProvisionId, readonly Example[]>();
  for (const one of MEETING_CASES) {
    for (const body of one.bodies) {
      const id = provisionOf(one, body);
      const example = { says: one.says, given: [body, one.steps, one.withoutVote], gives: one.gives };
      examples.set(id, [...(examples.get(id) ?? []), example]);
    }
  }
  return examples;
});

/** Cases of a provision with what it makes of them; empty where it computes nothing. */
export function examplesOf(id: ProvisionId): readonly Example[] {
  return [...(AT_WORK[id]?.examples ?? []), ...(inMeeting().get(id) ?? [])];
}

/** What the provision's own function makes of an example; the tests compare it with what the example says. */
export function workOut(id: ProvisionId, example: Example): unknown {
  if (inMeeting().get(id)?.includes(example)) return answerIn(...(example.given as Parameters<typeof answerIn>));
  return AT_WORK[id]?.works(...(example.given as never[]));
}
