import type { Next } from "./lazy-list.ts";

/** Places with their scores, the best on top: the highest score, of equal ones the earlier place. */
export interface Heap {
  readonly places: number[];
  readonly scores: number[];
}

export function newHeap(): Heap {
  return { places: [], scores: [] };
}

/** The highest score; below all scores where nothing is left. */
export function topScore({ scores }: Heap): number {
  return scores[0] ?? Number.NEGATIVE_INFINITY;
}

export function addTo({ places, scores }: Heap, place: number, score: number): void {
  let at = scores.length;
  places.push(place);
  scores.push(score);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = scores[above] ?? 0;
    if (other > score || (other === score && (places[above] ?? 0) < place)) break;
    places[at] = places[above] ?? 0;
    scores[at] = other;
    at = above;
  }
  places[at] = place;
  scores[at] = score;
}

/** Takes the best off; undefined where nothing is left. */
export function takeBest(heap: Heap): number | undefined {
  const { places, scores } = heap;
  const best = places[0];
  const place = places.pop();
  const score = scores.pop();
  if (place !== undefined && score !== undefined && places.length > 0) sink(heap, 0, place, score);
  return best;
}

/** Puts a place where it belongs, from `from` down. */
function sink({ places, scores }: Heap, from: number, place: number, score: number): void {
  const { length } = scores;
  let at = from;
  for (let below = 2 * at + 1; below < length; below = 2 * at + 1) {
    let other = scores[below] ?? 0;
    const beside = below + 1 < length ? (scores[below + 1] ?? 0) : Number.NEGATIVE_INFINITY;
    if (beside > other || (beside === other && (places[below + 1] ?? 0) < (places[below] ?? 0))) {
      below++;
      other = beside;
    }
    if (score > other || (score === other && place < (places[below] ?? 0))) break;
    places[at] = places[below] ?? 0;
    scores[at] = other;
    at = below;
  }
  places[at] = place;
  scores[at] = score;
}

/** How far below the best of those that are left the next are put in order with it; twice as far each time. */
const FIRST_REACH = 2;

/**
 * Places from the highest score to the lowest, of equal ones the earlier first: each call gives the next. They are put in order a stretch of
 * scores at a time, since few ever ask for more than the first.
 */
export function bestFirst(scores: Float64Array): Next<number> {
  const heap = newHeap();
  /** What has this score or more is on the heap, or was given. */
  let reached = Number.POSITIVE_INFINITY;
  let reach = FIRST_REACH;
  const goOn = (floor: number): void => {
    let top = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place] ?? 0;
      if (score < reached && score > top) top = score;
    }
    // what lies below the floor is not asked for yet, and may never be
    const from = Math.max(top - reach, Math.min(floor, top));
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place] ?? 0;
      if (score >= from && score < reached) addTo(heap, place, score);
    }
    reached = from;
    reach *= 2;
  };
  return (floor) => {
    if (heap.places.length === 0 && reached > floor) goOn(floor);
    return topScore(heap) < floor ? undefined : takeBest(heap);
  };
}

/** The places of the `most` highest scores, the highest first, of equal ones the earlier first. */
export function best(scores: Float64Array, most: number): readonly number[] {
  // the best so far with the worst of them on top: its score with the sign turned, and so its place
  const kept = newHeap();
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (kept.places.length >= most) {
      if (score <= -topScore(kept)) continue;
      takeBest(kept);
    }
    addTo(kept, -place, -score);
  }
  const found: number[] = [];
  for (let place = takeBest(kept); place !== undefined; place = takeBest(kept)) found.push(-place);
  return found.reverse();
}
