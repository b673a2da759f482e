import type { VotingRecord } from "#record";
import { madeOnce } from "../made-once.ts";
import { explainOutcome } from "../outcome-explained.ts";
import { groupByStance, type Stance, tilesOf } from "../roll.ts";

/** What stands behind a finding: who voted how, and by which rule the vote came out as it did. */
export interface RollFacts {
  /** Codes by what the members did, in the order of their names; empty where no name is on record. */
  readonly roll: readonly { readonly stance: Stance; readonly codes: readonly string[] }[];
  readonly headline: string;
  readonly requirement: string;
  readonly provisions: readonly string[];
}

export const rollFacts: (record: VotingRecord, i: number) => RollFacts = madeOnce((record: VotingRecord, i: number) => {
  const { headline, requirement, provisions } = explainOutcome(record, i);
  const groups = groupByStance(tilesOf(record, i));
  const roll = groups.flatMap(({ tiles }) => {
    const stance = tiles[0]?.stance;
    return stance === undefined ? [] : [{ stance, codes: tiles.map((tile) => tile.code) }];
  });
  return { roll, headline, requirement, provisions };
}, 500);
