import type { Statement } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Alternative, Finding, Measure, Note, VerdictKind } from "../finding.ts";

/** What the judge says of a claim; the reader makes a finding of it. */
export interface Judgement {
  readonly verdict: VerdictKind;
  readonly note?: Note;
  /** Rows of the votes it speaks of, best first. */
  readonly rows: readonly number[];
  readonly correct?: NonNullable<Finding["correct"]>;
  readonly borrowedFrom?: number;
  readonly alternatives: readonly Alternative[];
  /** For a comparison: the number it was held against. */
  readonly measure?: Measure;
  /** For a quotation that is on record: where it was said. */
  readonly said?: Statement;
  readonly because: readonly string[];
}

/** A claim with what was said of it. */
export interface Judged {
  readonly claim: RawClaim;
  readonly judgement: Judgement;
}

/** A judgement that says nothing for or against the claim. */
export function refuse(verdict: VerdictKind, note: Note, rows: readonly number[], because: string): Judgement {
  return { verdict, note, rows, alternatives: [], because: [because] };
}
