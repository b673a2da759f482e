import { exhibitView } from "$lib/exhibit-view";
import { surpriseView } from "$lib/pages/surprises-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { surprisesFigures } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ url, setHeaders }) => {
  const { record, members } = site();
  const { rest, session, answer, exhibits } = await surprisesFigures(url.searchParams);
  if (answer === undefined) setHeaders(pendingHeaders);
  const member = record.member((url.searchParams.get("member") ?? "").toUpperCase())?.code;
  const address = pageAddress(url);
  return shownHere({
    pending: answer === undefined,
    again: url.pathname + url.search,
    members,
    member: member ?? "",
    memberName: member === undefined ? "" : nameOf(record)(member),
    session: session ?? "",
    sessionName: session === undefined ? "" : figureStrings.session(session),
    sessions: [...(rest?.periods ?? [])]
      .reverse()
      .map((p) => ({ id: p.period, name: figureStrings.session(p.period), votes: p.votes })),
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    items: (answer?.items ?? []).map((i) => surpriseView(record, i)),
    ...(answer === undefined ? {} : { rest: restView(answer.rest) }),
  });
};
