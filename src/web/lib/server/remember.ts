import { type RequestEvent, redirect } from "@sveltejs/kit";

const A_YEAR = 31_536_000;

/** Keeps a reader's choice in a cookie of its name, or none where it is the usual one, and leads back to the page it was chosen on. */
export async function remember<Choice extends string>(
  { request, cookies, url }: RequestEvent,
  {
    name,
    read,
    usual,
  }: { readonly name: string; readonly read: (said: string | undefined) => Choice; readonly usual: Choice },
): Promise<never> {
  const form = await request.formData();
  const [chosen, back] = [form.get(name), form.get("back")];
  const options = {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: url.protocol === "https:",
    maxAge: A_YEAR,
  } as const;
  const choice = read(typeof chosen === "string" ? chosen : undefined);
  if (choice === usual) cookies.delete(name, options);
  else cookies.set(name, choice, options);
  // Only an address of this site: "//elsewhere" would be one of another.
  redirect(303, typeof back === "string" && /^\/(?![/\\])/.test(back) ? back : "/");
}
