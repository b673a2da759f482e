import { error, json } from "@sveltejs/kit";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { voteAloneJson } from "$lib/vote-alone";
import type { RequestHandler } from "./$types";

/** What the browser needs to imagine this one vote otherwise. */
export const GET: RequestHandler = ({ params, url }) => {
  const { record, slugs } = site();
  const row = slugs.row(params.slug);
  const by = url.searchParams.get("by") === "position" ? "position" : "region";
  const alone = row === undefined ? undefined : voteAloneJson(record, row, by);
  if (alone === undefined) error(404, { message: strings.errors.voteUnknown(params.slug.slice(0, 120)) });
  return json(alone);
};
