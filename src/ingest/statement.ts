import type { LocalDate } from "#basics";
import type { Body, Citation, MemberCode, VoteId } from "#record";

/** Popolo Speech: what someone said in a meeting, for which member, and around which vote. */
export interface Statement {
  readonly meeting: string;
  readonly body: Body;
  readonly date: LocalDate;
  /** Place among the statements of the document, from 1. */
  readonly order: number;
  /** The speaker as the record names them: "Mr. Nebenzia", "The President". */
  readonly speaker: string;
  /** For which member; absent for the chair, the Secretariat and observers, who are in `capacity`. */
  readonly member?: MemberCode;
  /** Words after the name that are no member's: "The President", "Observer of the Holy See". */
  readonly capacity?: string;
  /** Absent where the record does not say in what turn it was made. */
  readonly kind?: "before-the-vote" | "after-the-vote" | "right-of-reply" | "introduction" | "general" | "chair";
  /** The vote it stands nearest to, of those in the same document. */
  readonly vote?: VoteId;
  readonly text: string;
  readonly sources: readonly Citation[];
}
