import type { Majority, MemberCode, Option, Outcome, VoteId } from "#record";
import type { ProvisionId } from "./provision.ts";
import type { Requirement } from "./requirement.ts";

/** What a majority is counted against. */
export type Base = "present-and-voting" | "council" | "all-members";

/** What is not known and would have to be, for the outcome to follow. */
export type Lacking =
  | "votes-in-favour"
  | "votes-against"
  | "permanent-members"
  | "requirement"
  | "members"
  | "polarity";

/** One step of why a question was decided as it was. Data first; `words` makes sentences of it. */
export type Reason =
  | {
      readonly kind: "present-and-voting";
      readonly yes: number;
      readonly no: number;
      readonly cites: ProvisionId;
    }
  | {
      readonly kind: "majority";
      readonly majority: Majority;
      readonly yes: number;
      /** Votes in favour that were needed. */
      readonly needed: number;
      /** Size of the base: members present and voting, of the Council, or all. */
      readonly of: number;
      readonly base: Base;
      readonly met: boolean;
      readonly cites: ProvisionId;
    }
  | { readonly kind: "veto"; readonly by: readonly MemberCode[]; readonly cites: ProvisionId }
  | {
      /** Permanent members voted against, and that was no veto. */
      readonly kind: "no-veto";
      readonly by: readonly MemberCode[];
      readonly why: "votes-lacking" | "procedural";
      readonly cites: ProvisionId;
    }
  | {
      /** Permanent members that neither voted for nor against a decision that was adopted. */
      readonly kind: "did-not-prevent";
      readonly by: readonly MemberCode[];
      readonly option: Extract<Option, "abstaining" | "not-voting">;
      readonly cites: ProvisionId;
    }
  | {
      readonly kind: "party-to-dispute";
      readonly member: MemberCode;
      readonly abstention: "observed" | "claimed" | "not-raised";
      readonly cites: ProvisionId;
    }
  | {
      readonly kind: "tie";
      readonly votes: number;
      readonly leadsTo: "second-vote" | "rejected";
      readonly cites: ProvisionId;
    }
  | { readonly kind: "ruling"; readonly stands: boolean; readonly cites: ProvisionId }
  | { readonly kind: "without-a-vote"; readonly cites: ProvisionId }
  | {
      /** The question was not put: the text was withdrawn, or a motion or another decision stood in the way. */
      readonly kind: "not-put";
      readonly by?: VoteId;
      readonly cites: ProvisionId;
    }
  | { readonly kind: "all-operative-parts-rejected"; readonly cites: ProvisionId }
  | { readonly kind: "unknown"; readonly lacks: Lacking; readonly cites: ProvisionId };

export type ReasonKind = Reason["kind"];

/** What a vote decided, and by which provisions. */
export interface Decision {
  readonly outcome: Outcome | "undetermined";
  readonly requirement: Requirement;
  /** Votes in favour beyond what was needed (0 or more: met) or short of it (negative). Absent where not known. */
  readonly margin?: number;
  /** Permanent members whose negative vote prevented adoption. */
  readonly vetoedBy: readonly MemberCode[];
  /** For a question that needed only a simple majority, or whose majority is not known: would two thirds have been met? */
  readonly alsoMeetsTwoThirds?: boolean;
  /** In the order of reasoning; the last step is decisive. */
  readonly because: readonly Reason[];
}
