import type { LocalDate } from "#basics";
import type { Counts, MemberCode } from "#record";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { isRestricted } from "./election.ts";
import { meetsSimple, meetsTwoThirds, presentAndVoting, votesNeeded } from "./majority.ts";
import { membersFor } from "./meeting/guard.ts";
import type { ProvisionId } from "./provision.ts";
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

/** A vote of the Council of 2025 in which the permanent member named, if any, voted against. */
function inCouncil(majority: "council-procedural" | "council-substantive", counts: Counts, against?: string): Outcome {
  const permanent = against === undefined ? [] : [{ member: against as MemberCode, option: "no" as const }];
  const requirement = requirementOf(majority, "assumed");
  return decide({ body: "security-council", date: TODAY, kind: "draft-resolution", counts, permanent, requirement })
    .outcome;
}

const TODAY = "2025-02-24" as LocalDate;

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
  "charter-108": atWork((members: number) => votesNeeded("two-thirds-of-members", members), ["of 193", [193], 129]),
  "statute-10": atWork(
    (members: number) => votesNeeded("absolute", members),
    ["in the Assembly of 193", [193], 97],
    ["in the Council of 15", [15], 8],
  ),
  "A/RES/60/251": atWork((members: number) => votesNeeded("absolute", members), ["of 193", [193], 97]),
  "rules-ga-67": atWork((members: number) => membersFor("a-third", members), ["to open, of 193", [193], 65]),
  "rules-ga-108": atWork((members: number) => membersFor("a-quarter", members), ["to open, of 193", [193], 49]),
  "rules-ga-71": atWork(
    rulingStands,
    ["14 to 100 (2022)", [14, 100], true],
    ["a tie", [50, 50], true],
    ["51 to 50", [51, 50], false],
  ),
  "rules-ga-83": atWork(
    meetsTwoThirds,
    ["33 to 13 (Palestine, 1947)", [33, 13], true],
    ["25 to 13, one short", [25, 13], false],
  ),
  "rules-ga-84": atWork(meetsTwoThirds, ["89 to 61 (2023)", [89, 61], false], ["60 to 18 (2025)", [60, 18], true]),
  "rules-ga-85": atWork(meetsSimple, ["55 to 59 (1971)", [55, 59], false], ["107 to 13 (2022)", [107, 13], true]),
  "rules-ga-86": atWork(presentAndVoting, ["93-18-65 (ES-11/7)", [{ yes: 93, no: 18 }], 111]),
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
  "rules-ga-133": atWork(tied, ["50 to 50 in committee", ["third-committee"], "rejected"]),
};

/** Cases of a provision with what it makes of them; empty where it computes nothing. */
export function examplesOf(id: ProvisionId): readonly Example[] {
  return AT_WORK[id]?.examples ?? [];
}

/** What the provision's own function makes of an example; the tests compare it with what the example says. */
export function workOut(id: ProvisionId, example: Example): unknown {
  return AT_WORK[id]?.works(...(example.given as never[]));
}
