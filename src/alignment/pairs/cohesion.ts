import { type Group, groupOn, type VotingRecord } from "#record";
import { quantile } from "../matrix/interval.ts";
import type { VoteChoice } from "../matrix/vote-choice.ts";
import { memberColumn, type VoteMatrix } from "../matrix/vote-matrix.ts";

/** How a group of states voted on one text. Members by the day of the vote; those without a position stand apart. */
export interface GroupVote {
  /** Row of the record. */
  readonly row: number;
  readonly yes: number;
  readonly abstaining: number;
  readonly no: number;
  readonly absent: number;
  /** |yes - no| / (yes + no), abstentions out (Rice 1924); null where nobody said yes or no. */
  readonly rice: number | null;
  /** Agreement index of Hix, Noury and Roland (2005, BJPS 35:209): 1 all alike, 0 an even three-way split. */
  readonly agreementIndex: number;
  /** The agreement index that as many voters drawn by lot from the whole vote would give: small groups look united by chance. */
  readonly byChance: number;
  /** Mean of Lijphart's index over the pairs inside the group; null for a single voter. */
  readonly pairs: number | null;
}

/** A group over all votes of a choice on which at least `least` members took a position. */
export interface Cohesion {
  readonly group: string;
  readonly choice: VoteChoice;
  readonly votes: readonly GroupVote[];
  /** Share of the votes on which all members that took a position were alike (Luif 2003). */
  readonly shareUnited: number | null;
  readonly mean: { readonly [M in "rice" | "agreementIndex" | "byChance" | "pairs"]: number | null };
  /** Median share of members without a position. */
  readonly absentShare: number | null;
  /** Votes left out because fewer members than `least` took a position. */
  readonly tooFew: number;
}

/** Cohesion of a group; three members are asked for as Burmester and Jankowski (2014, JEPP) do. */
export function cohesion(record: VotingRecord, matrix: VoteMatrix, group: Group, least = 3): Cohesion {
  const votes: GroupVote[] = [];
  const shares: number[] = [];
  let tooFew = 0;
  const chance = chanceIndex();
  for (let v = 0; v < matrix.rows.length; v++) {
    const row = matrix.rows[v] ?? 0;
    const members = groupOn(group, record.vote(row).date);
    const found = countPositions(matrix, v, members);
    const present = found.yes + found.abstaining + found.no;
    if (present < least) {
      tooFew++;
      continue;
    }
    shares.push((members.length - present) / members.length);
    const { yes, abstaining, no } = found;
    votes.push({
      row,
      ...found,
      absent: members.length - present,
      rice: yes + no === 0 ? null : Math.abs(yes - no) / (yes + no),
      agreementIndex: agreementIndexOf(yes, abstaining, no),
      byChance: chance(present, overall(matrix, v)),
      pairs: meanPairs(yes, abstaining, no),
    });
  }
  const united = votes.filter((v) => v.agreementIndex === 1).length;
  return {
    group: group.id,
    choice: matrix.choice,
    votes,
    shareUnited: votes.length === 0 ? null : united / votes.length,
    mean: {
      rice: mean(votes.map((v) => v.rice)),
      agreementIndex: mean(votes.map((v) => v.agreementIndex)),
      byChance: mean(votes.map((v) => v.byChance)),
      pairs: mean(votes.map((v) => v.pairs)),
    },
    absentShare:
      shares.length === 0
        ? null
        : quantile(
            shares.sort((a, b) => a - b),
            0.5,
          ),
    tooFew,
  };
}

/** AI = (M - (n - M) / 2) / n with M the commonest position. */
export function agreementIndexOf(yes: number, abstaining: number, no: number): number {
  const n = yes + abstaining + no;
  const most = Math.max(yes, abstaining, no);
  return (most - (n - most) / 2) / n;
}

function countPositions(
  matrix: VoteMatrix,
  v: number,
  members: readonly string[],
): { readonly yes: number; readonly abstaining: number; readonly no: number } {
  const n = [0, 0, 0, 0];
  for (const code of members) {
    const at = memberColumn(matrix, code);
    const cell = at === undefined ? 0 : (matrix.cells[v * matrix.members.length + at] ?? 0);
    n[cell] = (n[cell] ?? 0) + 1;
  }
  return { yes: n[1] ?? 0, abstaining: n[2] ?? 0, no: n[3] ?? 0 };
}

function overall(matrix: VoteMatrix, v: number): readonly [number, number, number] {
  const n = [0, 0, 0, 0];
  const width = matrix.members.length;
  for (let m = 0; m < width; m++) {
    const cell = matrix.cells[v * width + m] ?? 0;
    n[cell] = (n[cell] ?? 0) + 1;
  }
  const [, yes = 0, abstaining = 0, no = 0] = n;
  const all = yes + abstaining + no;
  return [yes / all, abstaining / all, no / all];
}

/** Lijphart's index averaged over pairs: alike 1, an abstention against a vote 1/2, opposite 0. */
function meanPairs(yes: number, abstaining: number, no: number): number | null {
  const n = yes + abstaining + no;
  if (n < 2) return null;
  const pairsOf = (k: number): number => (k * (k - 1)) / 2;
  return (pairsOf(yes) + pairsOf(abstaining) + pairsOf(no) + (abstaining * (yes + no)) / 2) / pairsOf(n);
}

/** Exact expectation of AI over multinomial draws, remembered by size and shares. */
function chanceIndex(): (n: number, shares: readonly [number, number, number]) => number {
  const known = new Map<string, number>();
  const logFactorial = [0];
  return (n, shares) => {
    const key = `${n}|${shares.map((p) => p.toFixed(3)).join(",")}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    for (let k = logFactorial.length; k <= n; k++) logFactorial.push((logFactorial[k - 1] ?? 0) + Math.log(k));
    const [y, a, o] = shares.map((p) => Math.log(Math.max(p, 1e-300))) as [number, number, number];
    const factorial = (k: number): number => logFactorial[k] ?? 0;
    let sum = 0;
    for (let yes = 0; yes <= n; yes++) {
      for (let no = 0; no <= n - yes; no++) {
        const abstaining = n - yes - no;
        const ways = factorial(n) - factorial(yes) - factorial(no) - factorial(abstaining);
        sum += Math.exp(ways + yes * y + abstaining * a + no * o) * agreementIndexOf(yes, abstaining, no);
      }
    }
    known.set(key, sum);
    return sum;
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? null : known.reduce((sum, v) => sum + v, 0) / known.length;
}
