import { site } from "$lib/server/site";
import { ShownHere } from "$lib/shown-here";
import { readVoteQuery } from "$lib/vote-query";
import { votesView } from "$lib/votes-view";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url }) => {
  const { record, members, search } = site();
  const shown = {
    ...votesView(record, search, readVoteQuery(url.searchParams, record)),
    members: members.map(({ code, name, former }) => ({ value: code, label: former ? `${name} †` : name })),
  };
  return { shown: new ShownHere(shown) };
};
