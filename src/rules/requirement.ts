import type { Majority, Sureness } from "#record";
import type { ProvisionId } from "./provision.ts";

/** How we come to say that a majority applied. */
export const BASES = [
  "stated",
  "assumed",
  "important-question",
  "text-of-important-question",
  "emergency-session",
  "admission",
  "other-question",
  "not-said",
  "motion",
  "reconsideration",
  "additional-item",
  "special-session-item",
  "early-consideration",
  "report-debate",
  "ruling",
  "committee",
  "council-procedure",
  "council-substance",
  "preliminary-question",
  "call-for-emergency-session",
  "judges",
  "election",
] as const;
export type Basis = (typeof BASES)[number];

/** The majority a question needs, and why that one. */
export interface Requirement {
  /** Absent where it cannot be told: elections differ by organ. */
  readonly majority?: Majority;
  readonly basis: Basis;
  /** The provision that names the majority; one of those cited. */
  readonly rule: ProvisionId;
  readonly cites: readonly ProvisionId[];
  readonly sure: Sureness;
  /** The source's own words on the basis, where the record has them. */
  readonly words?: string;
}

const CITED: { readonly [M in Majority]: readonly [ProvisionId, ...ProvisionId[]] } = {
  "one-third": ["rules-ga-66", "rules-ga-86"],
  simple: ["rules-ga-85", "rules-ga-86"],
  "two-thirds": ["rules-ga-83", "rules-ga-86"],
  "council-procedural": ["charter-27-2"],
  "council-substantive": ["charter-27-3"],
  absolute: ["rules-ga-92"],
  "two-thirds-of-members": ["charter-108"],
};

/** A majority named by a source or chosen by the reader, with the provision it usually rests on. */
export function requirementOf(
  majority: Majority,
  basis: "stated" | "assumed",
  because: { readonly like?: Requirement; readonly sure?: Sureness; readonly words?: string } = {},
): Requirement {
  const { like, sure = "verified", words } = because;
  const [rule] = CITED[majority];
  const cited = like?.majority === majority ? { rule: like.rule, cites: like.cites } : { rule, cites: CITED[majority] };
  return { majority, basis, ...cited, sure, ...(words === undefined ? {} : { words }) };
}
