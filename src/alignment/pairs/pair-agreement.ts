import type { Random } from "#basics";
import { bootstrapInterval, type Interval } from "../matrix/interval.ts";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteChoice } from "../matrix/vote-choice.ts";
import { memberColumn, type VoteMatrix, votesOfPeriod } from "../matrix/vote-matrix.ts";
import { AGREEMENT_INDICES, type AgreementIndex, agreementOf, commonVotes } from "./agreement.ts";
import { pairTable } from "./pair-table.ts";

/** How two members voted beside each other: the table, every index of it, and what it rests on. */
export interface PairAgreement {
  readonly members: readonly [string, string];
  readonly choice: VoteChoice;
  readonly record: string;
  /** A session or year; absent for the whole choice. */
  readonly period?: string;
  /** Votes on which both took a position; the `n` of every index. */
  readonly n: number;
  /** First member's yes, abstaining, no by the second's. */
  readonly table: readonly number[];
  readonly indices: { readonly [I in AgreementIndex]: number | null };
  /** Bootstrap over groups of repeated texts; absent where it was not asked for, null where too little stands behind it. */
  readonly interval?: { readonly [I in AgreementIndex]?: Interval | null };
  /** Rows of the record in which the two were opposite (yes against no), and in which exactly one abstained. */
  readonly opposed: readonly number[];
  readonly half: readonly number[];
}

/** Agreement of a pair over the whole matrix or one period; undefined where one of them has no vote in it. */
export function pairAgreement(
  matrix: VoteMatrix,
  members: readonly [string, string],
  period?: string,
): PairAgreement | undefined {
  const first = memberColumn(matrix, members[0]);
  const second = memberColumn(matrix, members[1]);
  if (first === undefined || second === undefined) return undefined;
  const votes = period === undefined ? [...matrix.rows.keys()] : votesOfPeriod(matrix, period);
  const table = pairTable(matrix, first, second, votes);
  const apart = (steps: number): readonly number[] =>
    votes.filter((v) => distance(matrix, v, first, second) === steps).map((v) => matrix.rows[v] ?? 0);
  return {
    members,
    choice: matrix.choice,
    record: matrix.record,
    ...(period === undefined ? {} : { period }),
    n: commonVotes(table),
    table: [...table],
    indices: allIndices(table),
    opposed: apart(2),
    half: apart(1),
  };
}

/** The same with intervals: each draw takes whole groups of repeated texts. */
export function pairAgreementWithInterval(
  matrix: VoteMatrix,
  links: LinkedTexts,
  members: readonly [string, string],
  random: Random,
  options: { readonly period?: string; readonly indices?: readonly AgreementIndex[]; readonly draws?: number } = {},
): PairAgreement | undefined {
  const found = pairAgreement(matrix, members, options.period);
  const first = memberColumn(matrix, members[0]);
  const second = memberColumn(matrix, members[1]);
  if (found === undefined || first === undefined || second === undefined) return undefined;
  const votes = options.period === undefined ? [...matrix.rows.keys()] : votesOfPeriod(matrix, options.period);
  const groups = new Map<number, number[]>();
  for (const v of votes) {
    const key = links.group[v] ?? v;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [v]);
    else list.push(v);
  }
  const tables = [...groups.values()]
    .map((list) => pairTable(matrix, first, second, list))
    .filter((t) => commonVotes(t) > 0);
  const columns = new Float64Array(tables.length * 9);
  tables.forEach((table, g) => {
    columns.set(table, g * 9);
  });
  const draws = options.draws ?? 1000;
  const interval = Object.fromEntries(
    (options.indices ?? ["lijphart", "kappa"]).map((index) => [
      index,
      atTheEdge(
        found.indices[index],
        index,
        bootstrapInterval(columns, 9, (sum) => agreementOf(sum, index), random, { draws }),
      ),
    ]),
  );
  return { ...found, interval };
}

/** Indices that are shares, or a share stretched, with their lowest value. */
const LOWEST: { readonly [I in AgreementIndex]?: number } = { alike: 0, lijphart: 0, "yes-no": 0, s: -1 };

/**
 * Where all texts agree (or none does) every resampling gives the same, and the bootstrap would call two votes certainty. There the open
 * end is the exact binomial one over groups of texts (Clopper and Pearson 1934): with two texts, all alike, .16 to 1.
 */
function atTheEdge(value: number | null, index: AgreementIndex, interval: Interval | null): Interval | null {
  const lowest = LOWEST[index];
  if (interval === null || value === null || interval.low < interval.high || lowest === undefined) return interval;
  const open = ((1 - interval.level) / 2) ** (1 / interval.groups);
  if (value === 1) return { ...interval, low: lowest + (1 - lowest) * open };
  return value === lowest ? { ...interval, high: 1 - (1 - lowest) * open } : interval;
}

function allIndices(table: Int32Array): PairAgreement["indices"] {
  return Object.fromEntries(AGREEMENT_INDICES.map((i) => [i, agreementOf(table, i)])) as PairAgreement["indices"];
}

function distance(matrix: VoteMatrix, v: number, first: number, second: number): number {
  const row = v * matrix.members.length;
  const a = matrix.cells[row + first] ?? 0;
  const b = matrix.cells[row + second] ?? 0;
  return a === 0 || b === 0 ? -1 : Math.abs(a - b);
}
