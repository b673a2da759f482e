import type { ProvisionId } from "../provision.ts";
import type { MotionKind } from "./motion.ts";
import type { Profile, Topic } from "./profile.ts";

type Rules = { readonly [T in Topic]: ProvisionId };

const PLENARY_RULES: Rules = {
  quorum: "rules-ga-67",
  agenda: "rules-ga-23",
  speeches: "rules-ga-68",
  "speakers-list": "rules-ga-73",
  "point-of-order": "rules-ga-71",
  "time-limit": "rules-ga-72",
  meeting: "rules-ga-76",
  "adjourn-debate": "rules-ga-74",
  "close-debate": "rules-ga-75",
  precedence: "rules-ga-77",
  texts: "rules-ga-78",
  competence: "rules-ga-79",
  withdrawal: "rules-ga-80",
  reconsideration: "rules-ga-81",
  "voting-rights": "rules-ga-82",
  arrears: "charter-19",
  method: "rules-ga-87",
  conduct: "rules-ga-88",
  division: "rules-ga-89",
  amendments: "rules-ga-90",
  "several-proposals": "rules-ga-91",
  ties: "rules-ga-95",
  majority: "rules-ga-83",
};

const COMMITTEE_RULES: Rules = {
  quorum: "rules-ga-108",
  agenda: "practice-interpretation",
  speeches: "rules-ga-109",
  "speakers-list": "rules-ga-115",
  "point-of-order": "rules-ga-113",
  "time-limit": "rules-ga-114",
  meeting: "rules-ga-118",
  "adjourn-debate": "rules-ga-116",
  "close-debate": "rules-ga-117",
  precedence: "rules-ga-119",
  texts: "rules-ga-120",
  competence: "rules-ga-121",
  withdrawal: "rules-ga-122",
  reconsideration: "rules-ga-123",
  "voting-rights": "rules-ga-124",
  arrears: "charter-19",
  method: "rules-ga-127",
  conduct: "rules-ga-128",
  division: "rules-ga-129",
  amendments: "rules-ga-130",
  "several-proposals": "rules-ga-131",
  ties: "rules-ga-133",
  majority: "rules-ga-125",
};

const COUNCIL_RULES: Rules = {
  quorum: "practice-interpretation",
  agenda: "rules-sc-9",
  speeches: "rules-sc-27",
  "speakers-list": "rules-sc-27",
  "point-of-order": "rules-sc-30",
  "time-limit": "practice-interpretation",
  meeting: "rules-sc-33",
  "adjourn-debate": "rules-sc-33",
  "close-debate": "practice-interpretation",
  precedence: "rules-sc-33",
  texts: "rules-sc-31",
  competence: "practice-interpretation",
  withdrawal: "rules-sc-35",
  reconsideration: "practice-interpretation",
  "voting-rights": "charter-27-1",
  arrears: "charter-19",
  method: "rules-sc-40",
  conduct: "rules-sc-40",
  division: "rules-sc-32",
  amendments: "rules-sc-36",
  "several-proposals": "rules-sc-32",
  ties: "charter-27-2",
  majority: "charter-27-3",
};

const MODEL_UN_RULES = Object.fromEntries(
  Object.keys(PLENARY_RULES).map((topic) => [topic, "model-un"]),
) as unknown as Rules;

const ASSEMBLY_MOTIONS: readonly MotionKind[] = [
  "suspend-meeting",
  "adjourn-meeting",
  "adjourn-debate",
  "close-debate",
  "time-limit",
  "competence",
  "two-thirds",
  "priority",
  "method-of-voting",
  "division",
  "vote-on-next",
  "reconsider",
  "postpone",
  "agenda",
  "add-item",
  "early-item",
  "debate-report",
];

/** Important questions, the agenda of the session and the reports of committees are the plenary's. */
const PLENARY_ONLY: ReadonlySet<MotionKind> = new Set(["two-thirds", "add-item", "early-item", "debate-report"]);

const ASSEMBLY: Profile = {
  id: "general-assembly",
  title: "General Assembly, plenary",
  says: "Plenary meetings by rules 67 to 95.",
  body: "general-assembly",
  quorum: { open: "a-third", decide: "more-than-half" },
  majorities: {},
  motions: ASSEMBLY_MOTIONS,
  precedence: ["suspend-meeting", "adjourn-meeting", "adjourn-debate", "close-debate"],
  speakers: {
    "suspend-meeting": { for: 0, against: 0 },
    "adjourn-meeting": { for: 0, against: 0 },
    "adjourn-debate": { for: 2, against: 2 },
    "close-debate": { for: 0, against: 2 },
    "time-limit": { for: 2, against: 2 },
    division: { for: 2, against: 2 },
    reconsider: { for: 0, against: 2 },
    agenda: { for: 3, against: 3 },
    "add-item": { for: 3, against: 3 },
    "debate-report": { for: 0, against: 0 },
  },
  abstentionOnMotions: "allowed",
  notice: "day-before",
  withdrawal: "not-once-amended",
  division: "vote-on-objection",
  revision: "by-sponsors",
  sponsorsExplain: "not-own-text",
  rules: PLENARY_RULES,
};

