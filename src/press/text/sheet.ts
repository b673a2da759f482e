import type { DayNumber } from "#basics";
import { type Block, MARK, type Sentence, type TokenSpan, type Tokens } from "../document.ts";

/** A block with its tokens. */
export interface BlockRange extends Block {
  readonly first: number;
  readonly endToken: number;
}

/** A text on the bench: what the layers read from and write to before it becomes a `Document`. */
export interface Sheet {
  /** The text as it is read: the article itself, or what is left of a page without its tags. */
  readonly surface: string;
  /** With places in the article as it was given. */
  readonly tokens: Tokens;
  /** Where each token starts and ends in the surface. */
  readonly at: Int32Array;
  readonly till: Int32Array;
  /** Classes of the word of each token, `TAG` bits. */
  readonly tags: Uint32Array;
  readonly blocks: readonly BlockRange[];
  readonly sentences: readonly Sentence[];
  readonly published?: DayNumber;
}

export function wordAt(sheet: Sheet, i: number): number {
  return i >= 0 && i < sheet.tokens.length ? (sheet.tokens.word[i] ?? 0) : 0;
}

export function tagsAt(sheet: Sheet, i: number): number {
  return i >= 0 && i < sheet.tokens.length ? (sheet.tags[i] ?? 0) : 0;
}

export function marksAt(sheet: Sheet, i: number): number {
  return i >= 0 && i < sheet.tokens.length ? (sheet.tokens.marks[i] ?? 0) : 0;
}

export function typeAt(sheet: Sheet, i: number): number {
  return i >= 0 && i < sheet.tokens.length ? (sheet.tokens.type[i] ?? 0) : -1;
}

export function isCapitalAt(sheet: Sheet, i: number): boolean {
  return (marksAt(sheet, i) & MARK.capital) !== 0;
}

/** The token as it stands in the surface. */
export function lookAt(sheet: Sheet, i: number): string {
  return sheet.surface.slice(sheet.at[i] ?? 0, sheet.till[i] ?? 0);
}

/** Its length in the surface. */
export function lengthAt(sheet: Sheet, i: number): number {
  return (sheet.till[i] ?? 0) - (sheet.at[i] ?? 0);
}

export function spanOf(sheet: Sheet, first: number, last: number): TokenSpan {
  return { first, last, start: sheet.tokens.start[first] ?? 0, end: sheet.tokens.end[last] ?? 0 };
}
