import type { VotingRecord } from "#record";

/** The votes whose subject has a word. */
export interface SubjectWord {
  readonly rows: Int32Array;
  /** How telling the word is: the fewer votes have it, the more. Natural logarithm of votes over votes with the word. */
  readonly weight: number;
}

/** How well the subject of each vote fits a bag of words. */
export interface TopicScores {
  /** By row; 0 where no word fits. */
  readonly of: Float64Array;
  /** Rows that some word fits, in the order in which they were met. */
  readonly rows: Int32Array;
}

/** Scores subjects; what it gave before is written over by the next call. */
export type TopicScorer = (words: ReadonlyMap<string, number>) => TopicScores;

/**
 * Adds up the weights of the words that a vote's subject has, each times how much the word counts. The columns are as long as the record and are
 * used again for each text, so only what was written in them is cleared.
 */
export function createTopicScorer(
  { voteCount }: Pick<VotingRecord, "voteCount">,
  subjectWord: (word: string) => SubjectWord,
): TopicScorer {
  const of = new Float64Array(voteCount);
  const met = new Int32Array(voteCount);
  let count = 0;
  return (words) => {
    for (let i = 0; i < count; i++) of[met[i] ?? 0] = 0;
    count = 0;
    for (const [word, much] of words) {
      const { rows, weight: telling } = subjectWord(word);
      const weight = (telling / 3) * much;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        const before = of[row] ?? 0;
        if (before === 0) met[count++] = row;
        of[row] = before + weight;
      }
    }
    return { of, rows: met.subarray(0, count) };
  };
}
