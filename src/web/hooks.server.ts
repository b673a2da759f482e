import type { Handle, HandleServerError, ServerInit } from "@sveltejs/kit";
import { compressed } from "$lib/server/compressed";
import { site } from "$lib/server/site";

/** Opens the record before the first reader comes, so that a broken one is told at the start. */
export const init: ServerInit = () => {
  site();
};

/** Headers of every answer beside the Content-Security-Policy, which SvelteKit writes with each page's nonce. */
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
  const response = await resolve(event, {
    // The fonts that the first view needs are fetched with the page, not after the styles.
    preload: ({ type, path }) => type === "js" || type === "css" || (type === "font" && !path.includes("-ext-")),
  });
  for (const [name, value] of HEADERS) response.headers.set(name, value);
  return compressed(event.request, response);
};

/** What the reader of the page is told; the cause goes to the server's own log. */
export const handleError: HandleServerError = ({ error, status, message }) => {
  if (status >= 500) console.error(error);
  return { message };
};
