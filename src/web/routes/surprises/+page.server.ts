import { exhibitView } from "$lib/exhibit-view";
import { surpriseView, surprisingVotes } from "$lib/pages/surprises-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { surprisesFigures } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { figureStrings } from "$lib/strings/figure-strings";
import { findingStrings } from "$lib/strings/finding-strings";
import type { PageServerLoad } from "./$types";

const s = figureStrings.surprises;

export const load: PageServerLoad = async ({ url, setHeaders }) => {
  const { record, members } = site();
  const { rest, session, answer, exhibits } = await surprisesFigures(url.searchParams);
  if (answer === undefined) setHeaders(pendingHeaders);
  const member = record.member((url.searchParams.get("member") ?? "").toUpperCase())?.code;
  const address = pageAddress(url);
  const greatest = answer?.items[0];
  const first = greatest === undefined ? undefined : surpriseView(record, greatest);
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
      .map((p) => ({ id: p.period, name: s.sessionOf(figureStrings.session(p.period), figureStrings.votes(p.votes)) })),
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    finding:
      first === undefined
        ? undefined
        : findingStrings.surprise.lead(first.who, first.did, first.row.title, first.reasons[0] ?? ""),
    votes: surprisingVotes(record, answer?.items ?? []),
    ...(answer === undefined ? {} : { rest: restView(answer.rest) }),
  });
};
