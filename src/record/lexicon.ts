import type { MemberCode } from "./member.ts";

/** The names by which the press calls a state. Facts of usage, not of law. */
export interface MemberForms {
  readonly code: MemberCode;
  readonly names: readonly string[];
  /** Spellings the press gets wrong, read all the same. */
  readonly misspellings?: readonly string[];
  /** Forms that count only in exactly this case: US, UK, UAE. */
  readonly caps?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly people?: readonly string[];
  readonly metonyms?: readonly string[];
}

/** A form that may mean several members, or something that is no member at all. */
export interface AmbiguousForm {
  readonly form: string;
  readonly codes: readonly string[];
  /** Ids of groups it may stand for ("Brussels" for the EU). */
  readonly groups?: readonly string[];
  readonly risk?: string;
}

export interface Lexicon {
  readonly members: readonly MemberForms[];
  readonly ambiguous: readonly AmbiguousForm[];
  /** Observers: recognised as actors that have no vote. */
  readonly observers: readonly (Omit<MemberForms, "code"> & { readonly code: string })[];
  /** Territories, organisations and places that must never be taken for a member. */
  readonly others: readonly (Partial<Omit<MemberForms, "code">> & {
    readonly code?: string;
    readonly names: readonly string[];
  })[];
}
