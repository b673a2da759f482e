import type { LocalDate } from "#basics";
import { type Group, groupOn } from "#record";
import type { Bloc, Blocs } from "./blocs.ts";

/** How far a bloc and an official group are the same states. */
export interface BlocOverlap {
  readonly group: string;
  /** States in both. */
  readonly both: number;
  /** In both over in either (Jaccard). */
  readonly likeness: number;
  readonly groupSize: number;
}

/** The official groups most like a bloc on a day, among the members that voted; those that share no state with it are left out. */
export function nearestGroups(
  blocs: Blocs,
  bloc: Bloc,
  groups: readonly Group[],
  date: LocalDate,
  most = 3,
): readonly BlocOverlap[] {
  const voted = new Set([...blocs.blocs.flatMap((b) => b.members.map((m) => m.member)), ...blocs.none]);
  const own = new Set(bloc.members.map((m) => m.member));
  return groups
    .map((group): BlocOverlap => {
      const states = groupOn(group, date).filter((m) => voted.has(m));
      const both = states.filter((m) => own.has(m)).length;
      return {
        group: group.id,
        both,
        likeness: both / Math.max(1, own.size + states.length - both),
        groupSize: states.length,
      };
    })
    .filter((o) => o.both > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.group < b.group ? -1 : 1))
    .slice(0, most);
}
