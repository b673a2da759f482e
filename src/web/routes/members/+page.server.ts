import { type Member, REGIONS } from "#record";
import { takeView } from "$lib/exhibit-view";
import { formatDate } from "$lib/format";
import { memberNameIn, readNameLanguage, type SpokenName } from "$lib/member-names";
import { membersExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url, cookies }) => {
  const { record } = site();
  const language = readNameLanguage(url.searchParams.get("lang") ?? cookies.get("names"));
  const collator = new Intl.Collator(language);
  const spoken = new Map(record.members.map((m) => [m, memberNameIn(language, m)] as const));
  const nameOf = (m: Member): SpokenName => spoken.get(m) ?? memberNameIn("en", m);
  const byName = [...record.members].sort((a, b) => collator.compare(nameOf(a).name, nameOf(b).name));
  const present = byName.filter((m) => m.left === undefined);
  const view = (m: (typeof byName)[number]) => ({ code: m.code as string, ...nameOf(m) });
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
