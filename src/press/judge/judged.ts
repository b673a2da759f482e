import type { RawClaim } from "../claims/raw-claim.ts";
import type { Judgement } from "./verdict.ts";

/** A claim with what was said of it. */
export interface Judged {
  readonly claim: RawClaim;
  readonly judgement: Judgement;
}
