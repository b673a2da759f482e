import { error } from "@sveltejs/kit";
import { checkCard, readVerdictCounts } from "$lib/check/check-card";
import { pixels } from "$lib/server/analysis";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { figureStrings } from "$lib/strings/figure-strings";
import { voteCard } from "$lib/vote-card";
import type { RequestHandler } from "./$types";

const CARD_WIDTH = 1200;
/** Other people's pages may show it: that is what it is for. */
const SHOWN_ANYWHERE = { "cross-origin-resource-policy": "cross-origin" };

/** The picture of a vote, `/share/a-res-es-11-7.png` or `.svg`, and of a check, `/share/check.png?supported=2&contradicted=1`. */
export const GET: RequestHandler = async ({ params, url }) => {
  const [, name = "", format] = /^(.*)\.(png|svg)$/.exec(params.file) ?? [];
  const card = name === "check" ? cardOfCheck(url.searchParams) : cardOfVote(name);
  if (format === "svg")
    return new Response(card("own"), { headers: { ...SHOWN_ANYWHERE, "content-type": "image/svg+xml" } });
  const png = await pixels(card("page"), CARD_WIDTH);
  if (png === undefined) error(503, { message: figureStrings.pending.says });
  return new Response(Buffer.from(png), { headers: { ...SHOWN_ANYWHERE, "content-type": "image/png" } });
};

type Card = (styles: "own" | "page") => string;

function cardOfVote(slug: string): Card {
  const { record, slugs } = site();
  const row = slugs.row(slug);
  if (row === undefined) error(404, { message: strings.errors.voteUnknown(slug.slice(0, 120)) });
  return (styles) => voteCard(record, row, styles);
}

/** Made of the counts in the address alone: the text of the article was never sent. */
function cardOfCheck(search: URLSearchParams): Card {
  const counts = readVerdictCounts(search);
  if (counts === undefined) error(400, { message: strings.check.card.badCounts });
  return (styles) => checkCard(counts, site().record.version, styles);
}
