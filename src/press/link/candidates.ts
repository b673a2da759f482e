import type { VotingRecord } from "#record";
import type { Extraction } from "../claims/extract.ts";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { best } from "./best.ts";
import { type TopicScores, topicScores } from "./topic.ts";
import type { VoteIndex } from "./vote-index.ts";
import { articleWords } from "./words.ts";

/** The votes an article may speak of, shared by all its texts. */
export interface Candidates {
  readonly rows: Int32Array;
  /** How well each fits the words of the article. */
  readonly topic: TopicScores;
}

const DAYS_BACK = 45;
const TOPIC_ROWS = 40;
/** A longer time than has so many votes ("in 2022") names none of them by itself. */
const MOST_OF_A_TIME = 60;

/** Votes worth a look: of the weeks before, of the days named, of the symbols and tallies given, and those closest in subject; with all of their days. */
export function findCandidates(index: VoteIndex, document: Document, extraction: Extraction): Candidates {
  const { record } = index;
  const topic = topicScores(index, articleWords(document, extraction));
  const rows = createRowSet(index);
  if (document.published !== undefined)
    rows.addRange(index.firstRowFrom(document.published - DAYS_BACK), index.firstRowFrom(document.published + 2));
  for (const date of document.dates) {
    if (date.from === undefined || date.to === undefined) continue;
    const first = index.firstRowFrom(date.from - 1);
    const end = index.firstRowFrom(date.to + 2);
    if (end - first <= MOST_OF_A_TIME) rows.addRange(first, end);
    else for (let row = first; row < end; row++) if ((topic.of[row] ?? 0) > 1) rows.add(row);
  }
  document.symbols.forEach((_, at) => {
    for (const symbol of symbolsMeant(index, document, at)) rowsOfSymbol(record, symbol).forEach(rows.add);
  });
  for (const claim of extraction.claims) rowsOfTally(record, claim).forEach(rows.add);
  closest(index, topic).forEach(rows.add);
  return { rows: rows.withTheirDays(), topic };
}

/** Rows in the order in which they were added, each once. */
function createRowSet({ record, traits, firstOfDay }: VoteIndex) {
  const { day } = record.columns;
  const rows = new Int32Array(record.voteCount);
  const isIn = new Uint8Array(record.voteCount);
  const isWhole = new Uint8Array(record.voteCount);
  let count = 0;
  const add = (row: number): void => {
    if (isIn[row] === 1) return;
    isIn[row] = 1;
    rows[count++] = row;
    traits.read(row);
  };
  const addRange = (first: number, end: number): void => {
    for (let row = first; row < end; row++) add(row);
  };
  return {
    add,
    addRange,
    withTheirDays(): Int32Array {
      for (let k = 0, known = count; k < known; k++) {
        const first = firstOfDay[rows[k] ?? 0] ?? 0;
        if (isWhole[first] === 1) continue;
        isWhole[first] = 1;
        for (let row = first; day[row] === day[first]; row++) add(row);
      }
      return rows.subarray(0, count);
    },
  };
}

function closest({ arena }: VoteIndex, { of, rows }: TopicScores): readonly number[] {
  const scores = arena.take(rows.length);
  for (let k = 0; k < rows.length; k++) scores[k] = of[rows[k] ?? 0] ?? 0;
  const found = best(scores, TOPIC_ROWS).map((k) => rows[k] ?? 0);
  arena.giveBack(scores);
  return found;
}

/** "resolution 2758" names no organ: every resolution of that number may be meant. */
export function symbolsMeant(index: VoteIndex, document: Document, at: number): readonly string[] {
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
