import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Random } from "#basics";
import type { LinkedTexts } from "./matrix/linked-texts.ts";
import type { VoteChoice } from "./matrix/vote-choice.ts";
import { type VoteMatrix, withVotes } from "./matrix/vote-matrix.ts";
import { pairCounts } from "./pairs/all-pairs.ts";
import { pairIndex, positionBits } from "./pairs/pair-table.ts";

/** The package is CommonJS: under Node's rules its types call the function "default", under a bundler's it is the module, as it is at run time. */
type Louvain = typeof louvainModule extends { readonly default: infer F } ? F : typeof louvainModule;
const louvain = louvainModule as unknown as Louvain;

/** A set of members that vote with each other more than the room does, and how firmly each belongs to it. */
export interface Bloc {
  /** Its three firmest members: a bloc is named by its core, not by what we think it stands for. */
  readonly core: readonly string[];
  /** Members with the share of resamplings in which they stood with the core, firmest first. */
  readonly members: readonly { readonly member: string; readonly probability: number }[];
}

export interface Blocs {
  readonly choice: VoteChoice;
  readonly resolution: number;
  readonly blocs: readonly Bloc[];
  /** Members that stood with no bloc in most resamplings. */
  readonly none: readonly string[];
  /** Mean adjusted Rand index between the resampled partitions and the one shown: 1 always the same, 0 by chance. */
  readonly stability: number;
  readonly votes: number;
  readonly resamplings: number;
}

export interface BlocOptions {
  /** Resolutions of modularity; above 1 finds smaller blocs. Agreement is so high that one value is not enough (Macon et al. 2012). */
  readonly resolutions?: readonly number[];
  readonly resamplings?: number;
  /** A member with fewer votes is left out. */
  readonly leastVotes?: number;
}

/**
 * Blocs by Louvain's method (Blondel et al. 2008) on the network of pairs that agree more than the mean pair does (Lijphart's index less
 * its mean; Macon, Mucha and Porter 2012, arXiv 1010.3757). Firmness by resampling groups of linked texts.
 */
export function findBlocs(
  matrix: VoteMatrix,
  links: LinkedTexts | undefined,
  random: Random,
  { resolutions = [1, 1.2, 1.4], resamplings = 25, leastVotes = 5 }: BlocOptions = {},
): readonly Blocs[] {
  const members = matrix.members.filter((_, m) => votesOf(matrix, m) >= leastVotes);
  if (members.length < 3 || matrix.rows.length < 2) return [];
  const samples = Array.from({ length: resamplings }, () => network(resample(matrix, links, random), members));
  const whole = network(matrix, members);
  return resolutions.map((resolution) => {
    const partitions = samples.map((sample) => communities(sample, resolution, random));
    const together = coMembership(members.length, partitions);
    const shown = communities(whole, resolution, random);
    const { blocs, none } = describe(members, shown, together);
    const stability = partitions.reduce((sum, p) => sum + adjustedRand(p, shown), 0) / partitions.length;
    return { choice: matrix.choice, resolution, blocs, none, stability, votes: matrix.rows.length, resamplings };
  });
}

/** Agreement of each pair above the mean of all pairs; 0 where they share no vote. */
function excesses(matrix: VoteMatrix, members: readonly string[]): Float64Array {
  const { both, alike, opposite } = pairCounts(positionBits(matrix));
  const columns = members.map((m) => matrix.members.indexOf(m as never));
  const n = members.length;
  const found = new Float64Array(n * n);
  let [sum, pairs] = [0, 0];
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      const [a, b] = [columns[i] as number, columns[k] as number];
      const at = pairIndex(Math.min(a, b), Math.max(a, b), matrix.members.length);
      const shared = both[at] as number;
      if (shared === 0) continue;
      const half = (shared - (alike[at] as number) - (opposite[at] as number)) / 2;
      found[i * n + k] = ((alike[at] as number) + half) / shared;
      sum += found[i * n + k] as number;
      pairs++;
    }
  }
  const mean = pairs === 0 ? 0 : sum / pairs;
  for (let i = 0; i < n * n; i++) if (found[i] !== 0) found[i] = Math.max(0, (found[i] as number) - mean);
  return found;
}

function network(matrix: VoteMatrix, members: readonly string[]): UndirectedGraph {
  const weights = excesses(matrix, members);
  const n = members.length;
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(String(i));
  for (let i = 0; i < n; i++) {
    for (let k = i + 1; k < n; k++) {
      const weight = weights[i * n + k] as number;
      if (weight > 0) graph.addUndirectedEdge(String(i), String(k), { weight });
    }
  }
  return graph;
}

