/** What SvelteKit puts around the pages of a route, alike for all of them: the headers, the links to styles and fonts, the start and the end. */
export interface PageFrame {
  readonly headers: readonly (readonly [string, string])[];
  /** Before what the page itself puts into its head. */
  readonly start: string;
  /** From there to the body. */
  readonly middle: string;
  readonly end: string;
}

/** These stand in app.html. */
const HEAD_STARTS = "<!--head-->";
const BODY_STARTS = '<div class="app">';
const BODY_ENDS = "</div>\n  </body>";
const LINK = /<link [^>]*_app\/immutable\/[^>]*>/g;

const OF_ONE_PAGE = new Set(["content-length", "etag", "x-sveltekit-page"]);

const frames = new Map<string, PageFrame>();

/** Takes the frame from a page that SvelteKit has made; the first of a route is enough. */
export function learnFrame(route: string | null, html: string, headers: Headers): void {
  if (route === null || frames.has(route)) return;
  const frame = frameOf(html, headers);
  if (frame !== undefined) frames.set(route, frame);
}

export function frameFor(route: string): PageFrame | undefined {
  return frames.get(route);
}

/** Undefined where the page is none of app.html, or starts a script of SvelteKit's. */
export function frameOf(html: string, headers: Iterable<readonly [string, string]>): PageFrame | undefined {
  const [start, inside = "", ...more] = html.split(HEAD_STARTS);
  const [head = "", body] = inside.split("</head>");
  const bodyAt = body?.indexOf(BODY_STARTS) ?? -1;
  const endAt = body?.lastIndexOf(BODY_ENDS) ?? -1;
  if (start === undefined || body === undefined || more.length > 0 || bodyAt < 0 || endAt < 0) return undefined;
  if (html.includes("__sveltekit")) return undefined;
  return {
    headers: [...headers].filter(([name]) => !OF_ONE_PAGE.has(name)),
    start: `${start}${(head.match(LINK) ?? []).join("")}`,
    middle: `</head>${body.slice(0, bodyAt + BODY_STARTS.length)}`,
    end: body.slice(endAt),
  };
}
