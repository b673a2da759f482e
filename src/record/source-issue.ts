import type { LocalDate } from "#basics";
import type { MemberCode } from "./member.ts";
import type { Citation } from "./source.ts";
import type { Counts, Option } from "./vote.ts";
import type { Outcome, VoteId } from "./vote-event.ts";

/** What one source says of a datum. */
export interface Said<T> {
  readonly by: Citation;
  readonly says: T;
  /** The file or set, where two that cite the vote alike say different things of it. */
  readonly in?: string;
}

/** Mistakes of whole data sets that are known, and are recognised instead of copied. */
export const DEFECTS = [
  "coded-as-no-member",
  "dated-before-admission",
  "listed-under-successor",
  "id-used-twice",
  "several-votes-one-symbol",
  "member-without-a-column",
  "listed-after-membership",
] as const;
export type Defect = (typeof DEFECTS)[number];

/** A disagreement between sources, or a fault in one: nothing is settled without standing in this list. */
export type SourceIssue =
  | {
      readonly kind: "position-differs";
      readonly vote: VoteId;
      readonly member: MemberCode;
      readonly kept: Said<Option>;
      readonly other: Said<Option>;
    }
  | {
      readonly kind: "tally-differs";
      readonly vote: VoteId;
      readonly kept: Said<Counts>;
      readonly other: Said<Counts>;
    }
  | {
      readonly kind: "date-differs";
      readonly vote: VoteId;
      readonly kept: Said<LocalDate>;
      readonly other: Said<LocalDate>;
    }
  | {
      readonly kind: "outcome-differs";
      readonly vote: VoteId;
      readonly kept: Said<Outcome>;
      readonly other: Said<Outcome>;
    }
  | {
      readonly kind: "total-differs-from-names";
      readonly vote: VoteId;
      readonly by: Citation;
      readonly option: Option;
      readonly stated: number;
      readonly named: number;
    }
  | {
      readonly kind: "row-repeated";
      readonly vote: VoteId;
      readonly by: Citation;
      readonly member: MemberCode;
      readonly line: number;
      /** How many rows of the vote repeat a member and say the same: told as one issue, of which this is the first. */
      readonly alike?: number;
      /** What the repeated row says, where it differs from the first, which is kept. */
      readonly first?: Option;
      readonly again?: Option;
    }
  | {
      readonly kind: "defect";
      readonly defect: Defect;
      readonly by: Citation;
      readonly vote?: VoteId;
      readonly members?: readonly MemberCode[];
    }
  | {
      readonly kind: "perhaps-the-same";
      readonly vote: VoteId;
      readonly by: Citation;
      /** Votes on record that it could be, none of them certainly. */
      readonly among: readonly VoteId[];
    }
  | {
      readonly kind: "member-differs";
      readonly member: MemberCode;
      readonly on: "code" | "name" | "admitted" | "left" | "iso2" | "m49" | "cow";
      /** What the record says; absent where it does not know the member. */
      readonly kept?: Said<string>;
      readonly other: Said<string>;
    }
  | {
      readonly kind: "seats-differ";
      readonly year: string;
      /** Codes with spaces between them. */
      readonly kept: Said<string>;
      readonly other: Said<string>;
    }
  | {
      readonly kind: "not-read";
      readonly by: Citation;
      readonly line: number;
      readonly column?: string;
      readonly says: string;
    };
export type SourceIssueKind = SourceIssue["kind"];

/** What an issue names as having said something: citations, files, and sets of one source. */
export function speakersOf(issue: SourceIssue): readonly string[] {
  const said = "other" in issue ? [issue.kept, issue.other] : [];
  const named = said.flatMap((one) => (one === undefined ? [] : [one.by, ...(one.in === undefined ? [] : [one.in])]));
  return "by" in issue ? [issue.by, ...named] : named;
}
