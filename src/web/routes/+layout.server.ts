import { readNameLanguage } from "$lib/member-names";
import { site } from "$lib/server/site";
import { readTheme } from "$lib/theme";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = ({ cookies, url }) => ({
  recordVersion: site().record.version,
  theme: readTheme(cookies.get("theme")),
  names: readNameLanguage(url.searchParams.get("lang") ?? cookies.get("names")),
});
