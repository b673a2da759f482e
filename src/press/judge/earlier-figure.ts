import type { DayNumber } from "#basics";
import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import { holdsOf } from "./holds.ts";
import type { Judgement } from "./judgement.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Fewer votes than these are as well the other side's, or something else. */
const FEWEST = 30;

/**
 * "Up from 184 last year": wrong where the news is of a yearly text, with its figure right, and the one vote of that text in the year told has
 * another figure. Whatever is less sure is left untold.
 */
export function judgeEarlier(
  record: VotingRecord,
  document: Document,
  news: Linked,
  claim: RawClaim,
): Judgement | undefined {
  const when = claim.referent?.when;
  const told = claim.numbers?.yes;
  if (when === undefined || claim.because !== "earlier-figure" || typeof told !== "number" || told < FEWEST)
    return undefined;
  const row = ofSeries(record, news, newsRow(record, news, claim), when);
  if (row === undefined) return undefined;
  const holding = holdsOf(record, document, row, claim);
  const { no, abstaining } = record.vote(row).tally;
  if (holding.holds !== false || !holding.settled || told === no || told === abstaining) return undefined;
  return {
    verdict: "contradicted",
    rows: [row],
    ...(holding.correct === undefined ? {} : { correct: holding.correct }),
    alternatives: [],
    because: ["differs", "same-text-of-that-year"],
  };
}

/** The vote of the news, where a figure told of it is its own. */
function newsRow(record: VotingRecord, news: Linked, claim: RawClaim): number | undefined {
  const top = rankWithout(news, claim).at(0);
  if (top === undefined || top.full < THRESHOLDS.contradict) return undefined;
  const { yes } = record.vote(top.row).tally;
  const isRight = news.of.claims.some((c) => c.type === "tally" && c.tentative !== true && c.numbers?.yes === yes);
  return yes !== undefined && isRight ? top.row : undefined;
}

/** The only vote on the same yearly text in a time. */
function ofSeries(
  record: VotingRecord,
  { index }: Linked,
  news: number | undefined,
  when: { readonly from: DayNumber; readonly to: DayNumber },
): number | undefined {
  const one = news === undefined ? undefined : record.vote(news);
  if (one?.question.series === undefined) return undefined;
  const found: number[] = [];
  for (
    let row = index.firstRowFrom(when.from);
    (record.columns.day[row] ?? Number.POSITIVE_INFINITY) <= when.to;
    row++
  ) {
    const { question } = record.vote(row);
    if (row !== news && question.series === one.question.series && question.kind === one.question.kind) found.push(row);
  }
  return found.length === 1 ? found[0] : undefined;
}
