import { error, redirect } from "@sveltejs/kit";
import { overtakenDownload, recordDownload } from "$lib/server/record-download";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import type { RequestHandler } from "./$types";

/** The record for the reader in the browser. Its version is in its address, so it may be kept for ever; `current` leads to the newest. */
export const GET: RequestHandler = ({ params, request }) => {
  const { record } = site();
  if (params.version === "current") redirect(307, `/record/${record.version}`);
  const download = params.version === record.version ? recordDownload(record) : overtakenDownload(params.version);
  if (download === undefined) error(404, { message: strings.errors.notFoundLead });
  const accepted = request.headers.get("accept-encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
  const body = encoding === undefined ? download.plain : download[encoding];
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      ...(encoding === undefined ? {} : { "content-encoding": encoding }),
    },
  });
};
