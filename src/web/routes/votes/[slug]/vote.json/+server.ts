import { error, json } from "@sveltejs/kit";
import { voteJson } from "#wire";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import type { RequestHandler } from "./$types";

/** One vote as `plenary vote --json` prints it. */
export const GET: RequestHandler = ({ params }) => {
  const { record, slugs } = site();
  const row = slugs.row(params.slug);
  if (row === undefined) error(404, { message: strings.errors.voteUnknown(params.slug.slice(0, 120)) });
  return json(voteJson(record, row));
};
