import { site } from "$lib/server/site";
import { readTheme } from "$lib/theme";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = ({ cookies }) => ({
  recordVersion: site().record.version,
  theme: readTheme(cookies.get("theme")),
});
