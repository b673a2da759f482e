import { marker } from "#charts";
import { exhibitView } from "$lib/exhibit-view";
import { blocsFinding, blocViews } from "$lib/pages/blocs-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { blocsFigures } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import { findingStrings } from "$lib/strings/finding-strings";
import type { PageServerLoad } from "./$types";

const s = figureStrings.blocs;
const say = findingStrings.blocs;
const BAR_ROOM = 36;

/** Each session with votes, and a bar as high as it has many, each at its place among all sessions. */
function sessionBars(periods: readonly { readonly period: string; readonly votes: number }[]) {
  const most = Math.max(1, ...periods.map((p) => p.votes));
  return periods.map(({ period, votes }) => ({
    id: period,
    at: Number(period),
    height: Math.max(2, Math.round((votes / most) * BAR_ROOM)),
    name: figureStrings.sessionShort(period),
    says: s.bar(figureStrings.session(period), figureStrings.votes(votes)),
  }));
}

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
    sessions: sessionBars(rest?.periods ?? []),
    earlier: sessions[at - 1],
    later: sessions[at + 1],
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    ...(answer === undefined
      ? {}
      : {
          rest: restView({ ...answer.rest }),
          votes: answer.votes,
          finding: blocsFinding(answer, session ?? ""),
          ...(answer.resamplings === 0
            ? {}
            : {
                stability: say.stability(answer.stability, answer.resamplings),
                stabilityValue: say.stabilityValue(answer.stability.toFixed(2)),
              }),
          blocs: blocViews(record, answer),
          // The marks of the picture again, beside the names.
          marks: answer.blocs.map((_, n) => marker(n, 8, 8, 6.5)),
          none: answer.none.map((code) => ({ code, name: name(code) })),
        }),
  });
};
