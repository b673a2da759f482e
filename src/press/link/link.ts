import { foldTitle, type MemberCode, type VotingRecord } from "#record";
import { claimedActors } from "../claims/claimed-actors.ts";
import type { Extraction } from "../claims/extract.ts";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Referent } from "../claims/texts/referent.ts";
import type { BodyMention, Document } from "../document.ts";
import { best } from "./best.ts";
import {
  bodyScore,
  type Case,
  claimScores,
  contextScore,
  dateScore,
  type TopicScores,
  topicScores,
  WEIGHTS,
} from "./score.ts";
import type { VoteIndex } from "./vote-index.ts";
import { articleWords, sentenceWords } from "./words.ts";

/** A text of the article held against every vote it might be. Row k of each array is candidate `rows[k]`. */
export interface Linked {
  readonly of: Case;
  readonly index: VoteIndex;
  readonly rows: readonly number[];
  readonly total: Float64Array;
  /** What dates add to the total, explicit ones and the freshness of news alike. */
  readonly dates: Float64Array;
  /** What freshness alone would add: for judging a date, whose own words must not choose the vote. */
  readonly freshness: Float64Array;
  /** What the body named adds. */
  readonly bodies: Float64Array;
  /** What each claim adds, by its id. */
  readonly byClaim: ReadonlyMap<number, Float64Array>;
}

/** The candidates and the words of an article, shared by all its texts. */
interface Pool {
  readonly rows: readonly number[];
  readonly topic: TopicScores;
}

const DAYS_BACK = 45;
const TOPIC_ROWS = 40;
/** Candidates kept for a claim, best first. */
const MOST_CANDIDATES = 60;

export function linkAll(
  index: VoteIndex,
  document: Document,
  extraction: Extraction,
): ReadonlyMap<Referent | undefined, Linked> {
  const pool = gather(index, document, extraction);
  const groups = new Map<Referent | undefined, RawClaim[]>(extraction.texts.referents.map((r) => [r, []]));
  for (const claim of extraction.claims) {
    const list = groups.get(claim.referent) ?? [];
    list.push(claim);
    groups.set(claim.referent, list);
  }
  return new Map(
    [...groups].map(([referent, claims]) => [
      referent,
      linkCase(index, document, makeCase(index, document, extraction, referent, claims), pool),
    ]),
  );
}

/** Votes worth a look: of the weeks before, of the days named, of the symbols and tallies given, and those closest in subject. */
function gather(index: VoteIndex, document: Document, extraction: Extraction): Pool {
  const { record } = index;
  const topic = topicScores(index, articleWords(document));
  const rows = new Set<number>();
  const add = (list: Iterable<number>): void => {
    for (const row of list) rows.add(row);
  };
  if (document.published !== undefined) add(record.between(document.published - DAYS_BACK, document.published + 1));
  for (const date of document.dates) {
    if (date.from === undefined || date.to === undefined) continue;
    const within = record.between(date.from - 1, date.to + 1);
    add(within.length <= 60 ? within : within.filter((row) => (topic.of[row] ?? 0) > 1));
  }
  document.symbols.forEach((_, at) => {
    for (const symbol of symbolsMeant(index, document, at)) add(rowsOfSymbol(record, symbol));
  });
  for (const claim of extraction.claims) add(rowsOfTally(record, claim));
  add(best(topic.rows.length, (k) => topic.of[topic.rows[k] ?? 0] ?? 0, TOPIC_ROWS).map((k) => topic.rows[k] ?? 0));
  const days = new Set([...rows].map((row) => record.columns.day[row] ?? 0));
  for (const day of days) add(record.onDay(day));
  return { rows: [...rows], topic };
}

/** "resolution 2758" names no organ: every resolution of that number may be meant. */
function symbolsMeant(index: VoteIndex, document: Document, at: number): readonly string[] {
  const mention = document.symbols[at];
  if (mention?.symbol !== undefined || mention?.number === undefined)
    return mention?.symbol === undefined ? [] : [mention.symbol];
  return index.idsOfNumber(mention.number);
}

function rowsOfSymbol(record: VotingRecord, symbol: string | undefined): readonly number[] {
  const row = symbol === undefined ? undefined : record.find(symbol);
  return row === undefined ? [] : [row, ...record.partsOf(record.vote(row).id)];
}

function rowsOfTally(record: VotingRecord, claim: RawClaim): readonly number[] {
  const { yes, no, abstaining } = claim.numbers ?? {};
  return typeof yes === "number" && typeof no === "number" && typeof abstaining === "number"
    ? record.withTally({ yes, no, abstaining })
    : [];
}

