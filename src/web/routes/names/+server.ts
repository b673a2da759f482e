import { readNameLanguage } from "$lib/member-names";
import { remember } from "$lib/server/remember";
import type { RequestHandler } from "./$types";

/** Remembers in which language members are named. */
export const POST: RequestHandler = (event) => remember(event, { name: "names", read: readNameLanguage, usual: "en" });
