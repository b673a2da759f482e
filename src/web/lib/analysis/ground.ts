import {
  ALL_CONTESTED,
  FINAL_TEXTS,
  type IdealPointFit,
  idealPoints,
  type LinkedTexts,
  linkedTexts,
  type PeriodSurprise,
  surprises,
  type VoteMatrix,
  voteMatrix,
  withVoteItems,
} from "#alignment";
import type { VotingRecord } from "#record";
import type { Basis, Rest } from "./question.ts";

/** What many questions rest on, made once: the votes of a choice, their links, the points on the line. */
export interface Ground {
  readonly record: VotingRecord;
  matrix(basis: Basis): VoteMatrix;
  links(basis: Basis): LinkedTexts;
  fit(basis: Basis): IdealPointFit;
  /** The fit with an item for each vote, as predictions need it. */
  itemFit(basis: Basis): IdealPointFit;
  rest(basis: Basis): Rest;
  /** How surprising each position of a session of the Assembly was before the vote; undefined where nothing tells. */
  surprises(period: string): PeriodSurprise | undefined;
}

export const ASSEMBLY: Basis = { body: "general-assembly", texts: "all" };
/** Sessions whose surprises are kept: one of the full record has some thirty thousand positions. */
const SESSIONS_KEPT = 8;

export function groundOf(record: VotingRecord): Ground {
  const matrix = kept((basis: Basis) =>
    voteMatrix(record, { ...(basis.texts === "all" ? ALL_CONTESTED : FINAL_TEXTS), body: basis.body }),
  );
  const links = kept((basis: Basis) => linkedTexts(record, matrix(basis).rows));
  const points = kept((basis: Basis) => idealPoints(matrix(basis), { links: links(basis) }));
  const itemFit = kept((basis: Basis) => withVoteItems(matrix(basis), points(basis)));
  const surprising = new Map<string, PeriodSurprise | undefined>();
  const surprisesIn = (period: string): PeriodSurprise | undefined => {
    const found = surprising.has(period)
      ? surprising.get(period)
      : surprises(record, matrix(ASSEMBLY), links(ASSEMBLY), period, "before-the-vote");
    surprising.delete(period);
    surprising.set(period, found);
    for (const oldest of [...surprising.keys()].slice(0, -SESSIONS_KEPT)) surprising.delete(oldest);
    return found;
  };
  const rest = kept((basis: Basis) => restOf(matrix(basis)));
  return { record, matrix, links, fit: points, itemFit, rest, surprises: surprisesIn };
}

function kept<T>(make: (basis: Basis) => T): (basis: Basis) => T {
  const made = new Map<string, T>();
  return (basis) => {
    const key = `${basis.body} ${basis.texts}`;
    const found = made.get(key) ?? make(basis);
    made.set(key, found);
    return found;
  };
}

function restOf(matrix: VoteMatrix): Rest {
  const counts = new Array<number>(matrix.periods.length).fill(0);
  for (const p of matrix.period) counts[p] = (counts[p] ?? 0) + 1;
  return { votes: matrix.rows.length, periods: matrix.periods.map((period, p) => ({ period, votes: counts[p] ?? 0 })) };
}
