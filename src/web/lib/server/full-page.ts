import { createHash } from "node:crypto";
import { siteStrings } from "../strings/site-strings.ts";

const STYLE = [
  ":root{color-scheme:light dark}",
  "body{max-width:32rem;margin:15vh auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif}",
  "h1{font-weight:500;line-height:1.2}",
].join("");

/** Seconds after which a browser that shows the page asks again. */
const AGAIN = 2;

/** What a browser shows while more ask than can wait: one page of its own, as nothing else of the site may be asked for, that asks again by itself. */
const FULL_PAGE = [
  "<!doctype html>",
  '<html lang="en"><head><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width">',
  `<meta http-equiv="refresh" content="${AGAIN}">`,
  `<title>${siteStrings.errors.busy} · ${siteStrings.site.name}</title>`,
  `<style>${STYLE}</style>`,
  `</head><body><h1>${siteStrings.errors.busy}</h1><p>${siteStrings.errors.fullLead}</p></body></html>`,
].join("");

/** The headers of that page, or of the sentence alone for a program, which did not ask for HTML. */
export function fullHeaders(accept: string): Readonly<Record<string, string>> {
  return {
    "retry-after": String(AGAIN),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
    "content-type": `text/${wantsHtml(accept) ? "html" : "plain"}; charset=utf-8`,
  };
}

export function fullBody(accept: string): string {
  return wantsHtml(accept) ? FULL_PAGE : `${siteStrings.errors.full}\n`;
}

function wantsHtml(accept: string): boolean {
  return accept.includes("text/html");
}
