import type { PairTable } from "./pair-table.ts";

/**
 * Indices of agreement of two members, each a function of their 3x3 table.
 * - `alike`: share of identical positions.
 * - `lijphart`: identical plus half of the abstention-against-vote cases; Lijphart 1963 (APSR 57:902), Voeten's "agree". 0 to 1.
 * - `s`: Signorino and Ritter's S with three equal steps, 2 * lijphart - 1 (ISQ 1999, 43:115). -1 to 1.
 * - `kappa`, `kappa-linear`, `kappa-squared`: Cohen's kappa (1960; weighted 1968) with distances 0/1, |a-b| and (a-b)^2;
 *   Häge 2011 (Political Analysis 19:287) on why chance must be taken out.
 * - `pi`: Scott's pi (1955), chance from the two members' common margins.
 * - `yes-no`: identical among votes where both said yes or no; the State Department's figure to 2016 when the first is the US.
 */
export const AGREEMENT_INDICES = [
  "alike",
  "lijphart",
  "s",
  "kappa",
  "kappa-linear",
  "kappa-squared",
  "pi",
  "yes-no",
] as const;
export type AgreementIndex = (typeof AGREEMENT_INDICES)[number];

/** The index; null where it is not defined: no common vote, or (kappa, pi) two members who leave chance nothing to explain. */
export function agreementOf(table: PairTable, index: AgreementIndex): number | null {
  const n = commonVotes(table);
  if (n === 0) return null;
  switch (index) {
    case "alike":
      return (at(table, 0, 0) + at(table, 1, 1) + at(table, 2, 2)) / n;
    case "lijphart":
      return 1 - expected(table, linear) / 2 / n;
    case "s":
      return 1 - expected(table, linear) / n;
    case "kappa":
      return beyondChance(table, n, nominal, "each-own");
    case "kappa-linear":
      return beyondChance(table, n, linear, "each-own");
    case "kappa-squared":
      return beyondChance(table, n, squared, "each-own");
    case "pi":
      return beyondChance(table, n, nominal, "common");
    case "yes-no": {
      const same = at(table, 0, 0) + at(table, 2, 2);
      const decided = same + at(table, 0, 2) + at(table, 2, 0);
      return decided === 0 ? null : same / decided;
    }
  }
}

/** Votes on which both took a position. */
export function commonVotes(table: PairTable): number {
  let n = 0;
  for (let i = 0; i < 9; i++) n += table[i] ?? 0;
  return n;
}

type Distance = (a: number, b: number) => number;
const nominal: Distance = (a, b) => (a === b ? 0 : 1);
const linear: Distance = (a, b) => Math.abs(a - b);
const squared: Distance = (a, b) => (a - b) ** 2;

function at(table: PairTable, a: number, b: number): number {
  return table[3 * a + b] ?? 0;
}

/** Sum of counts times distances. */
function expected(table: PairTable, distance: Distance): number {
  let sum = 0;
  for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) sum += at(table, a, b) * distance(a, b);
  return sum;
}

/** 1 - (distance seen) / (distance that the margins alone would give). */
function beyondChance(table: PairTable, n: number, distance: Distance, margins: "each-own" | "common"): number | null {
  const first = [0, 1, 2].map((a) => (at(table, a, 0) + at(table, a, 1) + at(table, a, 2)) / n);
  const second = [0, 1, 2].map((b) => (at(table, 0, b) + at(table, 1, b) + at(table, 2, b)) / n);
  const common = first.map((p, a) => (p + (second[a] ?? 0)) / 2);
  let chance = 0;
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      const p = margins === "common" ? (common[a] ?? 0) * (common[b] ?? 0) : (first[a] ?? 0) * (second[b] ?? 0);
      chance += p * distance(a, b);
    }
  }
  return chance === 0 ? null : 1 - expected(table, distance) / n / chance;
}
