import type { LocalDate } from "#basics";
import { type Body, QUESTION_KINDS, type QuestionKind } from "#record";

/**
 * Which votes a number rests on and how they are read. Every number of this room carries the choice it was made with:
 * the same pair has a different agreement under another choice, and both are right.
 */
export interface VoteChoice {
  readonly body: Body;
  /** First and last day; absent is open. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** Kinds of question that count. Paragraph votes and amendments repeat the quarrel of one text and weigh it twice or more. */
  readonly kinds: readonly QuestionKind[];
  /** Only votes with this topic, or of this series. */
  readonly topic?: string;
  readonly series?: string;
  /** An abstention lies between yes and no, is left out, or is put with no ("not yes"). */
  readonly abstention: "middle" | "left-out" | "with-no";
  /** Votes on which all positions are alike; Voeten's agreement scores leave them out. */
  readonly unanimous: "kept" | "left-out";
  /** Least share of the votes cast that must differ from the commonest position (W-NOMINATE's "lop"); absent is none. */
  readonly minority?: number;
  /** Texts adopted without a vote: left out, or a yes of every member of that day (meaningful only where their list is complete). */
  readonly withoutVote: "left-out" | "agreement";
  /** What a period is: a regular session (other sessions belong to the one in course) or a calendar year. */
  readonly period: "session" | "year";
  /** A member that continues a former one takes over its votes (RUS and SUN), or the two stay apart. */
  readonly lineage: "continued" | "apart";
}

/** All contested questions of the Assembly, abstention in the middle: the reading of Voeten's agreement scores. */
export const ALL_CONTESTED: VoteChoice = {
  body: "general-assembly",
  kinds: QUESTION_KINDS,
  abstention: "middle",
  unanimous: "left-out",
  withoutVote: "left-out",
  period: "session",
  lineage: "continued",
};

/** Final votes on whole texts only, as the State Department has counted since 2017. */
export const FINAL_TEXTS: VoteChoice = { ...ALL_CONTESTED, kinds: ["draft-resolution", "draft-decision"] };
