import type { VoteIndex } from "./vote-index.ts";

/** How well the subject of each vote fits a bag of words. Both columns are the arena's. */
export interface TopicScores {
  /** By row; 0 where no word fits. */
  readonly of: Float64Array;
  /** Rows that some word fits, in the order in which they were met. */
  readonly rows: Float64Array;
}

/** The sum of the weights of the words that a vote's subject has, each times how much the word counts. */
export function topicScores(index: VoteIndex, words: ReadonlyMap<string, number>): TopicScores {
  const of = index.arena.take(index.record.voteCount);
  const met = index.arena.take(index.record.voteCount);
  let count = 0;
  for (const [word, much] of words) {
    const subject = index.subjectWord(word);
    if (subject === undefined) continue;
    const { rows } = subject;
    const weight = (subject.weight / 3) * much;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const before = of[row] ?? 0;
      if (before === 0) met[count++] = row;
      of[row] = before + weight;
    }
  }
  return { of, rows: met.subarray(0, count) };
}
