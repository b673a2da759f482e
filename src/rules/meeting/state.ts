import type { LocalDate } from "#basics";
import type { Counts, MemberCode, Option, Outcome } from "#record";
import type { Decision } from "../decision.ts";
import type { Requirement } from "../requirement.ts";
import type { Action, NamedVotes, Part, TextId, VotingMethod } from "./action.ts";
import type { MotionKind } from "./motion.ts";
import type { Profile } from "./profile.ts";

/** What has become of a text. "lapsed": its fate was decided by another text's. */
export type TextStatus = "before" | "tied" | "adopted" | "rejected" | "withdrawn" | "no-action" | "not-put" | "lapsed";

/** A draft or an amendment before the meeting. */
export interface Text {
  readonly id: TextId;
  readonly title?: string;
  readonly to?: TextId;
  readonly sponsors: readonly MemberCode[];
  readonly circulated?: LocalDate;
  readonly noticeWaived: boolean;
  readonly parts: readonly Part[];
  readonly distance?: number;
  readonly effect?: "adds" | "deletes" | "revises";
  readonly touches?: string;
  /** A draft of those invited to the Council is voted on only when a member asks for it (rule 38). */
  readonly awaitsRequest: boolean;
  readonly excludes: readonly TextId[];
  readonly makesImportant?: TextId;
  readonly status: TextStatus;
  readonly amended: boolean;
  readonly revised: boolean;
  /** Majority fixed by a ruling or a decision; absent: as the rules have it. */
  readonly requirement?: Requirement;
  /** Parts to be voted on separately, and those that fell. */
  readonly divided: readonly string[];
  readonly votedParts: readonly string[];
  readonly rejectedParts: readonly string[];
  /** Members heard in explanation of vote: no one explains twice. */
  readonly explained: readonly MemberCode[];
}

export interface PendingMotion {
  readonly motion: MotionKind;
  /** Absent: the chair. */
  readonly by?: MemberCode;
  readonly text?: TextId;
  readonly parts?: readonly string[];
  readonly minutes?: number;
  readonly method?: VotingMethod;
  readonly guest?: MemberCode;
  readonly says?: string;
  readonly spokeFor: readonly MemberCode[];
  readonly spokeAgainst: readonly MemberCode[];
  readonly objected: boolean;
}

/** A question as it is put to the vote. */
export type PutQuestion =
  | { readonly kind: "text"; readonly text: TextId }
  | { readonly kind: "part"; readonly text: TextId; readonly part: string }
  | { readonly kind: "motion"; readonly motion: PendingMotion }
  | {
      readonly kind: "ruling";
      readonly ruling: Ruling;
      readonly by: MemberCode;
      readonly polarity: "overrule" | "uphold";
    };

export interface Ruling {
  readonly says?: string;
  readonly text?: TextId;
  readonly majority?: NonNullable<Extract<Action, { readonly kind: "rule" }>["majority"]>;
}

export interface Put {
  readonly question: PutQuestion;
  readonly method: VotingMethod;
  /** For a roll-call: the member whose name was drawn and who votes first. */
  readonly first?: MemberCode;
}

/** A question that was voted on, or decided without a vote. */
export interface Voted {
  readonly question: PutQuestion;
  readonly method: VotingMethod | "without-a-vote";
  readonly counts: Counts;
  readonly votes?: NamedVotes;
  readonly decision: Decision;
  /** What stands: the decision, or what was announced where the figures are unknown. */
  readonly outcome: Extract<Outcome, "adopted" | "not-adopted">;
  readonly adoptedAs?: string;
  readonly corrections: readonly { readonly member: MemberCode; readonly option: Option }[];
}

export interface Speaker {
  readonly member: MemberCode;
  readonly as: "statement" | "reply";
  /** Minutes allowed; absent: no limit. */
  readonly minutes?: number;
}

/** A meeting at one moment. Everything in it follows from the start and the log. */
export interface MeetingState {
  readonly profile: Profile;
  readonly id: string;
  readonly title?: string;
  readonly session?: string;
  readonly date: LocalDate;
  readonly members: readonly MemberCode[];
  readonly permanent: readonly MemberCode[];
  /** Members in arrears (Charter 19): they speak, and have no vote. */
  readonly withoutVote: readonly MemberCode[];
  /** Those that take part without being members: they speak, and in the Council submit; they have no vote. */
  readonly observers: readonly MemberCode[];
  readonly phase: "called" | "agenda" | "debate" | "voting" | "suspended" | "closed";
  readonly present?: number;
  readonly speakers: readonly Speaker[];
  readonly list: "open" | "closed";
  readonly debate: "open" | "closed";
  readonly floor?: Speaker;
  readonly minutes?: number;
  /** Rights of reply used, by member. */
  readonly replies: { readonly [member: string]: number };
  /** In the order in which they will be voted. */
  readonly texts: readonly Text[];
  readonly motions: readonly PendingMotion[];
  readonly pointOfOrder?: { readonly by: MemberCode; readonly says?: string };
  /** The ruling just given: it may be appealed now and not later. */
  readonly ruling?: Ruling;
  readonly appeal?: { readonly by: MemberCode; readonly polarity: "overrule" | "uphold"; readonly ruling: Ruling };
  /** Orders of amendments the chair has decided, by the text they are to. */
  readonly amendmentOrder?: { readonly [text: TextId]: readonly TextId[] };
  /** Set when voting begins; the method asked for applies to the next question. */
  readonly method: VotingMethod;
  readonly first?: MemberCode;
  readonly put?: Put;
  readonly voted: readonly Voted[];
  readonly log: readonly Action[];
}

export interface MeetingStart {
  readonly profile: Profile;
  readonly id: string;
  readonly title?: string;
  readonly session?: string;
  readonly date: LocalDate;
  readonly members: readonly MemberCode[];
  readonly permanent?: readonly MemberCode[];
  readonly withoutVote?: readonly MemberCode[];
  readonly observers?: readonly MemberCode[];
}

/** A meeting that has been called and not yet opened. */
export function callMeeting(start: MeetingStart): MeetingState {
  return {
    ...start,
    permanent: start.permanent ?? [],
    withoutVote: start.withoutVote ?? [],
    observers: start.observers ?? [],
    phase: "called",
    speakers: [],
    list: "open",
    debate: "open",
    replies: {},
    texts: [],
    motions: [],
    method: "show-of-hands",
    voted: [],
    log: [],
  };
}

export function textOf(state: MeetingState, id: TextId): Text | undefined {
  return state.texts.find((text) => text.id === id);
}

export function withText(state: MeetingState, id: TextId, change: (text: Text) => Text): MeetingState {
  return { ...state, texts: state.texts.map((text) => (text.id === id ? change(text) : text)) };
}
