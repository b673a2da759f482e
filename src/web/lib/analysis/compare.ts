import {
  type AgreementIndex,
  agreementByPeriod,
  type ChangePoint,
  divergences,
  idealPath,
  type LinkedTexts,
  type PathPoint,
  pairAgreementWithInterval,
  partOf,
  shifts,
  type VoteMatrix,
  withGroups,
} from "#alignment";
import { seededRandom } from "#basics";
import { type Group, groupCode, groupOn, type VotingRecord } from "#record";
import { groupOfParty } from "../parties.ts";
import type { Ground } from "./ground.ts";
import type { Basis, CompareAnswer, ComparedPair, MemberPath } from "./question.ts";

/** Chance begins at the same place for every page, so that a figure does not change from one look to the next. */
export const SEED = 1945;
const PARTED = 40;
const LEAST_OF_TOPIC = 5;
const TOPICS = 14;

export function compare(
  ground: Ground,
  basis: Basis,
  members: readonly string[],
  index: AgreementIndex,
): CompareAnswer {
  const { record } = ground;
  const groups = members.flatMap((id) => groupOfParty(record, id) ?? []);
  const matrix = withGroups(record, ground.matrix(basis), groups);
  const links = ground.links(basis);
  const pairs = pairsOf(members).map((pair) => comparePair(ground, basis, matrix, links, pair, index));
  return { rest: ground.rest(basis), pairs, paths: members.map((m) => memberPath(ground, basis, m, groups)) };
}

export function pairsOf(members: readonly string[]): readonly (readonly [string, string])[] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const));
}

function comparePair(
  ground: Ground,
  basis: Basis,
  matrix: VoteMatrix,
  links: LinkedTexts,
  members: readonly [string, string],
  index: AgreementIndex,
): ComparedPair {
  const found = pairAgreementWithInterval(matrix, links, members, seededRandom(SEED), { indices: [index] });
  if (found === undefined)
    return { members, n: 0, value: null, interval: null, table: [], byPeriod: [], parted: [], opposed: 0, topics: [] };
  return {
    members,
    n: found.n,
    value: found.indices[index],
    interval: found.interval?.[index] ?? null,
    table: found.table,
    byPeriod: agreementByPeriod(matrix, links, members, seededRandom(SEED), { index }),
    parted: parted(ground, basis, matrix, members, [...found.opposed, ...found.half]),
    opposed: found.opposed.length,
    topics: topics(ground.record, matrix, links, members, index),
  };
}

/** By the model where both have a place on the line; a group has none, so there the newest opposite votes come first. */
function parted(
  ground: Ground,
  basis: Basis,
  matrix: VoteMatrix,
  members: readonly [string, string],
  rows: readonly number[],
): ComparedPair["parted"] {
  const plain = ground.matrix(basis);
  if (members.every((m) => plain.members.includes(m as never)))
    return divergences(plain, ground.itemFit(basis), members)
      .slice(0, PARTED)
      .map(({ row, positions, expected }) => ({ row, positions, expected }));
  const [a, b] = members.map((m) => matrix.members.indexOf(m as never)) as [number, number];
  const at = new Map([...matrix.rows].map((row, v) => [row, v * matrix.members.length]));
  return rows
    .map((row) => ({
      row,
      positions: [matrix.cells[(at.get(row) ?? 0) + a] ?? 0, matrix.cells[(at.get(row) ?? 0) + b] ?? 0] as const,
    }))
    .sort(
      (x, y) => Math.abs(y.positions[0] - y.positions[1]) - Math.abs(x.positions[0] - x.positions[1]) || y.row - x.row,
    )
    .slice(0, PARTED);
}

function topics(
  record: VotingRecord,
  matrix: VoteMatrix,
  links: LinkedTexts,
  members: readonly [string, string],
  index: AgreementIndex,
): ComparedPair["topics"] {
  const byTopic = new Map<string, number[]>();
  matrix.rows.forEach((row, v) => {
    for (const topic of record.vote(row).question.topics ?? []) {
      const list = byTopic.get(topic);
      if (list === undefined) byTopic.set(topic, [v]);
      else list.push(v);
    }
  });
  return [...byTopic]
    .map(([topic, votes]) => {
      const part = partOf(matrix, links, votes);
      const found = pairAgreementWithInterval(part.matrix, part.links, members, seededRandom(SEED), {
        indices: [index],
        draws: 200,
      });
      return {
        topic,
        n: found?.n ?? 0,
        value: found?.indices[index] ?? null,
        interval: found?.interval?.[index] ?? null,
      };
    })
    .filter((t) => t.n >= LEAST_OF_TOPIC)
    .sort((x, y) => y.n - x.n || (x.topic < y.topic ? -1 : 1))
    .slice(0, TOPICS);
}

/** A member's way along the line with its breaks; a group's is the mean of its members' places, without a range. */
export function memberPath(ground: Ground, basis: Basis, member: string, groups: readonly Group[]): MemberPath {
  const group = groups.find((g) => groupCode(ground.record, g) === member);
  if (group !== undefined) return { member, points: groupPath(ground, basis, group), changes: [] };
  const fit = ground.fit(basis);
  const found = shifts(ground.matrix(basis), ground.links(basis), fit, member, seededRandom(SEED));
  const changes: readonly ChangePoint[] = found?.changes ?? [];
  return { member, points: idealPath(fit, member), changes };
}

function groupPath(ground: Ground, basis: Basis, group: Group): readonly PathPoint[] {
  const matrix = ground.matrix(basis);
  const firstDay = new Map<string, ReturnType<VotingRecord["vote"]>["date"]>();
  matrix.rows.forEach((row, v) => {
    const period = matrix.periods[matrix.period[v] ?? 0] ?? "";
    if (!firstDay.has(period)) firstDay.set(period, ground.record.vote(row).date);
  });
  const sums = new Map<string, { sum: number; n: number; votes: number }>();
  for (const point of ground.fit(basis).points) {
    const day = firstDay.get(point.period);
    if (day === undefined || point.votes === 0 || !groupOn(group, day).includes(point.member as never)) continue;
    const so = sums.get(point.period) ?? { sum: 0, n: 0, votes: 0 };
    sums.set(point.period, { sum: so.sum + point.at, n: so.n + 1, votes: Math.max(so.votes, point.votes) });
  }
  return [...sums]
    .filter(([, s]) => s.n >= 3)
    .map(([period, s]) => ({ period, at: s.sum / s.n, low: s.sum / s.n, high: s.sum / s.n, votes: s.votes }))
    .sort((a, b) => Number(a.period) - Number(b.period));
}
