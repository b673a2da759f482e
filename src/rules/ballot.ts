import type { LocalDate } from "#basics";
import type { Body, Counts, MemberCode, Method, MotionName, Option, QuestionKind, VoteEvent } from "#record";
import type { Requirement } from "./requirement.ts";

/** What one permanent member did; without an option where no source says. */
export interface PermanentVote {
  readonly member: MemberCode;
  readonly option?: Option;
  /** Only this is known of it: all the negative votes are other members'. */
  readonly notAgainst?: true;
}

/** One question put once, with all that decides it: enough for `decide`, whether it happened or is imagined. */
export interface Ballot {
  readonly body: Body;
  readonly date: LocalDate;
  /** "79", "ES-11"; absent for the Council. */
  readonly session?: string;
  readonly kind: QuestionKind;
  readonly motion?: MotionName;
  /** For an appeal: what a yes means. Absent: not known. */
  readonly polarity?: "overrule" | "uphold";
  readonly method?: Method;
  /** Members by option. An option left out is unknown, not zero. */
  readonly counts: Counts;
  /** The permanent members of the Council that day; absent outside the Council. */
  readonly permanent?: readonly PermanentVote[];
  /** The majority that applies, where it is known; otherwise it is derived (`requirementFor`). */
  readonly requirement?: Requirement;
  /** Members of the body that day; needed only for majorities of all members. */
  readonly members?: number;
  readonly parties?: NonNullable<VoteEvent["partyToDispute"]>;
}
