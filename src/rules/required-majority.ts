import { isCommittee, type Majority, type MotionName, type Sureness } from "#record";
import type { Ballot } from "./ballot.ts";
import type { ProvisionId } from "./provision.ts";
import type { Basis, Requirement } from "./requirement.ts";

/** What "present and voting" means; these name no majority. */
const DEFINITIONS: ReadonlySet<ProvisionId> = new Set<ProvisionId>(["rules-ga-86", "rules-ga-126"]);

const make = (
  majority: Majority | undefined,
  basis: Basis,
  cites: readonly [ProvisionId, ...ProvisionId[]],
  sure: Sureness = "inferred",
): Requirement => ({
  ...(majority === undefined ? {} : { majority }),
  basis,
  rule: cites.find((id) => id.startsWith("rules-") && !DEFINITIONS.has(id)) ?? cites[0],
  cites,
  sure,
});

/** The requirements that follow from body, question and date. Made once: deciding allocates none. */
const R = {
  committee: make("simple", "committee", ["rules-ga-125", "rules-ga-126"]),
  committeeReconsideration: make("two-thirds", "reconsideration", ["rules-ga-123", "rules-ga-126"]),
  committeeRuling: make("simple", "ruling", ["rules-ga-113", "rules-ga-126"]),
  motion: make("simple", "motion", ["charter-18-3", "rules-ga-85", "rules-ga-86"]),
  reconsideration: make("two-thirds", "reconsideration", ["rules-ga-81", "rules-ga-86"]),
  item: make("simple", "additional-item", ["rules-ga-15", "rules-ga-86"]),
  specialItem: make("two-thirds", "special-session-item", ["rules-ga-19", "rules-ga-86"]),
  earlyItem: make("two-thirds", "early-consideration", ["rules-ga-15", "rules-ga-86"]),
  report: make("one-third", "report-debate", ["rules-ga-66", "rules-ga-86"]),
  ruling: make("simple", "ruling", ["rules-ga-71", "rules-ga-86"]),
  emergency: make(
    "two-thirds",
    "emergency-session",
    ["charter-18-2", "rules-ga-83", "practice-emergency-session"],
    "believed",
  ),
  emergencyPart: make("two-thirds", "emergency-session", ["rules-ga-84", "practice-emergency-session"], "believed"),
  importantPart: make("two-thirds", "text-of-important-question", ["rules-ga-84", "rules-ga-86"]),
  earlyPart: make("two-thirds", "text-of-important-question", ["rules-ga-83", "rules-ga-86"], "believed"),
  admission: make("two-thirds", "admission", ["charter-4-2", "charter-18-2", "rules-ga-83"], "verified"),
  notSaid: make("simple", "not-said", ["charter-18-3", "rules-ga-85", "rules-ga-86"], "believed"),
  election: make(undefined, "election", ["rules-ga-92"]),
  councilMotion: make("council-procedural", "council-procedure", ["charter-27-2"]),
  councilRuling: make("council-procedural", "ruling", ["rules-sc-30", "charter-27-2"]),
  council: make("council-substantive", "council-substance", ["charter-27-3"]),
  preliminary: make("council-substantive", "preliminary-question", ["statement-1945", "charter-27-3"], "believed"),
  callSession: make("council-procedural", "call-for-emergency-session", ["A/RES/377(V)", "charter-27-2"]),
  councilAdmission: make("council-substantive", "admission", ["charter-4-2", "charter-27-3"], "verified"),
  judges: make("absolute", "judges", ["statute-10"], "verified"),
} as const satisfies Record<string, Requirement>;

/** What the question belongs to, where that bears on the majority. */
export interface ParentText {
  readonly requirement: Requirement;
}

/** The majority a question needs, derived from body, kind of question, session and the text it belongs to. */
export function requirementFor(ballot: Ballot, parent?: ParentText): Requirement {
  if (ballot.body === "security-council") return inCouncil(ballot, parent);
  if (isCommittee(ballot.body)) return inCommittee(ballot);
  return inAssembly(ballot, parent);
}

function inCommittee(ballot: Ballot): Requirement {
  if (ballot.kind === "ruling") return R.committeeRuling;
  return ballot.motion === "reconsider" ? R.committeeReconsideration : R.committee;
}

function inAssembly(ballot: Ballot, parent: ParentText | undefined): Requirement {
  switch (ballot.kind) {
    case "ruling":
      return R.ruling;
    case "procedural":
      return motionInAssembly(ballot);
    case "admission":
      return R.admission;
    case "election":
      return R.election;
    case "amendment":
    case "part":
      if (parent?.requirement.majority === "two-thirds") return ballot.date < RULE_84 ? R.earlyPart : R.importantPart;
      return isEmergency(ballot) ? R.emergencyPart : R.notSaid;
    default:
      return isEmergency(ballot) ? R.emergency : R.notSaid;
  }
}

/** A plain majority, but for the motions to which a rule of their own gives another. */
function motionInAssembly({ motion, session }: Ballot): Requirement {
  switch (motion) {
    case "reconsider":
      return R.reconsideration;
    case "add-item":
      return isSpecial(session) ? R.specialItem : R.item;
    case "early-item":
      return R.earlyItem;
    case "debate-report":
      return R.report;
    default:
      return R.motion;
  }
}

/** "S-32" and "ES-11"; regular sessions are plain numbers. */
function isSpecial(session: string | undefined): boolean {
  return session !== undefined && /^E?S-/.test(session);
}

/** Resolution 475 (V), which made rule 84; before it the practice was the same, on the strength of the question itself. */
const RULE_84 = "1950-11-01";

function isEmergency(ballot: Ballot): boolean {
  return ballot.session?.startsWith("ES-") === true;
}

/** Motions of the Council that practice treats as procedural; what is not named here is a matter of substance. */
const COUNCIL_PROCEDURE: ReadonlySet<MotionName> = new Set<MotionName>([
  "adjourn-debate",
  "close-debate",
  "division",
  "priority",
  "postpone",
  "method-of-voting",
  "reconsider",
  "agenda",
  "invitation",
  "other",
]);

function inCouncil(ballot: Ballot, parent: ParentText | undefined): Requirement {
  if (ballot.motion === "is-it-procedural") return R.preliminary;
  if (ballot.motion === "call-special-session") return R.callSession;
  switch (ballot.kind) {
    case "ruling":
      return R.councilRuling;
    case "admission":
      return R.councilAdmission;
    case "election":
      return R.judges;
    case "procedural":
      return ballot.motion === undefined || COUNCIL_PROCEDURE.has(ballot.motion) ? R.councilMotion : R.council;
    default:
      return parent?.requirement.majority === "council-procedural" ? R.councilMotion : R.council;
  }
}
