import { idealPoints } from "../ideal/ideal-points.ts";
import { sigmoid } from "../ideal/sigmoid.ts";
import { type VoteItemFit, withVoteItems } from "../ideal/vote-items.ts";
import { type LinkedTexts, linksAmong } from "../matrix/linked-texts.ts";
import { type VoteMatrix, withVotes } from "../matrix/vote-matrix.ts";
import {
  ANYTHING,
  type Chances,
  type ChancesOf,
  chancesOf,
  countVote,
  type Item,
  itemAt,
  LAPSE,
  type Margins,
  marginsAt,
  placeAt,
  roomShares,
  withLapse,
} from "./prediction.ts";
import { ownRecord, type Series, withOwnRecord } from "./series-record.ts";

/** Share of positions that may be anything whatever the room does. Set, as is what follows, on sessions 46, 50, 54, 58, 61, 63, 66, 69, 73 and 77. */
const SLIP = 0.003;
/** Members err together on a text, so the likeliest position p comes less surely than it seems where it is in doubt: by this times (p (1 - p))^2. */
const TOO_SURE = 0.4;

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
    const bent = withOwnRecord(model, ownRecord(matrix, texts, v, m, "before"));
    return withLapse(lessSure(withLapse(bent, shares, LAPSE)), ANYTHING, SLIP);
  };
}

function lessSure(chances: Chances): Chances {
  const top = Math.max(...chances);
  const less = top - TOO_SURE * (top * (1 - top)) ** 2;
  const others = top === 1 ? 1 : (1 - less) / (1 - top);
  const at = chances.indexOf(top);
  return [0, 1, 2].map((c) => (c === at ? less : others * (chances[c] as number))) as [number, number, number];
}

/**
 * Chances with the judged cell taken out of the member's point and of the text's item. Both enter through the margins below the cutpoints,
 * so one Newton step there undoes the cell's pull: with the cell's gradient g and minus second derivatives H, covariances Q become
 * (1/Q - H)^-1 and the margins lose Q g.
 */
function cavityChances(matrix: VoteMatrix, fit: VoteItemFit, v: number, m: number, own: number): Chances | undefined {
  const at = fit.cells.itemOf[v] as number;
  const periods = fit.cells.nodeOf.length / matrix.members.length;
  const node = fit.cells.nodeOf[m * periods + (matrix.period[v] as number)] as number;
  if (at === -1 || node === -1) return undefined;
  const item = itemAt(fit, at);
  return chancesOf(item, withoutCell(item, marginsAt(item, placeAt(fit, node)), own));
}

/** A cell may take away this much of what is known of its margins, and no more: what is left must stay a distribution. */
const MOST_TAKEN = 0.9;

function withoutCell(item: Item, margins: Margins, position: number): Margins {
  const { lowVariance: q11, highVariance: q22, covariance: q12 } = margins;
  const [lowest, middle] = item.categories;
  const a = sigmoid(margins.low);
  const c = middle === 0 ? a : sigmoid(margins.high);
  const [wa, wc] = [a * (1 - a), c * (1 - c)];
  const low = position === lowest;
  const within = position === middle;
  const p = Math.max(c - a, 1e-9);
  // An item without a middle has one cutpoint, which stands for both: all is said of the low one.
  const binary = middle === 0;
  const g1 = low ? 1 - a : within ? -wa / p : binary ? -a : 0;
  const g2 = low || binary ? 0 : within ? wc / p : -c;
  const h11 = low || binary ? wa : within ? (wa / p) * (1 - 2 * a) + (wa / p) ** 2 : 0;
  const h22 = low || binary ? 0 : within ? (wc / p) ** 2 - (wc / p) * (1 - 2 * c) : wc;
  const h12 = within ? (-wa * wc) / (p * p) : 0;
  const taken = h11 * q11 + 2 * h12 * q12 + h22 * q22;
  const by = taken > MOST_TAKEN ? MOST_TAKEN / taken : 1;
  // M = 1 - Q H, and the new covariances are M^-1 Q.
  const m11 = 1 - by * (q11 * h11 + q12 * h12);
  const m12 = -by * (q11 * h12 + q12 * h22);
  const m21 = -by * (q12 * h11 + q22 * h12);
  const m22 = 1 - by * (q12 * h12 + q22 * h22);
  const det = m11 * m22 - m12 * m21;
  const n11 = (m22 * q11 - m12 * q12) / det;
  const n12 = (m22 * q12 - m12 * q22) / det;
  const n22 = (m11 * q22 - m21 * q12) / det;
  return {
    low: margins.low - (n11 * g1 + n12 * g2),
    high: margins.high - (n12 * g1 + n22 * g2),
    lowVariance: n11,
    highVariance: n22,
    covariance: n12,
  };
}
