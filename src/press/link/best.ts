/** The places of the `most` highest of `count` scores, the highest first; of equal ones the earlier. One pass, without sorting them all. */
export function best(count: number, scoreAt: (k: number) => number, most: number): readonly number[] {
  const places: number[] = [];
  const scores: number[] = [];
  for (let k = 0; k < count; k++) {
    const score = scoreAt(k);
    if (places.length === most && score <= (scores[most - 1] ?? 0)) continue;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scores[middle] ?? 0) < score) high = middle;
      else low = middle + 1;
    }
    if (places.length === most) {
      places.pop();
      scores.pop();
    }
    places.splice(low, 0, k);
    scores.splice(low, 0, score);
  }
  return places;
}
