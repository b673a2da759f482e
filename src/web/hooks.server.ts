import type { Handle, HandleServerError, ServerInit } from "@sveltejs/kit";
import { compressed } from "$lib/server/compressed";
import { prepareFigures } from "$lib/server/figures";
import { createFront } from "$lib/server/front";
import { isKeepable, keepPage, pageKey, responseOf } from "$lib/server/kept-page";
import { pageBytes } from "$lib/server/page-bytes";
import { learnFrame } from "$lib/server/page-frame";
import { site } from "$lib/server/site";
import { readTheme } from "$lib/theme";

/** Opens the record before the first reader comes, so that a broken one is told at the start; bin/serve.js finds the front here. */
export const init: ServerInit = () => {
  site();
  prepareFigures();
  Reflect.set(globalThis, Symbol.for("plenary.front"), createFront());
};

/** Headers of every answer beside the Content-Security-Policy, which SvelteKit writes with the hash of each page's own script. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  // Not "no-referrer": a form would then be posted with the origin "null", and be refused as one from elsewhere.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

export const handle: Handle = async ({ event, resolve }) => {
  // Taken before the page is made: one that a new record overtakes is sent, and not kept.
  const { record } = site();
  const theme = readTheme(event.cookies.get("theme"));
  let html: string | undefined;
  const made = await resolve(event, {
    // The page is taken out here, so that it is not encoded and hashed once there and once more where it is kept.
    transformPageChunk: ({ html: chunk }) => {
      html = (html ?? "") + chunk;
      return "";
    },
    // The fonts that the first view needs are fetched with the page, not after the styles.
    preload: ({ type, path }) => type === "js" || type === "css" || (type === "font" && !path.includes("-ext-")),
  });
  for (const [name, value] of HEADERS) if (!made.headers.has(name)) made.headers.set(name, value);
  const body = html === undefined ? undefined : pageBytes(html, theme);
  if (!isKeepable(event.request, made)) return compressed(event.request, made, body);
  // The address as it was asked, not event.url: that one is the same for a page and for its data.
  const { host, pathname, search } = new URL(event.request.url);
  const key = pageKey(host, pathname + search, event.request.headers.get("cookie") ?? "");
  if (html !== undefined) learnFrame(event.route.id, html, made.headers);
  const plain = body ?? new Uint8Array(await made.arrayBuffer());
  return responseOf(
    await keepPage(record, key, made.headers, plain, event.request.headers.get("accept-encoding") ?? ""),
    event.request,
  );
};

/** What the reader of the page is told; the cause goes to the server's own log. */
export const handleError: HandleServerError = ({ error, status, message }) => {
  if (status >= 500) console.error(error);
  return { message };
};
