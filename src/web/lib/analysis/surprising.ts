import { type FeedItem, surprisesSince } from "#alignment";
import type { LocalDate } from "#basics";
import type { Ground } from "./ground.ts";
import type { Basis, SurprisesAnswer } from "./question.ts";

const ASSEMBLY: Basis = { body: "general-assembly", texts: "all" };
const SHOWN = 60;

/** The most surprising positions of one session of the Assembly; of one member, its own ones. */
export function surprisesOf(ground: Ground, period: string, member: string | undefined): SurprisesAnswer {
  const matrix = ground.matrix(ASSEMBLY);
  const at = matrix.periods.indexOf(period);
  const inPeriod = [...matrix.rows.keys()].filter((v) => matrix.period[v] === at);
  // Later sessions are cut off, so that each session is worked out once and by itself.
  const last = inPeriod.at(-1);
  const first = inPeriod[0];
  if (first === undefined || last === undefined) return { rest: ground.rest(ASSEMBLY), items: [] };
  const since: LocalDate = ground.record.vote(matrix.rows[first] ?? 0).date;
  const items = surprisesSince(ground.record, matrix, ground.links(ASSEMBLY), since, {
    limit: SHOWN,
    ...(member === undefined ? {} : { member }),
  });
  return { rest: ground.rest(ASSEMBLY), items: items.filter((i) => i.period === period).map(plain) };
}

function plain(item: FeedItem): SurprisesAnswer["items"][number] {
  const { row, member, position, bits, chances, record, earlier, rank, of, expected, companions } = item;
  const told = { row, member, position, bits, record, earlier, rank, of, expected };
  return {
    ...told,
    chances: [chances[0], chances[1], chances[2]],
    ...(companions === undefined ? {} : { companions }),
  };
}
