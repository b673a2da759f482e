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

/** A text of the article held against every vote it might be. Votes are places in `rows`. */
export interface Linked {
  readonly of: Case;
  readonly index: VoteIndex;
  readonly rows: Int32Array;
  /** The score of a place, all that the article says of the text taken together; worked out when it is first asked for. */
  totalOf(place: number): number;
  /** Places from the highest total to the lowest. */
  readonly byTotal: LazyList<number>;
  readonly published: DayNumber | undefined;
  /** How well the words of the stretch fit the subject of each vote of the record, by row; until the next stretch is linked. */
  readonly topic: Float64Array;
  /** The closest of all subjects. */
  readonly closest: number;
  /** The words themselves, with how much each counts. */
  readonly words: ReadonlyMap<string, number>;
  /** The number the article gives the text is not its own. */
  readonly misnumbered?: Misnumbered;
  /** What each claim adds to the total. */
  readonly evidence: ReadonlyMap<RawClaim, Evidence>;
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
