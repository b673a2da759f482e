import { VERDICTS, type VerdictKind } from "#press";

/** More claims than an article has, and as many as a picture can show. */
export const MOST_CLAIMS = 200;

/** The address of the picture of a check. */
export function checkCardHref(verdicts: readonly VerdictKind[], format: "png" | "svg"): string {
  const counts = VERDICTS.map((verdict) => [verdict, verdicts.filter((v) => v === verdict).length] as const);
  const search = counts.filter(([, n]) => n > 0).map(([verdict, n]) => `${verdict}=${Math.min(n, MOST_CLAIMS)}`);
  return `/share/check.${format}?${search.join("&")}`;
}