/** Everything the article says of one text. */
function makeCase(
  index: VoteIndex,
  document: Document,
  extraction: Extraction,
  referent: Referent | undefined,
  claims: readonly RawClaim[],
): Case {
  const about = new Set([...(referent?.sentences ?? []), ...claims.map((c) => c.sentence)]);
  const words = sentenceWords(document, about);
  const days = referent?.when === undefined ? [] : [referent.when];
  const titles = (referent?.titles ?? []).flatMap((at) => {
    const quote = document.quotes[at];
    const title = quote === undefined ? "" : foldTitle(document.text.slice(quote.start, quote.end));
    return index.rowsOfTitle(title).length > 0 ? [title] : [];
  });
  const sponsors: MemberCode[] = [];
  for (const { statement, sentence } of referent?.sponsors ?? []) {
    const chunked = extraction.sentences[sentence];
    if (chunked !== undefined) sponsors.push(...claimedActors(document, chunked, statement.actors).members);
  }
  const scope = claims.map((c) => extraction.texts.scopeAt(c.sentence, 0)?.body).find(isOfRecord);
  const body = referent?.body ?? scope;
  return {
    referent,
    claims,
    body,
    days,
    symbols: (referent?.symbols ?? []).flatMap((at) => symbolsMeant(index, document, at)),
    titles,
    sponsors,
    words,
  };
}

function isOfRecord(
  body: BodyMention["body"] | undefined,
): body is "general-assembly" | "security-council" | "committee" {
  return body === "general-assembly" || body === "security-council" || body === "committee";
}

/** The highest score of a topic among the candidates: how close a vote is to the subject is told next to the closest. */
function closest(topic: TopicScores, rows: readonly number[]): number {
  let most = 0.001;
  for (const row of rows) most = Math.max(most, topic.of[row] ?? 0);
  return most;
}

function linkCase(index: VoteIndex, document: Document, of: Case, pool: Pool): Linked {
  const near = topicScores(index, of.words);
  const { rows, topic } = pool;
  const total = new Float64Array(rows.length);
  const dates = new Float64Array(rows.length);
  const freshness = new Float64Array(rows.length);
  const bodies = new Float64Array(rows.length);
  const most = closest(topic, rows);
  const mostNear = closest(near, rows);
  // a subject that fits no vote well says little, however well it fits one beside the others
  const sure = Math.min(1, most / 3);
  rows.forEach((row, k) => {
    const date = dateScore(index, row, of.days, document.published);
    const nearness = 0.7 * ((topic.of[row] ?? 0) / most) + 0.3 * ((near.of[row] ?? 0) / mostNear);
    const subject = WEIGHTS.topicMost * nearness * sure;
    total[k] = contextScore(index, row, index.record.vote(row), of, subject) + date;
    dates[k] = date;
    bodies[k] = bodyScore(index, row, of);
    freshness[k] = of.days.length === 0 ? date : dateScore(index, row, [], document.published);
  });
  const byClaim = new Map(of.claims.map((claim) => [claim.id, claimScores(index, rows, claim)]));
  for (const own of byClaim.values()) for (let k = 0; k < rows.length; k++) total[k] = (total[k] ?? 0) + (own[k] ?? 0);
  return { of, index, rows, total, dates, freshness, bodies, byClaim };
}

export interface Ranked {
  readonly row: number;
  readonly score: number;
  /** With the evidence of the claims under judgement put back. */
  readonly full: number;
}

/** Candidates for some claims, best first, scored without those claims' own evidence: a wrong figure must not choose its vote. */
export function rankWithout(
  linked: Linked,
  ids: readonly number[],
  judged: "date" | "body" | "other",
): readonly Ranked[] {
  const scores = Float64Array.from(linked.total);
  for (const id of ids) {
    const own = linked.byClaim.get(id);
    if (own !== undefined) for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) - (own[k] ?? 0);
  }
  if (judged !== "other") {
    for (let k = 0; k < scores.length; k++) {
      const less = judged === "body" ? (linked.bodies[k] ?? 0) : (linked.dates[k] ?? 0) - (linked.freshness[k] ?? 0);
      scores[k] = (scores[k] ?? 0) - less;
    }
  }
  return best(scores.length, (k) => scores[k] ?? 0, MOST_CANDIDATES).map((k) => ({
    row: linked.rows[k] ?? 0,
    score: scores[k] ?? 0,
    full: linked.total[k] ?? 0,
  }));
}
