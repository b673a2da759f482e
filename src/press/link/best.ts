/** The places of the `most` highest scores that are not below `floor`, the highest first; of equal ones the earlier. One pass, without sorting them all. */
export function best(scores: Float64Array, most: number, floor = Number.NEGATIVE_INFINITY): readonly number[] {
  const places: number[] = [];
  const kept: number[] = [];
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k] ?? 0;
    if (score < floor || (kept.length === most && score <= (kept[most - 1] ?? 0))) continue;
    let at = kept.length < most ? kept.length : most - 1;
    for (; at > 0 && (kept[at - 1] ?? 0) < score; at--) {
      kept[at] = kept[at - 1] ?? 0;
      places[at] = places[at - 1] ?? 0;
    }
    kept[at] = score;
    places[at] = k;
  }
  return places;
}
