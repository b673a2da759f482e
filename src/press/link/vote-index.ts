import { once } from "#basics";
import type { VotingRecord } from "#record";

/** What linking asks of a record beside its votes. */
export interface VoteIndex {
  readonly record: VotingRecord;
  /** Rows of the votes whose subject has a word. */
  rowsOfWord(word: string): ArrayLike<number>;
  /** How telling a word is: the fewer votes have it, the more. Natural logarithm of votes over votes with the word; 0 for a word of none. */
  weightOfWord(word: string): number;
  /** Rows by title: folded, without a leading article. */
  rowsOfTitle(title: string): readonly number[];
  /** Resolutions by their bare number: of the Council, and of the Assembly before 1976. */
  idsOfNumber(number: number): readonly string[];
}

export function indexVotes(record: VotingRecord): VoteIndex {
  const numbers = once(() => numberIds(record));
  return {
    record,
    rowsOfWord: (word) => record.subjects().rowsOfWord(word),
    weightOfWord(word) {
      const { length } = record.subjects().rowsOfWord(word);
      return length === 0 ? 0 : Math.log(1 + record.voteCount / length);
    },
    rowsOfTitle: (title) => record.subjects().rowsOfTitle(title),
    idsOfNumber: (number) => numbers().get(number) ?? [],
  };
}

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
