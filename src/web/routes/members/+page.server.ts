import { memberName, REGIONS } from "#record";
import { takeView } from "$lib/exhibit-view";
import { formatDate } from "$lib/format";
import { membersExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url }) => {
  const { record } = site();
  const byName = [...record.members].sort((a, b) => memberName(a).localeCompare(memberName(b), "en"));
  const present = byName.filter((m) => m.left === undefined);
  const view = (m: (typeof byName)[number]) => ({ code: m.code as string, name: memberName(m) });
  return shownHere({
    regions: [
      ...REGIONS.map((region) => ({
        title: strings.regions[region] as string,
        members: present.filter((m) => m.region === region).map(view),
      })),
      { title: strings.noRegion, members: present.filter((m) => m.region === undefined).map(view) },
    ].filter((r) => r.members.length > 0),
    former: byName
      .filter((m) => m.left !== undefined)
      .map((m) => ({ ...view(m), until: m.left === undefined ? "" : formatDate(m.left) })),
    take: takeView(membersExhibit(record), pageAddress(url)),
  });
};
