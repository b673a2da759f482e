import { error, redirect } from "@sveltejs/kit";
import { groupCode, groupOn } from "#record";
import { exhibitView } from "$lib/exhibit-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { groupFigures } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  const { record } = site();
  const group = record.groups.find((g) => g.id === params.id);
  if (group === undefined) {
    const known = record.groups.find((g) => g.id === params.id.toUpperCase());
    if (known !== undefined) redirect(308, `/groups/${known.id}`);
    error(404, { message: figureStrings.compare.unknown(params.id.slice(0, 40)) });
  }
  const { answer, exhibits, dissent, year, years } = await groupFigures(group, url.searchParams);
  if (answer === undefined) setHeaders(pendingHeaders);
  const name = nameOf(record);
  const address = pageAddress(url);
  const last = record.voteCount === 0 ? undefined : record.vote(record.voteCount - 1).date;
  return shownHere({
    id: group.id,
    party: groupCode(record, group),
    name: group.name,
    notes: group.notes ?? [],
    members: last === undefined ? [] : groupOn(group, last).map((code) => ({ code: code as string, name: name(code) })),
    year,
    years,
    dissent,
    pending: answer === undefined,
    again: url.pathname + url.search,
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    ...(answer === undefined ? {} : { rest: restView(answer.rest) }),
  });
};
