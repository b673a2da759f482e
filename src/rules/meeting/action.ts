import type { LocalDate } from "#basics";
import type { Counts, MemberCode, Option, Outcome } from "#record";
import type { MotionKind } from "./motion.ts";

/** The symbol of a draft or an amendment; any name that is unique in the meeting. */
export type TextId = string;

/** A paragraph or group of paragraphs that can be voted on by itself. */
export interface Part {
  readonly id: string;
  readonly kind: "operative" | "preambular";
}

/** Who voted how, by name. */
export type NamedVotes = { readonly [O in Option]?: readonly MemberCode[] };

/** Everything that can be done in a meeting. An action by a member names it; the others are the chair's. */
export type Action =
  | { readonly kind: "open"; readonly present?: number }
  /** The presence is taken again: a quorum is called into question. */
  | { readonly kind: "count-present"; readonly present: number }
  | { readonly kind: "adopt-agenda" }
  | { readonly kind: "inscribe"; readonly member: MemberCode; readonly as?: "statement" | "reply" }
  | { readonly kind: "leave-list"; readonly member: MemberCode }
  | { readonly kind: "close-list" }
  | { readonly kind: "give-floor"; readonly member: MemberCode }
  /** Absent minutes: nobody looked at the clock. */
  | { readonly kind: "end-speech"; readonly minutes?: number }
  | {
      readonly kind: "point-of-order";
      readonly member: MemberCode;
      readonly about: "procedure" | "conduct-of-voting";
      readonly says?: string;
    }
  | {
      /** The chair's ruling; where it is about the majority a text needs, the ruling says so. */
      readonly kind: "rule";
      readonly says?: string;
      readonly text?: TextId;
      readonly majority?: "simple" | "two-thirds" | "council-procedural" | "council-substantive";
    }
  | { readonly kind: "appeal"; readonly member: MemberCode; readonly polarity?: "overrule" | "uphold" }
  | {
      readonly kind: "submit";
      readonly text: TextId;
      readonly by: readonly MemberCode[];
      readonly title?: string;
      /** The text that an amendment is to. Absent: a proposal. */
      readonly to?: TextId;
      readonly circulated?: LocalDate;
      readonly parts?: readonly Part[];
      /** How far an amendment is removed in substance from its text; the larger goes first. */
      readonly distance?: number;
      readonly effect?: "adds" | "deletes" | "revises";
      /** The part of its text that an amendment touches. Where all say so, they are taken in the order of the parts. */
      readonly touches?: string;
      /** Amendments that fall if this one is adopted. */
      readonly excludes?: readonly TextId[];
      /** For a draft that would make another an important question: that other. */
      readonly makesImportant?: TextId;
    }
  | { readonly kind: "waive-notice"; readonly text: TextId }
  /** A member of the Council asks for a vote on a draft of those invited (rule 38). */
  | { readonly kind: "request-vote"; readonly member: MemberCode; readonly text: TextId }
  | { readonly kind: "revise"; readonly member: MemberCode; readonly text: TextId; readonly says?: string }
  | { readonly kind: "join-sponsors"; readonly member: MemberCode; readonly text: TextId }
  | { readonly kind: "leave-sponsors"; readonly member: MemberCode; readonly text: TextId }
  | { readonly kind: "withdraw"; readonly member: MemberCode; readonly text: TextId }
  | {
      readonly kind: "move";
      /** Absent: the chair raises the question of its own accord. */
      readonly member?: MemberCode;
      readonly motion: MotionKind;
      readonly text?: TextId;
      readonly parts?: readonly string[];
      readonly minutes?: number;
      readonly method?: VotingMethod;
      /** Whom an invitation is for. */
      readonly guest?: MemberCode;
      readonly says?: string;
    }
  | { readonly kind: "speak-on-motion"; readonly member: MemberCode; readonly side: "for" | "against" }
  | { readonly kind: "object"; readonly member: MemberCode }
  | { readonly kind: "withdraw-motion"; readonly member: MemberCode }
  | { readonly kind: "order-amendments"; readonly text: TextId; readonly order: readonly TextId[] }
  | { readonly kind: "begin-voting" }
  | { readonly kind: "request-method"; readonly member: MemberCode; readonly method: "recorded" | "roll-call" }
  | { readonly kind: "draw-lot"; readonly member: MemberCode }
  | {
      readonly kind: "put";
      /** How the chair has the vote taken where nobody asked for a method. */
      readonly method?: "recorded";
    }
  | {
      readonly kind: "result";
      readonly counts?: Counts;
      readonly votes?: NamedVotes;
      /** Permanent members known to have voted against, where the votes are not all named. */
      readonly vetoes?: readonly MemberCode[];
      /** What the chair announces; needed only where the figures are unknown. */
      readonly announced?: Extract<Outcome, "adopted" | "not-adopted">;
      readonly adoptedAs?: string;
    }
  | { readonly kind: "no-objection"; readonly adoptedAs?: string }
  | { readonly kind: "explain-vote"; readonly member: MemberCode; readonly text: TextId }
  | { readonly kind: "correct"; readonly member: MemberCode; readonly vote: number; readonly option: Option }
  | { readonly kind: "resume"; readonly date?: LocalDate }
  | { readonly kind: "close" };

export type ActionKind = Action["kind"];
export type ActionOf<K extends ActionKind> = Extract<Action, { readonly kind: K }>;

export type VotingMethod = "show-of-hands" | "recorded" | "roll-call" | "secret-ballot";

export const ACTION_KINDS = [
  "open",
  "count-present",
  "adopt-agenda",
  "inscribe",
  "leave-list",
  "close-list",
  "give-floor",
  "end-speech",
  "point-of-order",
  "rule",
  "appeal",
  "submit",
  "waive-notice",
  "request-vote",
  "revise",
  "join-sponsors",
  "leave-sponsors",
  "withdraw",
  "move",
  "speak-on-motion",
  "object",
  "withdraw-motion",
  "order-amendments",
  "begin-voting",
  "request-method",
  "draw-lot",
  "put",
  "result",
  "no-objection",
  "explain-vote",
  "correct",
  "resume",
  "close",
] as const satisfies readonly ActionKind[];
