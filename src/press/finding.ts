import type { LocalDate, Span } from "#basics";
import type { Body, MemberCode, Option, Statement, VoteId } from "#record";

export const CLAIM_TYPES = [
  "tally",
  "position",
  "outcome",
  "veto",
  "sponsor",
  "count",
  "body",
  "date",
  "symbol",
  "compare",
  "rule",
  "quote",
  "content",
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** How a claim is put. Only what is asserted is judged as a fact. */
export const MODALITIES = [
  "asserted",
  "forecast",
  "hypothetical",
  "directive",
  "question",
  "figurative",
  "reported",
] as const;
export type Modality = (typeof MODALITIES)[number];

export const VERDICTS = ["supported", "contradicted", "conflated", "not-in-record", "uncheckable"] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** A finer shade of a verdict. */
export const NOTES = [
  "incomplete",
  "imprecise",
  "ambiguous",
  "mixed",
  "forecast",
  "hypothetical",
  "directive",
  "question",
  "figurative",
  "opinion",
  "needs-text",
  "other-body",
  "unverified-record",
  "preliminary-figure",
  "no-vote-found",
  "needs-review",
] as const;
export type Note = (typeof NOTES)[number];

/** A number as the article gives it: exact, or a bound. */
export type ClaimedCount = number | { readonly op: ">=" | "<=" | "~"; readonly value: number };

/** Figures by option, as claimed. Absent: not claimed. */
export type ClaimedCounts = { readonly [O in Option]?: ClaimedCount };

export interface ClaimedPosition {
  readonly states: readonly MemberCode[];
  readonly position: Option;
  /** The article says these are all that took the position ("only", "the sole"). */
  readonly exhaustive?: true;
  /** The article denies the position ("did not vote for"). */
  readonly negated?: true;
}

/** One atomic statement about a vote, read from the text and not yet judged. */
export interface Claim extends Span {
  readonly type: ClaimType;
  readonly modality: Modality;
  /** The words themselves: `text.slice(start, end)`. */
  readonly quote: string;
  readonly speaker?: string;
  readonly numbers?: ClaimedCounts;
  readonly positions?: readonly ClaimedPosition[];
  readonly outcome?: "adopted" | "not-adopted" | "vetoed" | "unanimous" | "without-a-vote";
  readonly sponsors?: readonly MemberCode[];
  readonly date?: LocalDate;
  /** Name of the reading that made it: says which words led to it. */
  readonly because: string;
}

/** A vote beside the one that was meant, with the verdict the claim would have had of it. */
export interface Alternative {
  readonly vote: VoteId;
  readonly verdict: VerdictKind;
  /** "tally-of", "stance-in", "other-year", "other-body", "amendment-of", "reading" … */
  readonly why: string;
}

/** The number a comparison was held against: what was counted, out of how many, and by which method. */
export type Measure =
  | {
      /** Earlier votes on the same text that are as the words have it. */
      readonly kind: "earlier-texts";
      readonly count: number;
      readonly of: number;
      /** Year of the first one compared. */
      readonly since: number;
      /** The record names the series of all of them; otherwise some are linked by their titles. */
      readonly named: boolean;
    }
  | {
      /** Those that voted otherwise than `members`, of the ones they are counted with that took a position. */
      readonly kind: "company";
      readonly members: readonly MemberCode[];
      readonly count: number;
      readonly of: number;
      /** Id of a group on record, `named` for members the article names, `usual` for those it agreed with most. */
      readonly with: string;
      /** How far a single member agreed with them before: mean of Lijphart's index over them, and the years it looks back. */
      readonly before?: { readonly agreement: number; readonly years: number };
    };

/** A claim judged: what it says, which votes it speaks of, whether it holds, and on what that rests. */
export interface Finding {
  readonly claim: Claim;
  /** The vote or votes it is taken to speak of, best first; empty where none was found. */
  readonly votes: readonly VoteId[];
  readonly verdict: VerdictKind;
  readonly note?: Note;
  /** What the record says instead, where the claim is wrong: figures, positions, outcome. */
  readonly correct?: {
    readonly numbers?: { readonly [O in Option]?: number };
    readonly positions?: readonly { readonly state: MemberCode; readonly position: Option }[];
    readonly outcome?: string;
    readonly sponsors?: readonly MemberCode[];
    readonly date?: LocalDate;
    readonly symbol?: string;
    readonly body?: Body;
  };
  /** For a comparison: the number it was held against. */
  readonly measure?: Measure;
  /** For a conflation: the vote whose figures, positions or date were borrowed. */
  readonly borrowedFrom?: VoteId;
  /** For a quotation found among the statements of a meeting: the statement. */
  readonly said?: Statement;
  readonly alternatives: readonly Alternative[];
  readonly evidence: readonly { readonly vote: VoteId; readonly source: string }[];
  /** Codes of the steps that led here, for the editor who asks why. */
  readonly because: readonly string[];
}

/** A sentence with words of voting that yielded no claim: told, never dropped. */
export interface Unread extends Span {
  readonly quote: string;
  readonly reason: string;
}

export interface Reading {
  readonly text: string;
  /** The parts of the text that were read as the article, in their order: headline, paragraphs, list items. */
  readonly blocks: readonly Span[];
  readonly record: { readonly version: string };
  readonly published?: LocalDate;
  readonly title?: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

export interface Article {
  /** Plain text or HTML; all offsets are into exactly this string. */
  readonly text: string;
  readonly published?: LocalDate;
}

/** Reads articles against one record. Made once, used for many: the names are compiled at the start. */
export interface Reader {
  check(article: Article): Reading;
}

/** A reader whose doubts can be taken from it, to see what each is worth. */
export interface DoubtingReader extends Reader {
  /** The same reader without the doubts of these names (`DOUBT_NAMES`). Costs next to nothing to make. */
  without(doubts: ReadonlySet<string>): Reader;
}
