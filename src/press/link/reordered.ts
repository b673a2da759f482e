import { addTo, newHeap, takeBest, topScore } from "./best.ts";
import type { LazyList, Next } from "./lazy-list.ts";

/** Less than this is a matter of rounding. */
const ROUNDING = 1e-6;

/**
 * Places in the order of another score: best first, of equal ones the earlier first. They come in the order of a score from which the new one is
 * at most `gain` up; so it is worked out only until nothing that is still to come can be the next.
 */
export function reordered(places: LazyList<number>, scoreOf: (place: number) => number, gain: number): Next<number> {
  const heap = newHeap();
  let read = 0;
  const reach = gain + ROUNDING;
  return (floor) => {
    let wanted = Math.max(floor, topScore(heap));
    for (let place = places.at(read, wanted - reach); place !== undefined; place = places.at(read, wanted - reach)) {
      read++;
      addTo(heap, place, scoreOf(place));
      wanted = Math.max(floor, topScore(heap));
    }
    return topScore(heap) < floor ? undefined : takeBest(heap);
  };
}
