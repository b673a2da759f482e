import { error, redirect } from "@sveltejs/kit";
import { exhibitView } from "$lib/exhibit-view";
import { comparisonWords } from "$lib/pages/comparison-words";
import { type Party, partyOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { basisOf, COMPARED_AT_MOST, compareFigures, indexOf } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { partyChoices } from "$lib/server/party-choices";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import type { PageServerLoad } from "./$types";

const s = figureStrings.compare;

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  const parties = partiesOf(params.parties, url);
  const { answer, exhibits } = await compareFigures(parties, url.searchParams);
  if (answer === undefined) setHeaders(pendingHeaders);
  const address = pageAddress(url);
  const index = indexOf(url.searchParams);
  return shownHere({
    title: s.titleOf(parties.map((p) => p.name)),
    parties: parties.map(({ id, name, href }) => ({ id, name, href })),
    choices: partyChoices(),
    index,
    basis: basisOf(url.searchParams),
    pending: answer === undefined,
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    ...(answer === undefined
      ? {}
      : { rest: restView(answer.rest), words: comparisonWords(site().record, answer, index) }),
    again: url.pathname + url.search,
    pairWithGroup: parties.some((p) => p.kind === "group"),
  });
};

function partiesOf(path: string, url: URL): readonly Party[] {
  const { record } = site();
  const asked = path.split("/").filter((p) => p !== "");
  const parties = asked.map((id) => {
    const party = partyOf(record, id);
    if (party === undefined) error(404, { message: s.unknown(id.slice(0, 40)) });
    return party;
  });
  const distinct = parties.filter((p, i) => parties.findIndex((q) => q.id === p.id) === i).slice(0, COMPARED_AT_MOST);
  if (distinct.length < 2) redirect(303, `/compare?m=${asked[0] ?? ""}`);
  const proper = distinct.map((p) => p.id).join("/");
  if (proper !== path) redirect(308, `/compare/${proper}${url.search}`);
  return distinct;
}
