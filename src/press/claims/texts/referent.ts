import type { DayNumber } from "#basics";
import type { BodyMention } from "../../document.ts";
import type { SponsorStatement } from "./sponsor.ts";
import type { When } from "./vote-days.ts";

/** Something that was voted on, as the article speaks of it: a chain of mentions with all that is said of it. */
export interface Referent {
  readonly id: number;
  kind: "text" | "amendment" | "part" | "set";
  /** Several of the kind: "two amendments". */
  plural?: true;
  body?: "general-assembly" | "security-council" | "committee";
  /** Indices of symbol mentions and scare quotes that name it. */
  readonly symbols: number[];
  readonly titles: number[];
  /** The days on which the article puts the vote, where it says so. */
  when?: When;
  /** The day it is told from, where that is the day of a section and not of the article. */
  readonly seen?: DayNumber;
  readonly sponsors: { readonly statement: SponsorStatement; readonly sentence: number }[];
  /** Sentences that speak of it. */
  readonly sentences: number[];
  /** The sponsors it was given, so that a rival's text is not taken for it. */
  readonly sponsorKeys: Set<string>;
  /** The symbol it was called by. */
  name?: string;
  /** The title it was first called by, folded. */
  called?: string;
  /** It was called a resolution, a draft, an amendment: not only implied. */
  named?: true;
  /** It was called a motion, which may be a procedural one. */
  motion?: true;
}

export interface Mention {
  readonly chunk: number;
  readonly referent: Referent;
  /** "this time": said of what follows it, and of what it ends. */
  readonly forward?: true;
  /** "Another", "a rival": called one beside the text spoken of. */
  readonly fresh?: true;
  /** The relative clause it stands in, where it is said of that clause alone. */
  readonly aside?: { readonly from: number; readonly to: number };
}

export function bodyOf(mention: BodyMention | undefined): Referent["body"] {
  return mention?.body === "general-assembly" || mention?.body === "security-council" || mention?.body === "committee"
    ? mention.body
    : undefined;
}
