import type { LocalDate } from "#basics";
import type { Body } from "./body.ts";
import type { Counts, Option } from "./vote.ts";
import type { QuestionKind } from "./vote-event.ts";

/** Which votes are wanted. A key that is absent asks for nothing; all keys that stand must hold. */
export interface VoteFilter {
  /** Words that must all occur in the title, topics, keywords, symbol or sponsors' words; case and accents do not matter. A count (93-8-73) is one of them. */
  readonly text?: string;
  readonly body?: Body;
  readonly session?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly kinds?: readonly QuestionKind[];
  /** Members with what each did; without an option, any known vote of that member. */
  readonly positions?: readonly { readonly member: string; readonly option?: Option }[];
  /** Only questions that were, or were not, adopted. */
  readonly outcome?: "adopted" | "not-adopted";
  readonly vetoed?: true;
  readonly series?: string;
  /** At most this far between yes and no. */
  readonly marginAtMost?: number;
  /** Exactly these figures; an option left out is not compared. */
  readonly tally?: Counts;
}