const COUNCIL: Profile = {
  ...ASSEMBLY,
  id: "security-council",
  title: "Security Council",
  says: "The Council by its provisional rules: nine votes, the veto, its own precedence of motions (rule 33), no quorum and no day's notice.",
  body: "security-council",
  quorum: { open: "none", decide: "none" },
  motions: [
    "suspend-meeting",
    "adjourn-meeting",
    "refer",
    "postpone",
    "is-it-procedural",
    "division",
    "agenda",
    "invitation",
    "call-special-session",
    "priority",
  ],
  precedence: ["suspend-meeting", "adjourn-meeting", "refer", "postpone"],
  speakers: { "suspend-meeting": { for: 0, against: 0 }, "adjourn-meeting": { for: 0, against: 0 } },
  notice: "none",
  withdrawal: "until-voted",
  division: "sponsor-may-refuse",
  sponsorsExplain: "allowed",
  rules: COUNCIL_RULES,
};

const MODEL_UN: Profile = {
  ...ASSEMBLY,
  id: "model-un",
  title: "Model UN committee",
  says: "A committee as most conferences run it: a third for a quorum, two thirds to close debate, no abstaining on motions, friendly amendments, caucuses, ties fail.",
  body: "first-committee",
  quorum: { open: "a-third", decide: "a-third" },
  majorities: { "close-debate": "two-thirds", appeal: "two-thirds" },
  motions: [
    "suspend-meeting",
    "adjourn-meeting",
    "caucus",
    "close-debate",
    "adjourn-debate",
    "time-limit",
    "division",
    "priority",
    "reconsider",
  ],
  precedence: ["suspend-meeting", "adjourn-meeting", "caucus", "adjourn-debate", "close-debate"],
  abstentionOnMotions: "not-allowed",
  notice: "none",
  division: "always-voted",
  revision: "friendly-amendments",
  sponsorsExplain: "allowed",
  rules: MODEL_UN_RULES,
};

/** The profiles that ship, by id. */
export const PROFILES = {
  "general-assembly": ASSEMBLY,
  "emergency-special-session": {
    ...ASSEMBLY,
    id: "emergency-special-session",
    title: "Emergency special session of the General Assembly",
    says: "Plenary only, straight to the item (rule 63); its texts count as recommendations on peace and security.",
  },
  "main-committee": {
    ...ASSEMBLY,
    id: "main-committee",
    title: "Main Committee of the General Assembly",
    says: "Rules 108 to 133: a quarter for a quorum, a plain majority for every question, ties reject.",
    body: "third-committee",
    quorum: { open: "a-quarter", decide: "more-than-half" },
    motions: ASSEMBLY_MOTIONS.filter((motion) => !PLENARY_ONLY.has(motion)),
    rules: COMMITTEE_RULES,
  },
  "security-council": COUNCIL,
  "model-un": MODEL_UN,
  "model-un-council": {
    ...COUNCIL,
    id: "model-un-council",
    title: "Model UN Security Council",
    says: "Nine votes and the veto as in the Council; no abstaining on motions, friendly amendments.",
    motions: [...COUNCIL.motions, "close-debate", "caucus"],
    precedence: ["suspend-meeting", "adjourn-meeting", "caucus", "refer", "postpone", "close-debate"],
    abstentionOnMotions: "not-allowed",
    revision: "friendly-amendments",
    rules: MODEL_UN_RULES,
  },
  thimun: {
    ...MODEL_UN,
    id: "thimun",
    title: "THIMUN procedure",
    says: "Debate led by the chair: amendments voted at once by a majority, no motion to divide, no two-thirds closure.",
    majorities: {},
    motions: ["adjourn-meeting", "close-debate", "time-limit", "reconsider"],
    precedence: ["adjourn-meeting", "close-debate"],
  },
  un4mun: {
    ...ASSEMBLY,
    id: "un4mun",
    title: "UN4MUN",
    says: "The UN's own teaching rules: the real motions of rules 71 to 91, a General Committee, adoption without a vote preferred.",
    notice: "none",
  },
} as const satisfies Record<string, Profile>;

export type ProfileId = keyof typeof PROFILES;

export function profile(id: ProfileId): Profile {
  return PROFILES[id];
}
