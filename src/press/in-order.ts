import type { Span } from "#basics";

// What is mentioned in a text is kept in the order of the text (see `Document`), so what stands in one place of it is found by halving: a look
// at a sentence costs the same in a page and in a book.

/** How many of `list` begin before `end`; they are its first. The list is in the order of the text. */
export function countBefore(list: readonly Span[], end: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `list` that begin in a stretch of the text, its end left out. The list is in the order of the text. */
export function startingIn<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  return list.slice(countBefore(list, start), countBefore(list, end));
}
