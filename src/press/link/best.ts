/**
 * Places from the highest score to the lowest, of equal ones the earlier first, without those below `floor`: each call gives the next, and nothing
 * is put in order before somebody asks.
 */
export function bestFirst(scores: Float64Array, floor = Number.NEGATIVE_INFINITY): () => number | undefined {
  // a heap with the best on top
  const heap: number[] = [];
  for (let place = 0; place < scores.length; place++) if ((scores[place] ?? 0) >= floor) heap.push(place);
  const isBetter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference === 0 ? a < b : difference > 0;
  };
  const sink = (place: number, from: number): void => {
    let at = from;
    for (let below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isBetter(heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
      if (!isBetter(heap[below] ?? 0, place)) break;
      heap[at] = heap[below] ?? 0;
      at = below;
    }
    heap[at] = place;
  };
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap[at] ?? 0, at);
  return () => {
    const top = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(last, 0);
    return top;
  };
}

/** The places of the `most` highest scores, the highest first. */
export function best(scores: Float64Array, most: number): readonly number[] {
  const next = bestFirst(scores);
  const places: number[] = [];
  for (let place = next(); place !== undefined; place = places.length < most ? next() : undefined) places.push(place);
  return places;
}
