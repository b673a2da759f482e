import type { VotingRecord } from "#record";
import { idealPoints } from "../ideal/ideal-points.ts";
import { type VoteItemFit, withVoteItems } from "../ideal/vote-items.ts";
import {
  type LinkedTexts,
  linksAmong,
  type RelatedText,
  relatedTexts,
  SAME_EMERGENCY,
} from "../matrix/linked-texts.ts";
import { type VoteMatrix, withVotes } from "../matrix/vote-matrix.ts";
import {
  ANYTHING,
  type Chances,
  type ChancesOf,
  chancesAt,
  countVote,
  itemAt,
  type Place,
  placeAt,
  roomShares,
  withLapse,
} from "./prediction.ts";
import { type OwnRecord, ownRecord, recordThrough, type Series, withOwnRecord } from "./series-record.ts";

/**
 * Chance that a text is not what its link makes it out to be, turned about under the same title, or that the member is done with its habit.
 * More where titles differ; less the longer the habit has held (`doubtOf`); another where only related texts speak. These numbers and those
 * below were set on sessions 46, 50, 54, 58, 61, 63, 66, 69, 73 and 77; docs/guide/alignment.md has the check on others.
 */
const LINK_DOUBT = 0.2;
const TITLE_DOUBT = 0.6;
const UNLINKED_DOUBT = 0.08;
/** Earlier periods that are looked at: enough to know a member, few enough to answer at once. */
export const PERIODS_BACK = 10;
/** Share of positions that may be anything: a slip of the delegation or of the record; on texts without a series there are more. */
const SLIP = 0.0025;
const UNLINKED_SLIP = 0.007;
/** On texts without a series what is likely comes more surely than related texts say: chances are raised to this power. */
const UNLINKED_POWER = 1.05;
/**
 * A turn from yes to no, or back, over an abstention is rarer than the member's usual shares say: this times the root of the share, and the
 * rarer the more often in a row the member did the same. Who often says no elsewhere says it here hardly more often than others.
 */
const LEAP = 0.5;
/** Weight of a member's usual shares beside related texts. */
const USUAL_WEIGHT = 0.1;
/** Share of a member's usual shares that is spread evenly: even who never says no may do so. */
const EVEN_SHARE = 0.1;

/** Chances before the vote: everything from earlier periods: the item of the series or of related texts, the member's last point carried on. */
export function beforeTheVote(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  series: Series,
  before: readonly number[],
  inPeriod: readonly number[],
): ChancesOf {
  const past = withVotes(matrix, before);
  const fit = withVoteItems(past, idealPoints(past, { links: linksAmong(links, before) }));
  const place = new Map(before.map((v, i) => [v, i]));
  const unlinked = inPeriod.filter((v) => lastBefore(series, links, v, place) === undefined);
  const kinOf = relatedTexts(record, matrix.rows, unlinked, before);
  const carried = carryOn(matrix, fit, matrix.period[inPeriod[0] as number] as number);
  const usual = usualShares(past);
  return (v, m) => {
    const texts = series.get(links.group[v] as number) ?? [];
    const last = lastBefore(series, links, v, place);
    const point = carried(m);
    const shares = usual(m);
    if (last !== undefined) {
      const item = fit.cells.itemOf[last] as number;
      const model =
        item === -1 || point === undefined ? roomShares(countVote(past, last)) : chancesAt(itemAt(fit, item), point);
      const own = ownRecord(matrix, texts, v, m, "before");
      const doubt = doubtOf(own, links.likeness[v] as number);
      return slipped(withLapse(withOwnRecord(model, own), rarelyOpposite(shares, own.weights, own.run), doubt));
    }
    const kin = (kinOf.get(v) ?? []).map((text) => ({ ...text, vote: place.get(text.vote) as number }));
    const run = runOn(past, kin, m);
    const doubted = rarelyOpposite(shares, habitOn(past, kin, m), run);
    const doubt = run === 0 ? UNLINKED_DOUBT : doubtOf({ run }, SAME_EMERGENCY);
    const related = fromRelated(past, fit, kin, m, point, run === 0 ? shares : doubted);
    return withLapse(sharper(withLapse(related, doubted, doubt)), ANYTHING, UNLINKED_SLIP);
  };
}

/** Chances in the next vote on a series, in the period after the last one of the matrix; the whole series is behind it. */
export function chancesOfNext(
  matrix: VoteMatrix,
  links: LinkedTexts,
  series: readonly number[],
): (member: number) => Chances {
  const last = series.at(-1) as number;
  const next = matrix.periods.length;
  const before = [...matrix.period.keys()].filter(
    (v) => (matrix.period[v] as number) >= next - PERIODS_BACK || v === last,
  );
  const past = withVotes(matrix, before);
  const fit = withVoteItems(past, idealPoints(past, { links: linksAmong(links, before) }));
  const carried = carryOn(matrix, fit, next);
  const usual = usualShares(past);
  const item = fit.cells.itemOf[before.indexOf(last)] as number;
  const room = roomShares(countVote(matrix, last));
  return (m) => {
    const point = carried(m);
    const model = item === -1 || point === undefined ? room : chancesAt(itemAt(fit, item), point);
    const own = recordThrough(matrix, series, m);
    return slipped(
      withLapse(withOwnRecord(model, own), rarelyOpposite(usual(m), own.weights, own.run), doubtOf(own, 1)),
    );
  };
}

