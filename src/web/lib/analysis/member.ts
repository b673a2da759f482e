import { agreementByPeriod, pairAgreement, partOf, shifts, type VoteMatrix, withGroups } from "#alignment";
import { seededRandom } from "#basics";
import { groupOfParty } from "../parties.ts";
import { memberPath, SEED } from "./compare.ts";
import type { Ground } from "./ground.ts";
import type { Basis, MemberAnswer } from "./question.ts";

/** Sessions that make "lately", and the least votes in common to be compared over them. */
const LATELY = 5;
const LEAST_COMMON = 5;
const CHANCE = 0.05;

export function memberAnswer(ground: Ground, basis: Basis, member: string, others: readonly string[]): MemberAnswer {
  const { record } = ground;
  const plain = ground.matrix(basis);
  const links = ground.links(basis);
  const groups = others.flatMap((id) => groupOfParty(record, id) ?? []);
  const matrix = withGroups(record, plain, groups);
  const found = shifts(plain, links, ground.fit(basis), member, seededRandom(SEED));
  return {
    rest: ground.rest(basis),
    pairs: others.map((other) => {
      const members = [member, other] as const;
      const byPeriod = agreementByPeriod(matrix, links, members, seededRandom(SEED));
      return { members, n: byPeriod.reduce((sum, p) => sum + p.n, 0), byPeriod };
    }),
    path: memberPath(ground, basis, member, []),
    flips: (found?.byPeriod ?? []).flatMap(({ period, repeated, towards, away, p }) =>
      p !== null && p < CHANCE ? [{ period, repeated, towards, away, p }] : [],
    ),
    company: company(plain, member, (m, votes) => partOf(m, links, votes).matrix),
  };
}

/** Agreement with every other member over the latest sessions in which this one voted. */
function company(
  matrix: VoteMatrix,
  member: string,
  part: (matrix: VoteMatrix, votes: readonly number[]) => VoteMatrix,
): MemberAnswer["company"] {
  const column = matrix.members.indexOf(member as never);
  const own = [...matrix.rows.keys()].filter(
    (v) => column !== -1 && matrix.cells[v * matrix.members.length + column] !== 0,
  );
  const last = matrix.period[own.at(-1) ?? 0] ?? 0;
  const votes = own.filter((v) => (matrix.period[v] ?? 0) > last - LATELY);
  const lately = part(matrix, votes);
  const name = (v: number | undefined): string => matrix.periods[matrix.period[v ?? 0] ?? 0] ?? "";
  return {
    from: name(votes[0]),
    to: name(votes.at(-1)),
    members: matrix.members.flatMap((other) => {
      const found = other === member ? undefined : pairAgreement(lately, [member, other]);
      const value = found?.indices.lijphart ?? null;
      return found === undefined || value === null || found.n < LEAST_COMMON
        ? []
        : [{ member: other, n: found.n, value }];
    }),
  };
}
