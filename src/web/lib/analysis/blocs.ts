import { findBlocs, nearestGroups, partOf, sessionMap } from "#alignment";
import { seededRandom } from "#basics";
import { SEED } from "./compare.ts";
import type { Ground } from "./ground.ts";
import type { Basis, BlocsAnswer } from "./question.ts";

/** Smaller ones are no blocs; of several resolutions the most stable partition into at least two is shown. */
const LEAST_SIZE = 3;

export function blocsAnswer(ground: Ground, basis: Basis, period: string): BlocsAnswer {
  const part = partOf(ground.matrix(basis), ground.links(basis), period);
  const rest = ground.rest(basis);
  const found = findBlocs(part.matrix, part.links, seededRandom(SEED));
  const shown = [...found]
    .filter((b) => b.blocs.filter((bloc) => bloc.members.length >= LEAST_SIZE).length > 1)
    .sort((a, b) => b.stability - a.stability)[0];
  const map = part.matrix.rows.length < 2 ? { points: [], shareRight: { one: 0, two: 0 } } : sessionMap(part.matrix);
  const lastRow = part.matrix.rows.at(-1);
  const date = lastRow === undefined ? undefined : ground.record.vote(lastRow).date;
  const blocs = (shown?.blocs ?? []).filter((bloc) => bloc.members.length >= LEAST_SIZE);
  const small = (shown?.blocs ?? []).filter((bloc) => bloc.members.length < LEAST_SIZE);
  return {
    rest,
    votes: part.matrix.rows.length,
    resolution: shown?.resolution ?? 1,
    stability: shown?.stability ?? 0,
    resamplings: shown?.resamplings ?? 0,
    blocs: blocs.map((bloc) => ({
      ...bloc,
      groups: shown === undefined || date === undefined ? [] : nearestGroups(shown, bloc, ground.record.groups, date),
    })),
    none: [...(shown?.none ?? []), ...small.flatMap((bloc) => bloc.members.map((m) => m.member))],
    map: map.points,
    shareRight: map.shareRight,
  };
}