/** The community of each member; a member that agrees with nobody above the mean is one of its own. */
function communities(graph: UndirectedGraph, resolution: number, random: Random): Int32Array {
  if (graph.size === 0) return Int32Array.from({ length: graph.order }, (_, i) => i);
  const found = louvain(graph, { resolution, rng: random, getEdgeWeight: "weight" });
  return Int32Array.from({ length: graph.order }, (_, i) => found[String(i)] ?? -1 - i);
}

/** Votes drawn by whole groups of linked texts, with replacement. */
function resample(matrix: VoteMatrix, links: LinkedTexts | undefined, random: Random): VoteMatrix {
  const groups = new Map<number, number[]>();
  for (let v = 0; v < matrix.rows.length; v++) {
    const key = links?.group[v] ?? v;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [v]);
    else list.push(v);
  }
  const all = [...groups.values()];
  return withVotes(
    matrix,
    all.flatMap(() => all[Math.floor(random() * all.length)] ?? []),
  );
}

/** For each pair, the share of partitions in which they stand together. */
function coMembership(n: number, partitions: readonly Int32Array[]): Float64Array {
  const together = new Float64Array(n * n);
  for (const partition of partitions) {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < n; k++) {
        if (partition[i] === partition[k])
          together[i * n + k] = (together[i * n + k] as number) + 1 / partitions.length;
      }
    }
  }
  return together;
}

/** Names each community by its core, gives each member the share in which it stood with that core, and lets go of the loose ones. */
function describe(
  members: readonly string[],
  partition: Int32Array,
  together: Float64Array,
): Pick<Blocs, "blocs" | "none"> {
  const n = members.length;
  const byCommunity = new Map<number, number[]>();
  partition.forEach((community, i) => {
    const list = byCommunity.get(community);
    if (list === undefined) byCommunity.set(community, [i]);
    else list.push(i);
  });
  const none: string[] = [];
  const blocs: Bloc[] = [];
  for (const list of byCommunity.values()) {
    const meanWith = (i: number, others: readonly number[]): number =>
      others.reduce((sum, k) => sum + (k === i ? 0 : (together[i * n + k] as number)), 0) /
      Math.max(1, others.length - (others.includes(i) ? 1 : 0));
    const byFirmness = [...list].sort((a, b) => meanWith(b, list) - meanWith(a, list) || a - b);
    const core = byFirmness.slice(0, 3);
    const found = list
      .map((i) => ({ member: members[i] as string, probability: meanWith(i, core) }))
      .sort((a, b) => b.probability - a.probability || (a.member < b.member ? -1 : 1));
    const firm = found.filter((f) => f.probability >= 0.5);
    if (list.length < 2 || firm.length < 2) none.push(...found.map((f) => f.member));
    else {
      blocs.push({ core: core.map((i) => members[i] as string), members: firm });
      none.push(...found.filter((f) => f.probability < 0.5).map((f) => f.member));
    }
  }
  return { blocs: blocs.sort((a, b) => b.members.length - a.members.length), none: none.sort() };
}

/** Adjusted Rand index of two partitions (Hubert and Arabie 1985): 1 the same, 0 what chance gives. */
export function adjustedRand(a: ArrayLike<number | string>, b: ArrayLike<number | string>): number {
  const count = new Map<string, number>();
  const add = (key: string): void => {
    count.set(key, (count.get(key) ?? 0) + 1);
  };
  for (let i = 0; i < a.length; i++) {
    add(`a${a[i]}`);
    add(`b${b[i]}`);
    add(`${a[i]}|${b[i]}`);
  }
  const pairs = (k: number): number => (k * (k - 1)) / 2;
  const total = (kind: RegExp): number =>
    [...count].reduce((sum, [key, n]) => sum + (kind.test(key) ? pairs(n) : 0), 0);
  const [inA, inB, inBoth] = [total(/^a[^|]*$/), total(/^b[^|]*$/), total(/\|/)];
  const chance = (inA * inB) / pairs(a.length);
  const most = (inA + inB) / 2;
  return most === chance ? 1 : (inBoth - chance) / (most - chance);
}

function votesOf(matrix: VoteMatrix, m: number): number {
  let n = 0;
  for (let at = m; at < matrix.cells.length; at += matrix.members.length) if (matrix.cells[at] !== 0) n++;
  return n;
}
