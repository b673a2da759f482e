import { redirect } from "@sveltejs/kit";
import { readNameLanguage } from "$lib/member-names";
import type { RequestHandler } from "./$types";

const A_YEAR = 31_536_000;

/** Remembers in which language members are named, and leads back to the page it was chosen on. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const [chosen, back] = [form.get("names"), form.get("back")];
  const options = {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: url.protocol === "https:",
    maxAge: A_YEAR,
  } as const;
  const language = readNameLanguage(typeof chosen === "string" ? chosen : undefined);
  if (language === "en") cookies.delete("names", options);
  else cookies.set("names", language, options);
  // Only an address of this site: "//elsewhere" would be one of another.
  redirect(303, typeof back === "string" && /^\/(?![/\\])/.test(back) ? back : "/");
};
