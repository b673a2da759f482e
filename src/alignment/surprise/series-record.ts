import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import type { Chances } from "./prediction.ts";

/** The votes of each series of linked texts, in the order of time; a text without links is a series of one. */
export type Series = ReadonlyMap<number, readonly number[]>;

export function seriesOf(links: LinkedTexts): Series {
  const series = new Map<number, number[]>();
  links.group.forEach((group, v) => {
    const list = series.get(group);
    if (list === undefined) series.set(group, [v]);
    else list.push(v);
  });
  return series;
}

/** What a member did on the other texts of a series: how often each position, and how much that weighs here. */
export interface OwnRecord {
  /** Plain counts of yes, abstaining, no. */
  readonly counts: readonly [number, number, number];
  /** The same with each text counting less the further it lies away in the series. */
  readonly weights: readonly [number, number, number];
  /** Times in a row, up to here, that it took the position it took last; 0 where it took none. */
  readonly run: number;
}

/** A text one step further away in its series counts this much less. Set on the same ten sessions as `LAPSE`, as is `OWN_RECORD_PRIOR`. */
export const FADING = 0.4;
/** The model's chances weigh as much as this many texts of the same series: P = (n_c + k q_c) / (n + k). */
export const OWN_RECORD_PRIOR = 0.6;

/** The own record of a member on the series of vote v, the vote itself left out; only earlier texts where `reading` is "before". */
export function ownRecord(
  matrix: VoteMatrix,
  series: readonly number[],
  v: number,
  member: number,
  reading: "before" | "others",
  heldOut?: Uint8Array,
  fading = FADING,
): OwnRecord {
  const counts: [number, number, number] = [0, 0, 0];
  const weights: [number, number, number] = [0, 0, 0];
  let [run, last] = [0, 0];
  const place = series.indexOf(v);
  const width = matrix.members.length;
  series.forEach((u, at) => {
    if (u === v || (reading === "before" && at > place)) return;
    const cell = matrix.cells[u * width + member] as number;
    if (cell === 0 || heldOut?.[u * width + member] === 1) return;
    counts[cell - 1] = (counts[cell - 1] as number) + 1;
    weights[cell - 1] = (weights[cell - 1] as number) + fading ** (Math.abs(at - place) - 1);
    if (at > place) return;
    run = cell === last ? run + 1 : 1;
    last = cell;
  });
  return { counts, weights, run };
}

/** The own record on a whole series, as it stands before the next text of it. */
export function recordThrough(matrix: VoteMatrix, series: readonly number[], member: number): OwnRecord {
  const counts: [number, number, number] = [0, 0, 0];
  const weights: [number, number, number] = [0, 0, 0];
  let [run, last] = [0, 0];
  series.forEach((u, at) => {
    const cell = matrix.cells[u * matrix.members.length + member] as number;
    if (cell === 0) return;
    counts[cell - 1] = (counts[cell - 1] as number) + 1;
    weights[cell - 1] = (weights[cell - 1] as number) + FADING ** (series.length - 1 - at);
    run = cell === last ? run + 1 : 1;
    last = cell;
  });
  return { counts, weights, run };
}

/** The model's chances, bent towards what the member did on the same text before. */
export function withOwnRecord(chances: Chances, { weights }: OwnRecord, prior = OWN_RECORD_PRIOR): Chances {
  const all = weights[0] + weights[1] + weights[2] + prior;
  return [0, 1, 2].map((c) => ((weights[c] as number) + prior * (chances[c] as number)) / all) as [
    number,
    number,
    number,
  ];
}
