import { cohesion } from "#alignment";
import type { Ground } from "./ground.ts";
import type { Basis, GroupAnswer } from "./question.ts";

/** How united a group was in each session; a group the record does not know was in none. */
export function groupAnswer(ground: Ground, basis: Basis, id: string): GroupAnswer {
  const matrix = ground.matrix(basis);
  const rest = ground.rest(basis);
  const group = ground.record.groups.find((g) => g.id === id);
  if (group === undefined) return { rest, byPeriod: [] };
  const periodOf = new Map([...matrix.rows].map((row, v) => [row, matrix.periods[matrix.period[v] ?? 0] ?? ""]));
  const sums = new Map<string, { n: number; united: number; index: number; byChance: number }>();
  for (const vote of cohesion(ground.record, matrix, group).votes) {
    const period = periodOf.get(vote.row) ?? "";
    const so = sums.get(period) ?? { n: 0, united: 0, index: 0, byChance: 0 };
    sums.set(period, {
      n: so.n + 1,
      united: so.united + (vote.agreementIndex === 1 ? 1 : 0),
      index: so.index + vote.agreementIndex,
      byChance: so.byChance + vote.byChance,
    });
  }
  const byPeriod = [...sums].map(([period, { n, united, index, byChance }]) => ({
    period,
    n,
    united: united / n,
    index: index / n,
    byChance: byChance / n,
  }));
  return { rest, byPeriod };
}
