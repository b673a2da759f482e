import type { DayNumber } from "#basics";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Evidence } from "./evidence.ts";
import type { LazyList } from "./lazy-list.ts";
import type { Case } from "./score.ts";
import type { VoteIndex } from "./vote-index.ts";

/** A text whose number is a slip of the pen: what the article calls it, and the vote that everything else points to. */
export interface Misnumbered {
  readonly symbol: string;
  readonly row: number;
}

/** A text of the article held against every vote it might be: `total[k]` is the score of `rows[k]`. */
export interface Linked {
  readonly of: Case;
  readonly index: VoteIndex;
  readonly rows: Int32Array;
  readonly total: Float64Array;
  readonly published: DayNumber | undefined;
  /** The number the article gives the text is not its own. */
  readonly misnumbered?: Misnumbered;
  /** What each claim adds to the total. */
  readonly evidence: ReadonlyMap<RawClaim, Evidence>;
  /** `MOST_CANDIDATES` votes have this score or more. */
  readonly enough: number;
  /** Rankings that several claims share, as they are made. */
  readonly ranked: Map<string, LazyList<Ranked>>;
}

export interface Ranked {
  readonly row: number;
  readonly score: number;
  /** With the evidence of the claims under judgement put back. */
  readonly full: number;
}

/** Candidates kept for a claim, best first. */
export const MOST_CANDIDATES = 60;
