import type { Brand, LocalDate } from "#basics";
import type { Body } from "./body.ts";
import type { MemberCode } from "./member.ts";
import type { Citation, Sureness } from "./source.ts";
import type { Counts, Option } from "./vote.ts";

/** The id of a vote event: the canonical symbol of what was put, or its parent's with a short name (`A/RES/ES-11/8#am-eu-1`). */
export type VoteId = Brand<string, "VoteId">;
export type MeetingId = Brand<string, "MeetingId">;

/** Popolo VoteEvent, by how the vote was taken. Only a recorded vote and a roll call name the members. */
export const METHODS = [
  "recorded",
  "roll-call",
  "show-of-hands",
  "non-recorded",
  "secret-ballot",
  "without-a-vote",
] as const;
export type Method = (typeof METHODS)[number];

/** What became of a question. "Vetoed" is a reason, not an outcome: see `Decision`. */
export const OUTCOMES = ["adopted", "not-adopted", "no-action", "withdrawn", "not-put"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MAJORITIES = [
  "one-third",
  "simple",
  "two-thirds",
  "council-procedural",
  "council-substantive",
  "absolute",
  "two-thirds-of-members",
] as const;
export type Majority = (typeof MAJORITIES)[number];

export const QUESTION_KINDS = [
  "draft-resolution",
  "draft-decision",
  "amendment",
  "part",
  "procedural",
  "ruling",
  "election",
  "admission",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const MOTIONS = [
  "adjourn-debate",
  "close-debate",
  "division",
  "priority",
  "two-thirds",
  "postpone",
  "competence",
  "method-of-voting",
  "reconsider",
  "agenda",
  "invitation",
  "call-special-session",
  "is-it-procedural",
  "add-item",
  "early-item",
  "debate-report",
  "other",
] as const;
export type MotionName = (typeof MOTIONS)[number];

/** Who put a text forward. `words` is the source's own way of naming them, where members are not all known. */
export interface Sponsors {
  readonly main?: readonly MemberCode[];
  readonly co?: readonly MemberCode[];
  readonly count?: number;
  readonly words?: string;
}

/** What stands for the title of a text of which no source gives one. */
export const NO_TITLE = "(no title in the source)";

/** Popolo Motion: whatever a body is asked to decide. At the UN "motion" alone means a procedural one, so we say question. */
export interface Question {
  readonly kind: QuestionKind;
  /** The draft's or the amendment's own symbol. */
  readonly symbol?: string;
  /** The symbol of the resolution or decision it became. */
  readonly adoptedAs?: string;
  readonly title: string;
  /** One sentence of ours on what the text asks. */
  readonly says?: string;
  /** For an amendment, a part, a ruling or a motion: the vote on the text it belongs to. */
  readonly of?: VoteId;
  readonly part?: string;
  readonly motion?: MotionName;
  /** For an appeal: whether a yes overrules the ruling or upholds it. */
  readonly polarity?: "overrule" | "uphold";
  readonly amended?: boolean;
  readonly sponsors?: Sponsors;
  readonly agendaItem?: string;
  readonly topics?: readonly string[];
  readonly keywords?: readonly string[];
  /** The name of a text that comes back in other years. */
  readonly series?: string;
}

/** Figures that were in print or announced beside the ones that stand. */
export interface OtherTally extends Counts {
  readonly kind: "preliminary" | "announced" | "corrected" | "misprinted";
  readonly words?: string;
  readonly sources?: readonly Citation[];
}

/** A vote a delegation said, later, that it had meant to cast. It changes nothing in the result. */
export interface IntendedVote {
  readonly member: MemberCode;
  readonly option: Option;
  readonly says?: string;
  readonly sources?: readonly Citation[];
}

export const DATA = [
  "tally",
  "votes",
  "outcome",
  "order",
  "sponsors",
  "symbol",
  "date",
  "requirement",
  "title",
] as const;
export type Datum = (typeof DATA)[number];

export interface Doubt {
  readonly on: Datum;
  readonly says: string;
  /** Votes among which the datum could not be assigned. */
  readonly among?: readonly VoteId[];
}

/** Why members listed as not voting did not vote, where a source says so. */
export interface NotVotingReasons {
  readonly absent?: readonly MemberCode[];
  readonly "not-participating"?: readonly MemberCode[];
  readonly "no-vote-article-19"?: readonly MemberCode[];
}

/** How much of the roll call is known. */
export type RollCall = "full" | "partial" | "none";

/**
 * One vote: a question put to a body once. Who voted how stands in the record's packed cells (`VotingRecord.position`).
 */
export interface VoteEvent {
  readonly id: VoteId;
  readonly question: Question;
  readonly body: Body;
  /** "79", "ES-11"; absent for the Council. */
  readonly session?: string;
  readonly meeting: MeetingId;
  readonly date: LocalDate;
  readonly method: Method;
  /** Place among the meeting's votes, from 1; absent where it is not known. */
  readonly order?: number;
  /** As the best source states it. An option it does not state is absent. */
  readonly tally: Counts;
  readonly otherTallies?: readonly OtherTally[];
  readonly rollCall: RollCall;
  readonly notVoting?: NotVotingReasons;
  readonly intended?: readonly IntendedVote[];
  /** Absent where no source tells what became of it. */
  readonly outcome?: Outcome;
  /** Permanent members whose negative vote prevented adoption, as the source says it. */
  readonly vetoes?: readonly MemberCode[];
  readonly requirement?: {
    readonly majority: Majority;
    readonly basis: string;
    readonly sources?: readonly Citation[];
  };
  readonly partyToDispute?: readonly {
    readonly member: MemberCode;
    readonly abstention: "observed" | "claimed" | "not-raised";
  }[];
  /** What is less than verified; a datum not named here is verified. */
  readonly sure?: { readonly [D in Datum]?: Sureness };
  readonly doubts?: readonly Doubt[];
  readonly notes?: readonly string[];
  readonly sources: readonly Citation[];
}

export function surenessOf(vote: VoteEvent, datum: Datum): Sureness {
  return vote.sure?.[datum] ?? "verified";
}

/** A datum that may be used to call a claim false: verified, and under no stated doubt. */
export function isSettled(vote: VoteEvent, datum: Datum): boolean {
  return surenessOf(vote, datum) === "verified" && !(vote.doubts ?? []).some((d) => d.on === datum);
}

/** Popolo Event: one meeting of a body on one day. */
export interface Meeting {
  readonly id: MeetingId;
  readonly body: Body;
  readonly session?: string;
  readonly date: LocalDate;
  readonly title?: string;
  readonly sources?: readonly Citation[];
}
