/** Where facts are from. */
export interface Source {
  readonly id: string;
  readonly kind: "un-document" | "un-library" | "un-press" | "data-set" | "news" | "reference" | "user";
  readonly title: string;
  readonly publisher?: string;
  /** Address; `{place}` stands for what a citation names after its colon. */
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
}

/** A citation: the id of a source, then, after a colon, the place in it: `undl:4076672`. */
export type Citation = string;

export function citedSource(citation: Citation): string {
  const colon = citation.indexOf(":");
  return colon < 0 ? citation : citation.slice(0, colon);
}

export function citedPlace(citation: Citation): string | undefined {
  const colon = citation.indexOf(":");
  return colon < 0 ? undefined : citation.slice(colon + 1);
}

/** The title of a source without the slot for the place in it: "Charter, Article {place}" as "Charter". */
export function sourceTitle(source: Source): string {
  const plain = source.title
    .replace(/\s*\([^()]*\{place\}[^()]*\)/g, "")
    .replace(/,?\s*(Article|rule|roll call|resolution|document|dated|of)?\s*\{place\}/g, "")
    .trim();
  return plain === "" ? (source.publisher ?? source.id) : plain;
}

/** The address of what is cited, where the source has one. */
export function citedUrl(source: Source, citation: Citation): string | undefined {
  if (source.url === undefined) return undefined;
  const place = citedPlace(citation);
  if (!source.url.includes("{place}")) return source.url;
  return place === undefined ? undefined : source.url.replace("{place}", encodeURI(place));
}

/** How sure a datum is. Only a verified datum may be used to call a claim false. */
export const SURENESS = ["verified", "one-source", "inferred", "believed", "disputed"] as const;
export type Sureness = (typeof SURENESS)[number];
