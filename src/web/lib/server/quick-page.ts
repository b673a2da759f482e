import type { Component } from "svelte";
import { render } from "svelte/server";
import { load as loadLayout } from "../../routes/+layout.server.ts";
import Layout from "../../routes/+layout.svelte";
import { load as loadVotes } from "../../routes/votes/+page.server.ts";
import VotesPage from "../../routes/votes/+page.svelte";
import { load as loadVote } from "../../routes/votes/[...symbol]/+page.server.ts";
import VotePage from "../../routes/votes/[...symbol]/+page.svelte";
import { readTheme } from "../theme.ts";
import { keepPage } from "./kept-page.ts";
import type { PageAsked } from "./page-asked.ts";
import { pageBytes } from "./page-bytes.ts";
import type { CachedPage } from "./page-cache.ts";
import { frameFor } from "./page-frame.ts";
import QuickPage from "./QuickPage.svelte";
import { currentRecord } from "./record.ts";

interface QuickRoute {
  readonly id: string;
  /** The path; what it takes out of it is the symbol. */
  readonly path: RegExp;
  readonly load: (asked: PageAsked) => object;
  readonly page: Component<{ data: never }>;
}

/** The pages that are made most, as each vote has one and each filter. Addresses that are not written plainly go SvelteKit's way. */
const ROUTES: readonly QuickRoute[] = [
  { id: "/votes/[...symbol]", path: /^\/votes\/([a-z0-9-]+)$/, load: loadVote, page: VotePage },
  { id: "/votes", path: /^\/votes$/, load: loadVotes, page: VotesPage },
];

/**
 * A page made without SvelteKit, of the same `load`, components and frame, in half the time; made by SvelteKit it is the same page. Undefined
 * where it must go SvelteKit's way: no frame is known yet, the page is not to be kept, or it ends in an error or another address.
 */
export async function quickPage(
  { origin, path, cookie }: { readonly origin: string; readonly path: string; readonly cookie: string },
  key: string,
): Promise<CachedPage | undefined> {
  const [plain = ""] = path.split("?", 1);
  const route = ROUTES.find((r) => r.path.test(plain));
  const frame = route && frameFor(route.id);
  if (route === undefined || frame === undefined) return undefined;
  // Taken before the page is made: one that a new record overtakes is sent, and not kept.
  const record = currentRecord();
  const html = htmlOf(route, { origin, path, cookie, symbol: route.path.exec(plain)?.[1] ?? "" });
  if (html === undefined) return undefined;
  const theme = readTheme(cookieIn(cookie, "theme"));
  return keepPage(
    record,
    key,
    frame.headers,
    pageBytes(frame.start + html.head + frame.middle + html.body + frame.end, theme),
  );
}

interface Place {
  readonly origin: string;
  readonly path: string;
  readonly cookie: string;
  readonly symbol: string;
}

function htmlOf(
  route: QuickRoute,
  { origin, path, cookie, symbol }: Place,
): { head: string; body: string } | undefined {
  const url = new URL(origin + path);
  let isPlain = true;
  const asked: PageAsked = {
    url,
    params: { symbol },
    cookies: { get: (name) => cookieIn(cookie, name) },
    setHeaders: () => {
      isPlain = false;
    },
  };
  try {
    const layout = loadLayout(asked);
    const data = { ...layout, ...route.load(asked) };
    if (!isPlain) return undefined;
    // `page` of $app/state is looked for here.
    const context = new Map([["__request__", { page: { url } }]]);
    return render(QuickPage, { props: { layout: Layout, page: route.page, data }, context });
  } catch {
    // An error of the page or a way to another one: SvelteKit answers with it.
    return undefined;
  }
}

function cookieIn(header: string, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(header)?.[1];
}
