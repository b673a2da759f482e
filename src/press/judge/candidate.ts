import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Ranked } from "../link/linked.ts";
import { type Holding, holdsOf } from "./holds.ts";

/** A vote it may be, and whether the claim holds of it: worked out when it is asked for, since most candidates never are. */
export interface Candidate extends Ranked {
  readonly holding: Holding;
}

export function candidateOf(record: VotingRecord, document: Document, ranked: Ranked, claim: RawClaim): Candidate {
  let known: Holding | undefined;
  const { row, score, full } = ranked;
  return {
    row,
    score,
    full,
    get holding() {
      known ??= holdsOf(record, document, ranked.row, claim);
      return known;
    },
  };
}
