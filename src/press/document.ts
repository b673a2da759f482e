import type { DayNumber, Span } from "#basics";
import type { MemberCode } from "#record";

/** What a block of a page is, as far as its place and look tell. */
export type BlockKind =
  | "headline"
  | "dek"
  | "dateline"
  | "byline"
  | "paragraph"
  | "list-item"
  | "caption"
  | "boilerplate";

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a heading of a page: 1 for the highest, `h1`, to 6. */
  readonly level?: number;
}

/** The first and the last day of a time. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The day from which it is told, as that of a heading: what lies nearer to it is likelier. */
  readonly seen?: DayNumber;
}

/** A part of a text under a heading of its own; or an item that begins with its day, which is its own heading. */
export interface Section {
  /** The section it is part of: index into `Document.sections`, smaller than its own. */
  readonly parent?: number;
  /** The same for headings that look alike. */
  readonly dress: string;
  /** Its heading, and the block after its last one, parts of it included: indices into `Document.blocks`. */
  readonly heading: number;
  readonly endBlock: number;
  /** The day, month or year its heading gives, where those of its dress tell one section from another. */
  readonly days?: Days;
}

export interface Sentence extends Span {
  /** First token, and the one after the last. */
  readonly first: number;
  readonly endToken: number;
  /** Index into `Document.blocks`. */
  readonly block: number;
}

/** Classes of a token, by its characters alone. */
export const TOKEN = { word: 0, number: 1, punctuation: 2, other: 3 } as const;

/** Marks of a token, to be combined. `hyphen`: joined to the token before by a hyphen ("U.S.-drafted" is two tokens); `dotted`: letters with dots ("U.S."). */
export const MARK = {
  capital: 1,
  allCaps: 2,
  sentenceStart: 4,
  inQuote: 8,
  spaceBefore: 16,
  hyphen: 32,
  dotted: 64,
} as const;

/** The tokens of a text, column by column. `word[i]` is the interned id of the folded lower-case word. */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly type: Uint8Array;
  readonly marks: Uint8Array;
}

/** A stretch of tokens: `first` is the first, `last` the last (included). */
export interface TokenSpan extends Span {
  readonly first: number;
  readonly last: number;
}

/** Somebody who may act: a member, a group of members, an observer, or a person who speaks for one. */
export interface ActorMention extends TokenSpan {
  readonly kind: "member" | "group" | "observer" | "official" | "other";
  /** The members it stands for: one, or several where the form is ambiguous; empty for "other" and most observers. */
  readonly codes: readonly MemberCode[];
  /** True where `codes` are rivals ("Congolese"), false where they act together (never, for a group: see `group`). */
  readonly ambiguous: boolean;
  /** Index into the record's groups. */
  readonly group?: number | undefined;
  /** Index into the record's officials. */
  readonly official?: number | undefined;
  readonly form: "name" | "caps" | "demonym" | "people" | "metonym" | "person";
}

/** A body that votes. "other" covers parliaments, courts, councils and companies: never judged against the record. */
export interface BodyMention extends TokenSpan {
  readonly kind: "body";
  readonly body: "general-assembly" | "security-council" | "committee" | "un" | "other";
  /** For a Main Committee: 1 to 6. For another body: what it was called. */
  readonly name: string;
}

export interface NumberMention extends TokenSpan {
  readonly kind: "number";
  readonly type: "cardinal" | "ordinal" | "share" | "score" | "year";
  /** The value; for a share between 0 and 1. */
  readonly value: number;
  /** For a score (93-18-65): its parts. */
  readonly parts?: readonly number[];
  /** "at least", "more than" (strict: value + 1), "nearly", "about". */
  readonly op: "=" | ">=" | "<=" | "~";
}

export interface DateMention extends TokenSpan {
  readonly kind: "date";
  /** First and last day it can mean; equal for a day. Absent where it hangs on a dateline that is not there. */
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  readonly precision: "day" | "month" | "year" | "anniversary";
  /** Worked out against the dateline ("on Monday", "a year earlier"). */
  readonly relative: boolean;
}

/** A document symbol, or a bare number that stands for one ("resolution 2774"). */
export interface SymbolMention extends TokenSpan {
  readonly kind: "symbol";
  /** Canonical where it could be told: `A/RES/ES-11/7`, `S/RES/2774`. */
  readonly symbol?: string | undefined;
  readonly number?: number | undefined;
  /** "resolution 2533 (2020)": the year told with the number. */
  readonly year?: number | undefined;
}

/** A direct quotation, with its marks. Its words are the speaker's, not the article's. */
export interface Quote extends TokenSpan {
  readonly kind: "quote";
  /** A word or two in inverted commas: a title or a term, not speech. */
  readonly scare: boolean;
  /** Index into `Document.actors` of whoever is said to speak. */
  readonly speaker?: number | undefined;
}

/** A text cut into everything the readers of claims need, with exact places in the original. */
export interface Document {
  /** The text as it was given, but for its breaks and tabs, which are plain spaces here: all places are those of the original. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In the order of their headings. */
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  /** In the order of the text; none overlaps another of its own list. */
  readonly actors: readonly ActorMention[];
  readonly bodies: readonly BodyMention[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly symbols: readonly SymbolMention[];
  readonly quotes: readonly Quote[];
  /** The day the article was published, as given or as its dateline says. */
  readonly published?: DayNumber;
  readonly title?: string;
  /** The word of an interned id, lower case, folded. */
  wordOf(id: number): string;
}
