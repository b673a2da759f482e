import { json } from "@sveltejs/kit";
import { fetchArticle, mayFetch } from "$lib/server/fetch-article";
import type { RequestHandler } from "./$types";

/** The readable text of a page at an address, where this server may fetch one. A form, so that no page of another site can ask for it. */
export const POST: RequestHandler = async ({ request }) => {
  if (!mayFetch()) return json({ refusal: "off" }, { status: 403 });
  const address = (await request.formData()).get("address");
  const fetched = await fetchArticle(typeof address === "string" ? address.slice(0, 2_000) : "");
  return fetched.ok ? json({ text: fetched.value }) : json({ refusal: fetched.error }, { status: 422 });
};
