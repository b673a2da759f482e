import { error } from "@sveltejs/kit";
import { surpriseView } from "$lib/pages/surprises-view";
import { atom } from "$lib/server/atom";
import { surprisesFigures } from "$lib/server/figures";
import { site } from "$lib/server/site";
import { unanswered } from "$lib/server/unanswered";
import { strings } from "$lib/strings";
import { figureStrings } from "$lib/strings/figure-strings";
import { findingStrings } from "$lib/strings/finding-strings";
import type { RequestHandler } from "./$types";

const s = figureStrings.surprises;

/** The most surprising positions of the newest session, or of the one and the member asked for. */
export const GET: RequestHandler = async ({ url }) => {
  const { record } = site();
  const faults = unanswered(record, "/surprises", url.searchParams);
  if (faults.length > 0) error(400, { message: strings.unanswered.refused(faults) });
  const { answer } = await surprisesFigures(url.searchParams);
  if (answer === undefined)
    return new Response(`${figureStrings.pending.says}\n`, {
      status: 503,
      headers: { "retry-after": "5", "cache-control": "no-store" },
    });
  const feed = {
    key: `surprises ${url.search}`,
    title: `${strings.site.name}: ${s.title}`,
    subtitle: s.lead,
    self: `/feeds/surprises.atom${url.search}`,
    page: `/surprises${url.search}`,
    entries: answer.items.map((item) => {
      const view = surpriseView(record, item);
      return {
        key: `surprise ${item.member} ${view.row.id}`,
        title: `${view.who} ${view.did}: ${view.row.title}`,
        date: record.vote(item.row).date,
        href: `${view.row.href}?lit=${item.member}`,
        summary: `${view.reasons.join(" ")} ${findingStrings.capital(findingStrings.surprise.before(`${view.level}, ${view.odds}`))}.`,
      };
    }),
  };
  return new Response(atom(feed, url.origin), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
