import type { PageAddress } from "../exhibit-view.ts";
import { site } from "./site.ts";

/** Where a page stands, for permalinks and the files of its exhibits. */
export function pageAddress(url: URL): PageAddress {
  const path = url.pathname.replace(/\/$/, "");
  return { origin: url.origin, path, search: url.search, record: site().record.version };
}
