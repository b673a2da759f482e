import { type FeedItem, periodFeed } from "#alignment";
import { ASSEMBLY, type Ground } from "./ground.ts";
import type { SurprisesAnswer } from "./question.ts";

const SHOWN = 40;

/** The most surprising positions of one session of the Assembly; of one member, its own ones. */
export function surprisesOf(ground: Ground, period: string, member: string | undefined): SurprisesAnswer {
  const rest = ground.rest(ASSEMBLY);
  const found = ground.surprises(period);
  if (found === undefined) return { rest, items: [] };
  const items = periodFeed(ground.matrix(ASSEMBLY), found, {
    limit: SHOWN,
    ...(member === undefined ? {} : { member }),
  });
  return { rest, items: items.map(plain) };
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
