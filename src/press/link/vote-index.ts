import { type DayNumber, once } from "#basics";
import type { VotingRecord } from "#record";
import { type Arena, createArena } from "./arena.ts";
import { createRowSet, type RowSet } from "./row-set.ts";
import { createTopicScorer, type SubjectWord, type TopicScorer } from "./topic.ts";
import { createTraits, type Traits } from "./traits.ts";

/** What linking asks of a record beside its votes; made once for a reader. */
export interface VoteIndex {
  readonly record: VotingRecord;
  readonly traits: Traits;
  /** Where the scores of one article stand. */
  readonly arena: Arena;
  /** Where the votes an article may speak of are gathered. */
  readonly candidates: RowSet;
  /** How well the subjects fit the words of an article, and those of one text in it. */
  readonly topicOfArticle: TopicScorer;
  readonly topicOfText: TopicScorer;
  /** Rows by title: folded, without a leading article. */
  rowsOfTitle(title: string): readonly number[];
  /** Resolutions by their bare number: of the Council, and of the Assembly before 1976. */
  idsOfNumber(number: number): readonly string[];
  /** The first row on a day or later: rows stand in the order of their days. */
  firstRowFrom(day: DayNumber): number;
}

export function indexVotes(record: VotingRecord): VoteIndex {
  const numbers = once(() => numberIds(record));
  const { day: days } = record.columns;
  const traits = createTraits(record);
  const subjectWord = wordLookup(record);
  const firstOfDay = dayStarts(days);
  return {
    record,
    traits,
    arena: createArena(),
    candidates: createRowSet(record, firstOfDay, traits.read),
    topicOfArticle: createTopicScorer(record, subjectWord),
    topicOfText: createTopicScorer(record, subjectWord),
    rowsOfTitle: (title) => record.subjects().rowsOfTitle(title),
    idsOfNumber: (number) => numbers().get(number) ?? [],
    firstRowFrom(day) {
      let low = 0;
      let high = days.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((days[middle] ?? 0) < day) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function dayStarts(days: Int32Array): Int32Array {
  const starts = new Int32Array(days.length);
  for (let row = 1; row < days.length; row++) starts[row] = days[row] === days[row - 1] ? (starts[row - 1] ?? 0) : row;
  return starts;
}

/** Looks words up among the subjects, each once. */
function wordLookup(record: VotingRecord): (word: string) => SubjectWord {
  const known = new Map<string, SubjectWord>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const rows = Int32Array.from(record.subjects().rowsOfWord(word));
    const found = { rows, weight: rows.length === 0 ? 0 : Math.log(1 + record.voteCount / rows.length) };
    // the words of no subject are without number
    if (rows.length > 0 || known.size < MOST_WORDS) known.set(word, found);
    return found;
  };
}

const MOST_WORDS = 50_000;

const NUMBERED = /^(?:S\/RES\/(\d+)$|A\/RES\/(\d+)\()/;

function numberIds(record: VotingRecord): ReadonlyMap<number, readonly string[]> {
  const ids = new Map<number, string[]>();
  for (let i = 0; i < record.voteCount; i++) {
    const { id } = record.vote(i);
    const [, council, assembly] = NUMBERED.exec(id) ?? [];
    const number = Number(council ?? assembly ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    const list = ids.get(number);
    if (list === undefined) ids.set(number, [id]);
    else list.push(id);
  }
  return ids;
}
