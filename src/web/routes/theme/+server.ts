import { remember } from "$lib/server/remember";
import { readTheme } from "$lib/theme";
import type { RequestHandler } from "./$types";

/** Remembers how the site is to look. */
export const POST: RequestHandler = (event) => remember(event, { name: "theme", read: readTheme, usual: "auto" });
