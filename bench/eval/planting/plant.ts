import type { VoteEvent, VotingRecord } from "#record";
import { type ExpectedClaim, type Golden, oneOf } from "../../../test/golden.ts";

/** One way in which a true claim of an article is made false. */
export const MISTAKES = [
  "one more",
  "one less",
  "digits transposed",
  "for and against exchanged",
  "figures of another year",
  "figures of another vote of the day",
  "another member",
  "stance turned",
  "outcome turned",
  "other body",
  "other year",
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** Words of the text to be replaced. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** A mistake ready to be planted: `claim` is what the text will say then, and the record is sure that it is not so. */
export interface Plant {
  readonly mistake: Mistake;
  readonly changes: readonly Change[];
  readonly claim: Partial<ExpectedClaim>;
}

/** A true claim of an article, and the one vote that it speaks of. */
export interface Scene {
  readonly record: VotingRecord;
  readonly article: Golden;
  readonly claim: ExpectedClaim;
  /** Where its words stand in the text. */
  readonly start: number;
  readonly row: number;
  readonly vote: VoteEvent;
}

export type Planter = (scene: Scene) => readonly Plant[];

/** The claims of an article that are plainly true of one vote of the record, and whose words stand there once. */
export function scenesOf(record: VotingRecord, article: Golden): readonly Scene[] {
  return article.expect.flatMap((claim) => {
    const [id, ...others] = claim.resolutions ?? [];
    const row = id === undefined || others.length > 0 ? undefined : record.find(id);
    const start = article.text.indexOf(claim.quote);
    const isOnce = start >= 0 && article.text.indexOf(claim.quote, start + 1) < 0;
    const isTrue = oneOf(claim.verdict).every((v) => v === "supported") && claim.note === undefined;
    return row === undefined || !isOnce || !isTrue || claim.optional === true
      ? []
      : [{ record, article, claim, start, row, vote: record.vote(row) }];
  });
}

/** The only match of a pattern in the words of a claim, at its place in the text. */
export function onlyMatch({ claim, start }: Scene, pattern: RegExp): (Change & { readonly words: string }) | undefined {
  const [first, ...others] = [...claim.quote.matchAll(pattern)];
  if (first === undefined || others.length > 0) return undefined;
  const at = start + first.index;
  return { start: at, end: at + first[0].length, put: "", words: first[0] };
}

/** A copy of an article with a mistake in it, its labels moved along; `wrong` is the label of what is false now. */
export interface Planted {
  readonly article: Golden;
  readonly wrong: ExpectedClaim;
}

export function planted({ article, claim }: Scene, plant: Plant): Planted {
  const last = [...plant.changes].sort((a, b) => b.start - a.start);
  const text = last.reduce((t, { start, end, put }) => t.slice(0, start) + put + t.slice(end), article.text);
  const place = (quote: string): string => {
    const start = article.text.indexOf(quote);
    return text.slice(moved(plant.changes, start), moved(plant.changes, start + quote.length));
  };
  const wrong: ExpectedClaim = {
    ...claim,
    ...plant.claim,
    quote: place(claim.quote),
    verdict: ["contradicted", "conflated"],
  };
  const expect = article.expect.flatMap((label): readonly ExpectedClaim[] => {
    if (label === claim) return [wrong];
    const start = article.text.indexOf(label.quote);
    const end = start + label.quote.length;
    // what shares the changed words may be wrong with them
    return plant.changes.some((c) => c.start < end && start < c.end) ? [] : [{ ...label, quote: place(label.quote) }];
  });
  return { article: { ...article, text, expect, forbid: [] }, wrong };
}

/** Where a place of the article's text is after the changes. */
export function moved(changes: readonly Change[], at: number): number {
  return changes.reduce((to, { start, end, put }) => (end <= at ? to + put.length - (end - start) : to), at);
}
