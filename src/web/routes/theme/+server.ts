import { redirect } from "@sveltejs/kit";
import { readTheme } from "$lib/theme";
import type { RequestHandler } from "./$types";

const A_YEAR = 31_536_000;

/** Remembers how the site is to look, and leads back to the page it was chosen on. The one cookie of the site. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const [chosen, back] = [form.get("theme"), form.get("back")];
  const options = {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: url.protocol === "https:",
    maxAge: A_YEAR,
  } as const;
  const theme = readTheme(typeof chosen === "string" ? chosen : undefined);
  if (theme === "auto") cookies.delete("theme", options);
  else cookies.set("theme", theme, options);
  // Only an address of this site: "//elsewhere" would be one of another.
  redirect(303, typeof back === "string" && /^\/(?![/\\])/.test(back) ? back : "/");
};
