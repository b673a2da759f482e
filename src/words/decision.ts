import { type LocalDate, unreachable } from "#basics";
import type { MemberCode } from "#record";
import { type Decision, editionOf, formatProvision, type ProvisionId, provision, type Reason } from "#rules";
import { capital, type NameOf, plural, theNames } from "./names.ts";
import { requirementWords } from "./requirement.ts";
import { dateWords } from "./vote.ts";

/** A decision in sentences: the outcome first, then the majority that applied, then each step with its provision. */
export interface DecisionWords {
  readonly headline: string;
  readonly requirement: string;
  readonly reasons: readonly string[];
  /** The provisions relied on, in order and once each: what they are called and what they say. */
  readonly provisions: readonly string[];
}

/** Says what a vote decided and why. Names come from the caller, who knows the day and the language of names. */
export function decisionWords(decision: Decision, name: NameOf): DecisionWords {
  const cited = [...new Set([...decision.requirement.cites, ...decision.because.map((r) => r.cites)])];
  return {
    headline: headline(decision, name),
    requirement: requirementWords(decision.requirement),
    reasons: [...decision.because.map((reason) => reasonWords(reason, name)), ...alsoTwoThirds(decision)],
    provisions: cited.map(provisionWords),
  };
}

/** "Charter, Article 27(2): The Council decides …", with a mark where we have not read the text itself. */
export function provisionWords(id: ProvisionId): string {
  const { says, sure } = provision(id);
  const edition = editionOf(id);
  const numbered = edition === undefined ? "" : ` (${edition})`;
  return `${capital(formatProvision(id))}${numbered}: ${says}${sure === "verified" ? "" : " (told from knowledge of the text)"}`;
}

function headline(decision: Decision, name: NameOf): string {
  const { outcome, vetoedBy, margin } = decision;
  if (vetoedBy.length > 0) return `Not adopted: vetoed by ${theNames(vetoedBy, name)}.`;
  switch (outcome) {
    case "adopted": {
      if (decision.because.some((r) => r.kind === "without-a-vote")) return "Adopted without a vote.";
      if (margin === undefined) return "Adopted.";
      return margin === 0 ? "Adopted, with no vote to spare." : `Adopted, with ${plural(margin, "vote")} to spare.`;
    }
    case "not-adopted":
      return margin === undefined || margin >= 0
        ? "Not adopted."
        : `Not adopted: ${plural(-margin, "vote")} short of the majority needed.`;
    case "undetermined":
      return "Not determined by what is on record.";
    case "no-action":
      return "No action: the text was not put to the vote.";
    case "withdrawn":
      return "Withdrawn: the text was not put to the vote.";
    case "not-put":
      return "Not put to the vote.";
    default:
      return unreachable(outcome);
  }
}

/** One step of a decision as a sentence. A kind of reason without words does not compile. */
export function reasonWords(reason: Reason, name: NameOf): string {
  const rule = `(${formatProvision(reason.cites)})`;
  switch (reason.kind) {
    case "present-and-voting":
      return `${plural(reason.yes + reason.no, "member")} present and voting: ${reason.yes} in favour, ${reason.no} against; abstentions do not count ${rule}.`;
    case "majority":
      return majorityWords(reason, rule);
    case "veto":
      return `${capital(theNames(reason.by, name))}, ${permanent(reason.by)}, voted against: that is a veto ${rule}.`;
    case "no-veto":
      return reason.why === "procedural"
        ? `${capital(theNames(reason.by, name))} voted against, but there is no veto on a procedural matter ${rule}.`
        : `${capital(theNames(reason.by, name))} voted against, but that was no veto: the votes in favour were lacking already ${rule}.`;
    case "did-not-prevent":
      return `${capital(theNames(reason.by, name))}, ${permanent(reason.by)}, ${reason.option === "abstaining" ? "abstained" : "took no part"}, which does not prevent a decision ${rule}.`;
    case "party-to-dispute":
      return partyWords(reason.member, reason.abstention, name, rule);
    case "tie":
      return reason.leadsTo === "second-vote"
        ? `The vote was tied at ${reason.votes}: a second vote follows within 48 hours, and a second tie rejects the text ${rule}.`
        : `The vote was tied at ${reason.votes}, which rejects the question ${rule}.`;
    case "ruling":
      return `The ruling ${reason.stands ? "stands" : "is overruled"} ${rule}.`;
    case "without-a-vote":
      return `Nobody asked for a vote ${rule}.`;
    case "not-put":
      return reason.by === undefined
        ? `It was never put to the vote ${rule}.`
        : `It was never put to the vote, after the vote on ${reason.by} ${rule}.`;
    case "all-operative-parts-rejected":
      return `All operative parts were rejected, and with them the whole ${rule}.`;
    case "unknown":
      return `No source states ${LACKING[reason.lacks]} ${rule}.`;
    default:
      return unreachable(reason);
  }
}

/** What a veto sets in motion in the Assembly, with the last day for it. */
export function vetoDebateWords(dueBy: LocalDate): string {
  return `The Assembly was due to debate the veto by ${dateWords(dueBy)}, ten working days on (holidays not counted), unless it was meeting in emergency special session on the same situation (${formatProvision("A/RES/76/262")}).`;
}

type MajorityReason = Extract<Reason, { readonly kind: "majority" }>;

function majorityWords(reason: MajorityReason, rule: string): string {
  const base =
    reason.base === "present-and-voting"
      ? "members present and voting"
      : reason.base === "council"
        ? "members of the Council"
        : "members";
  return `${reason.yes} in favour of ${reason.needed} needed, of ${reason.of} ${base}: ${reason.met ? "enough" : "not enough"} ${rule}.`;
}

function partyWords(
  member: MemberCode,
  abstention: "observed" | "claimed" | "not-raised",
  name: NameOf,
  rule: string,
): string {
  const who = capital(theNames([member], name));
  switch (abstention) {
    case "observed":
      return `${who}, a party to the dispute, did not vote ${rule}.`;
    case "claimed":
      return `${who} was said to be a party to the dispute that must abstain; its vote was counted all the same ${rule}.`;
    case "not-raised":
      return `${who} may have been a party to the dispute; nobody asked it to abstain, and its vote counts ${rule}.`;
    default:
      return unreachable(abstention);
  }
}

export const LACKING: { readonly [L in Extract<Reason, { readonly kind: "unknown" }>["lacks"]]: string } = {
  "votes-in-favour": "how many voted in favour",
  "votes-against": "how many voted against",
  "permanent-members": "whether a permanent member voted against",
  requirement: "which majority was needed",
  members: "how many members the body had",
  polarity: "whether a yes upheld the ruling or overruled it",
};

function alsoTwoThirds(decision: Decision): readonly string[] {
  const { alsoMeetsTwoThirds, requirement } = decision;
  if (alsoMeetsTwoThirds === undefined || requirement.basis !== "not-said" || decision.outcome !== "adopted") return [];
  return [alsoMeetsTwoThirds ? "It would also have met two thirds." : "It would not have met two thirds."];
}

function permanent(by: readonly MemberCode[]): string {
  return by.length === 1 ? "a permanent member" : "permanent members";
}
