import { type FeedItem, periodFeed } from "#alignment";
import { ASSEMBLY, type Ground } from "./ground.ts";
import type { LeastExpectedAnswer, SurprisesAnswer } from "./question.ts";

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

/** Shown of one vote. */
const SHOWN_OF_VOTE = 5;
/** A position that was at least as likely as not, a bit or less, is no surprise. */
const LEAST_BITS = 1;

/** The least expected positions of every vote of a session at once: the session's chances are worked out together anyway. */
export function leastExpected(ground: Ground, period: string): LeastExpectedAnswer {
  const found = ground.surprises(period);
  if (found === undefined) return { votes: new Map() };
  const judged = new Map<number, number>();
  for (const { row } of found.positions) judged.set(row, (judged.get(row) ?? 0) + 1);
  const votes = [...judged].map(([row, n]) => {
    const items = periodFeed(ground.matrix(ASSEMBLY), found, { row, limit: SHOWN_OF_VOTE });
    return [row, { judged: n, items: items.filter((item) => item.bits > LEAST_BITS).map(plain) }] as const;
  });
  return { votes: new Map(votes) };
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
