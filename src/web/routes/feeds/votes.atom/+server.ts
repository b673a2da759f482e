import { atom } from "$lib/server/atom";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { voteRow } from "$lib/vote-row";
import { outcomeSentence } from "$lib/vote-words";
import type { RequestHandler } from "./$types";

const NEWEST = 50;

/** The newest votes on record. */
export const GET: RequestHandler = ({ url }) => {
  const { record } = site();
  const rows = Array.from({ length: Math.min(NEWEST, record.voteCount) }, (_, i) => record.voteCount - 1 - i);
  const feed = {
    key: "votes",
    title: `${strings.site.name}: ${strings.votes.title}`,
    subtitle: strings.site.description,
    self: "/feeds/votes.atom",
    page: "/votes",
    entries: rows.map((i) => {
      const vote = record.vote(i);
      const { title, href, symbol, outcome } = voteRow(record, i);
      return {
        key: `vote ${vote.id}`,
        title: [symbol, title, outcome].filter((w) => w !== "").join(" · "),
        date: vote.date,
        href,
        summary: outcomeSentence(record, vote),
      };
    }),
  };
  return new Response(atom(feed, url.origin), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
