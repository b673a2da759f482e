import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Stretch } from "../claims/stretches.ts";
import type { Document } from "../document.ts";
import { countBefore, startingIn } from "../in-order.ts";
import { best } from "./best.ts";
import type { TopicScores } from "./topic.ts";
import type { VoteIndex } from "./vote-index.ts";
import { stretchWords } from "./words.ts";

/** The votes a stretch of an article may speak of, shared by all its texts; they hold until the next stretch. */
export interface Candidates {
  readonly rows: Int32Array;
  /** How well each fits the words of the stretch, and the closest of them. */
  readonly topic: TopicScores;
  readonly closest: number;
}

const DAYS_BACK = 45;
const TOPIC_ROWS = 40;
/** A longer time than has so many votes ("in 2022") names none of them by itself. */
const MOST_OF_A_TIME = 60;

/** Votes worth a look: of the weeks before, of the days named, of the symbols and tallies given, and those closest in subject; with all of their days. */
export function findCandidates(index: VoteIndex, document: Document, stretch: Stretch): Candidates {
  const { record } = index;
  const topic = index.topicOfArticle(stretchWords(document, stretch));
  const rows = index.candidates;
  rows.clear();
  if (document.published !== undefined)
    rows.addRange(index.firstRowFrom(document.published - DAYS_BACK), index.firstRowFrom(document.published + 2));
  for (const { when } of stretch.texts.referents)
    if (when?.seen !== undefined) rows.addRange(index.firstRowFrom(when.from - 1), index.firstRowFrom(when.to + 2));
  for (const date of startingIn(document.dates, stretch)) {
    if (date.from === undefined || date.to === undefined) continue;
    const first = index.firstRowFrom(date.from - 1);
    const end = index.firstRowFrom(date.to + 2);
    if (end - first <= MOST_OF_A_TIME) rows.addRange(first, end);
    else for (let row = first; row < end; row++) if ((topic.of[row] ?? 0) > 1) rows.add(row);
  }
  const endSymbol = countBefore(document.symbols, stretch.end);
  for (let at = countBefore(document.symbols, stretch.start); at < endSymbol; at++)
    for (const symbol of symbolsMeant(index, document, at))
      for (const row of rowsOfSymbol(record, symbol)) rows.add(row);
  for (const claim of stretch.claims) for (const row of rowsOfTally(record, claim)) rows.add(row);
  for (const row of nearest(index, topic)) rows.add(row);
  rows.addTheirDays();
  return { rows: rows.rows(), topic, closest: closestOf(topic, rows.rows()) };
}

/** The highest score of a topic among some votes: how close one is to the subject is told next to the closest. */
export function closestOf({ of }: TopicScores, rows: Int32Array): number {
  let most = 0.001;
  for (let k = 0; k < rows.length; k++) most = Math.max(most, of[rows[k] ?? 0] ?? 0);
  return most;
}

function nearest({ arena }: VoteIndex, { of, rows }: TopicScores): readonly number[] {
  const scores = arena.take(rows.length);
  for (let k = 0; k < rows.length; k++) scores[k] = of[rows[k] ?? 0] ?? 0;
  const found = best(scores, TOPIC_ROWS).map((k) => rows[k] ?? 0);
  arena.giveBack(scores);
  return found;
}

/** "resolution 2758" names no organ: every resolution of that number may be meant. */
export function symbolsMeant(index: VoteIndex, document: Pick<Document, "symbols">, at: number): readonly string[] {
  const mention = document.symbols[at];
  if (mention?.symbol !== undefined || mention?.number === undefined)
    return mention?.symbol === undefined ? [] : [mention.symbol];
  return index.idsOfNumber(mention.number);
}

function rowsOfSymbol(record: VotingRecord, symbol: string): readonly number[] {
  const row = record.find(symbol);
  return row === undefined ? [] : [row, ...record.partsOf(record.vote(row).id)];
}

function rowsOfTally(record: VotingRecord, claim: RawClaim): readonly number[] {
  const { yes, no, abstaining } = claim.numbers ?? {};
  return typeof yes === "number" && typeof no === "number" && typeof abstaining === "number"
    ? record.withTally({ yes, no, abstaining })
    : [];
}
