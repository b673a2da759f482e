import { error } from "@sveltejs/kit";
import { rollCsv } from "$lib/roll-csv";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = ({ params }) => {
  const { record, slugs } = site();
  const row = slugs.row(params.slug);
  if (row === undefined) error(404, { message: strings.errors.voteUnknown(params.slug.slice(0, 120)) });
  return new Response(rollCsv(record, row), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${params.slug}.csv"`,
    },
  });
};
