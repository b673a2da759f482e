import { error } from "@sveltejs/kit";
import { exhibitCsv, exhibitJson } from "$lib/exhibit";
import { FORMATS, type Format, WIDE } from "$lib/exhibit-view";
import { pixels } from "$lib/server/analysis";
import { exhibitsAt } from "$lib/server/figures";
import { site } from "$lib/server/site";
import { unanswered } from "$lib/server/unanswered";
import { strings } from "$lib/strings";
import { figureStrings } from "$lib/strings/figure-strings";
import { readVoteQuery } from "$lib/vote-query";
import type { RequestHandler } from "./$types";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
} as const satisfies Record<Format, string>;

/** What a page shows, as a file: `/take/compare/USA/RUS/agreement.csv`, with the filters of the page. */
export const GET: RequestHandler = async ({ params, url }) => {
  const path = params.what.split("/");
  const [id, format] = (path.pop() ?? "").split(".");
  if (!isFormat(format)) error(404, { message: strings.errors.notFoundLead });
  const faults = misread(path, url.searchParams);
  if (faults.length > 0) error(400, { message: strings.unanswered.refused(faults) });
  const exhibits = await exhibitsAt(path, url.searchParams);
  if (exhibits === "pending")
    return new Response(`${figureStrings.pending.says}\n`, {
      status: 503,
      headers: { "retry-after": "3", "cache-control": "no-store" },
    });
  const exhibit = exhibits?.find((e) => e.id === id);
  if (exhibit === undefined) error(404, { message: strings.errors.notFoundLead });
  const page = `${url.origin}/${path.join("/")}${url.search}`;
  const headers = {
    "content-type": TYPES[format],
    // A picture may stand in other people's pages; that is what the embed snippet is for.
    "cross-origin-resource-policy": "cross-origin",
  };
  const name = `${path.join("-")}-${exhibit.id}.${format}`.toLowerCase();
  if (format === "csv" || format === "json") {
    const text = format === "csv" ? exhibitCsv(exhibit) : exhibitJson(exhibit, { record: site().record.version, page });
    return new Response(text, { headers: { ...headers, "content-disposition": `attachment; filename="${name}"` } });
  }
  if (exhibit.draw === undefined) error(404, { message: strings.errors.notFoundLead });
  if (format === "svg") return new Response(exhibit.draw({ width: WIDE, id: exhibit.id, styles: "own" }), { headers });
  const png = await pixels(exhibit.draw({ width: WIDE, id: exhibit.id, styles: "page" }), 2 * WIDE);
  if (png === undefined) error(503, { message: figureStrings.pending.says });
  return new Response(Buffer.from(png), { headers });
};

/** What in the filters cannot be gone by: a file made without them would answer another question. */
function misread(path: readonly string[], search: URLSearchParams): readonly string[] {
  const { record } = site();
  return path.join("/") === "votes"
    ? readVoteQuery(search, record).issues
    : unanswered(record, `/${path.join("/")}`, search);
}

function isFormat(text: string | undefined): text is Format {
  return FORMATS.some((f) => f === text);
}
