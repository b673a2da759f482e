import { groupOn } from "#record";
import { takeView } from "$lib/exhibit-view";
import { groupsExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url }) => {
  const { record } = site();
  const last = record.voteCount === 0 ? undefined : record.vote(record.voteCount - 1).date;
  return shownHere({
    groups: [...record.groups]
      .sort((a, b) => a.name.localeCompare(b.name, "en"))
      .map((g) => ({ id: g.id, name: g.name, members: last === undefined ? 0 : groupOn(g, last).length })),
    take: takeView(groupsExhibit(record, figureStrings.groups.title), pageAddress(url)),
  });
};
