import { exhibitView } from "$lib/exhibit-view";
import { blocViews } from "$lib/pages/blocs-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { blocsFigures } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import type { PageServerLoad } from "./$types";

const s = figureStrings.blocs;

export const load: PageServerLoad = async ({ url, setHeaders }) => {
  const { record } = site();
  const { rest, session, answer, exhibits } = await blocsFigures(url.searchParams);
  if (answer === undefined) setHeaders(pendingHeaders);
  const name = nameOf(record);
  const sessions = rest?.periods.map((p) => p.period) ?? [];
  const at = sessions.indexOf(session ?? "");
  const address = pageAddress(url);
  return shownHere({
    pending: answer === undefined,
    again: url.pathname + url.search,
    session: session ?? "",
    sessionName: session === undefined ? "" : figureStrings.session(session),
    sessions: sessions.map((id) => ({ id, name: figureStrings.sessionShort(id) })),
    earlier: sessions[at - 1],
    later: sessions[at + 1],
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    ...(answer === undefined
      ? {}
      : {
          rest: restView({ ...answer.rest }),
          votes: answer.votes,
          stability: answer.resamplings === 0 ? "" : s.stability(answer.stability.toFixed(2), answer.resamplings),
          blocs: blocViews(record, answer),
          none: answer.none.map((code) => ({ code, name: name(code) })),
        }),
  });
};
