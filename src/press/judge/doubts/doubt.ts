import { CLAIM_TYPES, type ClaimType, type Note } from "../../finding.ts";

/** What a claim may be called that is not so. */
export type Wrong = "contradicted" | "conflated";

/**
 * One reason not to call a claim wrong though it differs from its vote. Mistakes in print come from somewhere: words that differ from the record without
 * any of the usual causes were more likely read wrongly, or speak of something else.
 */
export interface Doubt<About> {
  /** The code that stands in `because`; `#words` has a sentence for it. */
  readonly name: string;
  /** The types of claim it concerns. */
  readonly of: readonly ClaimType[];
  /** Where it speaks against one of the two verdicts only. */
  readonly against?: Wrong;
  /** What is noted where it speaks; "ambiguous" where nothing else is said. */
  readonly note?: Note;
  /** Whether there is reason to doubt. */
  readonly asks: (about: About) => boolean;
}

/** Gives the first doubt that there is. */
export type Ask<About> = (about: About, type: ClaimType, wrong: Wrong) => Doubt<About> | undefined;

/** Asks the rows of a table in their order, each only of what it concerns. */
export function askerOf<About>(rows: readonly Doubt<About>[]): Ask<About> {
  const concerned = (wrong: Wrong): Readonly<Record<string, readonly Doubt<About>[]>> =>
    Object.fromEntries(
      CLAIM_TYPES.map((type) => [
        type,
        rows.filter((row) => row.of.includes(type) && (row.against === undefined || row.against === wrong)),
      ]),
    );
  const by = { contradicted: concerned("contradicted"), conflated: concerned("conflated") };
  return (about, type, wrong) => by[wrong][type]?.find((row) => row.asks(about));
}
