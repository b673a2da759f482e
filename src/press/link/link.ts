import { type MemberCode, UNSTATED, type VotingRecord } from "#record";
import { claimedActors } from "../claims/claimed-actors.ts";
import type { Extraction } from "../claims/extract.ts";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Referent } from "../claims/referent.ts";
import type { BodyMention, Document } from "../document.ts";
import { bodyScore, type Case, claimScore, contextScore, dateScore, topicScores, WEIGHTS } from "./score.ts";
import { foldTitle, type VoteIndex } from "./vote-index.ts";
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
  readonly topic: ReadonlyMap<number, number>;
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
    add(within.length <= 60 ? within : within.filter((row) => (topic.get(row) ?? 0) > 1));
  }
  document.symbols.forEach((_, at) => {
    for (const symbol of symbolsMeant(record, document, at)) add(rowsOfSymbol(record, symbol));
  });
  for (const claim of extraction.claims) add(rowsOfTally(record, claim));
  add(
    [...topic]
      .sort((a, b) => b[1] - a[1])
      .slice(0, TOPIC_ROWS)
      .map(([row]) => row),
  );
  for (const row of [...rows]) add(record.onDay(record.columns.day[row] ?? 0));
  return { rows: [...rows], topic };
}

/** "resolution 2758" names no organ: every resolution of that number may be meant. */
function symbolsMeant(record: VotingRecord, document: Document, at: number): readonly string[] {
  const mention = document.symbols[at];
  if (mention?.symbol !== undefined || mention?.number === undefined)
    return mention?.symbol === undefined ? [] : [mention.symbol];
  const number = mention.number;
  return record
    .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    .map((row) => record.vote(row).id as string)
    .filter((id) => id === `S/RES/${number}` || id.startsWith(`A/RES/${number}(`));
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
    return index.rowsOfTitle.has(title) ? [title] : [];
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
    symbols: (referent?.symbols ?? []).flatMap((at) => symbolsMeant(index.record, document, at)),
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

/** The share of a topic's score that the best candidate has: how close a vote is to the subject, next to all others. */
function closest(topic: ReadonlyMap<number, number>, rows: readonly number[]): number {
  return Math.max(0.001, ...rows.map((row) => topic.get(row) ?? 0));
}

function linkCase(index: VoteIndex, document: Document, of: Case, pool: Pool): Linked {
  const near = topicScores(index, of.words);
  const { rows } = pool;
  const total = new Float64Array(rows.length);
  const dates = new Float64Array(rows.length);
  const freshness = new Float64Array(rows.length);
  const bodies = new Float64Array(rows.length);
  const byClaim = new Map(of.claims.map((c) => [c.id, new Float64Array(rows.length)]));
  const most = closest(pool.topic, rows);
  const mostNear = closest(near, rows);
  // a subject that fits no vote well says little, however well it fits one beside the others
  const sure = Math.min(1, most / 3);
  rows.forEach((row, k) => {
    const vote = index.record.vote(row);
    const date = dateScore(index, row, of.days, document.published);
    const nearness = 0.7 * ((pool.topic.get(row) ?? 0) / most) + 0.3 * ((near.get(row) ?? 0) / mostNear);
    const topic = WEIGHTS.topicMost * nearness * sure;
    let score = contextScore(vote, index.titles[row] ?? "", of, topic) + date;
    for (const claim of of.claims) {
      const own = claimScore(index, row, vote, claim);
      const list = byClaim.get(claim.id);
      if (list !== undefined) list[k] = own;
      score += own;
    }
    total[k] = score;
    dates[k] = date;
    bodies[k] = bodyScore(vote, of);
    freshness[k] = dateScore(index, row, [], document.published);
  });
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
  const order = Uint32Array.from(scores, (_, k) => k).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return Array.from(order.subarray(0, MOST_CANDIDATES), (k) => ({
    row: linked.rows[k] ?? 0,
    score: scores[k] ?? 0,
    full: linked.total[k] ?? 0,
  }));
}

export function statedAt(record: VotingRecord, row: number, option: number): number | undefined {
  const count = record.columns.tally[row * 4 + option] ?? UNSTATED;
  return count === UNSTATED ? undefined : count;
}
