import { parseLocalDate, type Random, seededRandom } from "#basics";
import { CLAIM_TYPES, type ClaimType, type Reader } from "#press";
import { type Golden, oneOf } from "../../test/golden.ts";
import {
  type ArticleScore,
  type ClaimScore,
  isFalseClaim,
  isTrueClaim,
  scoreArticle,
} from "../../test/press-scoring.ts";

/** A share as a fraction, kept apart so that shares of articles can be added. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What the table prints, in its order. `falseAlarms` is counted per 100 true claims; the two last are plain counts. */
export const MEASURES = [
  "recall",
  "precision",
  "right vote",
  "arguments",
  "verdict",
  "error recall",
  "critical claims",
  "false alarms",
  "forbidden verdicts",
  "judged on negatives",
] as const;
export type Measure = (typeof MEASURES)[number];

/** Shares by measure ("recall"), and by measure and type ("recall:tally"). */
export type Shares = ReadonlyMap<string, Share>;

export function evaluate(reader: Reader, articles: readonly Golden[]): readonly ArticleScore[] {
  return articles.map((golden) => {
    const published = parseLocalDate(golden.published ?? "");
    return scoreArticle(golden, reader.check({ text: golden.text, ...(published ? { published } : {}) }));
  });
}

/** The shares of one article; they are added over articles, never averaged. */
export function sharesOf(score: ArticleScore): Shares {
  const shares = new Map<string, Share>();
  const add = (key: string, right: number, of: number): void => {
    const before = shares.get(key) ?? { right: 0, of: 0 };
    shares.set(key, { right: before.right + right, of: before.of + of });
  };
  for (const claim of score.claims) addClaim(claim, add);
  for (const finding of score.judged) {
    const right = score.unexpected.includes(finding) ? 0 : 1;
    add("precision", right, 1);
    add(`precision:${finding.claim.type}`, right, 1);
  }
  add("false alarms", score.falseAlarms.length, 0);
  add("forbidden verdicts", score.forbidden.length, 0);
  if (score.claims.length === 0) add("judged on negatives", score.judged.length, 1);
  return shares;
}

function addClaim(score: ClaimScore, add: (key: string, right: number, of: number) => void): void {
  const { claim } = score;
  if (claim.optional) return;
  const types: readonly ClaimType[] = oneOf(claim.type);
  add("recall", Number(score.found), 1);
  for (const type of types.slice(0, 1)) add(`recall:${type}`, Number(score.found), 1);
  if (claim.critical) add("critical claims", Number(score.found && score.verdictRight === true), 1);
  if (isFalseClaim(claim))
    add("error recall", Number(score.verdict === "contradicted" || score.verdict === "conflated"), 1);
  if (isTrueClaim(claim)) add("false alarms", 0, 1);
  if (!score.found) return;
  if (score.voteRight !== undefined) add("right vote", Number(score.voteRight), 1);
  if (score.slotsRight !== undefined) add("arguments", Number(score.slotsRight), 1);
  add("verdict", Number(score.verdictRight === true), 1);
}

export function sum(all: readonly Shares[]): Map<string, Share> {
  const total = new Map<string, Share>();
  for (const shares of all) {
    for (const [key, { right, of }] of shares) {
      const before = total.get(key) ?? { right: 0, of: 0 };
      total.set(key, { right: before.right + right, of: before.of + of });
    }
  }
  return total;
}

export interface Estimate extends Share {
  readonly rate: number;
  /** The 90% interval: 5th and 95th percentile over resampled sets of articles. */
  readonly low: number;
  readonly high: number;
}

/** Sums over all articles, each with a 90% interval from resampling whole articles, since claims of one article hang together. */
export function estimate(scores: readonly ArticleScore[]): ReadonlyMap<string, Estimate> {
  return estimateShares(scores.map(sharesOf));
}

/** The same of shares that were counted otherwise: one element an article. */
export function estimateShares(
  each: readonly Shares[],
  samples = 1000,
  seed = 20250224,
): ReadonlyMap<string, Estimate> {
  const total = sum(each);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: samples }, () => sum(resample(each, random)));
  return new Map(
    [...total].map(([key, share]) => {
      const rates = drawn.flatMap((d) => rateOf(d.get(key)) ?? []).sort((a, b) => a - b);
      const at = (q: number): number => rates[Math.min(rates.length - 1, Math.floor(q * rates.length))] ?? Number.NaN;
      return [key, { ...share, rate: rateOf(share) ?? Number.NaN, low: at(0.05), high: at(0.95) }];
    }),
  );
}

function rateOf(share: Share | undefined): number | undefined {
  return share === undefined || share.of === 0 ? undefined : share.right / share.of;
}

function resample<T>(items: readonly T[], random: Random): readonly T[] {
  return items.flatMap(() => items[Math.floor(random() * items.length)] ?? []);
}

export const typesIn = (estimates: ReadonlyMap<string, Estimate>): readonly ClaimType[] =>
  CLAIM_TYPES.filter((t) => estimates.has(`recall:${t}`) || estimates.has(`precision:${t}`));
