import { type IdealPointFit, idealPoints } from "../ideal/ideal-points.ts";
import { withVoteItems } from "../ideal/vote-items.ts";
import { type LinkedTexts, linksAmong } from "../matrix/linked-texts.ts";
import { type VoteMatrix, withVotes } from "../matrix/vote-matrix.ts";
import {
  type Chances,
  type ChancesOf,
  chancesAt,
  countVote,
  type Item,
  itemAt,
  LAPSE,
  roomShares,
  withLapse,
} from "./prediction.ts";
import { ownRecord, type Series, withOwnRecord } from "./series-record.ts";

/** Chances given the others: the text's item from all votes on it, the member's point from all its votes but this one. */
export function givenTheOthers(
  matrix: VoteMatrix,
  links: LinkedTexts,
  series: Series,
  votes: readonly number[],
): ChancesOf {
  const part = withVotes(matrix, votes);
  const place = new Map(votes.map((v, i) => [v, i]));
  const fit = withVoteItems(part, idealPoints(part, { links: linksAmong(links, votes) }));
  const counts = votes.map((_, i) => countVote(part, i));
  return (v, m) => {
    const i = place.get(v) as number;
    const own = part.cells[i * part.members.length + m] as number;
    const room = counts[i]?.map((n, c) => (c === own - 1 ? n - 1 : n)) ?? [0, 0, 0];
    const shares = roomShares(room);
    const model = cavityChances(part, fit, i, m, own) ?? shares;
    const texts = series.get(links.group[v] as number) ?? [];
    return withLapse(withOwnRecord(model, ownRecord(matrix, texts, v, m, "before")), shares, LAPSE);
  };
}

/** Chances with the judged cell taken out of the member's point: its pull undone, its curvature taken off the precision. */
function cavityChances(matrix: VoteMatrix, fit: IdealPointFit, v: number, m: number, own: number): Chances | undefined {
  const item = fit.cells.itemOf[v] as number;
  const periods = fit.cells.nodeOf.length / matrix.members.length;
  const node = fit.cells.nodeOf[m * periods + (matrix.period[v] as number)] as number;
  if (item === -1 || node === -1) return undefined;
  const here = itemAt(fit, item);
  const x = fit.state.x[node] as number;
  const variance = fit.variances[node] as number;
  const [gradient, curvature] = cellDerivatives(here, x, own);
  const left = 1 / Math.max(1 / variance - curvature, 0.1 / variance);
  return chancesAt(here, x - left * gradient, left);
}

/** What one cell adds to the gradient and to minus the second derivative of the point. */
function cellDerivatives(item: Item, x: number, position: number): readonly [number, number] {
  const chance = (at: number): number => Math.log(Math.max(chancesAt(item, at, 0)[position - 1] as number, 1e-9));
  const step = 1e-3;
  const [below, here, above] = [chance(x - step), chance(x), chance(x + step)];
  return [(above - below) / (2 * step), Math.max(0, -(above - 2 * here + below) / (step * step))];
}
