/** Why a page was not fetched; the words stand in the catalogue under `check.fetch.errors`. */
export type FetchRefusal =
  | "off"
  | "address"
  | "private"
  | "unknown-host"
  | "redirects"
  | "status"
  | "kind"
  | "too-big"
  | "too-slow"
  | "broken";
