import type { LocalDate } from "#basics";
import type { Body } from "./body.ts";
import { fold } from "./fold.ts";
import type { MemberCode } from "./member.ts";
import type { Citation } from "./source.ts";
import type { VoteId } from "./vote-event.ts";

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

/** Which statements are wanted. A key that is absent asks for nothing; all keys that stand must hold. */
export interface StatementFilter {
  /** Words that must all occur in what was said; case and accents do not matter. */
  readonly text?: string;
  readonly member?: MemberCode;
  readonly vote?: VoteId;
}

/** Statements that a filter asks for, the newest meeting first, in the order of speaking. */
export function findStatements(statements: readonly Statement[], filter: StatementFilter): readonly Statement[] {
  const words = fold(filter.text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = statements.filter((s) => {
    if (filter.member !== undefined && s.member !== filter.member) return false;
    if (filter.vote !== undefined && s.vote !== filter.vote) return false;
    if (words.length === 0) return true;
    const said = fold(s.text);
    return words.every((word) => said.includes(word));
  });
  return found.sort((a, b) =>
    a.date < b.date
      ? 1
      : a.date > b.date
        ? -1
        : a.meeting < b.meeting
          ? -1
          : a.meeting > b.meeting
            ? 1
            : a.order - b.order,
  );
}
