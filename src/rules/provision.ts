import { type LocalDate, unreachable } from "#basics";
import type { Sureness } from "#record";
import { ASSEMBLY_RULES } from "./provisions/assembly.ts";
import { CHARTER } from "./provisions/charter.ts";
import { COMMITTEE_RULES } from "./provisions/committee.ts";
import { COUNCIL_RULES } from "./provisions/council.ts";
import { OTHER_TEXTS } from "./provisions/other-texts.ts";

/**
 * The provisions the room knows, by id: `charter-27-3`, `rules-ga-86`, `rules-sc-30`, `A/RES/377(V)`.
 * A reason or a refusal can cite nothing that is not here: the id would not compile.
 */
export const PROVISIONS = {
  ...CHARTER,
  ...ASSEMBLY_RULES,
  ...COMMITTEE_RULES,
  ...COUNCIL_RULES,
  ...OTHER_TEXTS,
} as const;

export type ProvisionId = keyof typeof PROVISIONS;

export const PROVISION_IDS = Object.keys(PROVISIONS) as readonly ProvisionId[];

export const INSTRUMENTS = [
  "charter",
  "statute",
  "rules-ga",
  "rules-sc",
  "resolution",
  "practice",
  "model-un",
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** What one provision says, when it applies, and how sure we are of our reading of it. */
export interface Provision {
  readonly instrument: Instrument;
  /** Article, rule or symbol: "27(3)", "86", "377 A (V)". */
  readonly number: string;
  readonly title: string;
  /** One sentence of ours; never the text of the instrument. */
  readonly says: string;
  /** First and last day in force; absent: from the beginning, until now. */
  readonly from?: LocalDate | string;
  readonly to?: LocalDate | string;
  /** "verified" where the provision's text was read; "believed" where it is told from knowledge. */
  readonly sure: Sureness;
}

const EDITIONS: { readonly [I in Instrument]: string | undefined } = {
  charter: undefined,
  statute: undefined,
  "rules-ga": "A/520/Rev.20",
  "rules-sc": "S/96/Rev.7",
  resolution: undefined,
  practice: undefined,
  "model-un": undefined,
};

export function provision(id: ProvisionId): Provision {
  return PROVISIONS[id];
}

/** The edition of the rules that the number is taken from; numbers have changed between editions. Absent for other instruments. */
export function editionOf(id: ProvisionId): string | undefined {
  return EDITIONS[provision(id).instrument];
}

export function isInForce(id: ProvisionId, date: LocalDate): boolean {
  const { from, to } = provision(id);
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

/** "Charter, Article 27(3)"; "rule 86 of the Assembly's rules"; "resolution 377 A (V)". */
export function formatProvision(id: ProvisionId): string {
  const { instrument, number } = provision(id);
  switch (instrument) {
    case "charter":
      return `Charter, Article ${number}`;
    case "statute":
      return `Statute of the Court, Article ${number}`;
    case "rules-ga":
      return `rule ${number} of the General Assembly`;
    case "rules-sc":
      return `rule ${number} of the Security Council`;
    case "resolution":
      return `resolution ${number}`;
    case "practice":
    case "model-un":
      return number;
    default:
      return unreachable(instrument);
  }
}
