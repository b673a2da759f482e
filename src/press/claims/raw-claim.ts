import type { Span } from "#basics";
import type { MemberCode, Option } from "#record";
import type { ClaimedCount, ClaimType, Modality } from "../finding.ts";
import type { Referent } from "./texts/referent.ts";
import type { Looseness } from "./voting/loose.ts";

/** Actors of a claim, before groups are spelt out for the day of the vote. */
export interface ClaimedActors {
  readonly members: readonly MemberCode[];
  /** Indices into the record's groups. */
  readonly groups: readonly number[];
  readonly except: readonly MemberCode[];
  /** Some actors could not be told apart ("Congolese") or are no members: the list is not all that was said. */
  readonly unclear: boolean;
  readonly others?: number | undefined;
}

export interface RawPosition {
  readonly actors: ClaimedActors;
  /** "voted with Russia": the option is that of these, whatever it was; `option` then says nothing. */
  readonly like?: ClaimedActors | undefined;
  readonly option: Option;
  readonly exhaustive: boolean;
  /** The group to the last member, as the article has it. */
  readonly all?: boolean;
  readonly negated: boolean;
}

/** How a vote is set beside earlier ones of its kind: by a figure, or by how those of `position` voted before. */
export interface History {
  readonly kind: "fewest" | "most" | "first-time" | "departure";
  readonly option?: Option;
  /** A year: what came after it is compared. */
  readonly since?: number;
}

/** Members said to have voted otherwise than those they are counted with. */
export interface Company {
  readonly own: ClaimedActors;
  readonly others: ClaimedActors;
  /** Where the others are not named one by one: the id of the group on record that comes next to the words, or "allies". */
  readonly loose?: string;
  /** "Most of the EU": more than half is what is claimed. */
  readonly most: boolean;
}

/** A claim as the sentence makes it, tied to what it speaks of; not yet linked to a vote. */
export interface RawClaim extends Span {
  readonly id: number;
  readonly type: ClaimType;
  readonly modality: Modality;
  readonly sentence: number;
  readonly referent: Referent | undefined;
  /** Another text it may speak of as well. */
  readonly rival?: Referent | undefined;
  /** For a figure of an earlier vote told beside the news: the text that the news is of. */
  readonly news?: Referent | undefined;
  readonly because: string;
  /** A guess at what the words mean, or the words of somebody quoted: told only where the record bears it out, and no evidence for a link. */
  readonly tentative?: true | undefined;
  /** It stands in a quotation. */
  readonly quoted?: true | undefined;
  readonly speaker?: string | undefined;
  readonly numbers?: { readonly [O in Option]?: ClaimedCount } | undefined;
  /** For a count: the group whose members are counted. */
  readonly group?: ClaimedActors | undefined;
  readonly position?: RawPosition | undefined;
  readonly outcome?: "adopted" | "not-adopted" | "vetoed" | "unanimous" | "without-a-vote" | undefined;
  readonly sponsors?: ClaimedActors | undefined;
  readonly weak?: boolean | undefined;
  /** What is said and of what stand side by side: little room for another reading. */
  readonly tight?: true | undefined;
  /** "The Brazilian draft": names a text by whose it is, and says so only in passing. */
  readonly naming?: boolean | undefined;
  readonly body?: "general-assembly" | "security-council" | undefined;
  readonly date?: number | undefined;
  readonly symbol?: number | undefined;
  readonly title?: number | undefined;
  /** For rules, comparisons and the rest: what was recognised, so that the judge knows what it can say. */
  readonly matter?: string | undefined;
  readonly history?: History | undefined;
  readonly company?: Company | undefined;
  /** The text it is about is named in the same paragraph. */
  readonly anchored?: boolean | undefined;
  /** The sentence speaks of a motion, an amendment, a paragraph, a committee: a vote beside the one on the text. */
  readonly aside?: boolean | undefined;
  /** The words leave room for another reading: which. Never called wrong. */
  readonly loose?: Looseness | undefined;
  /** A United Nations body whose votes the record does not hold. */
  readonly otherBody?: string | undefined;
}
