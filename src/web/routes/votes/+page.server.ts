import { takeView } from "$lib/exhibit-view";
import { timelineExhibit, votesExhibit } from "$lib/pages/list-exhibits";
import { foundVotes } from "$lib/server/found-votes";
import { pageAddress } from "$lib/server/page-address";
import type { PageAsked } from "$lib/server/page-asked";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import { votesHref } from "$lib/vote-query";
import { votesView } from "$lib/votes-view";
import type { PageServerLoad } from "./$types";

export const load = (({ url, setHeaders }: Pick<PageAsked, "url" | "setHeaders">) => {
  const { record, members } = site();
  const found = foundVotes(record, url.searchParams);
  const view = votesView(record, found.find, found.asked);
  const page = pageAddress(url);
  const pending = found.pending();
  if (pending > 0) setHeaders(pendingHeaders);
  return shownHere({
    ...view,
    pending,
    here: votesHref(view.query, { page: view.page }),
    takes: [votesExhibit(record, view.newest, "list", strings.votes.title), timelineExhibit(record, [])].map(
      (exhibit) => takeView(exhibit, page),
    ),
    members,
  });
}) satisfies PageServerLoad;
