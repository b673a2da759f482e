import { readNameLanguage } from "$lib/member-names";
import type { PageAsked } from "$lib/server/page-asked";
import { site } from "$lib/server/site";
import { unanswered } from "$lib/server/unanswered";
import { readTheme } from "$lib/theme";
import type { LayoutServerLoad } from "./$types";

export const load = (({ cookies, url }: Pick<PageAsked, "cookies" | "url">) => ({
  unanswered: unanswered(site().record, url.pathname, url.searchParams),
  recordVersion: site().record.version,
  theme: readTheme(cookies.get("theme")),
  /** Where the page stands. Not `page` of $app/state, which only SvelteKit's own way of making a page fills. */
  place: { origin: url.origin, path: url.pathname, search: url.search },
  names: readNameLanguage(url.searchParams.get("lang") ?? cookies.get("names")),
})) satisfies LayoutServerLoad;
