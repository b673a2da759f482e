import { type Sureness, surenessOf, type VotingRecord } from "#record";
import { strings } from "./strings.ts";

/** Why a vote came out as it did: steps in order, each with the provision it rests on. */
export interface OutcomeExplained {
  readonly steps: readonly { readonly says: string; readonly cites?: string; readonly sure: Sureness }[];
  /** Votes in favour that were needed, where that is known. */
  readonly needed?: number;
}

export function explainOutcome(record: VotingRecord, i: number): OutcomeExplained {
  const vote = record.vote(i);
  const requirement = vote.requirement;
  if (requirement === undefined) return { steps: [] };
  return {
    steps: [
      {
        says: strings.majorities[requirement.majority],
        cites: requirement.basis,
        sure: surenessOf(vote, "requirement"),
      },
    ],
  };
}
