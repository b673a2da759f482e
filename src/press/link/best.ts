/**
 * The places of the `most` highest scores that are not below `floor`, the highest first; of equal ones the earlier. Keeps a heap with the worst
 * of the best on top, so that most scores are looked at once.
 */
export function best(scores: Float64Array, most: number, floor = Number.NEGATIVE_INFINITY): readonly number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference === 0 ? a > b : difference < 0;
  };
  const rise = (place: number): void => {
    let at = heap.push(place) - 1;
    for (let above = (at - 1) >> 1; at > 0 && isWorse(place, heap[above] ?? 0); above = (at - 1) >> 1) {
      heap[at] = heap[above] ?? 0;
      at = above;
    }
    heap[at] = place;
  };
  const sink = (place: number): void => {
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isWorse(heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
      if (!isWorse(heap[below] ?? 0, place)) break;
      heap[at] = heap[below] ?? 0;
      at = below;
    }
    heap[at] = place;
  };
  /** Takes the worst off the top until none is left. */
  const inOrder = (): readonly number[] => {
    const sorted = Array<number>(heap.length);
    for (let at = heap.length - 1; at >= 0; at--) {
      sorted[at] = heap[0] ?? 0;
      const last = heap.pop() ?? 0;
      if (heap.length > 0) sink(last);
    }
    return sorted;
  };
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score < floor) continue;
    if (heap.length < most) rise(place);
    else if (score > (scores[heap[0] ?? 0] ?? 0)) sink(place);
  }
  return inOrder();
}
