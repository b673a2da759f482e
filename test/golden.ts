import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClaimedCount, ClaimType, Note, VerdictKind } from "#press";
import type { Option } from "#record";

/** Positions as the JSON of `check` writes them. */
export const SHORT = { Y: "yes", N: "no", A: "abstaining", NV: "not-voting" } as const satisfies Record<string, Option>;
export type Short = keyof typeof SHORT;

export interface ExpectedPosition {
  readonly states: readonly string[];
  readonly position: Short;
}

/** One claim an editor sees in a text, with the verdict or verdicts she would sign. */
export interface ExpectedClaim {
  /** Several where the line between types is a matter of taste ("Every European member voted for": position or count). */
  readonly type: ClaimType | readonly ClaimType[];
  /** Words that stand exactly once in the text; the finding must overlap them. */
  readonly quote: string;
  /** The votes it may be taken to speak of: any of them will do. */
  readonly resolutions?: readonly string[];
  readonly numbers?: {
    readonly y?: ClaimedCount;
    readonly n?: ClaimedCount;
    readonly a?: ClaimedCount;
    readonly nv?: ClaimedCount;
  };
  readonly positions?: readonly ExpectedPosition[];
  readonly verdict: VerdictKind | readonly VerdictKind[];
  readonly note?: Note;
  /** A reader that misses this one has failed the article. */
  readonly critical?: true;
  /** May be read or left alone: counts neither for nor against. */
  readonly optional?: true;
}

/** Verdicts that must not be given: anywhere in the text, or on the words named. */
export interface Forbidden {
  readonly verdict: VerdictKind | readonly VerdictKind[];
  readonly quote?: string;
}

/** What a text should yield. */
export interface Labels {
  readonly published?: string;
  readonly about: string;
  readonly expect: readonly ExpectedClaim[];
  readonly forbid: readonly Forbidden[];
}

export interface Golden extends Labels {
  readonly name: string;
  readonly text: string;
}

/** The labelled articles of a folder: `NAME.txt` beside `NAME.claims.json`. */
export function readGolden(folder: string): readonly Golden[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".claims.json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".claims.json".length);
      const labels: Labels = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return { ...labels, name, text: readFileSync(join(folder, `${name}.txt`), "utf8") };
    });
}

/** A sentence of the phrase bank. Its claims may leave out `quote`: the whole sentence is meant. */
interface Phrase {
  readonly say: string;
  readonly published: string;
  readonly expect: readonly (Omit<ExpectedClaim, "quote"> & { readonly quote?: string })[];
  readonly forbid?: readonly Forbidden[];
}

/** The phrase bank, one labelled text for each sentence, named after its shape and its place in the file. */
export function readPhrases(folder: string): readonly Golden[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const phrases: readonly Phrase[] = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return phrases.map(({ say, published, expect, forbid = [] }, i) => ({
        name: `${file.slice(0, -".json".length)}:${i + 1}`,
        about: "",
        text: say,
        published,
        expect: expect.map((claim) => ({ ...claim, quote: claim.quote ?? say })),
        forbid,
      }));
    });
}

export function oneOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
