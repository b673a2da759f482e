import { groupBy } from "#basics";
import type { Judged } from "../judgement.ts";

/**
 * What an article tells, by sentence and by vote, so that a second look at an alarm asks only what stands beside it and what is told of the same
 * vote, however long the article is.
 */
export interface Tellings {
  /** What is told in a sentence. */
  inSentence(sentence: number): readonly Judged[];
  /** What is told right of a vote. */
  rightOf(row: number | undefined): readonly Judged[];
  /** What is told wrong of a vote, other than its number. */
  wrongOf(row: number): readonly Judged[];
  /** The votes of which figures, positions, a veto or a result are told right. */
  readonly votes: ReadonlySet<number>;
}

export function tellingsOf(all: readonly Judged[]): Tellings {
  const right = all.filter(isRight);
  const inSentence = groupBy(all, ({ claim }) => claim.sentence);
  const rightOf = groupBy(right, vote);
  const wrongOf = groupBy(
    all.filter(({ claim, judgement }) => claim.type !== "symbol" && judgement.verdict === "contradicted"),
    vote,
  );
  return {
    inSentence: (sentence) => inSentence.get(sentence) ?? [],
    rightOf: (row) => rightOf.get(row) ?? [],
    wrongOf: (row) => wrongOf.get(row) ?? [],
    votes: new Set(right.filter(isOfVoting).flatMap(({ judgement }) => judgement.rows.slice(0, 1))),
  };
}

/** Told right, and of one vote only. */
export function isRight({ judgement }: Judged): boolean {
  return judgement.verdict === "supported" && judgement.note !== "ambiguous";
}

/** Who names a day or a sponsor rightly has not yet told of the vote. */
export function isOfVoting({ claim }: Judged): boolean {
  return claim.type === "tally" || claim.type === "position" || claim.type === "veto" || claim.type === "outcome";
}

function vote({ judgement }: Judged): number | undefined {
  return judgement.rows[0];
}
