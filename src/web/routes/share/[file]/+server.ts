import { error } from "@sveltejs/kit";
import { pixels } from "$lib/server/analysis";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { figureStrings } from "$lib/strings/figure-strings";
import { voteCard } from "$lib/vote-card";
import type { RequestHandler } from "./$types";

const CARD_WIDTH = 1200;
/** Other people's pages may show it: that is what it is for. */
const SHOWN_ANYWHERE = { "cross-origin-resource-policy": "cross-origin" };

/** The picture of a vote, `/share/a-res-es-11-7.png` or `.svg`. */
export const GET: RequestHandler = async ({ params }) => {
  const { record, slugs } = site();
  const [, slug = "", format] = /^(.*)\.(png|svg)$/.exec(params.file) ?? [];
  const row = slugs.row(slug);
  if (row === undefined) error(404, { message: strings.errors.voteUnknown(slug.slice(0, 120)) });
  if (format === "svg")
    return new Response(voteCard(record, row, "own"), {
      headers: { ...SHOWN_ANYWHERE, "content-type": "image/svg+xml" },
    });
  const png = await pixels(voteCard(record, row, "page"), CARD_WIDTH);
  if (png === undefined) error(503, { message: figureStrings.pending.says });
  return new Response(Buffer.from(png), { headers: { ...SHOWN_ANYWHERE, "content-type": "image/png" } });
};