/** The place, among the earlier votes, of the last text of the series. */
function lastBefore(
  series: Series,
  links: LinkedTexts,
  v: number,
  place: ReadonlyMap<number, number>,
): number | undefined {
  const texts = series.get(links.group[v] as number) ?? [];
  const earlier = texts.slice(0, texts.indexOf(v)).findLast((u) => place.has(u));
  return earlier === undefined ? undefined : place.get(earlier);
}

/** The doubt of a link falls with the times in a row that the member has done the same: what held ten years breaks more rarely than what held one. */
function doubtOf({ run }: Pick<OwnRecord, "run">, likeness: number): number {
  return (LINK_DOUBT + TITLE_DOUBT * (1 - likeness)) / (1 + run);
}

/** What the member did on related texts, each as heavy as it is alike. */
function habitOn(past: VoteMatrix, kin: readonly RelatedText[], m: number): Triple {
  const habit: [number, number, number] = [0, 0, 0];
  for (const { vote, likeness } of kin) {
    const cell = past.cells[vote * past.members.length + m] as number;
    if (cell !== 0) habit[cell - 1] = (habit[cell - 1] as number) + likeness ** 3;
  }
  return habit;
}

/** Times in a row, up to the last one, that the member did the same on texts of the same emergency session; 0 on other texts. */
function runOn(past: VoteMatrix, kin: readonly RelatedText[], m: number): number {
  const cells = kin
    .filter(({ sameEmergency }) => sameEmergency)
    .sort((a, b) => b.vote - a.vote)
    .map(({ vote }) => past.cells[vote * past.members.length + m] as number)
    .filter((cell) => cell !== 0);
  const broken = cells.findIndex((cell) => cell !== cells[0]);
  return broken === -1 ? cells.length : broken;
}

function sharper(chances: Chances): Chances {
  const raised = chances.map((p) => p ** UNLINKED_POWER);
  const all = raised.reduce((sum, p) => sum + p, 0);
  return raised.map((p) => p / all) as [number, number, number];
}

function slipped(chances: Chances): Chances {
  return withLapse(chances, ANYTHING, SLIP);
}

type Triple = readonly [number, number, number];

/** Shares with the position opposite to a habit cut down, the more the firmer the habit; what is cut stays with the habit. */
function rarelyOpposite(shares: Chances, habit: Triple, run: number): Chances {
  const all = habit[0] + habit[1] + habit[2];
  if (all === 0) return shares;
  const cut = (share: number): number => Math.max(0, share - (LEAP * Math.sqrt(share)) / Math.max(1, run));
  const toYes = (cut(shares[2]) * habit[0]) / all;
  const toNo = (cut(shares[0]) * habit[2]) / all;
  return [shares[0] + toYes - toNo, shares[1], shares[2] + toNo - toYes];
}

/** A text without a series: related texts speak, each as loud as it is alike, beside the member's usual shares. */
function fromRelated(
  past: VoteMatrix,
  fit: VoteItemFit,
  kin: readonly RelatedText[],
  m: number,
  point: Place | undefined,
  usual: Chances,
): Chances {
  const sum: [number, number, number] = [0, 0, 0];
  let weight = 0;
  const add = (chances: readonly number[], by: number): void => {
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + by * (chances[c] as number);
    weight += by;
  };
  add(usual, USUAL_WEIGHT);
  for (const { vote, likeness } of kin) {
    const item = fit.cells.itemOf[vote] as number;
    if (item !== -1 && point !== undefined) add(chancesAt(itemAt(fit, item), point), likeness ** 3);
    const cell = past.cells[vote * past.members.length + m] as number;
    if (cell !== 0)
      add(
        [0, 1, 2].map((c) => (c === cell - 1 ? 1 : 0)),
        likeness ** 3,
      );
  }
  return sum.map((s) => s / weight) as [number, number, number];
}

/** The last known place of each member, its variances grown by the walks up to the period asked for. */
function carryOn(matrix: VoteMatrix, fit: VoteItemFit, period: number): (m: number) => Place | undefined {
  const walks = [fit.priors.walkVariance, fit.second.walkVariance] as const;
  return (m) => {
    const end = (fit.cells.memberStart[m + 1] as number) - 1;
    if (end < (fit.cells.memberStart[m] as number)) return undefined;
    const gap = Math.max(1, period - (fit.cells.nodes[end]?.period ?? 0));
    const { at, variances } = placeAt(fit, end);
    const steps = Math.min(gap, matrix.periods.length);
    return { at, variances: [variances[0] + walks[0] * steps, variances[1] + walks[1] * steps] };
  };
}

/** How each member usually votes, drawn towards the whole room by ten votes. */
function usualShares(past: VoteMatrix): (m: number) => Chances {
  const width = past.members.length;
  const room = [0, 0, 0];
  const own = new Float64Array(width * 3);
  for (let i = 0; i < past.cells.length; i++) {
    const cell = past.cells[i] as number;
    if (cell === 0) continue;
    room[cell - 1] = (room[cell - 1] as number) + 1;
    const at = (i % width) * 3 + cell - 1;
    own[at] = (own[at] as number) + 1;
  }
  const shares = roomShares(room);
  return (m) => {
    const counts = [0, 1, 2].map((c) => (own[3 * m + c] as number) + 10 * (shares[c] as number));
    const all = counts.reduce((sum, n) => sum + n, 0);
    return counts.map((n) => ((1 - EVEN_SHARE) * n) / all + EVEN_SHARE / 3) as [number, number, number];
  };
}
