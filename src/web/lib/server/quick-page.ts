import type { Component } from "svelte";
import { render } from "svelte/server";
import { load as loadLayout } from "../../routes/+layout.server.ts";
import Layout from "../../routes/+layout.svelte";
import { load as loadMember } from "../../routes/members/[code]/+page.server.ts";
import MemberPage from "../../routes/members/[code]/+page.svelte";
import { load as loadVotes } from "../../routes/votes/+page.server.ts";
import VotesPage from "../../routes/votes/+page.svelte";
import { load as loadVote } from "../../routes/votes/[...symbol]/+page.server.ts";
import VotePage from "../../routes/votes/[...symbol]/+page.svelte";
import { readTheme } from "../theme.ts";
import { keepPage, packedPage } from "./kept-page.ts";
import type { PageAsked } from "./page-asked.ts";
import { pageBytes } from "./page-bytes.ts";
import type { CachedPage } from "./page-cache.ts";
import { frameFor } from "./page-frame.ts";
import QuickPage from "./QuickPage.svelte";
import { currentRecord } from "./record.ts";

/** Every route here has one name for what its path takes out; a page reads its own. */
type Asked = PageAsked<{ readonly symbol: string; readonly code: string }>;

interface QuickRoute {
  readonly id: string;
  /** The path; what it takes out of it is the parameter. */
  readonly path: RegExp;
  readonly load: (asked: Asked) => object | Promise<object>;
  readonly page: Component<{ data: never }>;
}

/** The pages that are made most, as each vote, member and filter has one. Addresses that are not written plainly go SvelteKit's way. */
const ROUTES: readonly QuickRoute[] = [
  { id: "/votes/[...symbol]", path: /^\/votes\/([a-z0-9-]+)$/, load: loadVote, page: VotePage },
  { id: "/votes", path: /^\/votes$/, load: loadVotes, page: VotesPage },
  { id: "/members/[code]", path: /^\/members\/([A-Z]+)$/, load: loadMember, page: MemberPage },
];

/**
 * A page made without SvelteKit, of the same `load`, components and frame, in half the time; made by SvelteKit it is the same page. Undefined
 * where it must go SvelteKit's way: no frame is known yet, or it ends in an error or another address.
 */
export async function quickPage(
  { origin, path, cookie, accepts }: Place,
  key: string,
): Promise<CachedPage | undefined> {
  const [plain = ""] = path.split("?", 1);
  const route = ROUTES.find((r) => r.path.test(plain));
  const frame = route && frameFor(route.id);
  if (route === undefined || frame === undefined) return undefined;
  // Taken before the page is made: one that a new record overtakes is sent, and not kept.
  const record = currentRecord();
  const made = await markupOf(route, route.path.exec(plain)?.[1] ?? "", { origin, path, cookie });
  if (made === undefined) return undefined;
  const html = frame.start + made.head + frame.middle + made.body + frame.end;
  const bytes = pageBytes(html, readTheme(cookieIn(cookie, "theme")));
  // Headers of its own say how long it may be kept: not at all, where a part of it is being worked out.
  return made.headers.length > 0
    ? packedPage([...frame.headers, ...made.headers], bytes, accepts)
    : keepPage(record, key, frame.headers, bytes, accepts);
}

/** Where a page is asked for, and by whom. */
interface Place {
  readonly origin: string;
  readonly path: string;
  readonly cookie: string;
  /** What the reader can unpack. */
  readonly accepts: string;
}

interface Markup {
  readonly head: string;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

async function markupOf(
  route: QuickRoute,
  taken: string,
  { origin, path, cookie }: Omit<Place, "accepts">,
): Promise<Markup | undefined> {
  const headers: (readonly [string, string])[] = [];
  const asked: Asked = {
    url: new URL(origin + path),
    params: { symbol: taken, code: taken },
    cookies: { get: (name) => cookieIn(cookie, name) },
    setHeaders: (more) => headers.push(...Object.entries(more)),
  };
  try {
    const layoutData = loadLayout(asked);
    const loaded = route.load(asked);
    const data = { ...layoutData, ...(loaded instanceof Promise ? await loaded : loaded) };
    const { head, body } = render(QuickPage, { props: { layout: Layout, page: route.page, layoutData, data } });
    return { head, body, headers };
  } catch {
    // An error of the page or a way to another one: SvelteKit answers with it.
    return undefined;
  }
}

function cookieIn(header: string, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(header)?.[1];
}
