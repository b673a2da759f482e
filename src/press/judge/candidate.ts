import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Ranked } from "../link/linked.ts";
import { type Holding, holdsOf } from "./holds.ts";

/** A vote it may be, and whether the claim holds of it. */
export interface Candidate extends Ranked {
  readonly holding: Holding;
}

export function candidateOf(
  record: VotingRecord,
  document: Document,
  { row, score, full }: Ranked,
  claim: RawClaim,
): Candidate {
  return { row, score, full, holding: holdsOf(record, document, row, claim) };
}
