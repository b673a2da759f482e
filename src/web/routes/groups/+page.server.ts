import { groupOn } from "#record";
import { site } from "$lib/server/site";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = () => {
  const { record } = site();
  const last = record.voteCount === 0 ? undefined : record.vote(record.voteCount - 1).date;
  return {
    groups: [...record.groups]
      .sort((a, b) => a.name.localeCompare(b.name, "en"))
      .map((g) => ({ id: g.id, name: g.name, members: last === undefined ? 0 : groupOn(g, last).length })),
  };
};
