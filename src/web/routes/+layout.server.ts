import { site } from "$lib/server/site";

export function load(): { readonly recordVersion: string } {
  return { recordVersion: site().record.version };
}
