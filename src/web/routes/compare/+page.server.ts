import { redirect } from "@sveltejs/kit";
import { COMPARED_AT_MOST } from "$lib/server/figures";
import { partyChoices } from "$lib/server/party-choices";
import { shownHere } from "$lib/shown-here";
import type { PageServerLoad } from "./$types";

/** The picker; what it sends becomes the address of the comparison. */
export const load: PageServerLoad = ({ url }) => {
  const asked = [...new Set(url.searchParams.getAll("m").filter((id) => id !== ""))].slice(0, COMPARED_AT_MOST);
  if (asked.length > 1) {
    const rest = new URLSearchParams([...url.searchParams].filter(([key, value]) => key !== "m" && value !== ""));
    redirect(303, `/compare/${asked.map(encodeURIComponent).join("/")}${rest.size > 0 ? `?${rest}` : ""}`);
  }
  return shownHere({ choices: partyChoices(), asked, sent: url.searchParams.has("m") });
};
