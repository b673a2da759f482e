import type { Span } from "#basics";
import type { VerdictKind } from "#press";
import type { ReadingView } from "./finding-view.ts";

/** A finding in its text: its place and its verdict. */
export interface Mark extends Span {
  readonly verdict: VerdictKind;
}

/** A stretch of the text: plain, or belonging to the finding with this index. */
export interface Piece {
  readonly text: string;
  readonly finding?: number;
  readonly verdict?: VerdictKind;
  /** The first piece of its finding carries the anchor. */
  readonly first?: true;
}

/** The marks of a reading, in the order of its findings. */
export function marksOf({ findings, places }: Pick<ReadingView, "findings" | "places">): readonly Mark[] {
  return findings.flatMap(({ verdict }, i) => {
    const place = places[i];
    return place === undefined ? [] : [{ start: place.start, end: place.end, verdict }];
  });
}

/**
 * Cuts a text at the ends of its findings. Where findings overlap, a stretch belongs to the shortest of them, so that every finding keeps
 * something to point at. The pieces joined are the text again.
 */
export function markedText(text: string, marks: readonly Mark[]): readonly Piece[] {
  const owners = new Int32Array(text.length).fill(-1);
  const longestFirst = marks
    .map((span, i) => ({ i, span }))
    .filter(({ span }) => span.start >= 0 && span.end <= text.length && span.start < span.end)
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || b.i - a.i);
  for (const { i, span } of longestFirst) owners.fill(i, span.start, span.end);
  const pieces: Piece[] = [];
  const seen = new Set<number>();
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && owners[at] === owners[start]) continue;
    const owner = owners[start] ?? -1;
    const stretch = text.slice(start, at);
    const verdict = marks[owner]?.verdict;
    if (verdict === undefined) pieces.push({ text: stretch });
    else pieces.push({ text: stretch, finding: owner, verdict, ...(seen.has(owner) ? {} : { first: true as const }) });
    seen.add(owner);
    start = at;
  }
  return pieces;
}

/** These pieces, and where one is as it was before, the piece of before itself: what draws them then leaves it alone. */
export function samePieces(before: readonly Piece[], now: readonly Piece[]): readonly Piece[] {
  return now.map((piece, n) => {
    const old = before[n];
    const isSame =
      old?.text === piece.text &&
      old.finding === piece.finding &&
      old.verdict === piece.verdict &&
      old.first === piece.first;
    return isSame ? old : piece;
  });
}

/** The finding at a place in the text: the shortest that covers it. */
export function findingAt(findings: readonly Span[], place: number): number | undefined {
  let best: number | undefined;
  findings.forEach((span, i) => {
    if (place < span.start || place > span.end) return;
    const now = best === undefined ? undefined : findings[best];
    if (now === undefined || span.end - span.start < now.end - now.start) best = i;
  });
  return best;
}

/**
 * Spans of `before` as they stand in `after`, which differs from it in one place: what comes behind that place moves with it, and a span it
 * lies in grows or shrinks. So the marks stay where they are while a newer reading is on its way.
 */
export function movedSpans<T extends Span>(spans: readonly T[], before: string, after: string): readonly T[] {
  if (before === after) return spans;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  const last = before.length - tail;
  return spans.map((span) => {
    if (span.end <= head) return span;
    if (span.start >= last) return { ...span, start: span.start + by, end: span.end + by };
    return { ...span, start: Math.min(span.start, head), end: Math.max(span.end, last) + by };
  });
}
